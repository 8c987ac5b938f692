import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

import { readSnapshot, type Reading } from '../../../src/core/workbook';
import { readWorkbook } from '../../../src/io/file';
import { readXlsx, writeXlsx, type XlsxBook, type XlsxCell, type XlsxSheet } from '../../../src/io/xlsx';
import { framework, mainstay, scratch } from './cli';

jest.setTimeout(60_000);

const at = scratch();
const printed = path.join(__dirname, '../../fixtures/printed-table.xlsx');

type Cells = readonly (readonly (string | number | Partial<XlsxCell>)[])[];

function sheetOf(name: string, rows: Cells): XlsxSheet {
  const cells = rows.flatMap((values, row) =>
    values.map((value, column): XlsxCell => ({
      ...{ row, column, value: '' },
      ...(typeof value === 'object' ? value : { value }),
    })),
  );
  return {
    ...{ name, visibility: 'visible', cells, columns: [], rows: [], freeze: null, gridLines: true },
    ...{ tables: [], listRules: [], otherRules: [], highlightRules: [], autoFilter: null, protection: null },
    merges: [],
  };
}

function file(name: string, sheets: Readonly<Record<string, Cells>>, date1904 = false): string {
  const properties = {
    ...{ title: '', subject: '', author: '', description: '', keywords: '', language: '' },
    ...{ created: '', modified: '' },
  };
  const book: XlsxBook = {
    sheets: Object.entries(sheets).map(([sheet, rows]) => sheetOf(sheet, rows)),
    ...{ activeSheet: 0, names: [], customXml: [], settings: [], properties, date1904 },
  };
  writeFileSync(at(name), writeXlsx(book));
  return at(name);
}

async function readingOf(name: string): Promise<Reading> {
  const snapshot = await readWorkbook(readFileSync(name));
  if (!snapshot) throw new Error(`${name} holds no agreement`);
  return readSnapshot(snapshot, framework);
}

const table = [
  ['What', 'Target group', 'Who', 'When', 'How', 'Budget'],
  ['Loan Readiness', 'Lenders', 'National: DTI', 'June 2005', 'conferences', 1500],
];

describe('adopt', () => {
  it('takes over the printed table, which stays as it was, and exits with 0 though there are doubts', async () => {
    const source = at('printed.xlsx');
    copyFileSync(printed, source);
    const { code, out, err } = await mainstay('adopt', source, '-o', at('mpa.xlsx'));
    expect(code).toBe(0);
    expect(out).toMatch(/^Wrote .*: 9 activities from Sheet1/);
    expect(err).toContain('Did you mean "ODPM"?');
    expect(readFileSync(source).equals(readFileSync(printed))).toBe(true);
    const reading = await readingOf(at('mpa.xlsx'));
    expect(reading.activities.map(({ ref }) => ref)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9']);
    expect(reading.partners.map(({ values }) => values['name'])).toEqual([
      ...['NESEP', 'SEEM', 'SEASY', 'Suffolk County Council', 'Bristol City Council', 'INSPIRE'],
      'Sandwell Borough Council',
    ]);
    const check = await mainstay('check', at('mpa.xlsx'), '--format', 'json');
    expect(check.out).toContain('near-miss');
  });

  it('reports what was understood', async () => {
    const args = ['adopt', printed, '-o', at('r.xlsx'), '--report', at('r.json')];
    expect((await mainstay(...args)).code).toBe(0);
    const report = JSON.parse(readFileSync(at('r.json'), 'utf8')) as {
      tables: { headings: number; columns: { column: string; key: string }[] }[];
      notes: { kind: string; cell: string; doubt: boolean }[];
    };
    expect(report).toMatchObject({ sheet: 'Sheet1', rows: { activities: 9, joined: 1 }, unplaced: [] });
    expect(report.tables).toHaveLength(1);
    expect(report.tables[0]?.headings).toBe(3);
    expect(report.tables[0]?.columns.map(({ column, key }) => column + key).join()).toBe(
      'Awhat,Bwho,Cwhen,Dhow,Ewhy,Fpartners',
    );
    expect(report.notes).toContainEqual(
      expect.objectContaining({ kind: 'joined', cell: 'B22', doubt: true }) as unknown,
    );
  });

  it('reads dates, errors and formulas for what they are', async () => {
    const source = file(
      'values.xlsx',
      {
        Plan: [
          ['What', 'Who', 'When', 'How', 'Why'],
          [
            { formula: '=A3', value: 'Loan Readiness' },
            'National: DTI',
            { value: 37042, style: { numberFormat: 'dd/mm/yyyy' } },
            { value: '#REF!', error: true },
            { value: true },
          ],
        ],
      },
      true,
    );
    expect((await mainstay('adopt', source, '-o', at('v.xlsx'))).code).toBe(0);
    const [row] = (await readingOf(at('v.xlsx'))).activities;
    expect(row?.text).toMatchObject({
      what: 'Loan Readiness',
      when: '1 June 2005',
      how: '#REF!',
      why: 'TRUE',
    });
  });

  it('takes columns as chosen, and keeps the others beside their row', async () => {
    const source = file('two.xlsx', { Plan: table });
    const before = await mainstay('adopt', source, '-o', at('two-a.xlsx'));
    expect(before.err).toContain('Another column is read as');
    const { code } = await mainstay('adopt', source, '-o', at('two-b.xlsx'), '--map', 'who=C,why=b');
    expect(code).toBe(0);
    const [row] = (await readingOf(at('two-b.xlsx'))).activities;
    expect(row?.text).toMatchObject({ who: 'National: DTI', why: 'Lenders', unplaced: 'Budget: 1500' });
    expect((await mainstay('adopt', source, '-o', at('two-c.xlsx'), '--map', 'who=C,=E')).code).toBe(0);
    const [aside] = (await readingOf(at('two-c.xlsx'))).activities;
    expect(aside?.text).toMatchObject({
      how: '',
      unplaced: expect.stringContaining('How: conferences') as string,
    });
  });

  it('takes a level, a lead or a partner for a column as chosen, and says which there are', async () => {
    const source = file('parts.xlsx', {
      Plan: [
        ['What', 'Whitehall', 'Town hall', 'How', 'In charge', 'Acme Trust/North'],
        ['Loan Readiness', 'DTI', 'Local Authorities', 'conferences', 'SEEM', 'x'],
      ],
    });
    const map = 'who/National=B,who/Local/Regional=C,partners/lead=E,partners/Acme Trust/North=F';
    expect((await mainstay('adopt', source, '-o', at('parts-a.xlsx'), '--map', map)).code).toBe(0);
    const [row] = (await readingOf(at('parts-a.xlsx'))).activities;
    expect(row?.text).toMatchObject({
      who: 'Local/Regional: Local Authorities\nNational: DTI',
      partners: 'Acme Trust/North; SEEM*',
      unplaced: '',
    });
    const wrong = async (text: string): Promise<string> =>
      (await mainstay('adopt', source, '-o', at('parts-b.xlsx'), '--map', text)).err;
    expect(await wrong('who/Galactic=B')).toContain('There is no level "Galactic". There are: ');
    expect(await wrong('how/much=D')).toContain('"how/much" names no part of a column.');
    expect(await wrong('partners/=E')).toContain('"partners/" names no part of a column.');
    expect(existsSync(at('parts-b.xlsx'))).toBe(false);
  });

  it('writes what was found into Findings, and when', async () => {
    const source = file('found.xlsx', { Plan: table });
    expect((await mainstay('adopt', source, '-o', at('found-a.xlsx'))).code).toBe(0);
    const bytes = readFileSync(at('found-a.xlsx'));
    const [row] = (await readingOf(at('found-a.xlsx'))).activities;
    expect(row?.text.findings).toMatch(/^\d+ to fix: .*\n/);
    const sheet = readXlsx(bytes).sheets.find(({ name }) => name === 'Activities');
    const sentence = sheet?.cells.find((cell) => cell.row === 1 && cell.column === 0)?.value;
    expect(sentence).toMatch(/^Checked \d+ \p{L}+ \d{4}, \d\d:\d\d$/u);
  });

  it('finds an Excel table by its own range', async () => {
    const plan: Cells = [
      ['Our plan for the year'],
      ['What', 'Code', 'Budget', 'Owner', 'Who'],
      ['Loan Readiness', 'LR1', 1500, 'Jane', 'National: DTI'],
      ['Sum', '', 1500, '', ''],
    ];
    const book = readXlsx(readFileSync(file('plain.xlsx', { Plan: plan })));
    const names = ['What', 'Code', 'Budget', 'Owner', 'Who'];
    const excel = {
      ...{ name: 'Plan2005', range: { row: 1, column: 0, rowCount: 3, columnCount: 5 } },
      columns: names.map((name) => ({ name })),
      ...{ style: null, bandedRows: false, headerRow: true, totalsRow: true, showFilter: true, filters: [] },
    };
    expect((await mainstay('adopt', at('plain.xlsx'), '-o', at('plain-a.xlsx'))).code).toBe(2);
    const sheets = book.sheets.map((sheet) => ({ ...sheet, tables: [excel] }));
    writeFileSync(at('excel.xlsx'), writeXlsx({ ...book, sheets }));
    const { code, err } = await mainstay('adopt', at('excel.xlsx'), '-o', at('excel-a.xlsx'));
    expect(code).toBe(0);
    expect(err).toContain('"Sum 1500" is no activity.');
    const { activities } = await readingOf(at('excel-a.xlsx'));
    expect(activities.map(({ text }) => [text.what, text.who])).toEqual([
      ['Loan Readiness', 'National: DTI'],
    ]);
  });

  it('finds a table of other headings by the columns chosen', async () => {
    const source = file('tema.xlsx', {
      Plan: [['Plano'], ['Tema', 'Público'], ['Loan Readiness', 'National: DTI']],
    });
    expect((await mainstay('adopt', source, '-o', at('tema-a.xlsx'))).code).toBe(2);
    expect((await mainstay('adopt', source, '-o', at('tema-b.xlsx'), '--map', 'what=A,who=B')).code).toBe(0);
    const { activities } = await readingOf(at('tema-b.xlsx'));
    expect(activities.map(({ text }) => [text.what, text.who])).toEqual([
      ['Loan Readiness', 'National: DTI'],
    ]);
  });

  it('takes the sheet that is named, and says that there are others', async () => {
    const source = file('sheets.xlsx', {
      Notes: [['Nothing here']],
      First: table,
      Second: [...table, ['Procurement toolkit', '', 'National: ODPM', '2005', 'site visits', '']],
    });
    const first = await mainstay('adopt', source, '-o', at('s1.xlsx'));
    expect(first.out).toContain('1 activity from First');
    expect(first.err).toContain('Tables stand on Second too.');
    const second = await mainstay('adopt', source, '-o', at('s2.xlsx'), '--sheet', 'second');
    expect(second.out).toContain('2 activities from Second');
  });

  it('refuses to replace anything, before it writes anything', async () => {
    writeFileSync(at('mine.json'), 'mine');
    const args = ['adopt', printed, '-o', at('not.xlsx'), '--report', at('mine.json')];
    const refused = await mainstay(...args);
    expect([refused.code, existsSync(at('not.xlsx'))]).toEqual([2, false]);
    expect(refused.err).toMatch(/mine\.json exists already.*--force/);
    expect((await mainstay(...args, '--force')).code).toBe(0);
  });

  it.each([
    [[], /Name the workbook/],
    [[printed], /Name the file to write/],
    [[printed, printed, '-o', at('x.xlsx')], /one workbook at a time/],
    [[printed, '-o', at('x.ods')], /does not end in \.xlsx/],
    [[printed, '-o', at('x.xlsx'), '--sheet', 'Plan'], /has no sheet "Plan"\. It has: Sheet1/],
    [[printed, '-o', at('x.xlsx'), '--map', 'what'], /"what" names no column/],
    [[printed, '-o', at('x.xlsx'), '--map', 'colour=A'], /no column "colour"\. There are: ref/],
    [[printed, '-o', at('x.xlsx'), '--map', 'what=A,who=A'], /for the second time/],
    [[printed, '-o', at('x.xlsx'), '--map', 'what=A,what=B'], /for the second time/],
    [[printed, '-o', at('x.xlsx'), '--map', 'what=Z'], /Column Z of Sheet1 holds no part of the table/],
    [['none.xlsx', '-o', at('x.xlsx')], /no such file/],
    [[__filename, '-o', at('x.xlsx')], /could not be read/],
  ])('refuses %j', async (args, sentence) => {
    const { code, out, err } = await mainstay('adopt', ...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(sentence);
    expect(err).toMatch(/\.\n$/);
    expect(existsSync(at('x.xlsx'))).toBe(false);
  });

  it('never writes over the table that it reads', async () => {
    const before = file('own.xlsx', { Plan: table });
    const bytes = readFileSync(before);
    const { code, err } = await mainstay('adopt', before, '-o', before, '--force');
    expect([code, err]).toEqual([
      2,
      `${before} is read here, and stays as it is. Choose another name for what is written.\n`,
    ]);
    expect(readFileSync(before).equals(bytes)).toBe(true);
  });

  it('keeps a formula of which the file holds no result, and says so', async () => {
    const rows = [
      ['What', 'Who', 'When', 'How'],
      [{ formula: '="Loan "&"Readiness"' }, 'Banks', '2006', 'film'],
    ];
    const source = file('unsolved.xlsx', { Plan: rows });
    const parts = unzipSync(readFileSync(source));
    const name = 'xl/worksheets/sheet1.xml';
    const solved = strFromU8(parts[name] as Uint8Array);
    const unsolved = solved.replace(/ t="str">(<f>[^<]*<\/f>)<v><\/v>/, '>$1');
    expect(unsolved).not.toBe(solved);
    writeFileSync(source, zipSync({ ...parts, [name]: strToU8(unsolved) }));
    const { code, err } = await mainstay('adopt', source, '-o', at('unsolved-out.xlsx'));
    expect(code).toBe(0);
    expect(err).toContain('Plan!A2: "="Loan "&"Readiness"" is a formula without a result in the file');
    const reading = await readingOf(at('unsolved-out.xlsx'));
    expect(reading.activities[0]?.text.what).toBe('="Loan "&"Readiness"');
  });

  it('reads a table beside an agreement of its own, and refuses an agreement alone', async () => {
    const own = at('agreement.xlsx');
    await mainstay('new', '-o', own);
    const refused = await mainstay('adopt', own, '-o', at('again.xlsx'));
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('is an agreement of Mainstay already');
    const book = readXlsx(readFileSync(own));
    const both = { ...book, sheets: [...book.sheets, sheetOf('Last year', table)] };
    writeFileSync(at('both.xlsx'), writeXlsx(both));
    const { code, out } = await mainstay('adopt', at('both.xlsx'), '-o', at('taken.xlsx'));
    expect([code, out]).toEqual([0, expect.stringContaining('from Last year of')]);
  });

  it('reads a hidden sheet where it is named', async () => {
    const source = file('hidden.xlsx', { Front: [['Nothing here']], Old: table });
    const book = readXlsx(readFileSync(source));
    const hide = (sheet: XlsxSheet): XlsxSheet =>
      sheet.name === 'Old' ? { ...sheet, visibility: 'hidden' } : sheet;
    writeFileSync(source, writeXlsx({ ...book, sheets: book.sheets.map(hide) }));
    expect((await mainstay('adopt', source, '-o', at('h1.xlsx'))).code).toBe(2);
    expect((await mainstay('adopt', source, '--sheet', 'old', '-o', at('h2.xlsx'))).code).toBe(0);
  });

  it('says of headings alone that nothing stands below them', async () => {
    const source = file('bare.xlsx', { Notes: [['Dear partners,']], Plan: [[''], [...(table[0] ?? [])]] });
    const { code, err } = await mainstay('adopt', source, '-o', at('bare-out.xlsx'));
    expect(code).toBe(2);
    expect(err).toContain('headings of a table in row 2 of Plan, and nothing below them.');
  });

  it('says that there is no table', async () => {
    const source = file('letter.xlsx', { Letter: [['Dear partners,'], ['Who will come?']] });
    const { code, err } = await mainstay('adopt', source, '-o', at('l.xlsx'));
    expect(code).toBe(2);
    expect(err).toMatch(/No table of activities was found.*what, who, when and how/);
  });
});
