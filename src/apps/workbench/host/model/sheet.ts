/** One sheet's cells and settings. Every change goes through a few primitives that note how to take it back. */

import type { SheetView } from '../interface';
import { EMPTY_SHEET, type SheetData } from './sheet-data';
import type {
  Area,
  Cell,
  ColumnState,
  Format,
  Freeze,
  Highlight,
  Protection,
  RowState,
  SheetFilter,
  Validation,
  Visibility,
} from './types';

export type { SheetData };

/** Notes how to take a change back. Throws where nothing may be changed. */
export type Recorder = (inverse: () => void) => void;

interface Row {
  cells: (Cell | undefined)[];
  state: RowState | undefined;
}

const NO_FORMAT: Format = {};

export class Sheet implements SheetView {
  private rows: (Row | undefined)[] = [];
  private columns: (ColumnState | undefined)[] = [];
  data: SheetData;

  constructor(
    readonly id: string,
    name: string,
    private readonly record: Recorder,
  ) {
    this.data = { ...EMPTY_SHEET, name };
  }

  get name(): string {
    return this.data.name;
  }
  get visibility(): Visibility {
    return this.data.visibility;
  }
  get tabColor(): string {
    return this.data.tabColor;
  }
  get freeze(): Freeze {
    return this.data.freeze;
  }
  get showGridlines(): boolean {
    return this.data.showGridlines;
  }
  get showHeadings(): boolean {
    return this.data.showHeadings;
  }
  get protection(): Protection | null {
    return this.data.protection;
  }
  get validations(): readonly Validation[] {
    return this.data.validations;
  }
  get highlights(): readonly Highlight[] {
    return this.data.highlights;
  }
  get merges(): readonly Area[] {
    return this.data.merges;
  }
  get filter(): SheetFilter | null {
    return this.data.filter;
  }

  cell(row: number, column: number): Cell | undefined {
    return this.rows[row]?.cells[column];
  }

  formatAt(row: number, column: number): Format {
    const own = this.rows[row];
    return own?.cells[column]?.format ?? own?.state?.format ?? this.columns[column]?.format ?? NO_FORMAT;
  }

  rowState(row: number): RowState | undefined {
    return this.rows[row]?.state;
  }

  columnState(column: number): ColumnState | undefined {
    return this.columns[column];
  }

  isRowHidden(row: number): boolean {
    const state = this.rows[row]?.state;
    return state?.hidden === true || state?.filtered === true;
  }

  *rowStates(): Iterable<readonly [number, RowState]> {
    for (let i = 0; i < this.rows.length; i++) {
      const state = this.rows[i]?.state;
      if (state) yield [i, state];
    }
  }

  *columnStates(): Iterable<readonly [number, ColumnState]> {
    for (let i = 0; i < this.columns.length; i++) {
      const state = this.columns[i];
      if (state) yield [i, state];
    }
  }

  *cells(): Iterable<readonly [number, number, Cell]> {
    for (let r = 0; r < this.rows.length; r++) {
      const cells = this.rows[r]?.cells;
      if (!cells) continue;
      for (let c = 0; c < cells.length; c++) {
        const cell = cells[c];
        if (cell) yield [r, c, cell];
      }
    }
  }

  usedArea(valuesOnly = false, within?: Area): Area | null {
    let top = Infinity;
    let left = Infinity;
    let bottom = -1;
    let right = -1;
    const firstRow = within?.row ?? 0;
    const lastRow = Math.min(this.rows.length, within ? within.row + within.rows : Infinity);
    for (let r = firstRow; r < lastRow; r++) {
      const cells = this.rows[r]?.cells;
      if (!cells) continue;
      const lastColumn = Math.min(cells.length, within ? within.column + within.columns : Infinity);
      for (let c = within?.column ?? 0; c < lastColumn; c++) {
        const cell = cells[c];
        if (!cell || (valuesOnly && cell.value === '' && cell.formula === undefined)) continue;
        top = Math.min(top, r);
        bottom = r;
        left = Math.min(left, c);
        right = Math.max(right, c);
      }
    }
    return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  /** Number of rows that are stored; no cell lies below. */
  get depth(): number {
    return this.rows.length;
  }

  // ---- primitives ----

  patch(part: Partial<SheetData>): void {
    const before = this.data;
    this.record(() => this.patch(before));
    this.data = { ...before, ...part };
  }

  put(row: number, column: number, cell: Cell | undefined): void {
    const before = this.cell(row, column);
    if (before === cell) return;
    this.record(() => this.put(row, column, before));
    this.store(row, column, cell);
  }

  /** Stores without a note: results of calculation, and cells of a file being opened. */
  store(row: number, column: number, cell: Cell | undefined): void {
    const own = this.rows[row];
    if (own) own.cells[column] = cell;
    else if (cell) this.rowAt(row).cells[column] = cell;
  }

  setRow(row: number, state: RowState | undefined): void {
    const before = this.rowState(row);
    this.record(() => this.setRow(row, before));
    this.rowAt(row).state = state && Object.keys(state).length > 0 ? state : undefined;
  }

  setColumn(column: number, state: ColumnState | undefined): void {
    const before = this.columns[column];
    this.record(() => this.setColumn(column, before));
    this.columns[column] = state && Object.keys(state).length > 0 ? state : undefined;
  }

  private rowAt(row: number): Row {
    let own = this.rows[row];
    if (!own) {
      while (this.rows.length < row) this.rows.push(undefined);
      own = { cells: [], state: undefined };
      this.rows[row] = own;
    }
    return own;
  }

  /** Puts `count` empty rows in before `at`. */
  insertRows(at: number, count: number, rows?: readonly (Row | undefined)[]): void {
    this.record(() => this.removeRows(at, count));
    if (at >= this.rows.length && !rows?.some((row) => row)) return;
    while (this.rows.length < at) this.rows.push(undefined);
    const put = rows ?? new Array<Row | undefined>(count).fill(undefined);
    this.rows = [...this.rows.slice(0, at), ...put, ...this.rows.slice(at)];
  }

  removeRows(at: number, count: number): void {
    const removed = this.rows.slice(at, at + count);
    while (removed.length < count) removed.push(undefined);
    this.record(() => this.insertRows(at, count, removed));
    this.rows = [...this.rows.slice(0, at), ...this.rows.slice(at + count)];
  }

  insertColumns(
    at: number,
    count: number,
    kept?: { cells: Map<Row, (Cell | undefined)[]>; states: (ColumnState | undefined)[] },
  ): void {
    this.record(() => this.removeColumns(at, count));
    for (const row of this.rows) {
      if (!row) continue;
      const cells = kept?.cells.get(row);
      if (row.cells.length <= at && !cells) continue;
      while (row.cells.length < at) row.cells.push(undefined);
      row.cells.splice(at, 0, ...(cells ?? new Array<undefined>(count).fill(undefined)));
    }
    while (this.columns.length < at) this.columns.push(undefined);
    this.columns.splice(at, 0, ...(kept?.states ?? new Array<undefined>(count).fill(undefined)));
  }

  removeColumns(at: number, count: number): void {
    const cells = new Map<Row, (Cell | undefined)[]>();
    for (const row of this.rows) {
      if (!row || row.cells.length <= at) continue;
      const removed = row.cells.splice(at, count);
      while (removed.length < count) removed.push(undefined);
      cells.set(row, removed);
    }
    const states = this.columns.splice(at, count);
    while (states.length < count) states.push(undefined);
    this.record(() => this.insertColumns(at, count, { cells, states }));
  }
}
