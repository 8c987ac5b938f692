/** Workbook files in the workbench: an .xlsx into the model, and the model into an .xlsx. */
import { readXlsx, writeXlsx, type XlsxBook } from '../../../io/xlsx';
import type { Model } from '../host';
import { Book } from '../host/model/book';
import { load } from './load';
import { store, type AddInId } from './store';

export type { AddInId } from './store';

/** Opens the bytes of an .xlsx in place of what the model holds. Throws an XlsxError with a sentence for people. */
export function openXlsx(model: Model, bytes: Uint8Array, fileName: string, addIn: AddInId): void {
  load(bookOf(model), readXlsx(bytes), fileName, addIn.id);
}

/** The model's workbook as an .xlsx. */
export function saveXlsx(model: Model, addIn: AddInId): Uint8Array {
  return writeXlsx(store(model, addIn));
}

const BLANK: XlsxBook = {
  sheets: [
    {
      name: 'Sheet1',
      visibility: 'visible',
      cells: [],
      columns: [],
      rows: [],
      freeze: null,
      gridLines: true,
      tables: [],
      listRules: [],
      otherRules: [],
      highlightRules: [],
      autoFilter: null,
      protection: null,
      merges: [],
    },
  ],
  activeSheet: 0,
  names: [],
  customXml: [],
  settings: [],
  properties: {
    title: '',
    subject: '',
    author: '',
    description: '',
    keywords: '',
    language: 'en-GB',
    created: '',
    modified: '',
  },
  date1904: false,
};

/** Opens a new workbook with one empty sheet in place of what the model holds. */
export function openBlank(model: Model): void {
  load(bookOf(model), BLANK, 'Book1.xlsx', '');
}

function bookOf(model: Model): Book {
  if (!(model instanceof Book)) throw new Error('A file is opened into a model made by createModel.');
  return model;
}
