/** Any .xlsx as plain data, and plain data as .xlsx. */
export * from './types';
export { XlsxError } from './errors';
export { patchParts } from './package';
export { PartMemory } from './memory';
export { readXlsx, type ReadOptions } from './read/book';
export { entryOf, inMemory, listZip, type RandomAccess, type ZipMember } from './unzip';
export { inflateEntry } from './zip';
export { streamXlsx, streamXlsxAhead, writeXlsx } from './write/book';
export type { SheetBody } from './write/body';
export type { PackingAhead } from './zipStream';
export { columnLetters, columnIndex } from './a1';
export { shiftFormula } from './formula';
export { bookParts, withoutCalcChain, withRecalculation, type BookParts } from './patchBook';
export { stylesOfRow, textCell, withCells, withRows, type CellText } from './patchCells';
export { fittedHeight } from './write/heights';
export { withHeadings } from './patchTable';
export { withSheet } from './patchSheet';
export type { NewSheet } from './newSheet';
