/** Many submissions as one register. */

import type { Dossier, Severity, Verdict } from '../agreement';
import type { Month } from '../agreement/pictures';
import type { Area, Level } from '../framework';
import type { RegisterTable } from './table';

/** One readable submission; everything in the register names its file. */
export interface Submission {
  readonly file: string;
  readonly dossier: Dossier;
  /** SHA-256 of the canonical JSON. */
  readonly seal: string;
  /** Sheet of its activities and the row of each (from 0), where it came from a workbook; else "" and none. */
  readonly sheet: string;
  readonly rows: readonly number[];
  /** First column of that table, from 0; default 0. */
  readonly column?: number;
  /** Where it is no workbook of ours, what it was: "Taken over from the table on Sheet1." Default "". */
  readonly note?: string;
  /** What a person should look at, because the file was not made with Mainstay. */
  readonly doubts?: readonly Problem[];
}

export interface Problem {
  readonly file: string;
  /** Where in the file, A1 without the sheet; default "". */
  readonly sheet?: string;
  readonly cell?: string;
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
  /** Why it counts, or does not: "", or "Another version of ..."; and what it was taken from. */
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

/** A name that is nearly one of the strategy's, or nearly one that other files use more often. */
export interface NearName {
  readonly name: string;
  readonly meant: string;
  /** Number of files it stands in. */
  readonly count: number;
  /** The first of them, at most MOST_FILES, by name. */
  readonly files: readonly string[];
}

/** A policy area at a level: figures over all agreements that count. */
export interface CoverageFigure {
  readonly level: Level;
  /** Different audiences that activities approach there. */
  readonly planned: number;
  /** Of these, the ones that the strategy does not name anywhere. */
  readonly outside: number;
  /** Different audiences that the strategy names there. */
  readonly named: number;
  readonly activities: number;
}

export interface CoverageLine {
  /** Null for policy areas that are none of the strategy's. */
  readonly area: Area | null;
  readonly activities: number;
  readonly cells: readonly CoverageFigure[];
}

/** A month in which an audience is approached. */
export interface AudienceMonth {
  readonly month: Month;
  /** Different agreements; 2 and more make a clash (R12). */
  readonly partnerships: number;
  readonly contacts: number;
}

/** One line of the calendar of contacts. */
export interface AudienceLine {
  /** Id of the strategy's audience, or the folded name of another. */
  readonly id: string;
  readonly label: string;
  readonly contacts: number;
  /** In the order of months; months without a contact are left out. */
  readonly months: readonly AudienceMonth[];
}

/** A file that was read and does not count: a copy, or another version. */
export interface LeftOut {
  readonly file: string;
  readonly note: string;
}

/**
 * The register as writers and pictures take it. The figures are small whatever the number of files; rows stand
 * in the tables, which hand them out one by one (`table.rows()`) and hold none of them. Asking twice gives the
 * same rows in the same order: by file, natural order of names, and within a file as they stand there. Nothing
 * in it depends on the order in which the files were read.
 */
export interface Register {
  readonly framework: { readonly id: string; readonly version: string; readonly title: string };
  readonly asOf: string;
  readonly counts: {
    /** Files that hold an agreement, also those that do not count. */
    readonly files: number;
    /** Agreements that count, each once. */
    readonly agreements: number;
    /** Of these, the ones with something to fix. */
    readonly drafts: number;
    readonly activities: number;
    /** Files that could not be read. */
    readonly unread: number;
  };
  readonly coverage: readonly CoverageLine[];
  /** Audiences by the number of contacts, most first. */
  readonly calendar: readonly AudienceLine[];
  readonly conformance: readonly ConformanceRow[];
  readonly usage: readonly UsageRow[];
  readonly nearNames: readonly NearName[];
  readonly leftOut: readonly LeftOut[];
  /** Every table, the most asked for first; keys, headings and order are a contract. */
  readonly tables: readonly RegisterTable[];
}

export interface RegisterOptions {
  readonly asOf: string;
  /** True: contacts and e-mail addresses of partners stand in the register. */
  readonly contacts: boolean;
}
