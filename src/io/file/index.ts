/** Our workbook in a file. */
export { printBlueprint, bookOf } from './print';
export { readContents, readWithin, readWorkbook, snapshotOfBook, type FileContents } from './read';
export { carryFile } from './carry';
export { annotateFile, writeTexts } from './annotate';
export { outputOf, registerIn } from './outputs';
export { sheetsOf } from './sheets';
export { filesInZip, SKIPPED, zippedBytes, type ZippedFile } from './zips';
export { DEEPEST_ZIP, MOST_FILE_BYTES, MOST_UNPACKED_BYTES } from './limits';
export { inMemory, XlsxError, type RandomAccess } from '../xlsx';
