/** The open agreement: one published state, and the port through which a workbook is reached. */

import type { Agreement, Edit, Finding, Position } from '../agreement/types';
import type { Framework } from '../framework/types';
import type { Blueprint, Reading, Snapshot, TableKey } from '../workbook/types';

/** Why an action could not be done, in words for people. `code` is for tests and support. */
export interface Trouble {
  readonly code: string;
  readonly message: string;
  /** True where trying again by itself makes sense (a cell is being edited). */
  readonly retry: boolean;
}

/** What the port tells of the workbook. Nothing here writes. */
export type WorkbookEvent =
  | { readonly kind: 'changed'; readonly snapshot: Snapshot; readonly remote: boolean }
  /** Body rows of one table, by body index, with their new values; the table's shape is unchanged. */
  | {
      readonly kind: 'rows';
      readonly table: TableKey;
      readonly rows: readonly { readonly index: number; readonly values: readonly (string | number | boolean)[]; readonly formulas: readonly number[]; readonly formats: Readonly<Record<number, string>> }[];
      readonly remote: boolean;
    }
  | { readonly kind: 'selected'; readonly at: Position; readonly rows: number }
  | { readonly kind: 'multi-selected'; readonly at: Position; readonly putBack: Edit | null }
  | { readonly kind: 'lost'; readonly trouble: Trouble };

export interface Progress {
  readonly done: number;
  readonly of: number;
  readonly what: string;
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
  /** Writes cells; one range write (one undo step) where the cells are one rectangle. Returns the undo steps it took. */
  write(edits: readonly Edit[]): Promise<number>;
  /** Writes the Findings column (one text a body row) and the sentence in A2. */
  writeFindings(texts: readonly string[], checked: string): Promise<void>;
  /** Appends an activity after the last row, or takes the first empty row; answers where. */
  addActivity(): Promise<Position>;
  select(at: Position): Promise<void>;
  /** Reads only; the answer stops watching. */
  watch(listener: (event: WorkbookEvent) => void): Promise<() => Promise<void>>;
  /** Switches in-cell multi-select on or off for this pane. */
  setMultiSelect(on: boolean): void;
  /** True where the workbook cannot be written. */
  readOnly(): Promise<boolean>;
  /** Name of the file, without its extension; "" when it has none. */
  fileName(): string;
  /** Offers bytes to the person as a file. */
  saveFile(name: string, bytes: Uint8Array, mime: string): Promise<void>;
}

export type Phase = 'starting' | 'none' | 'ready' | 'trouble';

export interface Counts {
  readonly errors: number;
  readonly advice: number;
  readonly notes: number;
}

/** The one published state. A new object for every change; parts that did not change keep their identity. */
export interface LiveState {
  readonly phase: Phase;
  readonly framework: Framework | null;
  readonly reading: Reading | null;
  readonly findings: readonly Finding[];
  readonly counts: Counts;
  readonly asOf: string;
  /** Where the cursor is; null before the first selection. */
  readonly selected: Position | null;
  readonly busy: Progress | null;
  readonly trouble: Trouble | null;
  readonly readOnly: boolean;
  /** Last write of multi-select that can be put back. */
  readonly putBack: Edit | null;
  /** "Checked 12 June 2005, 10:40", or "". */
  readonly checked: string;
}

export interface Live {
  getState(): LiveState;
  subscribe(listener: () => void): () => void;
  /** Reads the workbook and begins to watch it. */
  open(): Promise<void>;
  close(): Promise<void>;
  start(framework: Framework): Promise<void>;
  /** Writes one value of an activity (the cell's whole text) as one step. */
  write(edits: readonly Edit[]): Promise<void>;
  fix(finding: Finding, choice?: number): Promise<void>;
  checkNow(now: Date): Promise<void>;
  addActivity(): Promise<void>;
  select(at: Position): Promise<void>;
  putBack(): Promise<void>;
  agreement(): Agreement;
}
