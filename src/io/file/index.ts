/** Our workbook in a file. */
export { printBlueprint, bookOf } from './print';
export { readWorkbook, snapshotOfBook } from './read';
export { carryFile } from './carry';
export { annotateFile } from './annotate';
