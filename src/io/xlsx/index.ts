/** Any .xlsx as plain data, and plain data as .xlsx. */
export * from './types';
export { XlsxError } from './errors';
export { patchParts } from './package';
export { readXlsx } from './read/book';
export { writeXlsx } from './write/book';
export { columnLetters, columnIndex } from './a1';
export { shiftFormula } from './formula';
export { bookParts, stylesOfRow, textCell, withCells, withRows } from './patchCells';
export type { BookParts, CellText } from './patchCells';
