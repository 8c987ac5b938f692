/** The only room that calls office.js. Other rooms import from here. */

export { createExcelPort } from './port';
export { hostGround, hostLanguage, onHostTheme, onRibbonCommand, showDialog, whenReady } from './host';
