/** What becomes of references to a table that is no longer one. */

import { areaName, quoteSheet } from './address';
import type { Book } from './book';
import { clearTableFilters } from './filter';
import { tokens } from './formula';
import { mapFormulas } from './mapping';
import { locateFormula } from './references';
import type { Table } from './types';

/**
 * Converts a table to a range: cells, formats and rules stay, its filter goes, and structured references to it become
 * absolute A1 references (Microsoft Support, "Using structured references with Excel tables", Convert tables to ranges).
 */
export function convertToRange(book: Book, table: Table): void {
  const sheet = book.sheetById(table.sheet);
  clearTableFilters(book, table);
  mapStructured(book, table, (text) => {
    const found = locateFormula(book, text, sheet);
    return found ? `${quoteSheet(found.sheet.name)}!${absolute(areaName(found.area))}` : text;
  });
  book.patch({ tables: book.tables.filter((t) => t.id !== table.id) });
  book.changed({ kind: 'table-deleted', sheet: sheet.id, table: table.id, name: table.name });
}

const absolute = (address: string): string => address.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');

/** Structured references to a table that was deleted become #REF!, as references to deleted cells do. */
export function loseTable(book: Book, table: Table): void {
  mapStructured(book, table, () => '#REF!');
}

function mapStructured(book: Book, table: Table, change: (text: string) => string): void {
  const ours = (text: string): boolean =>
    text.slice(0, text.indexOf('[')).toLowerCase() === table.name.toLowerCase();
  mapFormulas(book, (formula) =>
    formula.includes('[')
      ? tokens(formula)
          .map((token) => (token.type === 'structured' && ours(token.text) ? change(token.text) : token.text))
          .join('')
      : formula,
  );
}
