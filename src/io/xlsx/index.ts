/** Any .xlsx as plain data, and plain data as .xlsx. */
export * from './types';
export { XlsxError, type XlsxTrouble } from './errors';
export { patchParts } from './package';
export { readXlsx, type ReadOptions } from './read/book';
export { writeXlsx } from './write/book';
export { cellAddress, columnLetters, columnIndex, parseCell, parseRange, rangeAddress } from './a1';
export { shiftFormula } from './formula';
