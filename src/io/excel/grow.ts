/** Empty rows at the end of a table of ours, for rows that are written next. */

import { activityColumns, type TableKey } from '../../core/workbook';
import { addressOf, rangeAt, type Area } from './areas';
import { askTables, placesOf, type Place } from './find';
import { troubleOf } from './trouble';

const withRows = (place: Place, row: number, rowCount: number): Area => ({
  row,
  column: place.column,
  rowCount,
  columnCount: place.headings.length,
});

/**
 * Lets a table take in the rows below it; where something stands there, or a totals row is shown, rows are put in and
 * what stands below moves down. Check's formula is copied along. Three syncs.
 * @returns the undo steps it took; 0 for a plain range, which has no end
 * @throws Trouble TableGone
 */
export async function growTable(
  context: Excel.RequestContext,
  key: TableKey,
  rows: number,
  before: (sheetId: string, area: Area) => void,
): Promise<number> {
  const named = askTables(context, [key]);
  await context.sync();
  const place = placesOf(named)[0];
  if (!place) return 0;
  if (place.name === null) throw troubleOf('TableGone');
  const table = context.workbook.tables.getItem(place.name);
  table.load('showTotals');
  const sheet = context.workbook.worksheets.getItem(place.sheetId);
  const end = place.row + 1 + place.rowCount;
  const added = withRows(place, end, rows);
  const below = rangeAt(sheet, added).getUsedRangeOrNullObject(true);
  below.load('address');
  await context.sync();
  before(place.sheetId, added);
  if (below.isNullObject && !table.showTotals) {
    table.resize(addressOf(withRows(place, place.row, 1 + place.rowCount + rows)));
  } else {
    const line = place.headings.map(() => '');
    table.rows.add(
      undefined,
      Array.from({ length: rows }, () => line),
    );
  }
  const check = key === 'activities' ? activityColumns(place.headings).check : undefined;
  if (check !== undefined && place.rowCount > 0) {
    const column = { column: place.column + check, columnCount: 1 };
    const first = rangeAt(sheet, { ...withRows(place, place.row + 1, 1), ...column });
    rangeAt(sheet, { ...added, ...column }).copyFrom(first, 'Formulas');
  }
  await context.sync();
  return check === undefined ? 1 : 2;
}
