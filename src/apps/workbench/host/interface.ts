/**
 * What the workbench's window and grid may rely on of the host. The model is the truth of the
 * workbook; the grid shows it, and takes the person's edits back through `Person`.
 */

import type {
  Area,
  Cell,
  ColumnState,
  Comment,
  Format,
  Freeze,
  Highlight,
  Name,
  Protection,
  RowState,
  Selection,
  SheetFilter,
  Source,
  Table,
  Transaction,
  Validation,
  Value,
  Visibility,
  XmlPart,
} from './model/types';

/** One sheet, for reading. All it hands out is immutable: compare by identity. */
export interface SheetView {
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
  /** "#RRGGBB", or "" for none. */
  readonly tabColor: string;
  readonly freeze: Freeze;
  readonly showGridlines: boolean;
  readonly showHeadings: boolean;
  readonly protection: Protection | null;
  readonly validations: readonly Validation[];
  readonly highlights: readonly Highlight[];
  readonly merges: readonly Area[];
  readonly filter: SheetFilter | null;
  cell(row: number, column: number): Cell | undefined;
  /** The format that holds for a cell: its own, else its row's, else its column's; {} for the default. */
  formatAt(row: number, column: number): Format;
  rowState(row: number): RowState | undefined;
  columnState(column: number): ColumnState | undefined;
  /** Rows and columns that hold a state, in order. */
  rowStates(): Iterable<readonly [number, RowState]>;
  columnStates(): Iterable<readonly [number, ColumnState]>;
  /** Every stored cell, row by row. */
  cells(): Iterable<readonly [number, number, Cell]>;
  /** The smallest rectangle that holds every cell with a value, formula or format; null where there is none. */
  usedArea(valuesOnly?: boolean): Area | null;
  /** True where the row is out of sight, by hand or by a filter. */
  isRowHidden(row: number): boolean;
}

/** A result of calculation for one cell. */
export interface CellResult {
  readonly row: number;
  readonly column: number;
  readonly value: Value;
  readonly error?: boolean;
}

/** The workbook, for reading and for whoever calculates it. */
export interface Model {
  /** In tab order. */
  readonly sheets: readonly SheetView[];
  readonly tables: readonly Table[];
  readonly names: readonly Name[];
  readonly xmlParts: readonly XmlPart[];
  readonly comments: readonly Comment[];
  readonly settings: ReadonlyMap<string, unknown>;
  readonly properties: Readonly<Record<string, string>>;
  readonly active: SheetView;
  readonly selection: Selection;
  /** True while the person edits a cell: every call of an add-in is refused (error 5004). */
  readonly editing: boolean;
  /** May be set: nothing can then be written by an add-in or a person. */
  readOnly: boolean;
  /** File name with extension, "Book1.xlsx". */
  fileName: string;
  readonly canUndo: boolean;
  readonly canRedo: boolean;

  sheet(idOrName: string): SheetView | undefined;
  /** "'Joint activity'!B2" to a sheet and an area; without a sheet the active one. Throws a Refusal (InvalidArgument). */
  locate(address: string): { readonly sheet: SheetView; readonly area: Area };
  /** A name or a table by any case; undefined where there is none. */
  table(idOrName: string): Table | undefined;
  name(name: string, scope?: string | null): Name | undefined;
  /** The data validation of a cell, with its formulas rewritten for that very cell. */
  validationAt(sheet: string, row: number, column: number): Validation | undefined;
  /** A formula written for one cell, rewritten for another (relative references move). */
  shiftFormula(
    formula: string,
    from: { row: number; column: number },
    to: { row: number; column: number },
  ): string;
  /** The text a cell shows. */
  textAt(sheet: string, row: number, column: number): string;

  /** Listeners are told once a transaction, after it ended; the answer stops the telling. */
  subscribe(listener: (transaction: Transaction) => void): () => void;
  /** All that `fn` does is one transaction and one undo step. A nested call joins the outer one. */
  tx<T>(source: Source, fn: () => T): T;
  /** Stores results of formulas; no undo step, no change event but `calculated`. */
  putResults(sheet: string, results: readonly CellResult[]): void;
  /**
   * May be set: gives the items of a list rule's formula for one cell, or null where it cannot.
   * Without it only literal lists, ranges, names of ranges and table columns are known.
   */
  listItems:
    ((formula: string, sheet: string, row: number, column: number) => readonly Value[] | null) | null;
  /**
   * May be set: calculates at once after every transaction that changed cells. It is given the cells that hold a
   * formula and answers their values; cells it leaves out stay `pending`.
   */
  calculate: ((cells: readonly FormulaCell[]) => readonly (CellResult & { readonly sheet: string })[]) | null;
}

export interface FormulaCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** How an edit of a person ended. */
export type Outcome =
  | { readonly ok: true }
  /** Refused, with the title and text of the message that Excel shows. */
  | { readonly ok: false; readonly title: string; readonly message: string };

/**
 * What a person can do. Addresses as Excel writes them; without a sheet the active one. One call is one undo step.
 * Nothing throws for what a person may try: the outcome says it (locked cell, Stop rule, read-only).
 * A malformed address throws a Refusal.
 */
export interface Person {
  /** Types into a cell and presses Enter: dates, percent, formulas as Excel reads them; tables grow. */
  type(address: string, text: string): Outcome;
  /**
   * Pastes text from outside (rows of cells) at the top left of an address: read as typed, but never validated; list
   * rules of the target go, as with Excel's plain paste, unless `keepRules` (paste values).
   */
  paste(address: string, rows: readonly (readonly string[])[], options?: { keepRules?: boolean }): Outcome;
  /** Copies a range of the workbook over another, with formats and rules, as copy and paste does. */
  copy(from: string, to: string): Outcome;
  /** Moves a range, as cut and paste or dragging does. */
  move(from: string, to: string): Outcome;
  /** Fills from the first row (or column) of `from` over `to`, as the fill handle does with plain copies. */
  fill(from: string, to: string): Outcome;
  /** Presses Delete: contents go, formats and rules stay. */
  clear(address: string): Outcome;
  /** Chooses an item of a cell's list; refused where the list is known and lacks it. */
  pick(address: string, item: string): Outcome;
  /** The items of a cell's list, as text; null where it has none or they cannot be known here. */
  listFor(address: string): readonly string[] | null;
  insertRows(address: string): Outcome;
  deleteRows(address: string): Outcome;
  insertColumns(address: string): Outcome;
  deleteColumns(address: string): Outcome;
  /** Sorts the table (or the filled region) around the cell by its column. */
  sort(address: string, ascending: boolean): Outcome;
  /** Filters the table column of the cell to the items; null takes the filter away. */
  filter(address: string, items: readonly string[] | null): Outcome;
  /** Turns the table of a cell into a plain range; what stands in its cells stays. */
  convertToRange(address: string): Outcome;
  /** Makes a table of a range with a heading row. */
  makeTable(address: string): Outcome;
  addSheet(name?: string): Outcome;
  /** Copies a sheet with its tables; the copy stands behind it and is shown. */
  copySheet(name: string): Outcome;
  deleteSheet(name: string): Outcome;
  renameSheet(before: string, after: string): Outcome;
  hideSheet(name: string, hidden: boolean): Outcome;
  hideRows(address: string, hidden: boolean): Outcome;
  /** Sets formats of a range; what is not named stays. */
  format(address: string, format: Format): Outcome;
  columnWidth(address: string, points: number): Outcome;
  rowHeight(address: string, points: number): Outcome;
  activate(sheet: string): Outcome;
  select(address: string): Outcome;
  /** False where there was nothing to take back. */
  undo(): boolean;
  redo(): boolean;
  /** Opens the cell editor: from here to `endEdit` every call of an add-in is refused. */
  beginEdit(address: string): Outcome;
  /** Closes the editor; with a text it is typed, without one the edit is given up. */
  endEdit(text?: string): Outcome;
}

/** Sending one message to a window; `message` is JSON text. */
export type Post = (message: string, origin: string) => void;

export interface DialogRequest {
  readonly url: string;
  /** In per cent of the window. */
  readonly width: number;
  readonly height: number;
  /** iframe `src` (the url with host information) and `name`, as office.js wants them. */
  readonly src: string;
  readonly frameName: string;
  /** Hand every message of the dialog's window here. */
  receive(data: unknown, origin: string): void;
  /** To be called when the person closes the dialog. */
  closed(): void;
}

/** The keyboard leaves a pane: at the end of its stops, or to another part of the window. */
export interface Leaving {
  readonly step: 1 | -1;
  readonly by: 'stop' | 'part';
}

export interface HostOptions {
  readonly model: Model;
  /** Posts to the pane's window. */
  readonly post: Post;
  /** Origin of the pane, "https://localhost:8443"; messages of any other are dropped. */
  readonly paneOrigin: string;
  /** Origin of the window that holds the pane. */
  readonly hostOrigin: string;
  /** Default: a new one each time. */
  readonly conversationId?: string;
  readonly controlId?: string;
  /** "1.15" by default, the highest this client knows. */
  readonly excelApi?: string;
  readonly locale?: string;
  /** Name shown for the add-in. */
  readonly addinName?: string;
  /** Awaited before a batch is answered, so that the grid may calculate and hand its results over. */
  readonly settle?: () => Promise<void> | void;
  /** Opens a window for a dialog in a frame; the answer closes it and may post to it. Without it dialogs are refused. */
  readonly openDialog?: (dialog: DialogRequest) => { post: Post; close(): void };
  /** Told when the keyboard leaves the pane, so that the window may take the focus. */
  readonly left?: (leaving: Leaving) => void;
}

export interface Host {
  /** Value of the query parameter `_host_Info` of the pane's address. */
  readonly hostInfo: string;
  /** The iframe's `name`, set before it navigates. */
  readonly frameName: string;
  /** The pane's address with host information. */
  paneUrl(url: string): string;
  /** Hand every `message` event of the pane's window here. */
  receive(data: unknown, origin: string): void;
  /** User syncs since the last reset: start-up and the release of references are not counted. */
  syncs(): number;
  resetSyncs(): void;
  /** Fails the n-th user sync from now (1 is the next), once, at its `action`-th action (from 1; default the first) with `code`. */
  failAt(sync: number, code: string, action?: number): void;
  /** Calls a function command of the add-in; settles when it says `completed`. */
  invokeCommand(id: string, timeoutMs?: number): Promise<void>;
  /** Moves the focus in the pane to its first control, or its last, as Excel does when the keyboard comes in. */
  enter(last?: boolean): void;
  /** Event handlers that the add-in has registered and not removed. */
  handlers(): number;
  /** True once office.js has finished its start-up. */
  readonly ready: boolean;
  /** True while a batch waits for the end of a cell edit or for a calculation. */
  readonly busy: boolean;
  close(): void;
}
