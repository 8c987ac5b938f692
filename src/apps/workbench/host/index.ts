/** The workbench's host: Excel's object model, and the protocol by which office.js reaches it. */
export * from './interface';
export type * from './model/types';
export { Refusal, MAX_COLUMNS, MAX_ROWS } from './model/types';
