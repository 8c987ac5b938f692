/** Rows with text right under a table, which are not read. */

import type { TableFacts } from '../../core/live';
import { rangeAt } from './areas';
import type { Place } from './find';

/** Rows under a table in which text is taken for a further row of it. */
export const NEAR = 4;

/** Rows that are looked at where something stands there. */
const MOST = 2000;

/** Empty rows after which what follows is something else. */
const GAP = 2;

export interface AskedBelow {
  /** After a sync: asks for all rows where the first ones hold text, to be read after another; else null. */
  more(): Excel.Range | null;
  /** After that sync. */
  answer(): TableFacts['below'];
}

const isFilled = (row: readonly unknown[]): boolean => row.some((value) => String(value).trim() !== '');

/** Asks for the rows under a table; a plain range has none, since it ends where the sheet is empty. */
export function askBelow(sheet: Excel.Worksheet, place: Place): AskedBelow | null {
  if (place.name === null) return null;
  const table = sheet.tables.getItemOrNullObject(place.name);
  table.load('showTotals');
  const first = { row: place.row + 1 + place.rowCount, column: place.column };
  const columnCount = place.headings.length;
  const near = rangeAt(sheet, { ...first, columnCount, rowCount: NEAR });
  near.load('values');
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,rowCount');
  let all: Excel.Range | null = null;
  return {
    more() {
      if (table.isNullObject || table.showTotals || !near.values.some(isFilled)) return null;
      const end = used.isNullObject ? 0 : used.rowIndex + used.rowCount;
      const rowCount = Math.min(MOST, Math.max(NEAR, end - first.row));
      all = rangeAt(sheet, { ...first, columnCount, rowCount });
      all.load('values');
      return all;
    },
    answer() {
      const rows = all?.values ?? [];
      const start = rows.findIndex(isFilled);
      if (start < 0) return null;
      let end = start;
      for (let i = start; i < rows.length && i - end <= GAP; i++) if (isFilled(rows[i] ?? [])) end = i;
      const texts = (rows[start] ?? []).map((value) => String(value).trim());
      return { first: start + 1, rows: end - start + 1, text: texts.find((text) => text !== '') ?? '' };
    },
  };
}
