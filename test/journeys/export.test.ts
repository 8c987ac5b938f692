/** Journey 8: export, as data and as a Word document; a draft says so. And save the workbook. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { readXlsx, type XlsxBook } from '../../src/io/xlsx';
import { closeBrowser, openBench, startAgreement, type Bench } from '../support/browser';

jest.setTimeout(90_000);

/** What a workbook holds, without where its cursor stands. */
const contentOf = ({ sheets, names, customXml }: XlsxBook): unknown => [
  sheets.map((sheet) => ({ ...sheet, active: undefined })),
  names,
  customXml,
];

describe('exporting', () => {
  let bench: Bench;
  const folder = mkdtempSync(join(tmpdir(), 'mainstay-export-'));
  const exported = async (format: RegExp): Promise<{ name: string; bytes: Uint8Array }> => {
    await bench.pane.getByRole('radio', { name: format }).check();
    const download = bench.page.waitForEvent('download');
    await bench.pane
      .getByRole('button', { name: /^Export/ })
      .last()
      .click();
    const file = await download;
    const kept = join(folder, file.suggestedFilename());
    await file.saveAs(kept);
    return { name: file.suggestedFilename(), bytes: readFileSync(kept) };
  };

  beforeAll(async () => {
    bench = await openBench();
    await startAgreement(bench);
    await bench.call('type', 'Activities!C5', 'Access to finance');
    await bench.call('type', 'Activities!D5', 'Loan Readiness');
    await bench.call('type', 'Activities!E5', 'National: Bank of England');
    await bench.call('type', 'Agreement!B5', 'MPA D-2005-07');
    await bench.page.getByRole('button', { name: 'Export', exact: true }).click();
    await bench.pane.getByRole('radio').first().waitFor();
  });
  afterAll(async () => {
    await bench.close();
    await closeBrowser();
    rmSync(folder, { recursive: true, force: true });
  });

  it('hands over the agreement as JSON, named after its reference and as a draft', async () => {
    const { name, bytes } = await exported(/^Data file/);
    expect(name).toBe('MPA D-2005-07 draft.json');
    const dossier: unknown = JSON.parse(new TextDecoder().decode(bytes));
    const text = JSON.stringify(dossier);
    expect(text).toContain('"area":"Access to finance"');
    expect(text).toContain('"name":"Bank of England"');
  });

  it('hands over a Word document that says DRAFT', async () => {
    const { name, bytes } = await exported(/^Word/);
    expect(name).toBe('MPA D-2005-07 draft.docx');
    const parts = unzipSync(bytes);
    const all = Object.values(parts)
      .map((part) => new TextDecoder().decode(part))
      .join('');
    expect(all).toContain('DRAFT');
    expect(new TextDecoder().decode(parts['word/document.xml'])).toContain('Bank of England');
  });

  it('saves the workbook with its tables, lists and names, and opens it again', async () => {
    const base64 = await bench.call('save');
    const book = readXlsx(Buffer.from(base64, 'base64'));
    const activities = book.sheets.find((sheet) => sheet.name === 'Activities');
    expect(activities?.tables.map((table) => table.name)).toEqual(['MPA_Activities']);
    expect(activities?.listRules.length).toBeGreaterThan(5);
    expect(activities?.freeze).toEqual({ rows: 4, columns: 2 });
    expect(book.names.map((name) => name.name)).toContain('MPA_Areas');
    expect(book.customXml.length).toBeGreaterThan(0);
    await bench.call('open', base64, 'MPA D-2005-07.xlsx');
    expect(await bench.call('values', 'Activities!C5:D5')).toEqual([['Access to finance', 'Loan Readiness']]);
    expect(await bench.call('listFor', 'Activities!D5')).toEqual([
      'Loan Readiness',
      'Access to mainstream grant finance',
    ]);
    await bench.pane.getByRole('tab', { name: /^Check.*\d+\s*to fix/ }).waitFor();
    expect(contentOf(readXlsx(Buffer.from(await bench.call('save'), 'base64')))).toEqual(contentOf(book));
  });

  it('complains of nothing and reaches no other machine', () => {
    expect(bench.complaints).toEqual([]);
    expect(bench.strangers).toEqual([]);
  });
});
