/** One file as a check sees it: an agreement of ours, or the table of a stranger, checked where it stands. */

import { adopt, findTables, snapshotOfAdoption } from '../../../core/adopt';
import { registerIn, sheetsOf, snapshotOfBook } from '../../../io/file';
import type { XlsxBook } from '../../../io/xlsx';
import { checkSnapshot, type Checked } from '../agreement';
import { readBook } from '../batch/read';
import { frameworkFor } from '../frameworks';
import { Refusal } from '../refusal';

export interface CheckedFile extends Checked {
  /** What a person should know of how it was read; "" for a workbook of Mainstay. */
  readonly note: string;
}

/** Null where the book holds no table of activities either. */
function checkStranger(file: string, book: XlsxBook, asOf: string | undefined): CheckedFile | null {
  const framework = frameworkFor(undefined);
  const [first, ...others] = sheetsOf(book)
    .map((sheet) => ({ sheet, tables: findTables(sheet, framework) }))
    .filter(({ tables }) => tables.length > 0);
  const snapshot =
    first && snapshotOfAdoption(adopt(first.sheet, first.tables, framework), first.sheet.date1904);
  if (!first || !snapshot) return null;
  const names = others.map(({ sheet }) => sheet.name).join(', ');
  return {
    ...checkSnapshot(file, snapshot, asOf),
    note:
      `Read from the table on ${first.sheet.name}, which was not made with Mainstay. "mainstay adopt" takes it over.` +
      (names && ` Tables on ${names} were not looked at.`),
  };
}

/**
 * Checks one file; null for a register of ours. Cells of findings are those of the file itself, also in a
 * stranger's table.
 * @throws Refusal, XlsxError
 */
export function readForCheck(file: string, bytes: Uint8Array, asOf: string | undefined): CheckedFile | null {
  const book = readBook(bytes);
  if (registerIn(book)) return null;
  const snapshot = snapshotOfBook(book);
  if (snapshot) return { ...checkSnapshot(file, snapshot, asOf), note: '' };
  const stranger = checkStranger(file, book, asOf);
  if (stranger) return stranger;
  throw new Refusal(
    `${file} holds no agreement. If it holds a table of another form, try adopt: mainstay adopt ${file} -o agreement.xlsx.`,
  );
}
