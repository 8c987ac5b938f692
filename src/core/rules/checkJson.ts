/** The published JSON of `check --format json`: a contract. */

import type { Finding, Severity, StatementLine } from '../agreement/types';
import { toA1 } from '../workbook';
import { messageOf } from './message';
import type { Answered } from './types';

interface CheckJsonFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly requirements: readonly string[];
  readonly ref: string;
  readonly sheet: string;
  /** "E11", without the sheet. */
  readonly cell: string;
  readonly column: string;
  readonly message: string;
  readonly quote: string | null;
  readonly fix: {
    readonly label: string;
    readonly edits: readonly { readonly sheet: string; readonly cell: string; readonly text: string }[];
  } | null;
  /** Only on advice that was answered. */
  readonly answer?: { readonly reason: string; readonly by: string; readonly on: string };
}

export interface CheckJson {
  readonly file: string;
  /** Set where the file could not be checked; in words for people. */
  readonly error?: string;
  /** Set where the file was not made with Mainstay: what was read of it, in words for people. */
  readonly note?: string;
  readonly findings: readonly CheckJsonFinding[];
  /** Where the conformance statement was asked for: each requirement, in the framework's order. */
  readonly statement?: readonly StatementLine[];
}

function plain(finding: Finding): CheckJsonFinding {
  const { rule, severity, requirements, ref, at, column, quote, fix } = finding;
  return {
    rule,
    severity,
    requirements,
    ref,
    sheet: at.sheet,
    cell: toA1(at),
    column,
    message: messageOf(finding),
    quote,
    fix: fix && {
      label: fix.label,
      edits: fix.edits.map((e) => ({ sheet: e.at.sheet, cell: toA1(e.at), text: e.text })),
    },
  };
}

/**
 * One file's findings as published, in the order given. Answered advice comes after what is open, each
 * with its answer.
 */
export function checkJson(
  file: string,
  findings: readonly Finding[],
  answered: readonly Answered[] = [],
): CheckJson {
  const withAnswers = answered.map(({ finding, answer: { reason, by, on } }) => ({
    ...plain(finding),
    answer: { reason, by, on },
  }));
  return { file, findings: [...findings.map(plain), ...withAnswers] };
}
