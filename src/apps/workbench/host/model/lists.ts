/** The items of a list rule for one cell, as far as they can be known without calculating. */

import type { Book } from './book';
import { locateFormula } from './references';
import type { Sheet } from './sheet';
import type { Value } from './types';

/** Items in order, blanks left out; null where the source is a formula that nobody here can calculate. */
export function listItems(
  book: Book,
  sheet: Sheet,
  source: string,
  row: number,
  column: number,
): readonly Value[] | null {
  if (!source.startsWith('=')) return source.split(',').map((item) => item.trim());
  const literal = /^="([^"]*)"$/.exec(source);
  if (literal) return (literal[1] ?? '').split(',').map((item) => item.trim());
  const found = locateFormula(book, source, sheet);
  if (!found) return book.listItems?.(source, sheet.id, row, column) ?? null;
  const items: Value[] = [];
  const used = found.sheet.usedArea(true, found.area);
  if (!used) return items;
  for (let r = used.row; r < used.row + used.rows; r++) {
    for (let c = used.column; c < used.column + used.columns; c++) {
      const value = book.valueAt(found.sheet, r, c);
      if (value !== '') items.push(value);
    }
  }
  return items;
}
