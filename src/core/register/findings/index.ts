/** What was found in many files, as people take it away. */
export { findingsCsv, findingsCsvHead } from './csv';
export { FindingsPage } from './html';
export type { FileFindings } from './types';
