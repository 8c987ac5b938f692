/** Many submissions as one register. */

import type { Agreement, Dossier, Finding, Severity, Verdict } from '../agreement';
import type { Clash, CoverageRow } from '../agreement/pictures';

/** One readable submission; everything in the register names its file. */
export interface Submission {
  readonly file: string;
  readonly dossier: Dossier;
  /** SHA-256 of the canonical JSON. */
  readonly seal: string;
  /** Sheet and first body row (from 0) of its activities, where it came from a workbook. */
  readonly sheet: string;
  readonly rows: readonly number[];
}

export interface Problem {
  readonly file: string;
  /** What is wrong and what to do. */
  readonly message: string;
}

export interface Counts {
  readonly errors: number;
  readonly advice: number;
  readonly notes: number;
}

export type State = 'complete' | 'to-judge' | 'draft';

export interface AgreementRow extends Counts {
  readonly file: string;
  readonly reference: string;
  readonly version: string;
  readonly partnership: string;
  readonly leadPartner: string;
  readonly framework: string;
  readonly start: string;
  readonly end: string;
  readonly activities: number;
  readonly partners: number;
  readonly state: State;
  readonly seal: string;
  /** Why it counts, or does not: "", or "An older version of ...". */
  readonly note: string;
  readonly counts: boolean;
}

/** Where a row comes from. */
export interface Place {
  readonly file: string;
  readonly reference: string;
  readonly ref: string;
  readonly sheet: string;
  /** A1, or "" where there is no sheet. */
  readonly cell: string;
}

export interface ActivityRow extends Place {
  readonly area: string;
  readonly kind: string;
  readonly what: string;
  readonly who: string;
  readonly when: string;
  readonly how: string;
  readonly why: string;
  readonly partners: string;
  readonly lead: string;
  readonly outcome: string;
}

export interface AudienceRow extends Place {
  /** Id of the strategy's audience, or "" for another. */
  readonly audience: string;
  readonly name: string;
  readonly level: string;
  readonly nation: string;
  readonly area: string;
  /** First and last day, or "". */
  readonly from: string;
  readonly to: string;
  readonly how: string;
  readonly partners: string;
  readonly lead: string;
}

export interface PartnerRow {
  readonly file: string;
  readonly reference: string;
  readonly name: string;
  readonly dp: string;
  readonly role: string;
  readonly sector: string;
  readonly identifier: string;
  readonly activities: number;
  readonly leads: number;
  /** "" unless contacts were asked for. */
  readonly contact: string;
  readonly email: string;
}

export interface FindingRow extends Place {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
}

export interface ConformanceRow {
  readonly requirement: string;
  readonly title: string;
  readonly quote: string;
  readonly verdicts: Readonly<Record<Verdict, number>>;
}

/** How often an entry of the strategy was used: what its owner needs at the review. */
export interface UsageRow {
  readonly kind: 'area' | 'topic' | 'audience' | 'method';
  readonly id: string;
  readonly label: string;
  readonly agreements: number;
  readonly mentions: number;
}

/** A name in several files that is nearly one of the strategy's, or nearly another file's. */
export interface NearName {
  readonly name: string;
  readonly meant: string;
  readonly files: readonly string[];
}

export interface Register {
  readonly framework: { readonly id: string; readonly version: string; readonly title: string };
  readonly asOf: string;
  readonly agreements: readonly AgreementRow[];
  readonly activities: readonly ActivityRow[];
  readonly audiences: readonly AudienceRow[];
  readonly partners: readonly PartnerRow[];
  readonly findings: readonly FindingRow[];
  readonly conformance: readonly ConformanceRow[];
  readonly usage: readonly UsageRow[];
  readonly nearNames: readonly NearName[];
  readonly coverage: readonly CoverageRow[];
  /** Audiences that several partnerships plan to approach in the same month (R12). */
  readonly clashes: readonly Clash[];
  readonly problems: readonly Problem[];
}

export interface CombineOptions {
  readonly asOf: string;
  /** True: contacts and e-mail addresses of partners stand in the register. */
  readonly contacts: boolean;
}

export type { Agreement, Finding };
