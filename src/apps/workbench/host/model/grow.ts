/** Tables that grow as Excel's do, and their calculated columns. */

import { contains, intersect, isUnbounded } from './address';
import { isBlank, type Book } from './book';
import { moveFormula } from './formula';
import { omit } from './omit';
import { bodyOf, columnOf } from './references';
import { extendAreas, validationsIn } from './rules';
import type { Sheet } from './sheet';
import { headings, patchTable } from './tables';
import type { Area, Format, Table, TableColumn } from './types';

/**
 * Lets tables take in what was written right below or beside them. Excel does so for typing and pasting; for an
 * add-in the row must be free and without list rules (co-authoring article of the Office add-ins documentation).
 */
export function growTables(book: Book, sheet: Sheet, written: Area): void {
  // Excel grows no table on a protected sheet.
  if (isUnbounded(written) || sheet.protection) return;
  const filled = sheet.usedArea(true, written);
  if (!filled) return;
  for (const table of book.tablesOn(sheet.id)) {
    if (table.showTotals) continue;
    const { area } = table;
    const end = area.row + area.rows;
    const across =
      written.column >= area.column && written.column + written.columns <= area.column + area.columns;
    if (across && written.row > area.row && written.row <= end && written.row + written.rows > end) {
      growDown(book, sheet, table, { ...area, row: end, rows: written.row + written.rows - end }, written);
    }
    const edge = area.column + area.columns;
    const along = written.row >= area.row && written.row + written.rows <= end;
    if (along && written.column === edge) {
      growRight(book, sheet, table, { ...area, column: edge, columns: written.columns }, written);
    }
  }
}

/** True where cells of `area` outside of `written` hold something, or another table is in the way. */
function isTaken(book: Book, sheet: Sheet, table: Table, area: Area, written: Area): boolean {
  if (book.tablesOn(sheet.id).some((t) => t.id !== table.id && intersect(t.area, area))) return true;
  const used = sheet.usedArea(true, area);
  if (!used) return false;
  for (let r = used.row; r < used.row + used.rows; r++) {
    for (let c = used.column; c < used.column + used.columns; c++) {
      const inside = contains(written, { row: r, column: c, rows: 1, columns: 1 });
      if (!inside && !isBlank(sheet.cell(r, c))) return true;
    }
  }
  return false;
}

function growDown(book: Book, sheet: Sheet, table: Table, added: Area, written: Area): void {
  if (isTaken(book, sheet, table, added, written)) return;
  if (book.source === 'addin' && validationsIn(sheet, added).length > 0) return;
  const grown = { ...table.area, rows: table.area.rows + added.rows };
  takeIn(book, sheet, table, grown, added);
}

function growRight(book: Book, sheet: Sheet, table: Table, added: Area, written: Area): void {
  if (isTaken(book, sheet, table, added, written)) return;
  const area = { ...table.area, columns: table.area.columns + added.columns };
  patchTable(book, table, { area, columns: headings(book, sheet, area, table.columns) });
}

/** Rows join a table: rules, formats and calculated columns reach them. */
export function takeIn(book: Book, sheet: Sheet, table: Table, grown: Area, added: Area): Table {
  const last = added.row - 1;
  const from: Area = { ...added, row: last, rows: 1 };
  if (last >= bodyOf(table).row) {
    const validations = extendAreas(sheet.validations, from, added);
    const highlights = extendAreas(sheet.highlights, from, added);
    if (validations !== sheet.validations || highlights !== sheet.highlights)
      sheet.patch({ validations, highlights });
    copyFormats(sheet, from, added);
  }
  const next = patchTable(book, table, { area: grown });
  fillCalculated(sheet, next, added);
  return next;
}

/** Cells of `to` that have no format of their own take that of the row `from`. */
export function copyFormats(sheet: Sheet, from: Area, to: Area): void {
  for (let c = to.column; c < to.column + to.columns; c++) {
    const format: Format | undefined = sheet.cell(from.row, c)?.format;
    if (!format) continue;
    for (let r = to.row; r < to.row + to.rows; r++) {
      const cell = sheet.cell(r, c);
      if (!cell?.format) sheet.put(r, c, { ...(cell ?? { value: '' }), format });
    }
  }
}

/** Writes the formulas of calculated columns into blank cells of some rows. */
export function fillCalculated(sheet: Sheet, table: Table, rows: Area): void {
  const first = bodyOf(table).row;
  table.columns.forEach((column, i) => {
    if (column.formula === undefined) return;
    const at = table.area.column + i;
    for (let r = rows.row; r < rows.row + rows.rows; r++) {
      const cell = sheet.cell(r, at);
      if (!isBlank(cell)) continue;
      const formula = moveFormula(column.formula, r - first, 0);
      sheet.put(r, at, {
        value: '',
        formula,
        pending: true,
        ...(cell?.format ? { format: cell.format } : {}),
      });
    }
  });
}

/** Notes which columns are calculated after formulas were written; a first formula in a blank column fills it. */
export function noteCalculated(book: Book, sheet: Sheet, written: Area): void {
  for (const table of book.tablesOn(sheet.id)) {
    const body = bodyOf(table);
    if (body.rows < 1 || !intersect(body, written)) continue;
    const columns = table.columns.map((column, i) => {
      const cells = columnOf(body, i);
      return intersect(cells, written) ? calculated(sheet, column, cells) : column;
    });
    if (columns.some((c, i) => c !== table.columns[i])) {
      const next = patchTable(book, table, { columns });
      fillCalculated(sheet, next, body);
    }
  }
}

function calculated(sheet: Sheet, column: TableColumn, cells: Area): TableColumn {
  let formula: string | undefined;
  let alike = true;
  for (let r = cells.row; r < cells.row + cells.rows; r++) {
    const cell = sheet.cell(r, cells.column);
    if (isBlank(cell) && cell?.formula === undefined) continue;
    if (cell?.formula === undefined) {
      alike = false;
      continue;
    }
    const first = moveFormula(cell.formula, cells.row - r, 0);
    if (formula !== undefined && first !== formula) alike = false;
    formula = first;
  }
  if (formula === undefined) {
    return column.formula === undefined ? column : omit(column, 'formula');
  }
  return alike && column.formula !== formula ? { ...column, formula } : column;
}
