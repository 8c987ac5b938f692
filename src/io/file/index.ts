/** Our workbook in a file. */
export { printBlueprint, bookOf } from './print';
export { readWorkbook } from './read';
export { carryFile } from './carry';
