/**
 * The two seams. A blueprint says what workbook a framework wants; a snapshot
 * says what stands in one. Both are plain data, so all between them is pure.
 */

import type { Framework, Level, Audience, Method, DateRange, Topic } from '../framework/types';
import type { Agreement, Position } from '../agreement/types';

export type { Position, Edit } from '../agreement/types';

/** A cell's value as Excel gives it; "" when empty. An error cell is its text, "#REF!". */
export type CellValue = string | number | boolean;

export type TableKey = 'agreement' | 'partners' | 'activities' | 'joint' | 'answers';

/** Keys of the Activities columns. A contract. */
export type ColumnKey =
  | 'ref'
  | 'check'
  | 'area'
  | 'what'
  | 'who'
  | 'when'
  | 'how'
  | 'why'
  | 'partners'
  | 'kind'
  | 'equality'
  | 'need'
  | 'rationale'
  | 'outcome'
  | 'aims'
  | 'unplaced'
  | 'findings';

/** The plain values of one known table. */
export interface TableSnapshot {
  readonly key: TableKey;
  /** Name of the Excel table, or null where a plain range was found by its headings. */
  readonly name: string | null;
  readonly sheet: string;
  /** Of the first heading cell, counted from 0. */
  readonly row: number;
  readonly column: number;
  readonly headings: readonly string[];
  /** Body rows; each as long as `headings`. */
  readonly rows: readonly (readonly CellValue[])[];
  /** Body-relative [row, column] of cells that hold a formula, the Check column left out. */
  readonly formulas: readonly (readonly [number, number])[];
  /** Body-relative number formats of the columns where dates matter, keyed by column index. */
  readonly formats: Readonly<Record<number, readonly string[]>>;
}

export interface Snapshot {
  readonly tables: readonly TableSnapshot[];
  /** Text of the pack's custom XML part, or null. */
  readonly pack: string | null;
  /** True where the workbook counts days from 1904. */
  readonly date1904: boolean;
}

// ---- blueprint ----

export interface ListRule {
  /** "=MPA_Areas" or a row-relative formula written for the table's first body row. */
  readonly source: string;
  /** Closed lists refuse what is not in them; open ones never complain (R3). */
  readonly closed: boolean;
  readonly prompt: { readonly title: string; readonly message: string } | null;
  readonly alert: { readonly title: string; readonly message: string } | null;
}

export interface HighlightRule {
  /** Row-relative formula for the table's first body row, "=AND(...)". */
  readonly formula: string;
  readonly fill: string;
  readonly font: string;
}

export interface ColumnPlan {
  readonly key: string;
  readonly heading: string;
  /** In characters of the default font, as Excel shows it. */
  readonly width: number;
  readonly format: '@' | 'General';
  readonly list: ListRule | null;
  readonly highlights: readonly HighlightRule[];
  /** Formula of every body cell, written for the first body row; null for typed cells. */
  readonly formula: string | null;
}

/** A list rule of one body cell, where a column asks something else in every row (the cover). */
export interface CellListPlan {
  /** Body row and column, from 0. */
  readonly row: number;
  readonly column: number;
  readonly list: ListRule;
}

export interface TablePlan {
  readonly key: TableKey;
  readonly name: string;
  readonly style: string;
  /** Heading row, counted from 0; the table starts in column A. */
  readonly row: number;
  readonly columns: readonly ColumnPlan[];
  /** Body rows as first written; each as long as `columns`; "" where a formula stands. */
  readonly body: readonly (readonly CellValue[])[];
  /** List rules of single cells, beside those of the columns. */
  readonly cellLists?: readonly CellListPlan[];
}

export type TextStyle = 'title' | 'heading' | 'subheading' | 'body' | 'note';

export interface TextBlock {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly CellValue[])[];
  readonly style: TextStyle;
}

export interface SheetPlan {
  readonly key: string;
  readonly name: string;
  readonly hidden: boolean;
  readonly tab: string | null;
  readonly blocks: readonly TextBlock[];
  readonly table: TablePlan | null;
  /** Frozen rows and columns; 0 for none. */
  readonly freeze: { readonly rows: number; readonly columns: number };
  /** Widths of columns outside the table, in characters, by column index. */
  readonly widths: Readonly<Record<number, number>>;
}

export interface NamePlan {
  readonly name: string;
  /** "='Mainstay lists'!$A$2:$A$6" or "=MPA_Partners[Name]". */
  readonly formula: string;
}

export interface XmlPartPlan {
  readonly namespace: string;
  readonly xml: string;
}

/** A declarative description of the workbook; applied by io/excel, printed by io/file. */
export interface Blueprint {
  readonly sheets: readonly SheetPlan[];
  readonly names: readonly NamePlan[];
  readonly xmlParts: readonly XmlPartPlan[];
  readonly settings: Readonly<Record<string, string>>;
  readonly properties: {
    readonly title: string;
    readonly subject: string;
    readonly author: string;
    readonly language: string;
  };
  /** Sheet and cell to show first. */
  readonly start: Position;
}

// ---- reading ----

/** A span of a cell's text: [start, end) in UTF-16 units. */
export interface Entry {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface WhatEntry extends Entry {
  /** Without an "and" that was typed before a known topic. */
  readonly name: string;
  /** The strategy's topic, of whichever area. */
  readonly topic: Topic | null;
}

export interface WhoEntry extends Entry {
  /** Without label, nation, star, and an "and" before a known audience; "" only for a label with no entry after it. */
  readonly name: string;
  readonly level: Level | null;
  /** Where the level comes from: the label before it, the vocabulary (it knows exactly one), or nowhere. */
  readonly levelFrom: 'label' | 'vocabulary' | null;
  /** The label as typed where it names a part of the level ("Local"), else "". */
  readonly part: string;
  readonly nation: string;
  readonly starred: boolean;
  readonly audience: Audience | null;
}

export interface WhenEntry extends Entry {
  readonly opportunity: string | null;
  readonly dates: readonly DateRange[];
  readonly vague: boolean;
  /** True where day and month could be the other way round (1/6/2005). */
  readonly doubtful: boolean;
}

export interface HowEntry extends Entry {
  /** Without the "for A and B" at its end. */
  readonly name: string;
  /** The document's method where named as such; never inferred from the strategy's own wording. */
  readonly method: Method | null;
  /** True where it is the strategy's own wording of some area. */
  readonly printed: boolean;
  readonly for: readonly string[];
}

export interface PartnerMention extends Entry {
  readonly name: string;
  readonly lead: boolean;
}

/** One row of the Activities table, read. Row numbers are the sheet's. */
export interface ActivityRow {
  /** Position in the table body, from 0. */
  readonly index: number;
  readonly ref: string;
  /** Cleaned text of every column that stands in the table; "" where the column is missing. */
  readonly text: Readonly<Record<ColumnKey, string>>;
  readonly what: readonly WhatEntry[];
  readonly who: readonly WhoEntry[];
  readonly when: readonly WhenEntry[];
  readonly how: readonly HowEntry[];
  readonly partners: readonly PartnerMention[];
  /** Columns whose cell holds a formula or an error value. */
  readonly formulas: readonly ColumnKey[];
}

/** One row of a Question/Answer table (cover or joint), found by its question or else by its place. */
export interface KeyedRow {
  readonly key: string;
  /** Sheet row, from 0. */
  readonly row: number;
  readonly values: Readonly<Record<string, string>>;
}

export interface Located {
  readonly sheet: string;
  /** Sheet row of the first body row. */
  readonly firstRow: number;
  /** Sheet column by column key; keys of missing columns are absent. */
  readonly columns: Readonly<Record<string, number>>;
  /** Number of body rows. */
  readonly rowCount: number;
}

/** A snapshot, understood. Every value knows its cell. */
export interface Reading {
  readonly framework: Framework;
  readonly tables: Readonly<Partial<Record<TableKey, Located>>>;
  /** Rows with text, in sheet order. */
  readonly activities: readonly ActivityRow[];
  /** Body rows with only spaces or a lone character, which are ignored; positions in the table body, from 0. */
  readonly strays: readonly number[];
  readonly cover: readonly KeyedRow[];
  readonly partners: readonly KeyedRow[];
  readonly joint: readonly KeyedRow[];
  readonly answers: readonly KeyedRow[];
  /** The whole agreement's JSON; made when asked for. */
  agreement(asOf: string): Agreement;
}
