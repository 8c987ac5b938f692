/** Inserting and deleting rows, columns and cells; everything that refers to them follows. */

import { intersect, isWholeColumns, isWholeRows, movesWholly, type Splice } from './address';
import type { Book } from './book';
import { follow, reanchor } from './follow';
import { copyFormats, fillCalculated } from './grow';
import { assertAllowed } from './protect';
import { bodyOf } from './references';
import { anchored, anchoredHighlight } from './rules';
import type { Sheet } from './sheet';
import { patchTable } from './tables';
import { assertTablesWhole } from './whole-tables';
import { MAX_COLUMNS, MAX_ROWS, Refusal, type Area, type Highlight, type Validation } from './types';

/** Puts cells in at an area; what stands there moves down or right. Whole rows and columns move the whole sheet. */
export function insertCells(book: Book, sheet: Sheet, area: Area, shift: 'Down' | 'Right'): void {
  const down = shift === 'Down';
  const whole = down ? isWholeRows(area) : isWholeColumns(area);
  const splice = spliceOf(area, shift, down ? area.rows : area.columns, whole);
  assertAllowed(sheet, down ? 'allowInsertRows' : 'allowInsertColumns');
  assertRoom(sheet, splice);
  assertTablesWhole(book, sheet, splice);
  if (whole && down) sheet.insertRows(splice.at, splice.count);
  else if (whole) sheet.insertColumns(splice.at, splice.count);
  else shiftCells(sheet, splice);
  follow(book, sheet, splice);
  tell(book, sheet, area, shift, whole);
  if (down) dressRows(book, sheet, splice, area);
}

/** Takes the cells of an area out; what stands below or to the right closes up. */
export function deleteCells(book: Book, sheet: Sheet, area: Area, shift: 'Up' | 'Left'): void {
  const up = shift === 'Up';
  const whole = up ? isWholeRows(area) : isWholeColumns(area);
  const splice = spliceOf(area, up ? 'Down' : 'Right', up ? -area.rows : -area.columns, whole);
  assertAllowed(sheet, up ? 'allowDeleteRows' : 'allowDeleteColumns');
  assertTablesWhole(book, sheet, splice);
  const emptied = up ? emptiedTables(book, sheet, splice) : [];
  reanchor(sheet, splice);
  if (whole && up) sheet.removeRows(splice.at, -splice.count);
  else if (whole) sheet.removeColumns(splice.at, -splice.count);
  else shiftCells(sheet, splice);
  follow(book, sheet, splice);
  tell(book, sheet, area, shift, whole);
  for (const id of emptied) giveBlankRow(book, sheet, id, whole);
}

function spliceOf(area: Area, shift: 'Down' | 'Right', count: number, whole: boolean): Splice {
  const down = shift === 'Down';
  const span = down ? { first: area.column, length: area.columns } : { first: area.row, length: area.rows };
  return {
    axis: down ? 'row' : 'column',
    at: down ? area.row : area.column,
    count,
    ...(whole ? {} : { span }),
  };
}

function tell(
  book: Book,
  sheet: Sheet,
  area: Area,
  shift: 'Down' | 'Right' | 'Up' | 'Left',
  whole: boolean,
): void {
  const inserted = shift === 'Down' || shift === 'Right';
  if (!whole) {
    book.changed({ kind: inserted ? 'cells-inserted' : 'cells-deleted', sheet: sheet.id, area, shift });
  } else if (shift === 'Down' || shift === 'Up') {
    book.changed({
      kind: inserted ? 'rows-inserted' : 'rows-deleted',
      sheet: sheet.id,
      at: area.row,
      count: area.rows,
    });
  } else {
    book.changed({
      kind: inserted ? 'columns-inserted' : 'columns-deleted',
      sheet: sheet.id,
      at: area.column,
      count: area.columns,
    });
  }
}

/** Excel does not push filled cells off the sheet. */
function assertRoom(sheet: Sheet, splice: Splice): void {
  const used = sheet.usedArea(true);
  const end = used && (splice.axis === 'row' ? used.row + used.rows : used.column + used.columns);
  if (end !== null && end + splice.count > (splice.axis === 'row' ? MAX_ROWS : MAX_COLUMNS)) {
    throw new Refusal('NonBlankCellOffSheet', 'Filled cells would be pushed off the sheet.');
  }
}

/** Cells of a part of the sheet move along one axis. */
function shiftCells(sheet: Sheet, splice: Splice): void {
  const span = splice.span ?? { first: 0, length: 0 };
  const down = splice.axis === 'row';
  const stripe: Area = down
    ? { row: 0, rows: sheet.depth, column: span.first, columns: span.length }
    : { row: span.first, rows: span.length, column: 0, columns: MAX_COLUMNS };
  const used = sheet.usedArea(false, stripe);
  if (!used) return;
  const last = down ? used.row + used.rows - 1 : used.column + used.columns - 1;
  const get = (along: number, across: number) =>
    down ? sheet.cell(along, across) : sheet.cell(across, along);
  const put = (along: number, across: number, cell: ReturnType<typeof get>): void =>
    down ? sheet.put(along, across, cell) : sheet.put(across, along, cell);
  for (let across = span.first; across < span.first + span.length; across++) {
    if (splice.count > 0) {
      for (let i = last; i >= splice.at; i--) put(i + splice.count, across, get(i, across));
      for (let i = splice.at; i < splice.at + splice.count; i++) put(i, across, undefined);
    } else {
      for (let i = splice.at; i <= last; i++) put(i, across, get(i - splice.count, across));
    }
  }
}

/** Tables that would lose their whole body; Excel leaves them one blank row. */
function emptiedTables(book: Book, sheet: Sheet, splice: Splice): string[] {
  const end = splice.at - splice.count;
  return book
    .tablesOn(sheet.id)
    .filter((table) => {
      const body = bodyOf(table);
      const inside = movesWholly(splice, body.column, body.columns);
      return inside && splice.at > table.area.row && splice.at <= body.row && end >= body.row + body.rows;
    })
    .map((table) => table.id);
}

function giveBlankRow(book: Book, sheet: Sheet, id: string, whole: boolean): void {
  const table = book.table(id);
  if (!table) return;
  const at = table.area.row + 1;
  const row: Area = { ...table.area, row: at, rows: 1 };
  insertCells(book, sheet, whole ? { row: at, column: 0, rows: 1, columns: MAX_COLUMNS } : row, 'Down');
  const current = book.table(id);
  if (current) patchTable(book, current, { area: { ...current.area, rows: current.area.rows + 1 } });
}

/**
 * New rows look like the row above, inside a table like its body; rules that began at a table's first row take in
 * rows put in before it, and calculated columns fill.
 */
function dressRows(book: Book, sheet: Sheet, splice: Splice, area: Area): void {
  const first = splice.at;
  const table = book
    .tablesOn(sheet.id)
    .find(
      (t) => intersect(bodyOf(t), { ...area, rows: area.rows }) && first <= bodyOf(t).row + bodyOf(t).rows,
    );
  const underHeading = table !== undefined && table.showHeaders && first === table.area.row + 1;
  const added: Area = splice.span ? area : { ...area, column: 0, columns: sheetWidth(sheet) };
  const from = underHeading ? first + splice.count : first - 1;
  if (from >= 0 && added.columns > 0) copyFormats(sheet, { ...added, row: from, rows: 1 }, added);
  if (!table) return;
  const inside = intersect(added, table.area);
  if (underHeading && inside) pullUp(sheet, inside, from);
  if (inside) fillCalculated(sheet, table, inside);
}

const sheetWidth = (sheet: Sheet): number => {
  const used = sheet.usedArea();
  return used ? used.column + used.columns : 0;
};

/** Rules that begin at row `from` in these columns begin where the new rows do. */
function pullUp(sheet: Sheet, added: Area, from: number): void {
  const reach = <T extends Validation | Highlight>(
    rule: T,
    again: (rule: T, row: number, column: number) => T,
  ): T => {
    const areas = rule.areas.map((a) => {
      const within = a.column >= added.column && a.column + a.columns <= added.column + added.columns;
      return within && a.row === from ? { ...a, row: added.row, rows: a.rows + added.rows } : a;
    });
    if (areas.every((a, i) => a === rule.areas[i])) return rule;
    return again(
      { ...rule, areas },
      rule.anchor.row === from ? added.row : rule.anchor.row,
      rule.anchor.column,
    );
  };
  sheet.patch({
    validations: sheet.validations.map((v) => reach(v, anchored)),
    highlights: sheet.highlights.map((h) => reach(h, anchoredHighlight)),
  });
}
