import { act, screen, waitFor, within } from '@testing-library/react';
import { complete, cover, openPane } from './pane';

const withoutWhy = { ...complete, why: '' };
/** One row with a partner's own gap, three rows that share a gap. */
const several = {
  cover,
  activities: [
    { ...complete, why: 'To be completed', partners: 'SEEM*' },
    withoutWhy,
    { ...withoutWhy, what: 'Supply side development' },
    { ...withoutWhy, what: 'Access to mainstream grant finance' },
  ],
};

const group = (name: RegExp) => {
  const heading = screen.getByRole('heading', { level: 2, name });
  const section = heading.closest('section');
  if (!section) throw new Error('The heading stands in no group.');
  return within(section);
};

test('findings stand by activity, and what three rows share is one line with all its cells', async () => {
  const pane = await openPane({ blueprint: several, tab: 'check' });
  const shared = group(/^The same in several rows/);
  expect(shared.getByRole('button', { name: /^To fix, Why\? in 3 activities/ })).toBeTruthy();
  expect(['H6', 'H7', 'H8'].map((cell) => shared.getByRole('button', { name: cell }).textContent)).toEqual([
    'H6',
    'H7',
    'H8',
  ]);
  expect(group(/^1 Loan Readiness/).getByText(/is no answer/)).toBeTruthy();
  expect(screen.queryByRole('heading', { name: /^2 Loan Readiness/ })).toBeNull();
  const { errors } = pane.live.getState().counts;
  expect(screen.getByRole('tab', { name: new RegExp(`^Check ?, ?${errors} to fix$`) })).toBeTruthy();
});

test('a cell in a sentence leads to its field', async () => {
  const pane = await openPane({ blueprint: several, tab: 'check' });
  await pane.user.click(screen.getByRole('button', { name: 'H7' }));
  await waitFor(() => expect(pane.port.selection).toEqual(pane.cell(3, 'why')));
  const field = await screen.findByRole('group', { name: 'Why?, cell H7' });
  await waitFor(() => expect(document.activeElement).toBe(within(field).getByRole('textbox')));
});

test('every cell that a sentence names leads there, with the marks around it', async () => {
  const pane = await openPane({
    blueprint: {
      cover,
      activities: [
        { ...complete, who: 'National: ODPM', partners: 'SEASY*' },
        { ...complete, who: 'National: ODPM', partners: 'SEEM*' },
      ],
    },
    tab: 'check',
  });
  const line = (await screen.findByText(/^Two activities approach ODPM/)).closest('span[lang]');
  expect(line?.textContent).toContain('(E5, E6). Agree');
  const [own, other] = within(line as HTMLElement).getAllByRole('button');
  expect([own, other].map((link) => link?.parentElement?.textContent)).toEqual(['(E5,', 'E6).']);
  await pane.user.click(other as HTMLElement);
  await waitFor(() => expect(pane.port.selection).toEqual(pane.cell(2, 'who')));
  expect(await screen.findByRole('group', { name: 'WHO?, cell E6' })).toBeTruthy();
});

test('what reads like a cell in a person’s own text is no link', async () => {
  await openPane({
    blueprint: { cover, activities: [{ ...complete, who: 'Local/Regional: Banks of E11' }] },
    tab: 'check',
  });
  const text = (await screen.findAllByText(/Banks of E11/))[0] as HTMLElement;
  expect(within(text).queryByRole('button', { name: 'E11' })).toBeNull();
  expect(within(text).getByRole('button', { name: 'E5' })).toBeTruthy();
});

test('a cell of the cover leads to its own field, not to one of an activity', async () => {
  const pane = await openPane({
    blueprint: { cover: { ...cover, aims: 'To be completed' }, activities: [complete] },
    tab: 'check',
  });
  const text = (await screen.findAllByText(/"To be completed" in/))[0] as HTMLElement;
  await pane.user.click(within(text).getByRole('button', { name: /^Agreement!B/ }));
  await waitFor(() => expect(pane.port.selection?.sheet).toBe('Agreement'));
  expect(await screen.findByRole('heading', { name: 'The agreement' })).toBeTruthy();
});

test('Next to fix leads through all that is open and comes round again', async () => {
  const pane = await openPane({ blueprint: several, tab: 'check' });
  const errors = pane.live.getState().findings.filter((f) => f.severity === 'error');
  const seen = [];
  for (let i = 0; i <= errors.length; i++) {
    await pane.user.click(await screen.findByRole('button', { name: 'Next to fix' }));
    await waitFor(() => expect(pane.port.selection).not.toBeNull());
    seen.push(pane.port.selection);
  }
  expect(seen.slice(0, -1)).toEqual(errors.map((f) => f.at));
  expect(seen.at(-1)).toEqual(errors[0]?.at);
});

test('the counts are the filter, and what it hides is said', async () => {
  const pane = await openPane({ blueprint: several, tab: 'check' });
  const filter = within(screen.getByRole('group', { name: 'Show' }));
  const errors = filter.getByRole('button', { name: /to fix$/ });
  expect(errors.getAttribute('aria-pressed')).toBe('true');
  await pane.user.click(errors);
  await pane.user.click(filter.getByRole('button', { name: /advice$/ }));
  expect(await screen.findByText(/hidden by the filter/)).toBeTruthy();
  await pane.user.click(screen.getByRole('button', { name: 'Show all' }));
  expect(group(/^1 Loan Readiness/).getByText(/is no answer/)).toBeTruthy();
});

test('one partner’s activities, with counts that follow', async () => {
  const pane = await openPane({ blueprint: several, tab: 'check' });
  await pane.user.selectOptions(screen.getByRole('combobox', { name: 'Whose activities' }), 'SEEM');
  expect(screen.getByText('1 to fix for SEEM')).toBeTruthy();
  expect(screen.getByText(`${pane.live.getState().counts.errors} in the agreement`)).toBeTruthy();
  await pane.user.selectOptions(screen.getByRole('combobox', { name: 'Whose activities' }), 'All partners');
});

test('Check now writes the Findings column and says so', async () => {
  const pane = await openPane({ blueprint: several, tab: 'check' });
  await pane.user.click(screen.getByRole('button', { name: 'Check now' }));
  await waitFor(() => expect(pane.text(2, 'findings')).toMatch(/^1 to fix: Why\?\./));
  expect(await screen.findByText(/^Checked .* The column Findings says the same\.$/)).toBeTruthy();
});

test('Check now says how many steps of undo it took, where it took several', async () => {
  const pane = await openPane({ blueprint: several, tab: 'check' });
  const now = screen.getByRole('button', { name: 'Check now' });
  await pane.user.click(now);
  await screen.findByText(/^Checked /);
  expect(screen.queryByText(/Ctrl\+Z/)).toBeNull();
  // As in a host that cannot group: the column is one write, the sentence above it another.
  const write = pane.port.writeFindings.bind(pane.port);
  jest.spyOn(pane.port, 'writeFindings').mockImplementation(async (...given) => 1 + (await write(...given)));
  await pane.user.click(now);
  expect(await screen.findByText('Ctrl+Z takes it back in 2 steps.')).toBeTruthy();
});

test('Check now that takes long says so, cannot be pressed twice, and ends with when it was checked', async () => {
  const pane = await openPane({ blueprint: several, tab: 'check' });
  const write = pane.port.writeFindings.bind(pane.port);
  let goOn = (): void => undefined;
  const held = new Promise<void>((resolve) => (goOn = resolve));
  const spy = jest.spyOn(pane.port, 'writeFindings').mockImplementation(async (...given) => {
    await held;
    return write(...given);
  });
  const now = screen.getByRole('button', { name: 'Check now' });
  await pane.user.click(now);
  expect(await screen.findByText(/^Checking \d+ activit.* into the sheet …$/)).toBeTruthy();
  expect(screen.getByRole('progressbar', { name: 'Check now' })).toBeTruthy();
  await pane.user.click(now);
  // Another tab and back again: it is still under way.
  await pane.user.click(screen.getByRole('tab', { name: /^Export/ }));
  await pane.user.click(screen.getByRole('tab', { name: /^Check/ }));
  expect(await screen.findByText(/^Checking \d+ activit.* into the sheet …$/)).toBeTruthy();
  await pane.user.click(screen.getByRole('button', { name: 'Check now' }));
  goOn();
  await screen.findByText(/^Checked /);
  expect(spy).toHaveBeenCalledTimes(1);
  expect(screen.queryByText(/into the sheet …/)).toBeNull();
});

test('a fix says what it writes, does it, and can be undone for a while', async () => {
  const pane = await openPane({
    blueprint: { cover, activities: [{ ...complete, who: 'National: OPDM' }] },
    tab: 'check',
  });
  const finding = pane.live.getState().findings.find((f) => f.rule === 'near-miss');
  const label = finding?.fix?.label ?? '';
  expect(label).toContain('ODPM');
  await pane.user.click(screen.getByText(/is close to/));
  // What an open line holds is fetched; its buttons then take the place of those shown meanwhile.
  await screen.findByRole('radio', { name: /^Considered: no/ });
  await pane.user.click(screen.getByRole('button', { name: label }));
  await waitFor(() => expect(pane.text(1, 'who')).toContain('ODPM'));
  expect(await screen.findByText('Fixed in E5.')).toBeTruthy();
  await pane.user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(pane.text(1, 'who')).toBe('National: OPDM'));
});

test('the list is one stop: arrows move, Enter goes to the cell, Right opens', async () => {
  const pane = await openPane({ blueprint: several, tab: 'check' });
  const lines = screen.getAllByRole('button', { name: /^(To fix|Advice), / });
  expect(lines.map((line) => line.tabIndex).filter((index) => index === 0)).toHaveLength(1);
  act(() => lines[0]?.focus());
  await pane.user.keyboard('{ArrowDown}{ArrowRight}');
  expect(document.activeElement).toBe(lines[1]);
  expect(lines[1]?.getAttribute('aria-expanded')).toBe('true');
  const before = pane.port.selection;
  await pane.user.keyboard('{ArrowUp}');
  expect(pane.port.selection).toEqual(before);
  await pane.user.keyboard('{Enter}');
  await waitFor(() => expect(pane.port.selection).toEqual(pane.cell(2, 'why')));
  expect(document.activeElement).toBe(lines[0]);
});

test('the list follows typing in the sheet', async () => {
  const pane = await openPane({ blueprint: several, tab: 'check' });
  act(() => pane.port.type(pane.cell(1, 'why'), 'Because lenders ask for it.'));
  await waitFor(() => expect(screen.queryByText(/is no answer/)).toBeNull());
});

test('nothing to fix is Ready to submit, and says what only a person can judge', async () => {
  const pane = await openPane({ blueprint: { cover, activities: [complete] }, tab: 'check' });
  expect(pane.live.getState().findings.filter((f) => f.severity === 'error')).toEqual([]);
  expect(screen.getByRole('heading', { level: 1, name: 'Ready to submit' })).toBeTruthy();
  expect(screen.getByText('Mainstay sees that an answer is there, not that it is good.')).toBeTruthy();
  expect(screen.getByRole('tab', { name: /^Check ?, nothing to fix$/ })).toBeTruthy();
  await pane.user.click(await screen.findByRole('button', { name: 'Read: Is each rationale sound?' }));
  await pane.user.click(await screen.findByRole('button', { name: 'M5' }));
  await waitFor(() => expect(pane.port.selection).toEqual(pane.cell(1, 'rationale')));
});

test('before anything was typed there is no activity to check and no count, but what the cover asks', async () => {
  const pane = await openPane({ blueprint: { cover: { ...cover, formVersion: '' } }, tab: 'check' });
  expect(screen.getByRole('heading', { level: 1, name: 'No activity to check yet' })).toBeTruthy();
  expect(screen.getByRole('tab', { name: 'Check' })).toBeTruthy();
  expect(pane.live.getState().findings.map((f) => f.rule)).toContain('read-together');
  expect(screen.getByText(/The version of the agreement form is not named/)).toBeTruthy();
});
