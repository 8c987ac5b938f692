/** The agreement as data: its published JSON, its findings and its dossier. */

import type { DateRange, LevelId } from '../framework/types';

export type { DateRange } from '../framework/types';

/** Keys of the cover questions, in order. A contract: they are keys of the JSON. */
export const COVER_KEYS = [
  'reference',
  'version',
  'status',
  'date',
  'strategyVersion',
  'formVersion',
  'guidanceVersion',
  'readTogether',
  'otherSources',
  'partnership',
  'theme',
  'subGroup',
  'leadPartner',
  'legalForm',
  'nations',
  'start',
  'end',
  'aims',
  'rationale',
  'consultations',
  'management',
  'principles',
  'monitoring',
  'risks',
  'declaration',
] as const;
export type CoverKey = (typeof COVER_KEYS)[number];

/** All text; dates are ISO days; "" when empty. */
export type Cover = Readonly<Record<CoverKey, string>>;

export interface Partner {
  readonly name: string;
  readonly aka: readonly string[];
  readonly dp: string;
  readonly role: string;
  readonly sector: string;
  readonly contact: string;
  readonly email: string;
  readonly identifier: string;
  readonly signatory: string;
  /** ISO day or "". */
  readonly signedOn: string;
}

export interface AudienceEntry {
  readonly level: LevelId | null;
  readonly name: string;
  readonly nation: string;
  readonly text: string;
}

export interface TimingEntry {
  readonly text: string;
  /** "T1", "T2", "T3", "ongoing", or null. */
  readonly opportunity: string | null;
  readonly dates: readonly DateRange[];
}

export interface MethodEntry {
  readonly text: string;
  readonly method: string | null;
  /** Names of the audiences it is tied to, as typed; empty: all of the row's. */
  readonly for: readonly string[];
}

export interface PartnerEntry {
  readonly name: string;
  readonly lead: boolean;
}

export interface Activity {
  readonly ref: string;
  readonly area: string;
  readonly what: readonly string[];
  readonly who: readonly AudienceEntry[];
  readonly when: readonly TimingEntry[];
  readonly how: readonly MethodEntry[];
  readonly why: string;
  readonly partners: readonly PartnerEntry[];
  readonly kind: string;
  readonly equality: string;
  readonly need: string;
  readonly rationale: string;
  readonly outcome: string;
  readonly aims: string;
  readonly unplaced: string;
}

export interface JointAnswer {
  readonly key: string;
  readonly considered: 'yes' | 'no' | '';
  readonly text: string;
  readonly reason: string;
}

/** An answer to advice: "considered: no, because ...". */
export interface Answer {
  readonly ref: string;
  readonly rule: string;
  readonly column: string;
  readonly entry: string;
  readonly reason: string;
  readonly by: string;
  /** ISO day or "". */
  readonly on: string;
}

/** The published JSON of an agreement. A contract. */
export interface Agreement {
  readonly framework: { readonly id: string; readonly version: string };
  /** ISO day as of which it is checked. */
  readonly asOf: string;
  readonly cover: Cover;
  readonly partners: readonly Partner[];
  readonly activities: readonly Activity[];
  readonly joint: readonly JointAnswer[];
  readonly answers: readonly Answer[];
}

/** A cell: sheet by name, row and column counted from 0. A1 text is made only for people. */
export interface Position {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** An edit as data: the new text of one cell. */
export interface Edit {
  readonly at: Position;
  readonly text: string;
}

export interface Fix {
  /** What will be written, in words: 'Write "ODPM"'. */
  readonly label: string;
  readonly edits: readonly Edit[];
}

export type Severity = 'error' | 'advice' | 'note';

/** Something to fix, to consider or to know, in one cell. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** Ids of the requirements it rests on: ["R8"]. */
  readonly requirements: readonly string[];
  /** Ref of the activity, "" for the agreement as a whole. */
  readonly ref: string;
  readonly at: Position;
  /** Key of the column, cover question or joint question. */
  readonly column: string;
  /** The entry of the cell it is about, as typed; "" for the whole cell. Part of an answer's key. */
  readonly entry: string;
  /** One or more sentences; "{cell}" stands where the A1 address goes. */
  readonly message: string;
  /** The other cells that the message names, each by its A1 address; none where it is left out. */
  readonly also?: readonly Position[];
  /** The strategy's sentence, or null. */
  readonly quote: string | null;
  readonly fix: Fix | null;
  /** Fixes of which only a person can say which is right ("at which level?"); empty when there is one or none. */
  readonly choices: readonly Fix[];
}

/** What can be said of one requirement: no program judges soundness, and a freedom binds nobody. */
export type Verdict = 'met' | 'not-met' | 'answered' | 'to-judge' | 'not-binding';

/** One line of the conformance statement. */
export interface StatementLine {
  /** "R8". Never shown bare to a person. */
  readonly requirement: string;
  readonly title: string;
  readonly quote: string;
  readonly verdict: Verdict;
  /** Open findings that rest on it. */
  readonly open: number;
  /** Reasons given where advice was answered, each once. */
  readonly reasons: readonly string[];
  /** What was checked, in words; "" where nothing can be. */
  readonly checked: string;
  /** What was not checked and is left to a person, in words; "" where nothing is. */
  readonly notChecked: string;
}

/** What an export or a register is made of. */
export interface Dossier {
  readonly agreement: Agreement;
  readonly findings: readonly Finding[];
  /** Each requirement of the framework, in its order. */
  readonly statement: readonly StatementLine[];
  /** ISO day as of which it was checked. */
  readonly asOf: string;
}
