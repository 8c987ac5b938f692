/** Opening and saving workbook files. */

import { readXlsx, writeXlsx, type XlsxBook } from '../../../../io/xlsx';
import type { Model } from '../interface';
import { Book } from '../model/book';
import { openBook } from './from-book';
import { toBook } from './to-book';

function bookOf(model: Model): Book {
  if (!(model instanceof Book)) throw new Error('Files are opened in a model made by createModel.');
  return model;
}

/**
 * Opens the bytes of an .xlsx in place of all that the model holds; nothing before can be undone.
 * @throws XlsxError with a sentence for people where the bytes are no workbook.
 */
export function openXlsx(model: Model, bytes: Uint8Array, fileName: string): void {
  openBook(bookOf(model), readXlsx(bytes), fileName);
}

/** The model as an .xlsx. */
export function saveXlsx(model: Model): Uint8Array {
  return writeXlsx(toBook(bookOf(model)));
}

/** Empties the model: one sheet, "Sheet1". */
export function openBlank(model: Model, fileName = 'Book1.xlsx'): void {
  const book = bookOf(model);
  book.tx('system', () => book.replaceBlank(fileName));
}

/** The model as plain data of a file. */
export function modelToBook(model: Model): XlsxBook {
  return toBook(bookOf(model));
}
