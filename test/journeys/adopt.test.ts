/** Journey 6: a sheet of another form, the strategy's own printed table among them, becomes an agreement. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { AxeResults } from 'axe-core';
import { closeBrowser, openBench, startAgreement, type Bench } from '../support/browser';

jest.setTimeout(120_000);

const printed = readFileSync(path.join(__dirname, '../fixtures/printed-table.xlsx')).toString('base64');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const title = 'Outline framework for Thematic Mainstreaming Strategies';

/** Rules of WCAG that the pane breaks as it stands. */
async function faults({ page }: Bench): Promise<string[]> {
  const frame = page.frames().find((one) => one.url().includes('taskpane'));
  if (!frame) throw new Error('There is no pane.');
  await frame.evaluate(axe);
  const { violations } = await frame.evaluate(() =>
    (window as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

async function lookAtTables({ pane }: Bench): Promise<void> {
  await pane.getByRole('button', { name: 'Use a table' }).click();
  await pane.getByRole('heading', { name: 'Rows' }).waitFor();
}

describe('using the printed table', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench();
    await bench.call('open', printed, 'printed-table.xlsx');
    await lookAtTables(bench);
  });
  afterAll(() => bench.close());

  it('shows how columns and rows were understood before anything is written', async () => {
    const { pane } = bench;
    await pane.getByText('Sheet “Sheet1”, A3 to F22, 6 columns').waitFor();
    await pane.getByRole('heading', { name: 'All 6 columns understood' }).waitFor();
    for (const text of [
      '9 activities come in',
      '5 group headings fill Policy area.',
      '4 repeated heading rows (page breaks) are left out.',
      '1 row that a page break had cut in two is joined again.',
      'All text finds its column',
    ]) {
      await pane.getByText(text).waitFor();
    }
    const tabs = bench.page.getByRole('tablist', { name: 'Sheets' }).getByRole('tab');
    expect(await tabs.allTextContents()).toEqual(['Sheet1']);
    expect(await faults(bench)).toEqual([]);
  });

  it('lets a column be chosen otherwise, and says what that means', async () => {
    const { pane } = bench;
    const when = pane.getByRole('combobox', { name: 'WHEN? What are the key dates' });
    await when.selectOption({ label: 'Not placed' });
    await pane.getByText(/^\d activities keep text in Not placed\.$/).waitFor();
    await when.selectOption({ label: 'WHEN?' });
    await pane.getByText('All text finds its column').waitFor();
  });

  it('takes it over: nine activities in five areas, checked, the source as it was', async () => {
    const { pane, call } = bench;
    await pane.getByRole('button', { name: 'Use this table' }).click();
    await pane.getByRole('heading', { name: '9 activities came in' }).waitFor();
    await pane.getByText('All text found its column').waitFor();
    const areas = (await call('values', 'Activities!C5:C14')).flat().filter((area) => area !== '');
    expect([areas.length, new Set(areas).size]).toEqual([9, 5]);
    expect(await call('values', 'Activities!E6')).toEqual([
      ['National: DTI; Phoenix Fund; SBS; SEC; Home Office; NHS; OPDM; IdeA'],
    ]);
    expect(String((await call('values', 'Activities!A2'))[0]?.[0])).toMatch(/^Checked /);
    expect(String((await call('values', 'Sheet1!A1'))[0]?.[0])).toContain(title);
    expect(await faults(bench)).toEqual([]);
    await pane.getByRole('button', { name: 'Go to the activities' }).click();
    await pane.getByRole('tab', { name: /^Check/ }).waitFor();
  });

  it('asks nothing of any other machine, and complains of nothing', () => {
    expect(bench.strangers).toEqual([]);
    expect(bench.complaints).toEqual([]);
  });
});

describe('using a table beside an agreement', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench({ dark: true });
    await startAgreement(bench);
  });
  afterAll(async () => {
    await bench.close();
    await closeBrowser();
  });

  const openVisit = async (): Promise<void> => {
    await bench.pane.getByRole('button', { name: 'More', exact: true }).click();
    await bench.pane.getByRole('menuitem', { name: 'Use a table' }).click();
  };

  it('says where there is no table, and takes the row that is selected for the headings', async () => {
    const { pane, call } = bench;
    await openVisit();
    await pane.getByText('No table on this sheet. Select its heading row, then press Look again.').waitFor();
    await call('paste', 'Sheet1!B2', [
      ['Ziel', 'Partei', 'Zeit'],
      ['Loan Readiness', 'Banks', 'June 2005'],
      ['Procurement toolkit', 'Councils', 'Autumn 2005'],
    ]);
    await call('select', 'Sheet1!B2');
    await pane.getByRole('button', { name: 'Look again' }).click();
    await pane.getByRole('heading', { name: '3 columns to decide' }).waitFor();
    expect(await pane.getByRole('button', { name: 'Use this table' }).isDisabled()).toBe(true);
    for (const [heading, column] of [
      ['Ziel', 'WHAT?'],
      ['Partei', 'WHO?, National'],
      ['Zeit', 'WHEN?'],
    ] as const) {
      await pane.getByRole('combobox', { name: heading }).selectOption({ label: column });
    }
    expect(await faults(bench)).toEqual([]);
  });

  it('adds its rows below what stands', async () => {
    const { pane, call } = bench;
    await call('type', 'Activities!D5', 'Loan Readiness and more');
    await pane.getByText('2 activities come in').waitFor();
    await pane.getByRole('button', { name: 'Use this table' }).click();
    await pane.getByRole('heading', { name: '2 activities came in' }).waitFor();
    expect(await call('values', 'Activities!D5:E7')).toEqual([
      ['Loan Readiness and more', ''],
      ['Loan Readiness', 'National: Banks'],
      ['Procurement toolkit', 'National: Councils'],
    ]);
    expect(bench.complaints).toEqual([]);
  });
});
