/** Workbooks given back with their findings: everything that is not a finding stays byte for byte. */

import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { unzipSync } from 'fflate';

import { patchParts, readXlsx, type XlsxBook, type XlsxCell } from '../../../src/io/xlsx';
import { readEntries } from '../../../src/io/xlsx/unzip';
import { readWorkbook } from '../../../src/io/file';
import { activity, cover, mainstay, scratch, workbook } from './cli';

const at = scratch();
const fixture = (name: string): string => path.join(__dirname, '../../fixtures/annotate', name);
const annotated = async (file: string, folder: string): Promise<Uint8Array> => {
  const { code, err } = await mainstay('check', file, '--annotate', at(folder), '--as-of', '2005-06-12');
  expect(err).toBe('');
  expect(code).toBe(1);
  return readFileSync(path.join(at(folder), path.basename(file)));
};

/** Paths of parts that differ, came or went; packed bytes are compared too. */
function differing(before: Uint8Array, after: Uint8Array): string[] {
  const parts = (bytes: Uint8Array): Map<string, string> =>
    new Map(
      readEntries(bytes).map(({ path: name, packed }) => [name, Buffer.from(packed).toString('base64')]),
    );
  const [one, other] = [parts(before), parts(after)];
  return [...new Set([...one.keys(), ...other.keys()])]
    .filter((name) => one.get(name) !== other.get(name))
    .sort();
}

const cellAt = (book: XlsxBook, sheet: string, row: number, column: number): XlsxCell | undefined =>
  book.sheets
    .find(({ name }) => name === sheet)
    ?.cells.find((cell) => cell.row === row && cell.column === column);

const partText = (bytes: Uint8Array, name: string): string =>
  new TextDecoder().decode(unzipSync(bytes)[name] ?? new Uint8Array());

describe('a stranger’s workbook with charts, comments and macros', () => {
  const source = readFileSync(fixture('stranger.xlsm'));
  let made: Uint8Array;
  beforeAll(async () => {
    made = await annotated(fixture('stranger.xlsm'), 'strange');
  });

  it('changes the lists of sheets and nothing else', () => {
    expect(differing(source, made)).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/tables/table1.xml',
      'xl/workbook.xml',
      'xl/worksheets/_rels/sheet3.xml.rels',
      'xl/worksheets/sheet3.xml',
    ]);
    const names = readEntries(made).map((entry) => entry.path);
    for (const part of ['xl/vbaProject.bin', 'xl/comments1.xml', 'xl/charts/chart1.xml', 'xl/styles.xml']) {
      expect(names).toContain(part);
    }
  });

  it('puts one entry more into each list, and takes none out', () => {
    for (const name of ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/workbook.xml']) {
      const elements = (bytes: Uint8Array): string[] => partText(bytes, name).match(/<[^>]+>/g) ?? [];
      const [before, after] = [elements(source), elements(made)];
      const added = after.filter((element) => !before.includes(element));
      expect(added).toHaveLength(name.startsWith('[') ? 2 : 1);
      expect(after.filter((element) => !added.includes(element))).toEqual(before);
    }
  });

  it('lists every finding with the cell of the stranger’s own table, and a link to it', () => {
    const { sheets } = readXlsx(made);
    expect(sheets.map(({ name }) => name)).toEqual(['Plan 2005', 'Figures & sums', 'Findings']);
    const findings = sheets[2];
    expect(findings?.tables[0]).toMatchObject({ name: 'MPA_Findings', headerRow: true, showFilter: true });
    const rows = new Map<number, string[]>();
    for (const { row, column, value } of findings?.cells ?? []) {
      const texts = rows.get(row) ?? [];
      texts[column] = String(value);
      rows.set(row, texts);
    }
    const empty = [...rows.values()].find((texts) => texts[5]?.startsWith('Why? is empty'));
    expect(empty?.slice(0, 6)).toEqual([
      'To fix',
      '2',
      'Plan 2005',
      'G7',
      'Why?',
      'Why? is empty in G7. Say why these audiences should listen.',
    ]);
    expect(partText(made, 'xl/worksheets/sheet3.xml')).toMatch(/location="'Plan 2005'!G7"/);
    expect(rows.get(1)?.[0]).toMatch(/^\d+ to fix, \d+ advice, \d+ notes?, as of 12 June 2005\./);
  });

  it('does not take its own sheet for a table of activities when it is read again', async () => {
    const again = await mainstay('check', path.join(at('strange'), 'stranger.xlsm'), '--as-of', '2005-06-12');
    expect(again.out).toContain('Read from the table on Plan 2005');
    expect(again.out).not.toContain('were not looked at');
    expect(await readWorkbook(made)).toBeNull();
  });

  it('writes its sheet anew and adds no second one when it is annotated again', async () => {
    const twice = await annotated(path.join(at('strange'), 'stranger.xlsm'), 'twice');
    expect(differing(made, twice)).toEqual([]);
  });

  it('leaves a findings sheet alone to which somebody added something', async () => {
    const name = 'xl/worksheets/sheet3.xml';
    const edited = partText(made, name).replace(
      '</sheetData>',
      '<row r="900"><c r="A900"><v>7</v></c></row></sheetData>',
    );
    writeFileSync(at('edited.xlsm'), patchParts(made, { [name]: edited }));
    const bytes = await annotated(at('edited.xlsm'), 'kept');
    const { sheets } = readXlsx(bytes);
    expect(sheets.map((sheet) => sheet.name).slice(2)).toEqual(['Findings', 'Findings (Mainstay)']);
    expect(sheets.flatMap((sheet) => sheet.tables.map((table) => table.name))).toEqual([
      'MPA_Findings',
      'MPA_Findings_2',
    ]);
    expect(cellAt(readXlsx(bytes), 'Findings', 899, 0)?.value).toBe(7);
  });
});

describe('a workbook of ours with charts, comments and macros', () => {
  const chain =
    '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="N6" i="1"/></calcChain>';
  const plain = readFileSync(fixture('agreement.xlsm'));
  const text = (name: string): string => partText(plain, name);
  const source = patchParts(plain, {
    'xl/calcChain.xml': chain,
    '[Content_Types].xml': text('[Content_Types].xml').replace(
      '</Types>',
      '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>',
    ),
    'xl/_rels/workbook.xml.rels': text('xl/_rels/workbook.xml.rels').replace(
      '</Relationships>',
      '<Relationship Id="rId77" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
    ),
  });
  let made: Uint8Array;
  beforeAll(async () => {
    writeFileSync(at('agreement.xlsm'), source);
    made = await annotated(at('agreement.xlsm'), 'ours');
  });

  it('changes the sheet of activities too, and drops the order of computing with the formula it named', () => {
    expect(differing(source, made)).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/calcChain.xml',
      'xl/tables/table2.xml',
      'xl/workbook.xml',
      'xl/worksheets/_rels/sheet3.xml.rels',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet3.xml',
    ]);
    for (const name of ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels']) {
      expect(partText(made, name)).not.toContain('calcChain');
    }
    expect(partText(made, 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
  });

  it('fills the Findings column as Check now does, in the format that stood there', () => {
    const book = readXlsx(made);
    const before = readXlsx(source);
    expect(cellAt(book, 'Activities', 4, 13)?.value).toMatch(/^\d+ to fix: .*Rationale/);
    expect(cellAt(book, 'Activities', 5, 13)?.value).toMatch(/^\d+ to fix: .*Why\?/);
    expect(cellAt(book, 'Activities', 5, 13)?.formula).toBeUndefined();
    // The third row had no cell there: the format of its column holds.
    for (const row of [4, 5, 6]) expect(cellAt(book, 'Activities', row, 13)?.style?.italic).toBe(true);
    expect(cellAt(book, 'Activities', 1, 0)?.value).toMatch(/^Checked \d+ \w+ \d{4}, \d\d:\d\d$/);
    const others = ({ row, column }: XlsxCell): boolean => column !== 13 && !(row === 1 && column === 0);
    const cellsOf = (whole: XlsxBook): unknown => whole.sheets[0]?.cells.filter(others);
    expect(cellsOf(book)).toEqual(cellsOf(before));
    expect(book.names).toEqual(before.names);
  });

  it('keeps all of the sheet that is no finding character for character', () => {
    const name = 'xl/worksheets/sheet1.xml';
    const bare = (bytes: Uint8Array): string =>
      partText(bytes, name).replace(/<c r="(A2|N[567])"[^>]*?(\/>|>[\s\S]*?<\/c>)/g, '');
    expect(bare(made)).toBe(bare(source));
  });
});

it('gives a workbook from Mainstay back so that it reads the same, with nothing to fix said as such', async () => {
  const file = await workbook(at('good.xlsx'), {
    cover,
    partners: [{ name: 'SEASY' }],
    activities: [activity],
  });
  expect((await mainstay('check', file, '--annotate', at('good'))).code).toBe(0);
  const made = readFileSync(path.join(at('good'), 'good.xlsx'));
  const [before, after] = [await readWorkbook(readFileSync(file)), await readWorkbook(made)];
  expect(after?.tables.map(({ key }) => key)).toEqual(before?.tables.map(({ key }) => key));
  const findings = after?.tables.find(({ key }) => key === 'activities');
  expect(findings?.rows[0]?.at(-1)).toMatch(/^Complete/);
});

describe('what is refused, and where copies go', () => {
  it('never writes over a file that it checks, not even when told to replace', async () => {
    mkdirSync(at('same'));
    copyFileSync(fixture('stranger.xlsm'), at('same/a.xlsm'));
    const before = readFileSync(at('same/a.xlsm'));
    const { code, err } = await mainstay('check', at('same/a.xlsm'), '--annotate', at('same'), '--force');
    expect(code).toBe(2);
    expect(err).toMatch(/is one of the files to check, and would be written over/);
    expect(readFileSync(at('same/a.xlsm')).equals(before)).toBe(true);
  });

  it('keeps folders apart, and asks before it replaces', async () => {
    for (const folder of ['in/one', 'in/two']) {
      mkdirSync(at(folder), { recursive: true });
      copyFileSync(fixture('stranger.xlsm'), at(`${folder}/plan.xlsm`));
    }
    const args = ['check', at('in/one/plan.xlsm'), at('in/two/plan.xlsm'), '--annotate', at('out')];
    expect((await mainstay(...args)).code).toBe(1);
    expect(existsSync(at('out/one/plan.xlsm')) && existsSync(at('out/two/plan.xlsm'))).toBe(true);
    const again = await mainstay(...args);
    expect([again.code, again.out]).toEqual([2, '']);
    expect(again.err).toMatch(/exist already/);
    expect((await mainstay(...args, '--force')).code).toBe(1);
  });

  it('says that a signature does not hold for the copy', async () => {
    const source = readFileSync(fixture('stranger.xlsm'));
    const signed = patchParts(source, {
      '_rels/.rels': partText(source, '_rels/.rels').replace(
        '</Relationships>',
        '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>',
      ),
      '_xmlsignatures/origin.sigs': ' ',
    });
    writeFileSync(at('signed.xlsm'), signed);
    const { err } = await mainstay('check', at('signed.xlsm'), '--annotate', at('signed'));
    expect(err).toMatch(/signed\.xlsm bears a digital signature\. It does not hold for the copy/);
  });
});
