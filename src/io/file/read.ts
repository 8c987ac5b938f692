/** Reads the agreement's tables out of an .xlsx file. */

import {
  activityColumns,
  HEADING_ROWS,
  PACK_NAMESPACE,
  tableColumnIndexes,
  tableOfHeadings,
  tables,
} from '../../core/workbook';
import type { CellValue, Snapshot, TableKey, TableSnapshot } from '../../core/workbook';
import { readXlsx, type ReadOptions, type XlsxBook } from '../xlsx';
import { Grid } from './grid';
import { MOST_CELLS, MOST_UNPACKED_BYTES } from './limits';

/** Where a table stands; `row` and `column` are those of its first heading. */
interface Place {
  readonly key: TableKey;
  readonly name: string | null;
  readonly grid: Grid;
  readonly row: number;
  readonly column: number;
  readonly headings: readonly string[];
  readonly rowCount: number;
}

const textAt = (grid: Grid, row: number, column: number): string => String(grid.at(row, column)?.value ?? '');

const headingsAt = (grid: Grid, row: number, column: number, count: number): string[] =>
  Array.from({ length: count }, (_, n) => textAt(grid, row, column + n));

/** Rows of a table that are always read, also when empty. */
const ALWAYS_READ = 1000;

/** Body rows of a table; one dragged down to the end of the sheet ends where its text does. */
function bodyRows(grid: Grid, headingRow: number, rowCount: number): number {
  return Math.max(0, Math.min(rowCount, Math.max(ALWAYS_READ, grid.rowCount - headingRow - 1)));
}

/** Excel tables of the book that have headings, with the name they bear. */
function excelTables(grids: readonly Grid[]): Omit<Place, 'key'>[] {
  return grids.flatMap((grid) =>
    grid.sheet.tables
      .filter(({ headerRow }) => headerRow)
      .map(({ name, range, totalsRow }) => ({
        name,
        grid,
        row: range.row,
        column: range.column,
        headings: headingsAt(grid, range.row, range.column, Math.min(range.columnCount, grid.columnCount)),
        rowCount: bodyRows(grid, range.row, range.rowCount - 1 - (totalsRow ? 1 : 0)),
      })),
  );
}

/** A table that is no Excel table (any more), found by its headings in the first rows of a sheet. */
function plainTable(grid: Grid): Place | null {
  for (let row = 0; row < Math.min(HEADING_ROWS, grid.rowCount); row++) {
    const cells = headingsAt(grid, row, 0, grid.columnCount);
    const column = cells.findIndex((cell) => cell.trim() !== '');
    if (column < 0) continue;
    const last = cells.findLastIndex((cell) => cell.trim() !== '');
    const headings = cells.slice(column, last + 1);
    const key = tableOfHeadings(headings);
    if (key) return { key, name: null, grid, row, column, headings, rowCount: grid.rowCount - row - 1 };
  }
  return null;
}

/** By table name, else by the headings of a table, else by headings in a plain sheet; never by the name of a sheet. */
function findPlaces(book: XlsxBook): Place[] {
  const grids = book.sheets.map((sheet) => new Grid(sheet));
  const found = new Map<TableKey, Place>();
  const candidates = excelTables(grids);
  for (const { key, name } of tables) {
    const table = candidates.find((candidate) => candidate.name?.toLowerCase() === name.toLowerCase());
    if (table) found.set(key, { key, ...table });
  }
  const taken = new Set([...found.values()].map(({ name }) => name));
  for (const table of candidates) {
    const key = taken.has(table.name) ? null : tableOfHeadings(table.headings);
    if (key && !found.has(key)) found.set(key, { key, ...table });
  }
  for (const grid of grids) {
    if (found.size === tables.length) break;
    if (grid.sheet.tables.length) continue;
    const place = plainTable(grid);
    if (place && !found.has(place.key)) found.set(place.key, place);
  }
  return tables.map(({ key }) => found.get(key)).filter((place) => place !== undefined);
}

/** Columns in which a number may be a date, by index. */
function dateColumns({ key, headings }: Place): number[] {
  const indexes = key === 'activities' ? activityColumns(headings) : tableColumnIndexes(key, headings);
  const named: Readonly<Record<string, number | undefined>> = indexes;
  return ['when', 'answer', 'signedOn', 'on']
    .map((column) => named[column])
    .filter((index) => index !== undefined);
}

function snapshotOf(place: Place): TableSnapshot {
  const { key, name, grid, row, column, headings, rowCount } = place;
  const check = key === 'activities' ? activityColumns(headings).check : undefined;
  const rows: CellValue[][] = [];
  const formulas: [number, number][] = [];
  for (let r = 0; r < rowCount; r++) {
    rows.push(
      headings.map((_, c) => {
        // Check is ours; its value is never read.
        if (c === check) return '';
        const cell = grid.at(row + 1 + r, column + c);
        if (cell?.formula) formulas.push([r, c]);
        return cell?.value ?? '';
      }),
    );
  }
  const formats = Object.fromEntries(
    dateColumns(place).map((c) => [c, rows.map((_, r) => grid.format(row + 1 + r, column + c))]),
  );
  return { key, name, sheet: grid.sheet.name, row, column, headings, rows, formulas, formats };
}

/** The tables of a book that was read already; null where it holds no Activities table. */
export function snapshotOfBook(book: XlsxBook): Snapshot | null {
  const places = findPlaces(book);
  if (!places.some(({ key }) => key === 'activities')) return null;
  return {
    tables: places.map(snapshotOf),
    pack: book.customXml.find(({ xml }) => xml.includes(PACK_NAMESPACE))?.xml ?? null,
    date1904: book.date1904,
  };
}

/**
 * The agreement's tables as they stand in a file; null where it holds no agreement.
 * @throws XlsxError with a sentence for people when the bytes are no workbook.
 */
export function readWorkbook(bytes: Uint8Array): Promise<Snapshot | null> {
  return Promise.resolve().then(() => snapshotOfBook(readXlsx(bytes)));
}

/**
 * A workbook that came from anywhere, within limits.
 * @param means of unpacking and of remembering; default: what runs everywhere, and none
 * @throws XlsxError with a sentence for people
 */
export function readWithin(bytes: Uint8Array, means: Pick<ReadOptions, 'inflate' | 'memory'> = {}): XlsxBook {
  return readXlsx(bytes, {
    maxBytes: MOST_UNPACKED_BYTES,
    maxCells: MOST_CELLS,
    formulas: 'marked',
    rules: false,
    ...means,
  });
}

/** A workbook's agreement with what lies beside its cells. */
export interface FileContents {
  /** Null where the workbook holds no agreement. */
  readonly snapshot: Snapshot | null;
  readonly customXml: readonly { readonly id: string | null; readonly xml: string }[];
}

/**
 * The agreement's tables and all custom XML parts of a file, which is unpacked once.
 * @throws XlsxError with a sentence for people when the bytes are no workbook.
 */
export function readContents(bytes: Uint8Array): Promise<FileContents> {
  return Promise.resolve().then(() => {
    const book = readXlsx(bytes);
    return { snapshot: snapshotOfBook(book), customXml: book.customXml };
  });
}
