/** Sheets of a stranger's workbook, as adopting reads them. */

import type { SourceCell, SourceSheet } from '../../core/adopt';
import { tables } from '../../core/workbook';
import type { XlsxBook, XlsxSheet } from '../xlsx';

/** The list of findings that a check added to somebody's workbook. */
const FINDINGS = /^MPA_Findings(_\d+)?$/i;

/** Whether a sheet is one of an agreement of ours, or lists what was found in one. */
const isOurs = (sheet: XlsxSheet): boolean =>
  sheet.tables.some(
    ({ name }) =>
      FINDINGS.test(name) || tables.some((ours) => ours.name.toLowerCase() === name.toLowerCase()),
  );

/**
 * One source sheet a sheet of the book, in its order: the visible ones that are not of an agreement of ours, or
 * the one that is named.
 */
export function sheetsOf(book: XlsxBook, named?: string): SourceSheet[] {
  return book.sheets
    .filter((sheet) =>
      named === undefined
        ? sheet.visibility === 'visible' && !isOurs(sheet)
        : sheet.name.toLowerCase() === named.toLowerCase(),
    )
    .map((sheet) => {
      const rows: (SourceCell | undefined)[][] = [];
      for (const { row, column, value, style, formula, unsolved } of sheet.cells) {
        const format = style?.numberFormat;
        if (unsolved && formula) (rows[row] ??= [])[column] = { value: formula, unsolved };
        else if (value !== '') (rows[row] ??= [])[column] = { value, ...(format && { format }) };
      }
      return {
        name: sheet.name,
        rows: Array.from(rows, (row) => row ?? []),
        merges: sheet.merges ?? [],
        ...(sheet.tables.length > 0 && { tables: sheet.tables }),
        date1904: book.date1904 ?? false,
      };
    });
}
