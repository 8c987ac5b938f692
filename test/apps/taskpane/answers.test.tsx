import { act, screen, waitFor, within } from '@testing-library/react';
import { tableColumns } from '../../../src/core/workbook';
import { complete, cover, openPane, type Pane } from './pane';

const vague = { ...complete, when: 'Varied' };

/** The n-th row of the Answers table, from 0, by column key. */
function kept(pane: Pane, n = 0): Record<string, string> {
  const table = pane.live.getState().reading?.tables.answers;
  if (!table) throw new Error('There is no Answers table.');
  return Object.fromEntries(
    tableColumns.answers.map(({ key }) => [
      key,
      pane.port.text({ sheet: table.sheet, row: table.firstRow + n, column: table.columns[key] ?? -1 }),
    ]),
  );
}

async function answerNo(pane: Pane, reason: string): Promise<void> {
  await pane.user.click(screen.getByText(/is no key date/));
  await pane.user.click(await screen.findByRole('radio', { name: 'Considered: no, because …' }));
  if (reason) await pane.user.type(screen.getByRole('textbox', { name: 'Reason' }), reason);
  await pane.user.click(screen.getByRole('button', { name: 'Keep this answer' }));
}

const answeredList = async () => {
  const heading = await screen.findByRole('heading', { level: 2, name: /^Advice, answered/ });
  const section = heading.closest('section');
  if (!section) throw new Error('The heading stands in no section.');
  return within(section);
};

test('advice is answered with a reason, which is kept in the workbook and can be taken back', async () => {
  const pane = await openPane({ blueprint: { cover, activities: [vague] }, tab: 'check' });
  const open = pane.live.getState().counts.advice;
  await answerNo(pane, 'Dates follow in May.');
  expect(await screen.findByText('Answer kept in the Answers sheet.')).toBeTruthy();
  expect(kept(pane)).toMatchObject({ ref: '1', rule: 'when-vague', reason: 'Dates follow in May.' });
  expect(pane.live.getState().counts.advice).toBe(open - 1);
  const list = await answeredList();
  expect(list.getByText('Dates follow in May.', { exact: false })).toBeTruthy();
  await pane.user.click(list.getByRole('button', { name: 'Take back the answer to WHEN' }));
  await waitFor(() => expect(kept(pane).reason).toBe(''));
  expect(await list.findByText('Answer taken back. The advice is open again.')).toBeTruthy();
  expect(pane.live.getState().counts.advice).toBe(open);
});

test('without a reason nothing is written, and the field says what is missing', async () => {
  const pane = await openPane({ blueprint: { cover, activities: [vague] }, tab: 'check' });
  await answerNo(pane, '');
  const field = screen.getByRole('textbox', { name: 'Reason' });
  expect(screen.getByRole('alert').textContent).toBe(
    'The reason is empty. Say why you do not follow this advice.',
  );
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(field);
  await pane.user.type(field, 'tbc');
  await pane.user.click(screen.getByRole('button', { name: 'Keep this answer' }));
  expect(screen.getByRole('alert').textContent).toContain('“tbc” is no reason.');
  expect(pane.port.writes).toEqual([]);
});

test('a reason that was begun is there again after another finding and another tab', async () => {
  const pane = await openPane({
    blueprint: { cover, activities: [{ ...vague, why: '' }] },
    tab: 'check',
  });
  await pane.user.click(screen.getByText(/is no key date/));
  await pane.user.click(await screen.findByRole('radio', { name: 'Considered: no, because …' }));
  await pane.user.type(screen.getByRole('textbox', { name: 'Reason' }), 'Half a sen');
  await pane.user.click(screen.getByText(/^Why\? is empty/, { exact: false }));
  expect(screen.queryByRole('textbox', { name: 'Reason' })).toBeNull();
  await pane.user.click(screen.getByRole('tab', { name: /^Overview/ }));
  await pane.user.click(screen.getByRole('tab', { name: /^Check/ }));
  await pane.user.click(screen.getByText(/is no key date/));
  expect((await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Reason' })).value).toBe(
    'Half a sen',
  );
});

test('yes writes nothing: the advice goes by itself once it is done', async () => {
  const pane = await openPane({ blueprint: { cover, activities: [vague] }, tab: 'check' });
  await pane.user.click(screen.getByText(/is no key date/));
  await pane.user.click(await screen.findByRole('radio', { name: 'Yes, we will do it' }));
  expect(screen.getByText(/The advice goes by itself once it is done\.$/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Go to cell' })).toBeTruthy();
  expect(pane.port.writes).toEqual([]);
  act(() => pane.port.type(pane.cell(1, 'when'), 'Event: June 2005'));
  await waitFor(() => expect(screen.queryByText(/is no key date/)).toBeNull());
});

test('the focus stays in the list after an answer', async () => {
  const pane = await openPane({ blueprint: { cover, activities: [vague] }, tab: 'check' });
  await answerNo(pane, 'Dates follow.');
  await waitFor(() => expect(document.activeElement?.closest('[data-line]')).toBeTruthy());
});

test('a kept reason can be changed, in its row', async () => {
  const pane = await openPane({ blueprint: { cover, activities: [vague] }, tab: 'check' });
  await answerNo(pane, 'First.');
  const list = await answeredList();
  await pane.user.click(await list.findByRole('button', { name: 'Change the answer to WHEN' }));
  const field = list.getByRole('textbox', { name: 'Reason' });
  await pane.user.clear(field);
  await pane.user.type(field, 'Second.');
  await pane.user.click(list.getByRole('button', { name: 'Keep this answer' }));
  await waitFor(() => expect(kept(pane).reason).toBe('Second.'));
  expect(kept(pane, 1).reason).toBe('');
});

test('all fixes of one kind are shown before and after, then written together', async () => {
  const near = { ...complete, who: 'National: OPDM' };
  const pane = await openPane({
    blueprint: { cover, activities: [near, near, { ...near, who: 'National: OPDM\nLocal/Regional: Banks' }] },
    tab: 'check',
  });
  const alike = pane.live.getState().findings.filter((f) => f.rule === 'near-miss');
  expect(alike).toHaveLength(3);
  await pane.user.click(screen.getByRole('button', { name: /^Advice, WHO in 3 activities/ }));
  await pane.user.click(await screen.findByRole('button', { name: 'Fix all like this (3)' }));
  const panel = within(screen.getByRole('region', { name: 'What will be written, in 3 cells' }));
  expect(panel.getByText('E5: National: OPDM becomes National: ODPM')).toBeTruthy();
  const writes = pane.port.writes.length;
  await pane.user.click(panel.getByRole('button', { name: 'Write 3 cells' }));
  await waitFor(() => expect(pane.text(3, 'who')).toContain('ODPM'));
  expect(pane.port.writes).toHaveLength(writes + 1);
  expect(await screen.findByText('Fixed in 3 cells.')).toBeTruthy();
  await pane.user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(pane.text(1, 'who')).toBe('National: OPDM'));
});

test('the list can be grouped by rule and by the partner in the lead; the choice is kept', async () => {
  const blueprint = {
    cover,
    activities: [
      { ...complete, why: '', partners: 'SEEM*' },
      { ...complete, why: 'tbc', what: 'Supply side development' },
      { ...complete, why: '', partners: 'SEASY; SEEM' },
    ],
  };
  const pane = await openPane({ blueprint, tab: 'check' });
  const by = screen.getByRole('combobox', { name: 'Group the list' });
  await pane.user.selectOptions(by, 'By lead');
  const heads = () => screen.getAllByRole('heading', { level: 2 }).map((head) => head.textContent);
  expect(heads().map((text) => text.replace(/\d.*/, ''))).toEqual(
    expect.arrayContaining(['SEEM', 'SEASY', 'No partner in the lead']),
  );
  await pane.user.selectOptions(by, 'By rule');
  expect(screen.getByRole('button', { name: /^To fix, Why\?, 1 Loan Readiness, 1 of 2$/ })).toBeTruthy();
  expect(window.localStorage.getItem('mainstay.grouping')).toBe('rule');
  await pane.user.selectOptions(by, 'By activity');
});
