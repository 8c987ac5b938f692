/** The blueprint of the workbook. */

export { blueprintFor, NOT_CHECKED, type BlueprintOptions } from './blueprint';
export { FIRST_ROWS, type ActivityTexts } from './activities';
export { listItems, areaColumns, type AreaColumn } from './lists';
export { listNames } from './listSheet';
export { textLooks, tableLooks, type Look } from './looks';
export { PACK_NAMESPACE, frameworkOfPart, packOfPart, packPart } from './packPart';
