/** Findings of many files as CSV: RFC 4180, headings first, no cell that a spreadsheet would take for a formula. */

import { csv } from '../../export/csv';
import type { FileFindings } from './types';

const HEADINGS = [
  'File',
  'What it is',
  'Rule',
  'Ref',
  'Sheet',
  'Cell',
  'Question',
  'Finding',
  'The strategy says',
  'What can be written',
  'Answer given',
];

/** The line of headings. */
export const findingsCsvHead = (): string => csv([HEADINGS]);

/** One line a finding; one for a file that could not be checked; none for a file in which nothing was found. */
export function findingsCsv({ file, error, lines }: Pick<FileFindings, 'file' | 'error' | 'lines'>): string {
  if (error) return csv([[file, 'Could not be checked', '', '', '', '', '', error, '', '', '']]);
  return csv(
    lines.map(({ kind, rule, ref, at, cell, question, message, quote, suggestion, answer }) => [
      ...[file, kind, rule, ref, at.sheet, cell],
      ...[question, message, quote, suggestion, answer],
    ]),
  );
}
