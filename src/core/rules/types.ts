/**
 * A rule is one file: what it looks at, what it says, and on which sentence of the strategy it rests. The
 * comment above the rule says when it speaks, when it keeps silent and why; its page in docs/rules prints it.
 */

import type { Answer, CoverKey, Edit, Finding, Fix, Position, Severity } from '../agreement/types';
import type { Framework } from '../framework/types';
import type { ActivityRow, ColumnKey, KeyedRow, Reading, TableKey } from '../workbook/types';

/** What a rule reports; the engine adds rule, severity, requirements, ref, cell and quote. */
export interface Report {
  /** "{cell}" stands where the A1 address goes. */
  readonly message: string;
  /** The other cells that the message names by their addresses. */
  readonly also?: readonly Position[];
  /** Column of the row; default: the rule's own. */
  readonly column?: string;
  /** The entry it is about, as typed; default: "", the whole cell. */
  readonly entry?: string;
  /** Default: the rule's quote; null: none. */
  readonly quote?: string | null;
  readonly requirements?: readonly string[];
  readonly fix?: Fix | null;
  /** Fixes of which only a person can say which is right. */
  readonly choices?: readonly Fix[];
}

/** An entry that the strategy does not describe: allowed (R3, R4), with what R5 and R6 ask. */
export interface OutsideEntry {
  readonly column: ColumnKey;
  /** As typed. */
  readonly text: string;
  /** What the rationale is to name: the entry without level, nation and star. */
  readonly name: string;
}

/** The agreement's first and last day, ISO; "" where the cover gives none. */
export interface Period {
  readonly start: string;
  readonly end: string;
}

/** The Partners sheet, for looking up the names in DPs. */
export interface Partners {
  /** Names as listed, in sheet order. */
  readonly names: readonly string[];
  /** Whether a name, an alias or the strategy's other form of it stands on the sheet. */
  has(name: string): boolean;
  /** The same key for every name of one partner: by the sheet, else by the strategy, else the name itself. */
  keyOf(name: string): string;
  /** Where a further partner's name goes; null where the workbook has no Partners table. */
  readonly free: Position | null;
}

/** What is the same for a whole check, and the look-ups that rules share. */
export interface Context {
  readonly framework: Framework;
  /** ISO day. */
  readonly asOf: string;
  readonly reading: Reading;
  readonly period: Period;
  /** The cell of a row's column, or of the table's first column where that column is missing. */
  at(row: ActivityRow, column: ColumnKey): Position;
  /** The A1 address of that cell, for people. */
  a1(row: ActivityRow, column: ColumnKey): string;
  edit(row: ActivityRow, column: ColumnKey, text: string): Edit;
  /** Cell of a row of another table; the table's first column where that column is missing. */
  keyedAt(table: TableKey, row: KeyedRow, column: string): Position;
  /** The answer to a cover question, "" if there is none. */
  cover(key: CoverKey): string;
  /** Entries of the row that the strategy does not describe. */
  outside(row: ActivityRow): readonly OutsideEntry[];
  readonly partners: Partners;
  /** The highest Ref that is a plain number; 0 if none is. */
  readonly highestRef: number;
}

/** Facts outside the row on which a row rule or a group rule may rest. */
export type SharedFact = 'period' | 'partners' | 'refs';

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
  readonly column: ColumnKey;
  /** What it rests on besides the row; it is run again on every row when that changed. */
  readonly reads?: readonly SharedFact[];
  check(row: ActivityRow, context: Context, report: (found: Report) => void): void;
}

/** What rows can share, of one rule; numbers where there are many. */
export type Fact = string | number;

/**
 * Looks at rows that share a fact. `facts` names the facts a row takes part in;
 * after a change only groups that a changed row belongs or belonged to are
 * checked again, and only where one of `columns` changed.
 */
export interface GroupRule extends RuleBase {
  readonly scope: 'group';
  readonly column: ColumnKey;
  /** Every column that `facts` and `check` read. */
  readonly columns: readonly ColumnKey[];
  readonly reads?: readonly SharedFact[];
  facts(row: ActivityRow, context: Context, add: (fact: Fact) => void): void;
  /** `rows` are two or more, in sheet order; reports name one by its place in `rows`. */
  check(
    fact: Fact,
    rows: readonly ActivityRow[],
    context: Context,
    report: (place: number, found: Report) => void,
  ): void;
}

/** Where a finding about no activity stands; without a row: the table's first data cell. */
export interface Place {
  readonly table: TableKey;
  readonly row?: KeyedRow;
  /** Or a row by its place in the table's body, from 0. */
  readonly index?: number;
  /** Column of that table in which the cell stands; default: its first. */
  readonly cell?: string;
}

/** Looks at the cover, the partners, the joint activity, or at the agreement as a whole. */
export interface AgreementRule extends RuleBase {
  readonly scope: 'agreement';
  /** What it reads; it is checked again when one of these changed. */
  readonly reads: readonly ('cover' | 'partners' | 'joint' | 'rows' | 'strays')[];
  /** With 'rows': the columns of the activities that it reads. */
  readonly columns?: readonly ColumnKey[];
  check(context: Context, report: (place: Place, found: Report) => void): void;
}

/** Looks at the answers to advice, once it is known which of them answer something. */
export interface AnswerRule extends RuleBase {
  readonly scope: 'answers';
  check(unused: readonly KeyedRow[], context: Context, report: (place: Place, found: Report) => void): void;
}

export type Rule = RowRule | GroupRule | AgreementRule | AnswerRule;

/** Advice that was answered "considered: no, because ...". */
export interface Answered {
  readonly finding: Finding;
  readonly answer: Answer;
}

export interface Counts {
  readonly errors: number;
  readonly advice: number;
  readonly notes: number;
}

export interface CheckResult {
  /** What is open, ordered by sheet (the blueprint's order of tables), row, column, severity, rule. */
  readonly findings: readonly Finding[];
  /** Advice with an answer, in the same order; not among `findings`. */
  readonly answered: readonly Answered[];
  readonly counts: Counts;
}

/**
 * Checks again only what a change touches. The result always equals that of a
 * full check of the same reading.
 */
export interface Checker {
  /** The latest result; the same object as long as nothing in it changed. */
  readonly result: CheckResult;
  /**
   * Takes the agreement as it now stands. Parts of `next` that are the same objects
   * as in the reading before (a row, the partners, the cover) are taken as
   * unchanged at once; others are compared. So an update costs what changed, and
   * nobody has to say what did: rows may be added, taken out, moved or rewritten.
   */
  update(next: Reading, asOf?: string): CheckResult;
}
