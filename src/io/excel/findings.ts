/** The Findings column and the sentence in A2. */

import { activityColumns, type Edit } from '../../core/workbook';
import { rangeAt, type Area } from './areas';
import { askTables, placesOf, type Place } from './find';
import { ROWS_PER_SYNC } from './session';
import { troubleOf } from './trouble';
import { MAX_CELLS, runsOf, writeEdits, type Run } from './write';

/** Characters that a cell holds at most (Excel specifications and limits). */
const MAX_TEXT = 32_767;

/** Cell under the title that says when the table was last checked. */
const CHECKED: Area = { row: 1, column: 0, rowCount: 1, columnCount: 1 };

/** A range that is written, and its rows by body index. */
export interface FindingsWrite {
  readonly sheetId: string;
  readonly area: Area;
}

/** What Check now writes: one text a body row, the sentence of A2, and Refs of activities that have none. */
export interface Checked {
  readonly texts: readonly string[];
  readonly sentence: string;
  readonly refs: readonly Edit[];
}

/**
 * All of it as one rectangle from A2 on, the cells between left alone by null, so that one Ctrl+Z takes it back; null
 * where that is more than one write of office.js holds.
 */
function rectangle(place: Place, body: Area, { texts, sentence, refs }: Checked): Rectangle | null {
  const area: Area = {
    ...CHECKED,
    rowCount: body.row + body.rowCount - CHECKED.row,
    columnCount: body.column - CHECKED.column + 1,
  };
  if (place.row <= CHECKED.row || area.rowCount * area.columnCount > MAX_CELLS) return null;
  const values = Array.from({ length: area.rowCount }, () =>
    Array.from({ length: area.columnCount }, (): string | null => null),
  );
  const put = (row: number, column: number, text: string): void => {
    const line = values[row - area.row];
    if (line && column < line.length) line[column] = text.slice(0, MAX_TEXT);
  };
  put(CHECKED.row, CHECKED.column, sentence);
  texts.forEach((text, i) => put(body.row + i, body.column, text));
  for (const { at, text } of refs) put(at.row, at.column, text);
  return { area, values };
}

interface Rectangle {
  readonly area: Area;
  readonly values: readonly (readonly (string | null)[])[];
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
 * Writes one text a body row, A2 and the missing Refs: as one range where that fits one write, else the Refs, the
 * column and A2. One sync to look, one for every 2,000 rows. Rows that a filter hides are written one by one: a range
 * across them would put texts into wrong rows (office-js #224). The filter stays.
 * @returns how many ranges were written
 * @throws Trouble TableGone, NoFindingsColumn; TableMoved where the number of rows is not that of the texts
 */
export async function writeFindingsColumn(
  context: Excel.RequestContext,
  known: Place,
  what: Checked,
  before: (write: FindingsWrite) => void,
): Promise<number> {
  const { texts, sentence, refs } = what;
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
  const whole = hidden.length === 0 ? rectangle(place, body, what) : null;
  if (whole) {
    before({ sheetId: place.sheetId, area: whole.area });
    rangeAt(sheet, whole.area).values = whole.values.map((line) => [...line]);
    await context.sync();
    return 1;
  }
  const given = await writeEdits(
    context,
    refs,
    ({ area }) => before({ sheetId: place.sheetId, area }),
    () => undefined,
    () => place.sheetId,
  );
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
      rangeAt(sheet, CHECKED).values = [[sentence]];
    }
    await context.sync();
    if (later.length > 0) await writeRuns(later);
  };
  await writeRuns(runs);
  return given.length + runs.length + 1;
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
