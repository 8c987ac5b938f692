/** Sheets of a stranger's workbook, as adopting reads them. */

import type { SourceCell, SourceSheet } from '../../core/adopt';
import type { XlsxBook } from '../../io/xlsx';

/** One source sheet a visible sheet of the book, in its order. */
export function sourceSheets(book: XlsxBook): SourceSheet[] {
  return book.sheets
    .filter((sheet) => sheet.visibility === 'visible')
    .map((sheet) => {
      const rows: (SourceCell | undefined)[][] = [];
      for (const { row, column, value, style } of sheet.cells) {
        if (value === '') continue;
        const format = style?.numberFormat;
        (rows[row] ??= [])[column] = { value, ...(format && { format }) };
      }
      return {
        name: sheet.name,
        rows: Array.from(rows, (row) => row ?? []),
        merges: sheet.merges ?? [],
        date1904: book.date1904 ?? false,
      };
    });
}
