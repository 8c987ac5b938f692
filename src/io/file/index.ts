/** Our workbook in a file. */
export { printBlueprint, bookOf } from './print';
export { readContents, readWorkbook, snapshotOfBook, type FileContents } from './read';
export { carryFile } from './carry';
export { annotateFile, writeTexts } from './annotate';
export { XlsxError } from '../xlsx';
