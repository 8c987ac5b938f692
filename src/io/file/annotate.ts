/** A workbook given back with its findings, with as few of its parts changed as can be. */

import type { Edit } from '../../core/workbook';
import { bookParts, patchParts, withSheet, type NewSheet } from '../xlsx';
import { withEdits } from './edits';

export interface Annotated {
  readonly bytes: Uint8Array;
  /** True where the file bore a digital signature: it is of what the file was before. */
  readonly signed: boolean;
}

/**
 * Writes texts into cells and puts a sheet with one table behind the others. Changed are the sheets of the texts,
 * and what lists the new sheet: the workbook's part, its relationships and the content types. Every other part
 * stays byte for byte. Where cells changed, the workbook also says that Excel is to compute its formulas anew.
 * @throws XlsxError when the bytes are no workbook
 */
export function annotateFile(bytes: Uint8Array, edits: readonly Edit[], sheet: NewSheet): Annotated {
  const parts = bookParts(bytes);
  const changed = withSheet(parts, withEdits(parts, {}, edits), sheet);
  return { bytes: patchParts(bytes, changed), signed: parts.signed };
}

/** Writes texts into cells and changes nothing else. @throws XlsxError when the bytes are no workbook */
export function writeTexts(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  return patchParts(bytes, withEdits(bookParts(bytes), {}, edits));
}
