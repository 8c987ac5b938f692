import { frameworkById, packs, type Framework } from '../../../src/core/framework';
import { blueprintFor, packOfPart, tables, type Snapshot } from '../../../src/core/workbook';
import { bookOf, printBlueprint, readWorkbook } from '../../../src/io/file';
import { writeXlsx, XlsxError, type XlsxBook, type XlsxSheet } from '../../../src/io/xlsx';

const framework = frameworkById(packs[0]?.id ?? '') as Framework;
const activities = [
  { area: 'Access to finance', what: 'Loan Readiness', when: '2005-6', why: '=1+1' },
  { area: 'Other', who: 'National: DTI\nEuropean: Transnational Partners' },
];
const book = bookOf(blueprintFor(framework, { activities }));
const read = async (changed: XlsxBook): Promise<Snapshot> => {
  const snapshot = await readWorkbook(writeXlsx(changed));
  if (!snapshot) throw new Error('no agreement');
  return snapshot;
};
const change = (name: string, edit: (sheet: XlsxSheet) => XlsxSheet): XlsxBook => ({
  ...book,
  sheets: book.sheets.map((sheet) => (sheet.name === name ? edit(sheet) : sheet)),
});
const tableOf = (snapshot: Snapshot, key = 'activities'): Snapshot['tables'][number] => {
  const table = snapshot.tables.find((each) => each.key === key);
  if (!table) throw new Error(`no table ${key}`);
  return table;
};

describe('reading a workbook', () => {
  it('gives the five tables with what was typed, and the pack', async () => {
    const bytes = await printBlueprint(blueprintFor(framework, { activities }));
    const snapshot = (await readWorkbook(bytes)) as Snapshot;
    expect(
      snapshot.tables.map(({ key, name, sheet, row, column }) => ({ key, name, sheet, row, column })),
    ).toEqual(tables.map(({ key, name, sheet }) => ({ key, name, sheet, row: 3, column: 0 })));
    const table = tableOf(snapshot);
    expect(table.rows).toHaveLength(10);
    expect(table.rows[0]?.slice(0, 8)).toEqual([
      1,
      '',
      'Access to finance',
      'Loan Readiness',
      '',
      '2005-6',
      '',
      '=1+1',
    ]);
    expect(table.rows[1]?.[4]).toBe('National: DTI\nEuropean: Transnational Partners');
    expect(table.formulas).toEqual([]);
    expect(packOfPart(snapshot.pack ?? '')).toEqual(framework.pack);
    expect(snapshot.date1904).toBe(false);
  });

  it('tells the number formats where a number may be a date', async () => {
    const snapshot = await read(
      change('Activities', (sheet) => ({
        ...sheet,
        cells: sheet.cells.map((cell) =>
          cell.row === 4 && cell.column === 5
            ? { ...cell, value: 38504, style: { numberFormat: 'dd/mm/yyyy' } }
            : cell,
        ),
      })),
    );
    const table = tableOf(snapshot);
    expect(table.rows[0]?.[5]).toBe(38504);
    expect(table.formats[5]?.slice(0, 2)).toEqual(['dd/mm/yyyy', '@']);
    expect(Object.keys(table.formats)).toEqual(['5']);
    expect(Object.keys(tableOf(snapshot, 'agreement').formats)).toEqual(['1']);
  });

  it('notes formulas and error values, but never reads Check', async () => {
    const snapshot = await read(
      change('Activities', (sheet) => ({
        ...sheet,
        cells: sheet.cells.map((cell) => {
          if (cell.row !== 5) return cell;
          if (cell.column === 3) return { ...cell, value: '#REF!', error: true, formula: '=#REF!' };
          return cell.column === 1 ? { ...cell, value: 'stale' } : cell;
        }),
      })),
    );
    const table = tableOf(snapshot);
    expect(table.formulas).toEqual([[1, 3]]);
    expect(table.rows[1]?.slice(1, 4)).toEqual(['', 'Other', '#REF!']);
  });

  it('finds tables by name, whatever their sheets are called', async () => {
    const renamed = { ...book, sheets: book.sheets.map((sheet, n) => ({ ...sheet, name: `S${n}` })) };
    const snapshot = await readWorkbook(writeXlsx({ ...renamed, names: [] }));
    expect(snapshot?.tables.map(({ sheet }) => sheet)).toEqual(['S0', 'S1', 'S2', 'S3', 'S4']);
  });

  it('finds tables that lost their name by their headings', async () => {
    const snapshot = await read(
      change('Activities', (sheet) => ({
        ...sheet,
        tables: sheet.tables.map((table) => ({ ...table, name: 'Table7' })),
      })),
    );
    expect(tableOf(snapshot)).toMatchObject({ name: 'Table7', row: 3 });
  });

  it('finds what is no Excel table any more, also away from the left edge', async () => {
    const snapshot = await read(
      change('Activities', (sheet) => ({
        ...sheet,
        tables: [],
        cells: sheet.cells
          .filter(({ row }) => row > 2)
          .map((cell) => ({ ...cell, row: cell.row + 4, column: cell.column + 2 })),
      })),
    );
    expect(tableOf(snapshot)).toMatchObject({ name: null, row: 7, column: 2 });
    expect(tableOf(snapshot).rows[0]?.[2]).toBe('Access to finance');
    expect(tableOf(snapshot).rows).toHaveLength(10);
  });

  it('leaves the totals row out', async () => {
    const snapshot = await read(
      change('Activities', (sheet) => ({
        ...sheet,
        tables: sheet.tables.map((table) => ({ ...table, totalsRow: true })),
      })),
    );
    expect(tableOf(snapshot).rows).toHaveLength(9);
  });

  it('ends a table that was dragged down to the end of the sheet where its text ends', async () => {
    const snapshot = await read(
      change('Activities', (sheet) => ({
        ...sheet,
        cells: [...sheet.cells, { row: 2500, column: 2, value: 'Other' }],
        tables: sheet.tables.map((table) => ({ ...table, range: { ...table.range, rowCount: 1_048_573 } })),
      })),
    );
    expect(tableOf(snapshot).rows).toHaveLength(2497);
    expect(tableOf(snapshot).rows.at(-1)?.[2]).toBe('Other');
  });

  it('finds no agreement in a stranger’s workbook', async () => {
    const strange = { ...book, sheets: book.sheets.filter(({ name }) => name !== 'Activities') };
    expect(await readWorkbook(writeXlsx({ ...strange, names: [] }))).toBeNull();
  });

  it('refuses what is no workbook', async () => {
    await expect(readWorkbook(new Uint8Array([1, 2, 3]))).rejects.toThrow(XlsxError);
  });
});

describe('printing a blueprint', () => {
  it('gives the same bytes every time', async () => {
    const [a, b] = await Promise.all(
      [1, 2].map(() => printBlueprint(blueprintFor(framework, { activities }))),
    );
    expect(Buffer.compare(a as Uint8Array, b as Uint8Array)).toBe(0);
  });

  it('writes the Check formula of each row for that row', () => {
    const sheet = book.sheets.find(({ name }) => name === 'Activities');
    const formulas = sheet?.cells.filter(({ column, formula }) => column === 1 && formula);
    expect(formulas).toHaveLength(10);
    for (const { row, formula } of formulas ?? []) {
      expect(new Set(formula?.match(/\$[A-P]\d+/g)?.map((address) => Number(address.slice(2))))).toEqual(
        new Set([row + 1]),
      );
    }
  });

  it('puts rules on the body rows only, and the text format on whole columns', () => {
    const sheet = book.sheets.find(({ name }) => name === 'Activities');
    for (const { ranges } of [...(sheet?.listRules ?? []), ...(sheet?.highlightRules ?? [])]) {
      expect(ranges).toEqual([{ row: 4, column: ranges[0]?.column, rowCount: 10, columnCount: 1 }]);
    }
    expect(sheet?.columns.map(({ style }) => style?.numberFormat)).toEqual([
      undefined,
      undefined,
      ...Array<string>(14).fill('@'),
    ]);
  });
});
