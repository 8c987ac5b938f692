/** The only room that calls office.js. Other rooms import from here. */

export { createExcelPort, type ExcelPortOptions } from './port';
export { asTrouble } from './trouble';
export { hostGround, onHostTheme, onRibbonCommand, showDialog, whenReady } from './host';
