/** Adding an activity: the first empty row, else a new one under the last. */

import { nextRef } from '../../core/live';
import { activityColumns, columns, type CellValue, type Position } from '../../core/workbook';
import { addressOf, rangeAt, type Area } from './areas';
import type { Place } from './find';
import type { Sight } from './read';
import { troubleOf } from './trouble';

/** Body index of the first row without any text of an activity, or -1. */
function firstEmptyRow(rows: readonly (readonly CellValue[])[], place: Pick<Place, 'headings'>): number {
  const found = activityColumns(place.headings);
  const content = columns
    .filter((c) => c.content)
    .map((c) => found[c.key])
    .filter((i) => i !== undefined);
  return rows.findIndex((row) => content.every((index) => String(row[index] ?? '').trim() === ''));
}

export interface Added {
  readonly at: Position;
  /** Ranges that were written. */
  readonly wrote: readonly Area[];
  /** True where the table grew. */
  readonly grew: boolean;
  /** How often Ctrl+Z takes it back. */
  readonly steps: number;
}

/**
 * Takes the first empty row, giving it a Ref where it has none, or appends one by writing
 * under the body (rows.add makes conflicts between co-authors, learn.microsoft.com
 * "Coauthoring in Excel add-ins"; it serves only where something stands right below).
 * @throws Trouble TableGone where the workbook has no Activities table
 */
export async function addActivityRow(
  context: Excel.RequestContext,
  sight: Sight | null,
  before: (area: Area, sheetId: string) => void,
): Promise<Added> {
  const place = sight?.places.find((p) => p.key === 'activities');
  const table = sight?.snapshot.tables.find((t) => t.key === 'activities');
  if (!place || !table) throw troubleOf('TableGone');
  const found = activityColumns(place.headings);
  const refColumn = found.ref;
  const cursor = place.column + (found.area ?? found.what ?? 0);
  const ref = refColumn === undefined ? 0 : nextRef(table.rows.map((row) => row[refColumn] ?? ''));
  const sheet = context.workbook.worksheets.getItem(place.sheetId);
  const empty = firstEmptyRow(table.rows, place);
  if (empty >= 0) {
    const row = place.row + 1 + empty;
    const at = { sheet: place.sheet, row, column: cursor };
    const has = refColumn === undefined || String(table.rows[empty]?.[refColumn] ?? '').trim() !== '';
    if (has) return { at, wrote: [], grew: false, steps: 0 };
    const area = { row, column: place.column + refColumn, rowCount: 1, columnCount: 1 };
    before(area, place.sheetId);
    rangeAt(sheet, area).values = [[ref]];
    await context.sync();
    return { at, wrote: [area], grew: false, steps: 1 };
  }
  const { area, steps } = await append(context, sheet, place, found, ref, before);
  return { at: { sheet: place.sheet, row: area.row, column: cursor }, wrote: [area], grew: true, steps };
}

async function append(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  place: Place,
  found: ReturnType<typeof activityColumns>,
  ref: number,
  before: (area: Area, sheetId: string) => void,
): Promise<{ readonly area: Area; readonly steps: number }> {
  const width = place.headings.length;
  const last: Area = {
    row: place.row + place.rowCount,
    column: place.column,
    rowCount: 1,
    columnCount: width,
  };
  const below: Area = { ...last, row: last.row + 1 };
  const under = rangeAt(sheet, below);
  under.load('values');
  const table = place.name === null ? null : context.workbook.tables.getItem(place.name);
  table?.load('showTotals');
  await context.sync();
  const free = under.values.flat().every((value) => value === '');
  before(below, place.sheetId);
  // Ranges are asked for anew after the rows moved: one that is already known moves with them.
  const made = table !== null && (!free || table.showTotals);
  if (made) table.rows.add();
  const first = { ...below, column: place.column + (found.ref ?? 0), columnCount: 1 };
  rangeAt(sheet, first).values = [[ref]];
  const body = table?.getDataBodyRange();
  body?.load('rowCount');
  const check = { ...last, column: place.column + (found.check ?? 0), columnCount: 1 };
  const own = rangeAt(sheet, { ...check, row: below.row });
  own.load('formulas');
  await context.sync();
  // What Excel does by itself when a table grows; a host or a setting may keep it from doing so.
  const grew = !table || (body?.rowCount ?? 0) > place.rowCount;
  const filled = found.check === undefined || String(own.formulas[0]?.[0] ?? '').startsWith('=');
  if (!grew) table.resize(addressOf({ ...last, row: place.row, rowCount: place.rowCount + 2 }));
  if (!filled) own.copyFrom(rangeAt(sheet, check), 'Formulas');
  if (!grew || !filled) await context.sync();
  return { area: below, steps: [true, made, !grew, !filled].filter(Boolean).length };
}
