/** The open agreement: one published state, and the port through which a workbook is reached. */

import type { SourceSheet } from '../adopt/types';
import type { Agreement, Edit, Finding, Position } from '../agreement/types';
import type { Framework } from '../framework/types';
import type { Answered } from '../rules';
import type { ActivityTexts } from '../workbook';
import type { Blueprint, CellValue, Reading, SheetPlan, Snapshot, TableKey } from '../workbook/types';

/** Why an action could not be done, in words for people. `code` is for tests and support. */
export interface Trouble {
  readonly code: string;
  readonly message: string;
  /** True where trying again by itself makes sense (a cell is being edited). */
  readonly retry: boolean;
}

/** A body row as it stands now. */
export interface RowNow {
  /** Position in the table body, from 0. */
  readonly index: number;
  /** As long as the table's headings. */
  readonly values: readonly CellValue[];
  /** Columns of the row that hold a formula, the Check column left out. */
  readonly formulas: readonly number[];
  /** Number formats of the columns where dates matter, by column index. */
  readonly formats: Readonly<Record<number, string>>;
}

/** Where something was written, and how often Ctrl+Z takes it back. */
export interface Placed {
  readonly at: Position;
  readonly steps: number;
}

/** How a row was claimed. */
export interface Claimed {
  readonly steps: number;
  /** True where the row was somebody else's by then: all of it stands as it did. */
  readonly taken: boolean;
}

/** What the port tells of the workbook. Nothing here writes. */
export type WorkbookEvent =
  /** The tables as a whole: rows came or went, a table, sheet or column was moved, renamed or deleted. */
  | { readonly kind: 'changed'; readonly snapshot: Snapshot; readonly remote: boolean }
  /** Body rows of one table with their new values; the table's shape is unchanged. */
  | {
      readonly kind: 'rows';
      readonly table: TableKey;
      readonly rows: readonly RowNow[];
      readonly remote: boolean;
    }
  /** `rows` counts the rows of the selection. */
  | { readonly kind: 'selected'; readonly at: Position; readonly rows: number }
  /** A pick was added to or taken out of a cell; `putBack` restores what a second pick of the same item removed. */
  | { readonly kind: 'multi-selected'; readonly at: Position; readonly putBack: Edit | null }
  /** Something was pasted or typed over what stands around the texts (a list, Check, rows below); worth an inspection. */
  | { readonly kind: 'doubt' }
  /** The agreement can no longer be read; it may come back (a `changed` event) when the person undoes. */
  | { readonly kind: 'lost'; readonly trouble: Trouble };

/** How the furniture of one table stands: what is there beside the texts. Columns and rows count from the table's first. */
export interface TableFacts {
  readonly key: TableKey;
  /** Name of the Excel table, or null for a plain range. */
  readonly name: string | null;
  readonly sheet: string;
  /** Of the first heading, in the sheet. */
  readonly row: number;
  readonly column: number;
  readonly headings: readonly string[];
  readonly rowCount: number;
  /** Source of the list that a whole column offers, by column; null where some cell offers another one or none. */
  readonly lists: Readonly<Record<number, string | null>>;
  /** The same for single cells that are planned with a list of their own. */
  readonly cellLists: readonly {
    readonly column: number;
    readonly wanted: string;
    readonly source: string | null;
  }[];
  /** Rows that are covered by highlights, by column and by `shapeOf` their formula; null where nobody asked. */
  readonly marks: Readonly<Record<number, Readonly<Record<string, number>>>> | null;
  /** Rows whose Check cell holds no formula, or one with #REF!, and the first text that stands there instead. */
  readonly unchecked: { readonly rows: readonly number[]; readonly text: string };
  /** Rows with text right under the table, the first of them (1: the row below), and its first text. */
  readonly below: { readonly first: number; readonly rows: number; readonly text: string } | null;
}

/** What an inspection saw; plain data. */
export interface Inspection {
  readonly tables: readonly TableFacts[];
  /** Formula of each defined name of the workbook. */
  readonly names: Readonly<Record<string, string>>;
  /** Sheets with a copy of one of our tables. */
  readonly copies: readonly { readonly sheet: string; readonly of: TableKey }[];
}

/**
 * Something that everyday Excel took away. lists, marks: drop-downs or highlights of columns; check: Check holds other
 * things than its formula; below: rows under the table that are not read; range: the table is a plain range now;
 * names: defined names are gone or lead nowhere; table: a table is gone; columns: columns are gone; headings: a
 * heading is no longer known; copy: another sheet holds a copy, which is not read (nothing to mend).
 */
export interface Damage {
  readonly kind:
    'lists' | 'marks' | 'check' | 'below' | 'range' | 'names' | 'table' | 'columns' | 'headings' | 'copy';
  readonly table: TableKey | null;
  /** Keys of the columns concerned. */
  readonly columns: readonly string[];
  /** Cells, rows, columns or names concerned. */
  readonly count: number;
  readonly at: Position | null;
  /** What stands there now: the first text, the heading, the name of the sheet. */
  readonly text: string;
}

export interface Progress {
  readonly done: number;
  readonly of: number;
  readonly what: string;
}

/** A custom XML part of the workbook. */
export interface PartText {
  readonly id: string;
  readonly xml: string;
}

/** Custom XML parts of one namespace, and the setting that belongs to them; "" where there is none. */
export interface Parts {
  readonly parts: readonly PartText[];
  readonly setting: string;
}

export interface PartsChange {
  readonly add: readonly string[];
  /** Ids of parts; those that are gone already are passed over. */
  readonly remove: readonly string[];
  readonly settings: Readonly<Record<string, string>>;
}

/** Long work: how far it is, and whether the person has asked for its end. */
export interface Work {
  readonly progress: (p: Progress) => void;
  readonly stopped: () => boolean;
}

/** Rows that go below what a table holds. */
export interface Addition {
  readonly table: TableKey;
  /** Body rows of the table when the addition was made; where it has others by now, nothing is written. */
  readonly rowCount: number;
  /** Body row that the first row goes into; the rows from there on are empty, and the table grows by what is missing. */
  readonly from: number;
  /** Keys of the columns that are written. */
  readonly columns: readonly string[];
  /** Each as long as `columns`; null leaves the cell as it is. */
  readonly rows: readonly (readonly (CellValue | null)[])[];
}

/** Sheets that are not ours, as adopting reads them. */
export interface Source {
  readonly sheets: readonly SourceSheet[];
  /** Name of the sheet in front. */
  readonly active: string;
}

/**
 * All that the product asks of a workbook; io/excel implements it over office.js,
 * tests of the pane over memory. Every method rejects with a `Trouble`.
 */
export interface WorkbookPort {
  /** The agreement's tables as they stand, or null where the workbook holds none. */
  read(): Promise<Snapshot | null>;
  /** Makes the sheets of a blueprint; what is there already is completed, never overwritten. */
  apply(blueprint: Blueprint, progress?: (p: Progress) => void): Promise<void>;
  /** Makes the sheets of a blueprint where there are none; stopped or failed, it takes away again what it made. */
  applyWhole(blueprint: Blueprint, work: Work): Promise<void>;
  /**
   * Adds rows to tables, and the column "Not placed" where it is missed; stopped or failed, it takes them back.
   * Rejects with the code "Stopped" where it was stopped.
   */
  addRows(additions: readonly Addition[], work: Work): Promise<void>;
  /**
   * The visible sheets without a table of ours. Asking for merged cells makes Excel forget what Ctrl+Z could
   * take back (office-js #5918), so they are asked for only where a person wants it.
   */
  readSource(wish: { readonly merged: boolean }, work: Work): Promise<Source>;
  /** Writes cells; one range write (one undo step) where the cells are one rectangle. Returns the undo steps it took. */
  write(edits: readonly Edit[]): Promise<number>;
  /**
   * Writes cells of one row of a table that another pane may take at the same moment. What stood in them is read in
   * the very request that writes; where it is not `free` (texts in the order of the edits) it is put back.
   */
  claim(edits: readonly Edit[], free: (texts: readonly string[]) => boolean): Promise<Claimed>;
  /**
   * Writes the Findings column (one text a body row), the sentence in A2, and Refs that go with them; one undo step
   * where all of it is one rectangle of a size that Excel takes at once. Returns the undo steps it took.
   */
  writeFindings(texts: readonly string[], checked: string, refs?: readonly Edit[]): Promise<number>;
  /** Appends an activity after the last row, or takes the first empty row; answers where it can be typed into. */
  addActivity(): Promise<Placed>;
  /**
   * Appends a row to a table beside Activities, by writing right under its body; texts by column key. Claimed as
   * above, where another pane appends a row at the same moment.
   */
  appendRow(
    table: Exclude<TableKey, 'activities'>,
    texts: Readonly<Record<string, string>>,
  ): Promise<Claimed>;
  /** Adds an activity with these texts and a Ref of its own; answers where it stands and the undo steps it took. */
  copyActivity(texts: ActivityTexts): Promise<Placed>;
  /**
   * Takes a body row (`index` from 0) out of a table and closes up what stands below; one undo step.
   * Rejects where the row is no longer what was last told of it, and where a filter hides rows.
   */
  removeRow(table: 'activities' | 'partners', index: number): Promise<void>;
  /** Adds empty rows at the end of a table. Returns the undo steps it took. */
  growTable(table: TableKey, rows: number): Promise<number>;
  /**
   * Brings the framework's own texts (lists, titles, headings, questions, guidance) to the next version, where nobody
   * has changed them; answers whether the sheet of the activities says when it was checked.
   */
  renewFramework(snapshot: Snapshot, from: Framework, to: Framework): Promise<{ readonly checked: boolean }>;
  /** Custom XML parts of a namespace with their texts, and a setting. */
  readParts(namespace: string, setting: string): Promise<Parts>;
  /** Adds parts, then deletes parts and sets settings. None of it is in Excel's undo. */
  changeParts(change: PartsChange): Promise<void>;
  /** Adds a sheet of its own under a name that is free; answers the name. Cannot be undone. */
  addSheet(plan: SheetPlan): Promise<string>;
  /**
   * Takes Mainstay out of the workbook: all that people typed stays, all else goes. It cannot be undone.
   * The blueprint says which texts were Mainstay's own.
   */
  leave(blueprint: Blueprint): Promise<void>;
  select(at: Position): Promise<void>;
  /** Looks how the furniture of the tables stands, in two syncs; null where the tables moved meanwhile. */
  inspect(blueprint: Blueprint): Promise<Inspection | null>;
  /** Mends damage by the blueprint and overwrites no text; what stands in Check is no text. Returns the undo steps it took. */
  mend(blueprint: Blueprint, damage: readonly Damage[]): Promise<number>;
  /** Reads only (but for multi-select); the answer stops watching. */
  watch(listener: (event: WorkbookEvent) => void): Promise<() => Promise<void>>;
  /** Switches in-cell multi-select on or off for this pane. */
  setMultiSelect(on: boolean): void;
  /** True where the row of a cell is hidden, by a filter or by hand; reads only. */
  rowHidden(at: Position): Promise<boolean>;
  /** True where the workbook cannot be written. */
  readOnly(): Promise<boolean>;
  /** True where the last read found a start that was broken off. */
  unfinished(): boolean;
  /** Name of the file, without its extension; "" when it has none. */
  fileName(): string;
  /** Offers bytes to the person as a file. */
  saveFile(name: string, bytes: Uint8Array, mime: string): Promise<void>;
  /** Characters that the address of a browser window may have; 0 where none can be opened. */
  longestAddress(): number;
  /** Opens a page of ours in a window of the browser; to be called while the person's click is fresh. */
  openWindow(url: string): Promise<void>;
  /** Adds a sheet with text and shows it; answers the name it got. */
  addTextSheet(text: SheetText): Promise<string>;
}

/** Text for a sheet of its own. */
export interface SheetText {
  /** As wanted; a number is added where the name is taken. */
  readonly name: string;
  /** A `strong` row is a heading. */
  readonly rows: readonly { readonly cells: readonly string[]; readonly strong: boolean }[];
}

export type Phase = 'starting' | 'none' | 'ready' | 'trouble';

export interface Counts {
  readonly errors: number;
  readonly advice: number;
  readonly notes: number;
}

/** The action of this pane that ended last, and how to take it back. */
export interface Done {
  readonly action:
    | 'start'
    | 'write'
    | 'fix'
    | 'check'
    | 'add'
    | 'duplicate'
    | 'remove'
    | 'put-back'
    | 'take-back'
    | 'answer'
    | 'unanswer'
    | 'judge'
    | 'keep'
    | 'forget'
    | 'restore'
    | 'bring'
    | 'review'
    | 'leave'
    | 'mend'
    | 'sheet'
    | 'adopt'
    | 'open';
  /** The first cell it wrote, or null where it wrote none in particular. */
  readonly at: Position | null;
  /** What stood there before; writing it takes the action back. Empty where that is not possible. */
  readonly before: readonly Edit[];
  /** How often Ctrl+Z has to be pressed to take it back; 0 where it cannot be undone so. */
  readonly steps: number;
}

/** Cells that another person changed, so that the pane can say so once and never types over them. */
export interface RemoteChange {
  /** Counts up with every remote change. */
  readonly serial: number;
  /** The changed cells with their new texts. */
  readonly cells: readonly Edit[];
}

/** The one published state. A new object for every change; parts that did not change keep their identity. */
export interface LiveState {
  /**
   * starting: nothing was read yet; none: the workbook holds no agreement; ready;
   * trouble: it cannot be read (`trouble` says why; a last reading may still stand here).
   * In `ready`, a `trouble` is about the last action only.
   */
  readonly phase: Phase;
  readonly framework: Framework | null;
  readonly reading: Reading | null;
  readonly findings: readonly Finding[];
  /** Advice with an answer; not among `findings`. */
  readonly answered: readonly Answered[];
  readonly counts: Counts;
  readonly asOf: string;
  /** Where the cursor is; null before the first selection. */
  readonly selected: Position | null;
  /** Rows of the selection, at least 1. */
  readonly selectedRows: number;
  readonly busy: Progress | null;
  /** True while the findings are being written into the sheet. */
  readonly checking: boolean;
  readonly trouble: Trouble | null;
  /** Edits that wait until the workbook can be written again; they are tried again by themselves. */
  readonly waiting: readonly Edit[];
  readonly readOnly: boolean;
  /** What everyday Excel took from the tables and a click can mend, the worst first. */
  readonly damage: readonly Damage[];
  /** True where a start was broken off: there is no agreement yet, and starting again completes it. */
  readonly unfinished: boolean;
  /** Last write of multi-select that can be put back. */
  readonly putBack: Edit | null;
  readonly done: Done | null;
  readonly remote: RemoteChange | null;
  /** True while a second pick in a cell adds to it. */
  readonly multiSelect: boolean;
  /** Name of the file without extension, "" when it has none. */
  readonly fileName: string;
  /** "Checked 12 June 2005, 10:40", or "" while this pane has not checked. */
  readonly checked: string;
}

/** Runs a function later (milliseconds); the answer cancels it. */
export type Schedule = (run: () => void, after: number) => () => void;

export interface LiveOptions {
  /** Frameworks that can be started, and that stand in where a workbook has lost its pack. */
  readonly frameworks: readonly Framework[];
  /** The day to check as of where the cover gives none, ISO. */
  readonly today: string;
  /** Default: setTimeout. */
  readonly schedule?: Schedule;
  /** Whether there may be a connection; default: there is. */
  readonly online?: () => boolean;
}

/**
 * A person's actions never reject: they answer true when done; false when not,
 * and then `trouble` in the state says why.
 */
export interface Live {
  getState(): LiveState;
  subscribe(listener: () => void): () => void;
  /** Reads the workbook and begins to watch it. */
  open(): Promise<boolean>;
  close(): Promise<void>;
  /** Compares everything with the workbook again; for the moment the pane gets the focus. */
  refresh(): Promise<boolean>;
  start(framework: Framework): Promise<boolean>;
  /**
   * Writes cells (each its whole text) as one action. While a cell is being edited in
   * Excel they wait (`waiting`) and are tried again; the promise stays open until then.
   */
  write(edits: readonly Edit[]): Promise<boolean>;
  /** Applies a finding's fix, or the choice of that number. */
  fix(finding: Finding, choice?: number): Promise<boolean>;
  /** Writes the findings into the sheet; `now` is the moment that A2 names. False while that is being done already. */
  checkNow(now: Date): Promise<boolean>;
  addActivity(): Promise<boolean>;
  select(at: Position): Promise<boolean>;
  putBack(): Promise<boolean>;
  /** Takes back the action in `done` by writing what stood there before. */
  takeBack(): Promise<boolean>;
  /** Tries waiting edits at once. */
  tryNow(): Promise<boolean>;
  /** Gives up waiting edits and puts a trouble of an action away. */
  dismiss(): void;
  setMultiSelect(on: boolean): void;
  /** Offers bytes to the person as a file. */
  saveFile(name: string, bytes: Uint8Array, mime: string): Promise<boolean>;
  /** The agreement as it stands; null where there is none. */
  agreement(): Agreement | null;
}
