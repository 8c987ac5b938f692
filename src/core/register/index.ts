/** Many agreements as one register. */

export { combine } from './combine';
export { registerCsv, registerCsvw, registerJson } from './data';
export { registerReport } from './report';
export { registerTables, type RegisterColumn, type RegisterTable } from './tables';
export type * from './types';
