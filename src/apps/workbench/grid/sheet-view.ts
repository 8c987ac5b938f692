import type { Area, Cell, Format, Model, SheetView, Table } from '../host';
import { forEngine } from './formulas';
import { highlightsOf, rangeOf } from './highlights';
import { cellOf, styleOf, tableLook, type TableLook } from './looks';
import {
  DEFAULT_HEIGHT,
  DEFAULT_WIDTH,
  UNIT,
  type UniverCell,
  type UniverRange,
  type UniverStyle,
} from './univer';

/** Sends one mutation to Univer, marked as the model's own. */
export type Push = (id: string, params: object) => void;

const NO_FORMAT: Format = {};
const WIDTH = 16_384;
/** Points to pixels of the screen. */
const PIXELS = 4 / 3;

interface Shown {
  readonly cell: Cell | undefined;
  readonly formula: string | null;
  readonly style: UniverStyle;
}

export interface ColumnShown {
  readonly w: number;
  readonly hd: number;
  readonly s: UniverStyle | null;
}

export interface RowShown {
  /** 0 where the height follows the text. */
  readonly h: number;
  readonly hd: number;
}

/** What Univer shows of one sheet of the model, and how to bring it up to the model. */
export class ShownSheet {
  private cells = new Map<number, Shown>();
  private columns = new Map<number, ColumnShown>();
  private rows = new Map<number, RowShown>();
  private highlights = new Map<string, string>();
  private dark = false;
  private layout = '';
  private merges = '[]';
  private size: readonly [number, number];

  constructor(
    readonly id: string,
    private readonly push: Push,
    rows: number,
    columns: number,
  ) {
    this.size = [rows, columns];
  }

  private send(id: string, params: object): void {
    this.push(id, { unitId: UNIT, subUnitId: this.id, ...params });
  }

  /** Brings the sheet up to the model. Answers the rows whose height must be found anew. */
  update(sheet: SheetView, model: Model, dark: boolean): number[] {
    this.dark = dark;
    const tables = model.tables.filter((table) => table.sheet === sheet.id);
    this.grow(sheet, tables);
    const wider = this.updateColumns(sheet);
    const tall = this.updateCells(sheet, tables, model);
    // Texts wrap otherwise in a column of another width.
    if (wider) for (const key of this.cells.keys()) tall.add(Math.floor(key / WIDTH));
    for (const row of this.updateRows(sheet)) tall.add(row);
    this.updateLayout(sheet);
    this.updateMerges(sheet);
    this.updateHighlights(sheet, model);
    return [...tall].filter((row) => sheet.rowState(row)?.height === undefined && !sheet.isRowHidden(row));
  }

  /** Makes room for all that is used, and some more. */
  private grow(sheet: SheetView, tables: readonly Table[]): void {
    const used = sheet.usedArea();
    const ends = tables.map(({ area }) => [area.row + area.rows, area.column + area.columns] as const);
    if (used) ends.push([used.row + used.rows, used.column + used.columns]);
    const rows = Math.max(this.size[0], ...ends.map(([row]) => row + 60));
    const columns = Math.max(this.size[1], ...ends.map(([, column]) => column + 6));
    if (rows !== this.size[0]) this.send('sheet.mutation.set-worksheet-row-count', { rowCount: rows });
    if (columns !== this.size[1]) {
      this.send('sheet.mutation.set-worksheet-column-count', { columnCount: columns });
    }
    this.size = [rows, columns];
  }

  private updateCells(sheet: SheetView, tables: readonly Table[], model: Model): Set<number> {
    const next = new Map<number, Shown>();
    const patch: Record<number, Record<number, UniverCell | null>> = {};
    const tall = new Set<number>();
    const put = (row: number, column: number, cell: UniverCell | null): void => {
      (patch[row] ??= {})[column] = cell;
      tall.add(row);
    };
    const show = (row: number, column: number, cell: Cell | undefined): void => {
      const key = row * WIDTH + column;
      if (next.has(key)) return;
      const look = lookAt(tables, row, column);
      const style = styleOf(sheet.formatAt(row, column) ?? NO_FORMAT, look, this.dark);
      const was = this.cells.get(key);
      // The engine reads table columns as plain ranges, so a table that grew changes formulas that name it.
      const formula = cell?.formula === undefined ? null : forEngine(cell.formula, model);
      const same =
        was && was.style === style && was.formula === formula && sameValue(was.cell, cell, formula !== null);
      if (same) {
        next.set(key, was.cell === cell ? was : { cell, formula, style });
        return;
      }
      next.set(key, { cell, formula, style });
      put(row, column, cellOf(cell, formula, style));
    };
    for (const [row, column, cell] of sheet.cells()) show(row, column, cell);
    for (const { area } of tables) {
      for (let row = area.row; row < area.row + area.rows; row++) {
        for (let column = area.column; column < area.column + area.columns; column++)
          show(row, column, undefined);
      }
    }
    for (const key of this.cells.keys()) {
      if (!next.has(key)) put(Math.floor(key / WIDTH), key % WIDTH, null);
    }
    this.cells = next;
    if (tall.size > 0) this.send('sheet.mutation.set-range-values', { cellValue: patch });
    return tall;
  }

  /** The style a cell is shown with. */
  styleAt(row: number, column: number): UniverStyle | undefined {
    return this.cells.get(row * WIDTH + column)?.style;
  }

  /** A cell as it was last shown. */
  shownAt(row: number, column: number): UniverCell | undefined {
    const shown = this.cells.get(row * WIDTH + column);
    return shown && cellOf(shown.cell, shown.formula, shown.style);
  }

  /** True where the sheet shows any formula, whose results must be awaited. */
  get calculates(): boolean {
    for (const { formula } of this.cells.values()) if (formula !== null) return true;
    return false;
  }

  /** Answers whether any width changed. */
  private updateColumns(sheet: SheetView): boolean {
    const next = new Map<number, ColumnShown>();
    const data: Record<number, object> = {};
    for (const [column, state] of sheet.columnStates()) {
      next.set(column, {
        w: state.width === undefined ? DEFAULT_WIDTH : Math.round(state.width * PIXELS),
        hd: state.hidden ? 1 : 0,
        s: state.format ? styleOf(state.format, null, this.dark) : null,
      });
    }
    for (const column of new Set([...next.keys(), ...this.columns.keys()])) {
      const want = next.get(column) ?? { w: DEFAULT_WIDTH, hd: 0, s: null };
      const was = this.columns.get(column);
      if (!was || was.w !== want.w || was.hd !== want.hd || was.s !== want.s) data[column] = want;
    }
    this.columns = next;
    if (Object.keys(data).length === 0) return false;
    this.send('sheet.mutation.set-col-data', { columnData: data });
    // Only this one makes Univer lay its columns out anew.
    const widths: Record<number, number> = {};
    const ranges: UniverRange[] = [];
    for (const column of Object.keys(data).map(Number)) {
      widths[column] = next.get(column)?.w ?? DEFAULT_WIDTH;
      ranges.push({ startRow: 0, endRow: this.size[0] - 1, startColumn: column, endColumn: column });
    }
    this.send('sheet.mutation.set-worksheet-col-width', { ranges, colWidth: widths });
    return true;
  }

  /** Answers the rows that now follow their text. */
  private updateRows(sheet: SheetView): number[] {
    const next = new Map<number, RowShown>();
    for (const [row, state] of sheet.rowStates()) {
      next.set(row, {
        h: state.height === undefined ? 0 : Math.round(state.height * PIXELS),
        hd: state.hidden || state.filtered ? 1 : 0,
      });
    }
    const free: number[] = [];
    const hidden: UniverRange[] = [];
    const shown: UniverRange[] = [];
    const heights: Record<number, number> = {};
    const sized: UniverRange[] = [];
    for (const row of new Set([...next.keys(), ...this.rows.keys()])) {
      const want = next.get(row) ?? { h: 0, hd: 0 };
      const was = this.rows.get(row) ?? { h: 0, hd: 0 };
      const range = { startRow: row, endRow: row, startColumn: 0, endColumn: this.size[1] - 1 };
      if (want.hd !== was.hd) (want.hd ? hidden : shown).push(range);
      if (want.h === was.h) continue;
      if (want.h === 0) free.push(row);
      heights[row] = want.h || DEFAULT_HEIGHT;
      sized.push(range);
    }
    this.rows = next;
    if (sized.length > 0) {
      this.send('sheet.mutation.set-worksheet-row-height', { ranges: sized, rowHeight: heights });
      const fixed: Record<number, number> = {};
      for (const row of Object.keys(heights).map(Number)) fixed[row] = next.get(row)?.h ? 0 : 1;
      this.send('sheet.mutation.set-worksheet-row-is-auto-height', { ranges: sized, autoHeightInfo: fixed });
    }
    if (hidden.length > 0) this.send('sheet.mutation.set-row-hidden', { ranges: hidden });
    if (shown.length > 0) this.send('sheet.mutation.set-row-visible', { ranges: shown });
    return free;
  }

  private updateLayout(sheet: SheetView): void {
    const { freeze, showGridlines } = sheet;
    const layout = `${freeze.rows},${freeze.columns},${showGridlines}`;
    if (layout === this.layout) return;
    this.layout = layout;
    this.send('sheet.mutation.set-frozen', {
      startRow: freeze.rows > 0 ? freeze.rows : -1,
      startColumn: freeze.columns > 0 ? freeze.columns : -1,
      ySplit: freeze.rows,
      xSplit: freeze.columns,
    });
    this.send('sheet.mutation.toggle-gridlines', { showGridlines: showGridlines ? 1 : 0 });
  }

  private updateMerges(sheet: SheetView): void {
    const merges = JSON.stringify(sheet.merges);
    if (merges === this.merges) return;
    const before = (JSON.parse(this.merges) as Area[]).map(rangeOf);
    if (before.length > 0) this.send('sheet.mutation.remove-worksheet-merge', { ranges: before });
    if (sheet.merges.length > 0)
      this.send('sheet.mutation.add-worksheet-merge', { ranges: sheet.merges.map(rangeOf) });
    this.merges = merges;
  }

  private updateHighlights(sheet: SheetView, model: Model): void {
    const rules = highlightsOf(sheet, model);
    const same =
      rules.length === this.highlights.size &&
      rules.every(({ id, text }) => this.highlights.get(id) === text);
    if (same) return;
    // Univer gives the rule added last the first say, so one change puts all in again, the least urgent first.
    for (const id of this.highlights.keys())
      this.send('sheet.mutation.delete-conditional-rule', { cfId: id });
    for (const { rule } of [...rules].reverse()) this.send('sheet.mutation.add-conditional-rule', { rule });
    this.highlights = new Map(rules.map(({ id, text }) => [id, text]));
  }
}

/** A formula's result changes by calculation, in Univer first: only what was typed is compared there. */
function sameValue(was: Cell | undefined, cell: Cell | undefined, calculated: boolean): boolean {
  return (
    was === cell ||
    (calculated && was?.formula === cell?.formula) ||
    (was?.value === cell?.value && !calculated)
  );
}

function lookAt(tables: readonly Table[], row: number, column: number): TableLook | null {
  for (const table of tables) {
    const look = tableLook(table, row, column);
    if (look) return look;
  }
  return null;
}
