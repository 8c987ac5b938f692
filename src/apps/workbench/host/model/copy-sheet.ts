/** Copying a sheet, as "Move or Copy, Create a copy" does. */

import type { Book } from './book';
import { renameSheetIn, renameTableIn } from './formula';
import { locateFormula } from './references';
import type { Sheet } from './sheet';
import { assertStructure } from './sheets';
import type { Table } from './types';

const LONGEST = 31;

function freeCopyName(book: Book, name: string): string {
  for (let n = 2; ; n++) {
    const tail = ` (${n})`;
    const copy = name.slice(0, LONGEST - tail.length) + tail;
    if (!book.sheet(copy)) return copy;
  }
}

function freeTableName(book: Book, name: string): string {
  for (let n = 2; ; n++) if (!book.table(`${name}${n}`) && !book.name(`${name}${n}`)) return `${name}${n}`;
}

/**
 * Puts a copy of a sheet behind it: cells, formats and rules; its tables under new names (a table's name is unique in
 * a workbook), and names of its cells once more for the copy alone. Clears the undo stack, as Worksheet.copy does
 * (undo article).
 */
export function copySheet(book: Book, sheet: Sheet): Sheet {
  assertStructure(book);
  const copy = book.newSheet(freeCopyName(book, sheet.name));
  const own = (formula: string): string => renameSheetIn(formula, sheet.name, copy.name);
  copy.patch({
    ...sheet.data,
    name: copy.name,
    validations: sheet.validations.map((v) => ({ ...v, id: book.newGuid() })),
    highlights: sheet.highlights.map((h) => ({ ...h, id: book.newGuid(), formula: own(h.formula) })),
  });
  for (const [row, column, cell] of sheet.cells()) {
    copy.put(row, column, cell.formula === undefined ? cell : { ...cell, formula: own(cell.formula) });
  }
  for (const [row, state] of sheet.rowStates()) copy.setRow(row, state);
  for (const [column, state] of sheet.columnStates()) copy.setColumn(column, state);
  const at = book.sheets.indexOf(sheet) + 1;
  book.patch({ sheets: [...book.sheets.slice(0, at), copy, ...book.sheets.slice(at)] });
  book.changed({ kind: 'sheet-added', sheet: copy.id });
  const tables = book.tablesOn(sheet.id).map((table) => copyTable(book, table, copy));
  const names = book.names.flatMap((name) => {
    if (name.scope !== null || locateFormula(book, name.formula, sheet)?.sheet !== sheet) return [];
    const formula = tables.reduce((text, t) => renameTableIn(text, t.from, t.to), own(name.formula));
    return [{ ...name, id: `${copy.name}!${name.name}`, scope: copy.id, formula }];
  });
  if (names.length > 0) {
    book.patch({ names: [...book.names, ...names] });
    book.changed({ kind: 'names' });
  }
  book.activate(copy);
  book.forgetHistory();
  return copy;
}

function copyTable(book: Book, table: Table, copy: Sheet): { readonly from: string; readonly to: string } {
  const to = freeTableName(book, table.name);
  const columns = table.columns.map((column) => ({ ...column, id: book.nextId() }));
  const id = String(book.nextId());
  book.patch({ tables: [...book.tables, { ...table, id, name: to, sheet: copy.id, columns }] });
  book.changed({ kind: 'table-added', sheet: copy.id, table: id, name: to });
  return { from: table.name, to };
}
