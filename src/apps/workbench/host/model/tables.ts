/** Tables: their names, headings and columns. Growing is in grow.ts. */

import { intersect } from './address';
import type { Book } from './book';
import { renameColumnIn, renameTableIn } from './formula';
import { mapFormulas } from './mapping';
import type { Sheet } from './sheet';
import { Refusal, type Area, type Table, type TableColumn } from './types';

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

const VALID_NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u;

/** Excel's rules for names: a letter first, no spaces, not like a cell. */
export function checkName(name: string): void {
  if (!VALID_NAME.test(name) || /^[A-Za-z]{1,3}\d+$/.test(name) || /^[RrCc]$/.test(name)) {
    throw new Refusal('InvalidArgument', `"${name}" cannot be a name.`);
  }
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
