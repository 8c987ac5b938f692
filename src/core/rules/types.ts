/** A rule is one file: what it looks at, what it says, and on which sentence of the strategy it rests. */

import type { Edit, Finding, Fix, Severity } from '../agreement/types';
import type { Framework } from '../framework/types';
import type { ActivityRow, ColumnKey, KeyedRow, Position, Reading } from '../workbook/types';

/** What a rule reports; the engine adds rule, severity, requirements, ref, cell and quote. */
export interface Report {
  /** "{cell}" stands where the A1 address goes. */
  readonly message: string;
  /** Column of the row; default: the rule's own. */
  readonly column?: string;
  /** The entry it is about, as typed. */
  readonly entry?: string;
  /** Default: the rule's severity. */
  readonly severity?: Severity;
  readonly quote?: string | null;
  readonly requirements?: readonly string[];
  readonly fix?: Fix | null;
  readonly choices?: readonly Fix[];
}

/** What is the same for a whole check. */
export interface Context {
  readonly framework: Framework;
  /** ISO day. */
  readonly asOf: string;
  readonly reading: Reading;
  /** The cell of a row's column, or of the table's first column where that column is missing. */
  at(row: ActivityRow, column: ColumnKey): Position;
  edit(row: ActivityRow, column: ColumnKey, text: string): Edit;
}

interface RuleBase {
  /** "why-missing". */
  readonly id: string;
  readonly requirements: readonly string[];
  readonly severity: Severity;
  readonly column: string;
  /** One line for the generated table of rules. */
  readonly summary: string;
  /** Id of the requirement whose quote is shown, or a text of its own; null: none. */
  readonly quote: string | null;
}

/** Looks at one activity by itself. */
export interface RowRule extends RuleBase {
  readonly scope: 'row';
  check(row: ActivityRow, context: Context, report: (found: Report) => void): void;
}

/**
 * Looks at rows that share a fact. `facts` names the facts a row takes part in;
 * after a change only groups whose facts were touched are checked again.
 */
export interface GroupRule extends RuleBase {
  readonly scope: 'group';
  facts(row: ActivityRow, context: Context): Iterable<string>;
  check(
    fact: string,
    rows: readonly ActivityRow[],
    context: Context,
    report: (row: ActivityRow, found: Report) => void,
  ): void;
}

/** Looks at the cover, the partners, the joint activity, or at the agreement as a whole. */
export interface AgreementRule extends RuleBase {
  readonly scope: 'agreement';
  /** What it reads; it is checked again when one of these changed. */
  readonly reads: readonly ('cover' | 'partners' | 'joint' | 'answers' | 'activity-count')[];
  check(context: Context, report: (found: Report, place?: { table: 'agreement' | 'partners' | 'joint' | 'answers'; row: KeyedRow | null }) => void): void;
}

export type Rule = RowRule | GroupRule | AgreementRule;

export interface CheckResult {
  /** Ordered by sheet (workbook order of the tables), row, column, severity, rule. */
  readonly findings: readonly Finding[];
}
