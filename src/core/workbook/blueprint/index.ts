/** The blueprint of the workbook. */

export { blueprintFor, type BlueprintOptions } from './blueprint';
export type { ActivityTexts } from './activities';
export { listItems } from './lists';
export { textLooks, tableLooks, type Look } from './looks';
export { PACK_NAMESPACE, frameworkOfPart, packOfPart, packPart } from './packPart';
export { listSheet, type ListSheet } from './listSheet';
export { isOwnHighlight } from './marks';
export { listNames } from './listSheet';
