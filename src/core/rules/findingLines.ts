/** Findings as lines of a table that people read: in a sheet, as CSV and in a page. */

import type { Finding, Position, Severity } from '../agreement/types';
import type { Framework } from '../framework/types';
import { labelOf, toA1 } from '../workbook';
import { messageOf } from './message';
import type { CheckResult } from './types';

/** What a line is, in the order of urgency. */
export type LineKind = 'To fix' | 'Advice' | 'Note' | 'Advice answered';

const KINDS: Readonly<Record<Severity, LineKind>> = { error: 'To fix', advice: 'Advice', note: 'Note' };

export interface FindingLine {
  readonly kind: LineKind;
  /** Id of the rule. */
  readonly rule: string;
  /** Ref of the activity, "" for the agreement as a whole. */
  readonly ref: string;
  readonly at: Position;
  /** "E11", without the sheet. */
  readonly cell: string;
  /** "WHO", "Reference of the agreement". */
  readonly question: string;
  readonly message: string;
  /** The strategy's sentence, or "". */
  readonly quote: string;
  /** What can be written: one suggestion, or several of which only a person can say which is right. */
  readonly suggestion: string;
  /** Reason given where advice was answered, or "". */
  readonly answer: string;
}

function lineOf(finding: Finding, framework: Framework): FindingLine {
  const fixes = finding.fix ? [finding.fix] : finding.choices;
  return {
    kind: KINDS[finding.severity],
    rule: finding.rule,
    ref: finding.ref,
    at: finding.at,
    cell: toA1(finding.at),
    question: labelOf(finding.column, framework),
    message: messageOf(finding),
    quote: finding.quote ?? '',
    suggestion: fixes.map(({ label }) => label).join(' / '),
    answer: '',
  };
}

/** What is open, in the order of the sheet, then the advice that was answered. */
export function findingLines(
  { findings, answered }: Pick<CheckResult, 'findings' | 'answered'>,
  framework: Framework,
): readonly FindingLine[] {
  return [
    ...findings.map((finding) => lineOf(finding, framework)),
    ...answered.map(({ finding, answer }) => ({
      ...lineOf(finding, framework),
      kind: 'Advice answered' as const,
      answer: answer.reason,
    })),
  ];
}
