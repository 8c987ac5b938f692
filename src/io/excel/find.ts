/** Finding the agreement's tables: by table name, else by their headings, never by the name of a sheet. */

import { HEADING_ROWS, tableOfHeadings, tables, type TableKey } from '../../core/workbook';

/** A table's place in the workbook. `row` and `column` are those of its first heading. */
export interface Place {
  readonly key: TableKey;
  /** Name of the Excel table, or null for a plain range found by its headings. */
  readonly name: string | null;
  readonly sheetId: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly headings: readonly string[];
  readonly rowCount: number;
  /** True where some body row is hidden, or may be. */
  readonly hides: boolean;
}

/** Proxies for the known tables, to be loaded with whatever else the same sync asks. */
export interface NamedTables {
  readonly list: readonly {
    readonly key: TableKey;
    readonly table: Excel.Table;
    readonly header: Excel.Range;
    readonly range: Excel.Range;
  }[];
}

/** Asks for the tables (or only some) by their names; `placesOf` reads the answer after a sync. */
export function askTables(context: Excel.RequestContext, only?: readonly TableKey[]): NamedTables {
  return {
    list: tables
      .filter(({ key }) => only?.includes(key) ?? true)
      .map(({ key, name }) => {
        const table = context.workbook.tables.getItemOrNullObject(name);
        table.load('name,showTotals,worksheet/name,worksheet/id');
        const header = table.getHeaderRowRange();
        header.load('values,rowIndex,columnIndex');
        const range = table.getDataBodyRange();
        range.load('rowCount,rowHidden');
        return { key, table, header, range };
      }),
  };
}

const text = (value: unknown): string => (typeof value === 'string' ? value : String(value ?? ''));

/** Where the tables that were asked for stand; those that are missing are left out. */
export function placesOf(named: NamedTables): Place[] {
  return named.list.flatMap(({ key, table, header, range }) =>
    table.isNullObject
      ? []
      : [
          {
            key,
            name: table.name,
            sheetId: table.worksheet.id,
            sheet: table.worksheet.name,
            row: header.rowIndex,
            column: header.columnIndex,
            headings: (header.values[0] ?? []).map(text),
            rowCount: range.rowCount,
            hides: range.rowHidden !== false,
          },
        ],
  );
}

/**
 * Looks for tables that have lost their name, or are no Excel tables any more,
 * by the headings in the first rows of every sheet. One sync for all sheets.
 */
export async function findByHeadings(
  context: Excel.RequestContext,
  missing: ReadonlySet<TableKey>,
): Promise<Place[]> {
  const { worksheets, tables: all } = context.workbook;
  worksheets.load('items/id,items/name');
  all.load('items/name,items/worksheet/id');
  await context.sync();
  const sheets = worksheets.items.map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    // The used area as seen from A1, so that the top rows can be asked for in the same sync.
    const top = used.getIntersectionOrNullObject(`1:${HEADING_ROWS}`);
    top.load('values,rowIndex,columnIndex');
    return { sheet, used, top };
  });
  const excelTables = all.items.map((table) => {
    const header = table.getHeaderRowRange();
    header.load('values,rowIndex,columnIndex');
    const body = table.getDataBodyRange();
    body.load('rowCount');
    return { table, header, body };
  });
  await context.sync();
  const places: Place[] = [];
  const add = (headings: readonly string[], place: Omit<Place, 'key' | 'headings'>): boolean => {
    const key = tableOfHeadings(headings);
    if (key === null || !missing.has(key) || places.some((p) => p.key === key)) return false;
    places.push({ key, headings, ...place });
    return true;
  };
  for (const { table, header, body } of excelTables) {
    const sheet = worksheets.items.find((s) => s.id === table.worksheet.id);
    add((header.values[0] ?? []).map(text), {
      name: table.name,
      sheetId: table.worksheet.id,
      sheet: sheet?.name ?? '',
      row: header.rowIndex,
      column: header.columnIndex,
      rowCount: body.rowCount,
      hides: true,
    });
  }
  for (const { sheet, used, top } of sheets) {
    if (used.isNullObject || top.isNullObject) continue;
    for (const [index, values] of top.values.entries()) {
      const row = top.rowIndex + index;
      const cells = values.map(text);
      const last = cells.findLastIndex((cell) => cell.trim() !== '');
      const rowCount = used.rowIndex + used.rowCount - row - 1;
      const headings = cells.slice(0, last + 1);
      const found = add(headings, {
        name: null,
        sheetId: sheet.id,
        sheet: sheet.name,
        row,
        column: top.columnIndex,
        rowCount: Math.max(0, rowCount),
        hides: true,
      });
      if (found) break;
    }
  }
  return places;
}

/** Whether a table stands where it stood, with the same headings and as many rows. */
export function samePlace(a: Place | null | undefined, b: Place | null | undefined): boolean {
  return (
    !!a &&
    !!b &&
    a.name === b.name &&
    a.sheetId === b.sheetId &&
    a.sheet === b.sheet &&
    a.row === b.row &&
    a.column === b.column &&
    a.rowCount === b.rowCount &&
    a.headings.length === b.headings.length &&
    a.headings.every((heading, i) => heading === b.headings[i])
  );
}
