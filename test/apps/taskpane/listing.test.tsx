import { screen, waitFor } from '@testing-library/react';
import { parse } from 'csv-parse/sync';
import { complete, cover, openPane, type Pane } from './pane';

const blueprint = {
  cover,
  activities: [
    { ...complete, why: '=1+1 says "no", or so', who: 'National: OPDM' },
    { ...complete, why: 'tbc', when: 'Varied', partners: 'SEEM*' },
  ],
  answers: [
    { ref: '2', rule: 'when-vague', column: 'when', entry: 'Varied', reason: '=Later', by: '', on: '' },
  ],
};

async function choose(pane: Pane, name: string): Promise<void> {
  await pane.user.click(screen.getByRole('button', { name: 'Copy or save the list' }));
  await pane.user.click(await screen.findByRole('menuitem', { name }));
}

const saved = async (pane: Pane) => {
  await waitFor(() => expect(pane.port.saved).toHaveLength(1));
  const [file] = pane.port.saved;
  if (!file) throw new Error('Nothing was saved.');
  return { ...file, text: new TextDecoder().decode(file.bytes) };
};

test('the list is saved as CSV that other programs read, with no cell that begins a formula', async () => {
  const pane = await openPane({ blueprint, tab: 'check' });
  await choose(pane, 'Save the list as CSV');
  const file = await saved(pane);
  expect(file).toMatchObject({ name: 'Agreement findings.csv', mime: 'text/csv' });
  expect(await screen.findByText(/^“Agreement findings\.csv” was handed over/)).toBeTruthy();
  const rows = parse(file.text, { columns: true }) as Record<string, string>[];
  const { findings, answered } = pane.live.getState();
  const open = findings.filter((f) => f.severity !== 'note');
  expect(rows).toHaveLength(open.length + answered.length);
  expect(rows.find((row) => row.Rule === 'placeholder')).toMatchObject({
    'What it is': 'To fix',
    Cell: 'H6',
  });
  expect(rows.at(-1)).toMatchObject({ 'What it is': 'Advice answered', 'Answer given': "'=Later" });
  for (const value of rows.flatMap((row) => Object.values(row))) expect(value).not.toMatch(/^[=+\-@\t\r]/);
});

test('the list is saved as text, as it is shown: one partner’s, in its groups', async () => {
  const pane = await openPane({ blueprint, tab: 'check' });
  await pane.user.selectOptions(screen.getByRole('combobox', { name: 'Whose activities' }), 'SEEM');
  await choose(pane, 'Save the list as text');
  const { text, name } = await saved(pane);
  expect(name).toBe('Agreement findings.txt');
  expect(text.split('\r\n')[0]).toMatch(/^Agreement: \d+ to fix, \d+ advice \(as of 2 May 2005\)$/);
  expect(text).toContain('\r\n2 Loan Readiness\r\n');
  expect(text).toContain('- To fix, H6, Why?: "tbc" in H6 is no answer.');
  expect(text).toContain('Considered: no, because =Later');
  expect(text).not.toContain('1 Loan Readiness');
  expect(text).not.toContain('{cell}');
  await pane.user.selectOptions(screen.getByRole('combobox', { name: 'Whose activities' }), 'All partners');
});

test('a list that cannot be copied stands there to be selected', async () => {
  const pane = await openPane({ blueprint, tab: 'check' });
  // As in a host that lets a pane near the clipboard in neither way.
  Object.defineProperty(document, 'execCommand', { value: () => false, configurable: true });
  await choose(pane, 'Copy the list');
  const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'The list as text' });
  expect(field.value).toContain('2 Loan Readiness');
  expect(await screen.findByText(/could not be copied/)).toBeTruthy();
});

test('what became of the list is said until the person goes on', async () => {
  const pane = await openPane({ blueprint, tab: 'check' });
  await choose(pane, 'Save the list as text');
  expect(await screen.findByText(/was handed over/)).toBeTruthy();
  await pane.select(2);
  await waitFor(() => expect(screen.queryByText(/was handed over/)).toBeNull());
});
