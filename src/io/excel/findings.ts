/** The Findings column and the sentence in A2. */

import { activityColumns } from '../../core/workbook';
import { rangeAt, type Area } from './areas';
import { askTables, placesOf, type Place } from './find';
import { ROWS_PER_SYNC } from './session';
import { troubleOf } from './trouble';
import { runsOf, type Run } from './write';

/** Characters that a cell holds at most (Excel specifications and limits). */
const MAX_TEXT = 32_767;

/** Cell under the title that says when the table was last checked. */
const CHECKED: Area = { row: 1, column: 0, rowCount: 1, columnCount: 1 };

/** A range that is written, and its rows by body index. */
export interface FindingsWrite {
  readonly sheetId: string;
  readonly area: Area;
}

/** Consecutive rows cut into runs that fit one sync; every hidden row is a run of its own. */
function cut(shown: readonly Run[], hidden: readonly number[]): Run[] {
  const runs = [...shown, ...hidden.map((first) => ({ first, count: 1 }))];
  return runs.flatMap(({ first, count }) =>
    Array.from({ length: Math.ceil(count / ROWS_PER_SYNC) }, (_, i) => ({
      first: first + i * ROWS_PER_SYNC,
      count: Math.min(ROWS_PER_SYNC, count - i * ROWS_PER_SYNC),
    })),
  );
}

/** The first runs that together have at most 2,000 rows, and the rest. */
function take(runs: readonly Run[]): { now: Run[]; later: Run[] } {
  let rows = 0;
  const end = runs.findIndex((run) => (rows += run.count) > ROWS_PER_SYNC);
  return end < 0
    ? { now: [...runs], later: [] }
    : { now: runs.slice(0, Math.max(1, end)), later: runs.slice(Math.max(1, end)) };
}

/**
 * Writes one text a body row, and A2. One sync to look, one for every 2,000 rows. Rows that a
 * filter hides are written one by one: a range across them would put texts into wrong rows
 * (office-js #224). The filter stays.
 * @returns how many ranges were written
 * @throws Trouble TableGone, NoFindingsColumn; TableMoved where the number of rows is not that of the texts
 */
export async function writeFindingsColumn(
  context: Excel.RequestContext,
  known: Place,
  texts: readonly string[],
  checked: string,
  before: (write: FindingsWrite) => void,
): Promise<number> {
  const place = known.name === null ? known : await placeNow(context);
  const index = activityColumns(place.headings).findings;
  if (index === undefined) throw troubleOf('NoFindingsColumn');
  if (place.rowCount !== texts.length) throw troubleOf('TableMoved');
  const body: Area = {
    row: place.row + 1,
    column: place.column + index,
    rowCount: place.rowCount,
    columnCount: 1,
  };
  const sheet = context.workbook.worksheets.getItem(place.sheetId);
  const { shown, hidden } = await runsNow(context, sheet, body, place.hides);
  const runs = cut(shown, hidden);
  const writeRuns = async (rest: readonly Run[]): Promise<void> => {
    const { now, later } = take(rest);
    for (const run of now) {
      const area = { ...body, row: body.row + run.first, rowCount: run.count };
      before({ sheetId: place.sheetId, area });
      const lines = texts.slice(run.first, run.first + run.count);
      rangeAt(sheet, area).values = lines.map((text) => [text.slice(0, MAX_TEXT)]);
    }
    if (later.length === 0) {
      before({ sheetId: place.sheetId, area: CHECKED });
      rangeAt(sheet, CHECKED).values = [[checked]];
    }
    await context.sync();
    if (later.length > 0) await writeRuns(later);
  };
  await writeRuns(runs);
  return runs.length + 1;
}

async function placeNow(context: Excel.RequestContext): Promise<Place> {
  const named = askTables(context);
  await context.sync();
  const place = placesOf(named).find((p) => p.key === 'activities');
  if (!place) throw troubleOf('TableGone');
  return place;
}

/** The body's rows in sight; asks for their addresses only where some row may be hidden. */
async function runsNow(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  body: Area,
  hides: boolean,
): Promise<{ shown: Run[]; hidden: number[] }> {
  if (!hides || body.rowCount === 1) return { shown: [{ first: 0, count: body.rowCount }], hidden: [] };
  const visible = rangeAt(sheet, body).getSpecialCellsOrNullObject('Visible');
  visible.load('address');
  await context.sync();
  return runsOf(visible.isNullObject ? '' : visible.address, body);
}
