/** Rows with text right under a table, which are not read. */

import type { TableFacts } from '../../core/live';
import { rangeAt, type Area } from './areas';
import type { Place } from './find';

/** Rows under a table in which text is taken for a further row of it. */
export const NEAR = 4;

/** Rows that are looked at where something stands there. */
const MOST = 2000;

/** Empty rows after which what follows is something else. */
const GAP = 2;

export interface AskedBelow {
  readonly table: Excel.Table;
  readonly near: Excel.Range;
  readonly used: Excel.Range;
  readonly sheet: Excel.Worksheet;
  readonly place: Place;
}

const isFilled = (row: readonly unknown[]): boolean => row.some((value) => String(value).trim() !== '');

/** The rows under a table, with as many of them as are asked for. */
const under = (place: Place, rowCount: number): Area => ({
  row: place.row + 1 + place.rowCount,
  column: place.column,
  rowCount,
  columnCount: place.headings.length,
});

/** Asks for the rows under a table; a plain range has none, since it ends where the sheet is empty. */
export function askBelow(sheet: Excel.Worksheet, place: Place): AskedBelow | null {
  if (place.name === null) return null;
  const table = sheet.tables.getItemOrNullObject(place.name);
  table.load('showTotals');
  const near = rangeAt(sheet, under(place, NEAR));
  near.load('values');
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,rowCount');
  return { table, near, used, sheet, place };
}

/** After a sync: asks for all rows where the first ones hold text, to be read after another; else null. */
export function askMoreBelow(asked: AskedBelow | null): Excel.Range | null {
  if (!asked || asked.table.isNullObject || asked.table.showTotals) return null;
  if (!asked.near.values.some(isFilled)) return null;
  const { used, place } = asked;
  const end = used.isNullObject ? 0 : used.rowIndex + used.rowCount;
  const rowCount = Math.min(MOST, Math.max(NEAR, end - under(place, 1).row));
  const all = rangeAt(asked.sheet, under(place, rowCount));
  all.load('values');
  return all;
}

/** After that sync: the first block of rows with text. */
export function belowOf(rows: readonly (readonly unknown[])[]): TableFacts['below'] {
  const start = rows.findIndex(isFilled);
  if (start < 0) return null;
  let end = start;
  for (let i = start; i < rows.length && i - end <= GAP; i++) if (isFilled(rows[i] ?? [])) end = i;
  const texts = (rows[start] ?? []).map((value) => String(value).trim());
  return { first: start + 1, rows: end - start + 1, text: texts.find((text) => text !== '') ?? '' };
}
