/** The published order of findings: sheet, row, column, severity, rule; what is equal stays as reported. */

import type { Finding, Severity } from '../agreement/types';

const rank: Readonly<Record<Severity, number>> = { error: 0, advice: 1, note: 2 };

/** Compares two findings of one sheet. */
function compareFindings(a: Finding, b: Finding): number {
  return (
    a.at.row - b.at.row ||
    a.at.column - b.at.column ||
    rank[a.severity] - rank[b.severity] ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}

/** Sorts in place and answers the same array. */
export function sortFindings(findings: Finding[]): Finding[] {
  return findings.length > 1 ? findings.sort(compareFindings) : findings;
}
