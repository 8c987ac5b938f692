/** "Use a table" and "Open an agreement file", over a workbook in memory. */

import { act, screen, waitFor, within } from '@testing-library/react';
import type { SourceSheet } from '../../../src/core/adopt';
import { canonicalJson, type Agreement } from '../../../src/core/agreement';
import { createLive } from '../../../src/core/live';
import { blueprintFor } from '../../../src/core/workbook';
import { createMemoryPort } from '../../support/memory-port';
import { complete, framework, openPane, type Pane } from './pane';

const sheetOf = (rows: readonly (readonly string[])[], name = 'Plan 2004'): SourceSheet => ({
  name,
  rows: rows.map((row) => row.map((value) => ({ value }))),
  merges: [],
  date1904: false,
});

const plan = sheetOf([
  ['What', 'Who', 'When', 'How', 'Why', 'DPs involved', 'Comments'],
  ['Loan Readiness', 'National: DTI', 'June 2005', 'conferences', 'Lenders ask for it.', 'SEASY*', 'ask Ann'],
  ['Procurement toolkit', 'National: ODPM', '2005', 'site visits', 'Councils ask.', 'Nova', ''],
]);

async function visit(pane: Pane, name: string): Promise<void> {
  const button = screen.queryByRole('button', { name });
  if (button) return pane.user.click(button);
  await pane.user.click(screen.getByRole('button', { name: 'More' }));
  await pane.user.click(await screen.findByRole('menuitem', { name }));
}

describe('using a table', () => {
  it('shows doubts first, then what was understood, then what happens to the rows', async () => {
    const pane = await openPane();
    pane.port.addSource(plan);
    await visit(pane, 'Use a table');
    await screen.findByRole('heading', { name: '1 column to decide' });
    const names = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
    expect(names).toEqual(['1 column to decide', '6 columns understood', 'Rows']);
    const comments = screen.getByRole('combobox', { name: 'Comments' });
    expect(comments).toHaveProperty('value', '');
    expect(comments.getAttribute('aria-describedby')).not.toBeNull();
    screen.getByText('1 activity keeps text in Not placed.');
    screen.getByText('2 partners are on the Partners sheet then: SEASY, Nova.');
    expect(pane.live.getState().phase).toBe('none');
  });

  it('takes it over, and says what was kept aside, with the way to it', async () => {
    const pane = await openPane();
    pane.port.addSource(plan);
    await visit(pane, 'Use a table');
    await pane.user.click(await screen.findByRole('button', { name: 'Use this table' }));
    await screen.findByRole('heading', { name: '2 activities came in' });
    expect(pane.text(1, 'what')).toBe('Loan Readiness');
    expect(pane.text(1, 'unplaced')).toBe('Comments: ask Ann');
    expect(pane.text(2, 'findings')).toMatch(/to fix/);
    const kept = screen.getByText(/keeps text that had no column/);
    await pane.user.click(within(kept).getByRole('button'));
    expect(pane.port.selection).toEqual(pane.cell(1, 'unplaced'));
    await pane.user.click(screen.getByRole('button', { name: 'Go to the activities' }));
    await screen.findByRole('tab', { name: /^Check/ });
  });

  it('puts a column where the person says', async () => {
    const pane = await openPane();
    pane.port.addSource(plan);
    await visit(pane, 'Use a table');
    await pane.user.selectOptions(await screen.findByRole('combobox', { name: 'Comments' }), 'rationale');
    await screen.findByText('All text finds its column; nothing goes to Not placed.');
    await pane.user.click(screen.getByRole('button', { name: 'Use this table' }));
    await screen.findByRole('heading', { name: '2 activities came in' });
    expect(pane.text(1, 'rationale')).toBe('ask Ann');
  });

  it('adds rows below those that stand, and warns where they stand already', async () => {
    const pane = await openPane({ blueprint: { activities: [complete] } });
    pane.port.addSource(plan);
    await visit(pane, 'Use a table');
    await screen.findByText(/2 activities come in, in their own order, below those/);
    await pane.user.click(screen.getByRole('button', { name: 'Use this table' }));
    await screen.findByRole('heading', { name: '2 activities came in' });
    expect([pane.text(1, 'what'), pane.text(2, 'what'), pane.text(2, 'ref')]).toEqual([
      'Loan Readiness',
      'Loan Readiness',
      '2',
    ]);
    await pane.user.click(screen.getByRole('button', { name: 'Back' }));
    await visit(pane, 'Use a table');
    await screen.findByText(/2 of them stand in this agreement already, word for word/);
  });

  it('shows once more what merged cells made different, and writes nothing before', async () => {
    const pane = await openPane();
    const merged = sheetOf([
      ['Policy area', 'What', 'Who', 'When'],
      ['Access to finance', 'Loan Readiness', 'National: DTI', '2005'],
      ['', 'Procurement toolkit', 'National: ODPM', '2005'],
    ]);
    pane.port.addSource({ ...merged, merges: [{ row: 1, column: 0, rowCount: 2, columnCount: 1 }] });
    await visit(pane, 'Use a table');
    await pane.user.click(await screen.findByRole('button', { name: 'Use this table' }));
    await screen.findByText(/Now that merged cells were read too/);
    expect(pane.live.getState().phase).toBe('none');
    await pane.user.click(screen.getByRole('button', { name: 'Use this table' }));
    await screen.findByRole('heading', { name: '2 activities came in' });
    expect(pane.text(2, 'area')).toBe('Access to finance');
  });

  it('says what to do where there is no table, and writes nothing where that is not allowed', async () => {
    const pane = await openPane({ readOnly: true });
    await visit(pane, 'Use a table');
    await screen.findByText('No table on this sheet. Select its heading row, then press Look again.');
    pane.port.addSource(plan);
    await pane.user.click(screen.getByRole('button', { name: 'Look again' }));
    expect(await screen.findByRole('button', { name: 'Use this table' })).toHaveProperty('disabled', true);
  });

  it('says how far it is, and how it ends when it is stopped: nothing stands', async () => {
    const pane = await openPane();
    const { readSource, applyWhole } = pane.port;
    const many = Array.from({ length: 5_000 }, (_, i) => [`Loan Readiness ${i}`, 'National: DTI', '2005']);
    pane.port.addSource(sheetOf([['What', 'Who', 'When'], ...many]));
    const held: (() => void)[] = [];
    const hold = (): Promise<void> => new Promise((go) => held.push(go));
    const goOn = (): void => act(() => held.splice(0).forEach((go) => go()));
    pane.port.readSource = async (wish, work) => {
      work.progress({ done: 2_000, of: 5_001, what: '' });
      await hold();
      return readSource(wish, work);
    };
    pane.port.applyWhole = async (blueprint, work) => {
      work.progress({ done: 1.4, of: 4, what: 'Writing rows, 2,000 of 5,000' });
      await hold();
      return applyWhole(blueprint, work);
    };
    await visit(pane, 'Use a table');
    const bar = (name: string): Promise<HTMLElement> => screen.findByRole('progressbar', { name });
    await bar('Row 2,000 of 5,001 is read');
    goOn();
    await screen.findByRole('heading', { name: 'Rows' });
    await pane.user.click(screen.getByRole('button', { name: 'Use this table' }));
    // It is read once more before anything is written, and said so.
    await bar('Row 2,000 of 5,001 is read');
    expect(screen.getAllByText('Row 2,000 of 5,001 is read')).toHaveLength(2);
    goOn();
    await bar('Writing rows, 2,000 of 5,000');
    screen.getByText('Stop takes everything back');
    await pane.user.click(screen.getByRole('button', { name: 'Stop' }));
    screen.getByText('Stopping …');
    expect(screen.getByRole('button', { name: 'Stop' })).toHaveProperty('disabled', true);
    goOn();
    await screen.findByRole('button', { name: 'Use this table' });
    expect(pane.live.getState()).toMatchObject({ phase: 'none', trouble: { code: 'Stopped' } });
  });
});

/** The agreement of a workbook that holds one activity. */
async function agreementOf(): Promise<Agreement> {
  const port = createMemoryPort(blueprintFor(framework, { activities: [complete] }));
  const live = createLive(port, { frameworks: [framework], today: '2005-05-02' });
  await live.open();
  const agreement = live.agreement();
  if (!agreement) throw new Error('There is no agreement.');
  return agreement;
}

async function choose(pane: Pane, name: string, text: string): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input[type="file"]');
  if (!input) throw new Error('There is nothing to choose a file with.');
  const file = new File([text], name, { type: 'application/json' });
  Object.defineProperty(file, 'text', { value: async () => text });
  await pane.user.upload(input, file);
}

describe('opening an agreement file', () => {
  it('makes the same agreement of it', async () => {
    const agreement = await agreementOf();
    const pane = await openPane();
    await visit(pane, 'Open an agreement file');
    await screen.findByText(/Drop the data file/);
    await choose(pane, 'ours.json', JSON.stringify(agreement));
    await screen.findByText(/^1 activity/);
    await pane.user.click(screen.getByRole('button', { name: 'Open it here' }));
    await screen.findByRole('tab', { name: /^Check/ });
    const made = pane.live.agreement();
    expect(made && canonicalJson(made)).toBe(canonicalJson(agreement));
  });

  it.each([
    ['notes.json', 'hello', /is no data file/],
    ['list.json', '[1, 2]', /not of an agreement/],
    ['plan.xlsx.json', '{"framework": {"id": "x"}}', /not of an agreement/],
  ])('says of %s why it is none', async (name, text, why) => {
    const pane = await openPane();
    await visit(pane, 'Open an agreement file');
    await screen.findByText(/Drop the data file/);
    await choose(pane, name, text);
    expect((await screen.findByRole('alert')).textContent).toMatch(why);
    expect(screen.getByRole('button', { name: 'Open it here' })).toHaveProperty('disabled', true);
  });

  it('says of a framework that is not known', async () => {
    const agreement = await agreementOf();
    const pane = await openPane();
    await visit(pane, 'Open an agreement file');
    await screen.findByText(/Drop the data file/);
    await choose(
      pane,
      'theirs.json',
      JSON.stringify({ ...agreement, framework: { id: 'theme-x', version: '1' } }),
    );
    expect((await screen.findByRole('alert')).textContent).toMatch(
      /framework “theme-x”, which this Mainstay/,
    );
  });

  it('leaves an agreement that stands as it is, and gives the file as a workbook instead', async () => {
    const agreement = await agreementOf();
    const pane = await openPane({ blueprint: { activities: [{ what: 'Mine' }] } });
    await visit(pane, 'Open an agreement file');
    await screen.findByText(/Drop the data file/);
    await choose(pane, 'theirs.json', JSON.stringify(agreement));
    await pane.user.click(await screen.findByRole('button', { name: 'Save as a workbook' }));
    await waitFor(() => expect(pane.port.saved.map(({ name }) => name)).toEqual(['theirs.xlsx']));
    expect(pane.text(1, 'what')).toBe('Mine');
  });
});
