/** The workbench's host: Excel's object model, and the protocol by which office.js reaches it. */

import type { Model, Person } from './interface';
import { Book } from './model/book';
import type { BookOptions } from './model/book-data';
import { BookPerson } from './model/person';

export * from './interface';
export type * from './model/types';
export type { BookOptions } from './model/book-data';
export { modelToBook, openBlank, openXlsx, saveXlsx } from './files';
export { createHost } from './protocol/host';

/** A new workbook with one empty sheet, "Sheet1". */
export function createModel(options: BookOptions = {}): Model {
  return new Book(options);
}

/** The person at the keyboard of a workbook. */
export function createPerson(model: Model): Person {
  if (!(model instanceof Book)) throw new Error('A person needs a model made by createModel.');
  return new BookPerson(model);
}
