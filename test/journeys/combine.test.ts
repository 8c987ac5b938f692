/** Journey 11 in the pane: submissions dropped on it become one register, seen and saved. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { unzipSync, zipSync } from 'fflate';
import { frameworkById, type Framework } from '../../src/core/framework';
import { blueprintFor, type BlueprintOptions } from '../../src/core/workbook';
import { printBlueprint } from '../../src/io/file';
import { readXlsx } from '../../src/io/xlsx';
import { closeBrowser, openBench, type Bench } from '../support/browser';

const framework = frameworkById('equal-theme-d-2005') as Framework;

interface Given {
  readonly name: string;
  readonly bytes: Uint8Array;
}

async function submission(name: string, partnership: string, who: string, when: string): Promise<Given> {
  const activity = {
    area: 'Access to finance',
    what: 'Loan Readiness',
    who: `National: ${who}`,
    when: `government consultations: ${when}`,
    how: 'Seminars',
    partners: `${partnership}*`,
  };
  const cover = { reference: `D-${name}`, partnership, leadPartner: partnership, date: '2005-06-12' };
  const options: BlueprintOptions = { cover, partners: [{ name: partnership }], activities: [activity] };
  return { name: `${name}.xlsx`, bytes: await printBlueprint(blueprintFor(framework, options)) };
}

/** Drops files on the pane as a person does: the browser's own event, the files' own bytes. */
async function drop({ pane }: Bench, files: readonly Given[]): Promise<void> {
  const given = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') }));
  await pane.locator('main').evaluate((target, all) => {
    const data = new DataTransfer();
    for (const { name, base64 } of all) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      data.items.add(new File([bytes], name));
    }
    for (const kind of ['dragover', 'drop']) {
      target.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
    }
  }, given);
}

// Drawing 150 files waits for a busy machine.
jest.setTimeout(60_000);
const folder = mkdtempSync(path.join(tmpdir(), 'mainstay-combine-'));
afterAll(() => rmSync(folder, { recursive: true }));
let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
  await bench.pane.getByRole('button', { name: 'Combine agreements' }).click();
  await bench.pane.getByText('Drop workbooks, data files, zips or folders here.').waitFor();
});
afterEach(() => bench.close());
afterAll(closeBrowser);

it('combines what is dropped: the clash first, then the agreements worst first, and saves the register', async () => {
  const { pane, page } = bench;
  await drop(bench, [
    await submission('1', 'SEEM', 'ODPM', 'June 2005'),
    await submission('2', 'INSPIRE', 'ODPM', 'June 2005'),
    await submission('3', 'NESEP', 'DTI', 'March 2006'),
    { name: 'plan_final(2).xlsx', bytes: new TextEncoder().encode('no workbook') },
  ]);
  const clashes = pane.getByRole('region', { name: 'Same audience, same month' });
  await clashes.getByText('ODPM').waitFor();
  expect(await clashes.getByRole('listitem').count()).toBe(1);
  expect(await clashes.getByRole('listitem').innerText()).toMatch(
    /ODPM\s+June 2005\s+INSPIRE, SEEM|ODPM\s+June 2005\s+SEEM, INSPIRE/,
  );
  await clashes.getByRole('button', { name: /ODPM, June 2005/ }).click();
  await clashes.getByText('2.xlsx, activity 1').waitFor();
  expect(await clashes.getByText('In the lead: INSPIRE').count()).toBe(1);

  const rows = pane.getByRole('row').filter({ has: pane.getByRole('rowheader') });
  expect(await rows.allInnerTexts()).toEqual([
    expect.stringMatching(/^plan_final\(2\)\.xlsx[\s\S]*Not read/),
    ...['D-1', 'D-2', 'D-3'].map(
      (name) => expect.stringMatching(new RegExp(`^${name}[\\s\\S]*Draft`)) as string,
    ),
  ]);
  await pane.getByText(/not an Excel workbook/).waitFor();
  await pane.getByText('0 of 3 complete').waitFor();
  await pane.getByText('3 drafts, 1 not read').waitFor();

  await pane.getByRole('tab', { name: 'Coverage' }).click();
  await pane
    .getByText('Access to finance, National: 2 planned, 5 named by the strategy')
    .waitFor({ state: 'attached' });
  await pane.getByRole('tab', { name: 'Calendar' }).click();
  await pane.getByText(': June 2005 (2 partnerships)').waitFor({ state: 'attached' });

  await pane.getByRole('button', { name: 'Save the register' }).click();
  const save = async (name: string): Promise<Buffer> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      pane.getByRole('button', { name }).click(),
    ]);
    await pane.getByText(`“${download.suggestedFilename()}” was handed over.`, { exact: false }).waitFor();
    const target = path.join(folder, download.suggestedFilename());
    await download.saveAs(target);
    return readFileSync(target);
  };
  const { sheets } = readXlsx(await save('Workbook (.xlsx)'));
  expect(sheets.find(({ name }) => name === 'Agreements')?.tables[0]?.range.rowCount).toBe(4);
  expect((await save('Report with pictures (.html)')).toString()).toContain(
    'ODPM, June 2005: 2 partnerships',
  );
  const register = JSON.parse((await save('Data (.json)')).toString()) as { activities: unknown[] };
  expect(register.activities).toHaveLength(3);
  expect(Object.keys(unzipSync(await save('CSV files (.zip)')))).toContain('csv-metadata.json');
  expect([bench.complaints, bench.strangers]).toEqual([[], []]);
});

it('can be stopped, keeps what it has read, and goes on with more', async () => {
  const { pane } = bench;
  const one = await submission('1', 'SEEM', 'ODPM', 'June 2005');
  const many = Array.from({ length: 150 }, (_, n) => ({ ...one, name: `${n}.xlsx` }));
  await drop(bench, many);
  await pane.getByRole('button', { name: 'Stop' }).click();
  const said = await pane.getByText(/^Stopped\. \d+ of 150 were read/).innerText();
  const read = Number(/Stopped\. (\d+)/.exec(said)?.[1]);
  expect(read).toBeLessThan(150);
  await drop(bench, [await submission('2', 'NESEP', 'ODPM', 'June 2005')]);
  await pane
    .getByText(`${read + 1} files read`, { exact: false })
    .first()
    .waitFor();
  await pane.getByRole('region', { name: 'Same audience, same month' }).getByText('ODPM').waitFor();
});

it("reads a dropped zip and a stranger's table, with nothing sent anywhere", async () => {
  const { pane } = bench;
  const one = await submission('1', 'SEEM', 'ODPM', 'June 2005');
  const two = await submission('2', 'INSPIRE', 'ODPM', 'June 2005');
  const table = readFileSync(path.resolve(__dirname, '../fixtures/printed-table.xlsx'));
  const zip = zipSync({ [one.name]: one.bytes, [`inner/${two.name}`]: two.bytes });
  await drop(bench, [
    { name: 'all.zip', bytes: zip },
    { name: 'printed.xlsx', bytes: table },
  ]);
  await pane.getByRole('region', { name: 'Same audience, same month' }).getByText('ODPM').first().waitFor();
  const heads = pane.getByRole('row').getByRole('rowheader');
  expect((await heads.allInnerTexts()).sort()).toEqual(['D-1', 'D-2', 'printed.xlsx']);
  await pane.getByRole('button', { name: 'printed.xlsx' }).click();
  await pane.getByText(/^Taken over from the table on /).waitFor();
  expect([bench.complaints, bench.strangers]).toEqual([[], []]);
});
