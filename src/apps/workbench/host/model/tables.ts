/** Tables: making them, growing them as Excel does, their headings and calculated columns. */

import { contains, intersect, isUnbounded } from './address';
import { isBlank, type Book } from './book';
import { moveFormula, renameColumnIn, renameTableIn } from './formula';
import { mapFormulas } from './mapping';
import { omit } from './omit';
import { bodyOf, columnOf } from './references';
import type { Sheet } from './sheet';
import { extendAreas, validationsIn } from './rules';
import { Refusal, type Area, type Format, type Table, type TableColumn } from './types';

/** Replaces a table; the change is told. */
export function patchTable(book: Book, table: Table, part: Partial<Table>): Table {
  const current = book.table(table.id) ?? table;
  const next = { ...current, ...part };
  book.patch({ tables: book.tables.map((t) => (t.id === table.id ? next : t)) });
  book.changed({ kind: 'table-changed', sheet: next.sheet, table: next.id, name: next.name });
  return next;
}

/** A heading that no other column of the table has. */
function freeHeading(taken: readonly string[], wanted: string): string {
  const folded = new Set(taken.map((t) => t.toLowerCase()));
  if (wanted !== '' && !folded.has(wanted.toLowerCase())) return wanted;
  const stem = wanted === '' ? 'Column' : wanted;
  for (let n = wanted === '' ? 1 : 2; ; n++)
    if (!folded.has(`${stem}${n}`.toLowerCase())) return `${stem}${n}`;
}

function freeTableName(book: Book): string {
  for (let n = 1; ; n++) if (!book.table(`Table${n}`) && !book.name(`Table${n}`)) return `Table${n}`;
}

const VALID_NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u;

/** Excel's rules for names: a letter first, no spaces, not like a cell. */
export function checkName(name: string): void {
  if (!VALID_NAME.test(name) || /^[A-Za-z]{1,3}\d+$/.test(name) || /^[RrCc]$/.test(name)) {
    throw new Refusal('InvalidArgument', `"${name}" cannot be a name.`);
  }
}

export function addTable(book: Book, sheet: Sheet, area: Area, hasHeaders: boolean): Table {
  if (isUnbounded(area)) throw new Refusal('InvalidArgument', 'A table needs a range with an end.');
  if (book.tablesOn(sheet.id).some((t) => intersect(t.area, area))) {
    throw new Refusal('InvalidArgument', 'A table cannot overlap another table.');
  }
  if (sheet.merges.some((m) => intersect(m, area))) {
    throw new Refusal('MergedRangeConflict', 'A table cannot hold merged cells.');
  }
  let whole = area;
  if (!hasHeaders) {
    shiftDown(book, sheet, area);
    whole = { ...area, rows: area.rows + 1 };
  } else if (area.rows === 1) {
    whole = { ...area, rows: 2 };
  }
  const table: Table = {
    id: String(book.nextId()),
    name: freeTableName(book),
    sheet: sheet.id,
    area: whole,
    columns: headings(book, sheet, whole, []),
    showHeaders: true,
    showTotals: false,
    style: 'TableStyleMedium2',
    showFilterButton: true,
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    filters: {},
    sorted: [],
  };
  book.patch({ tables: [...book.tables, table] });
  book.changed({ kind: 'table-added', sheet: sheet.id, table: table.id, name: table.name });
  noteCalculated(book, sheet, whole);
  return book.table(table.id) ?? table;
}

/** Room for a heading row above data that has none. */
function shiftDown(book: Book, sheet: Sheet, area: Area): void {
  const used = sheet.usedArea(false, { ...area, rows: Math.max(sheet.depth - area.row, 1) });
  if (!used) return;
  for (let r = used.row + used.rows - 1; r >= area.row; r--) {
    for (let c = area.column; c < area.column + area.columns; c++) {
      sheet.put(r + 1, c, sheet.cell(r, c));
      sheet.put(r, c, undefined);
    }
  }
  book.changed({ kind: 'cells-inserted', sheet: sheet.id, area: { ...area, rows: 1 }, shift: 'Down' });
}

/** Columns named by the heading row; the cells are given the names where they were blank, doubled or no text. */
export function headings(book: Book, sheet: Sheet, area: Area, known: readonly TableColumn[]): TableColumn[] {
  const columns: TableColumn[] = [];
  for (let i = 0; i < area.columns; i++) {
    const column = area.column + i;
    const cell = sheet.cell(area.row, column);
    const shown = book.textAt(sheet.id, area.row, column);
    const name = freeHeading(
      columns.map((c) => c.name),
      shown,
    );
    if (cell?.value !== name) {
      const format = cell?.format;
      sheet.put(area.row, column, { value: name, ...(format ? { format } : {}) });
    }
    const old = known[i];
    columns.push(old ? { ...old, name } : { id: book.nextId(), name });
  }
  return columns;
}

/** Takes names of columns from the heading row after it was written; formulas follow a renamed column. */
export function readHeadings(book: Book, sheet: Sheet, written: Area): void {
  for (const table of book.tablesOn(sheet.id)) {
    if (!table.showHeaders || !intersect({ ...table.area, rows: 1 }, written)) continue;
    const columns = headings(book, sheet, table.area, table.columns);
    const renamed = columns.filter((c, i) => c.name !== table.columns[i]?.name);
    if (renamed.length === 0) continue;
    patchTable(book, table, { columns });
    for (const column of renamed) {
      const before = table.columns.find((c) => c.id === column.id)?.name ?? '';
      mapFormulas(book, (formula) => renameColumnIn(formula, table.name, before, column.name));
    }
  }
}

export function renameTable(book: Book, table: Table, name: string): void {
  if (name === table.name) return;
  checkName(name);
  const other = book.table(name);
  if ((other && other.id !== table.id) || book.name(name)) {
    throw new Refusal('InvalidArgument', `The name "${name}" is taken.`);
  }
  patchTable(book, table, { name });
  mapFormulas(book, (formula) => renameTableIn(formula, table.name, name));
}

// ---- growing ----

/**
 * Lets tables take in what was written right below or beside them. Excel does so for typing and pasting; for an
 * add-in the row must be free and without list rules (co-authoring article of the Office add-ins documentation).
 */
export function growTables(book: Book, sheet: Sheet, written: Area): void {
  if (isUnbounded(written)) return;
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
