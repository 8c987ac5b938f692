/**
 * The rules: from a reading to findings.
 *
 * - `checkReading(reading, asOf)` checks everything once.
 * - `createChecker(reading, asOf)` keeps what it found; `checker.update(nextReading)` checks again only
 *   what differs from the reading before. Rows that are the same objects as before cost nothing, so give it
 *   what `updateReading` returns; a wholly new reading (after inserting rows, after reading the workbook
 *   anew) is compared and works as well.
 * - `result.findings` are what is open; `result.answered` is advice with an answer; `result.counts` counts
 *   the open ones.
 */
export { answerRows, isReason } from './answers';
export { rules } from './catalogue';
export { checkReading, createChecker } from './checker';
export { checkJson } from './checkJson';
export type { CheckJson } from './checkJson';
export { countsOf } from './counts';
export { dossierOf } from './dossier';
export { findingLines, type FindingLine, type LineKind } from './findingLines';
export { messageOf } from './message';
export { readPartners } from './partners';
export { outsideEntries } from './outside';
export { rationaleLinks } from './rationale';
export { statementOf } from './statement';
export type { Answered, Checker, CheckResult, Rule } from './types';
