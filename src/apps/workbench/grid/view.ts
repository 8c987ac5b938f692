import type { Model } from '../host';
import { forEngine } from './formulas';
import { richOf } from './looks';
import { ShownSheet } from './sheet-view';
import { EMPTY_SHEET, emptySheet, UNIT, type UniverApi, type UniverCell, type UniverRange } from './univer';

/** Options that mark a command as the model's own doing, not the person's. */
export const FROM_MODEL = { fromModel: true } as const;

/** What a reconciliation pushed. */
export interface Pushed {
  any: boolean;
  /** Cells that were written. */
  cells: { readonly sheet: string; readonly range: UniverRange }[];
  /** True where something else that formulas may depend on changed: names, sheets, hidden rows. */
  more: boolean;
}

/** Mutations that no formula depends on. */
const LOOKS_ONLY =
  /^sheet\.(operation|command)\.|^sheet\.mutation\.(set-col-data|set-worksheet-(col-width|row-height|row-is-auto-height|row-count|column-count|hidden)|set-frozen|toggle-gridlines|(add|delete)-conditional-rule)$/;

const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b), Infinity);
const most = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), 0);

const ROWS = 200;
const COLUMNS = 26;

/** Shows the model in Univer: compares what Univer shows with the model and pushes the differences, as mutations. */
export class View {
  private sheets = new Map<string, ShownSheet>();
  private names = new Map<string, string>();
  private titles = new Map<string, string>();
  private order: string[] = [];
  private active = '';
  /** True where Univer shows its colours turned for the dark. */
  dark = false;
  /** Sheets came, went or were renamed: Univer may have changed names that lead to them. */
  private regrouped = false;
  private unmeasured = new Map<string, Set<number>>();

  constructor(
    private readonly api: UniverApi,
    private readonly model: Model,
  ) {}

  private pushed: Pushed = { any: false, cells: [], more: false };

  private readonly push = (id: string, params: object): void => {
    this.note(id, params);
    this.api.syncExecuteCommand(id, params, FROM_MODEL);
  };

  /** True where any formula is shown, so that results must be awaited. */
  get calculates(): boolean {
    return [...this.sheets.values()].some((sheet) => sheet.calculates);
  }

  private note(id: string, params: object): void {
    this.pushed.any = true;
    if (id === 'sheet.mutation.set-range-values') {
      const { subUnitId, cellValue } = params as { subUnitId: string; cellValue: Record<number, object> };
      const rows = Object.keys(cellValue).map(Number);
      const columns = Object.values(cellValue).flatMap((row) => Object.keys(row).map(Number));
      this.pushed.cells.push({
        sheet: subUnitId,
        range: {
          startRow: least(rows),
          endRow: most(rows),
          startColumn: least(columns),
          endColumn: most(columns),
        },
      });
    } else if (!LOOKS_ONLY.test(id)) this.pushed.more = true;
  }

  /** Brings Univer up to the model. Answers what had to be shown anew. */
  reconcile(): Pushed {
    this.pushed = { any: false, cells: [], more: false };
    this.updateSheets();
    this.updateNames();
    for (const sheet of this.model.sheets) {
      const shown = this.sheets.get(sheet.id);
      if (!shown) continue;
      const rows = shown.update(sheet, this.model, this.dark);
      const due = this.unmeasured.get(sheet.id) ?? new Set();
      for (const row of rows) due.add(row);
      if (due.size > 0) this.unmeasured.set(sheet.id, due);
    }
    this.activate();
    return this.pushed;
  }

  /** Shows a cell as a rich text, which keeps its line breaks in the formula bar and in the editor. */
  enrich(sheet: string, row: number, column: number, text: string): void {
    const style = this.sheets.get(sheet)?.styleAt(row, column) ?? {};
    const cell = { p: richOf(text, style), v: text, t: 1 };
    this.write(sheet, row, column, cell);
  }

  /** Shows a cell as it was before `enrich`. */
  plain(sheet: string, row: number, column: number): void {
    const cell = this.sheets.get(sheet)?.shownAt(row, column);
    if (cell) this.write(sheet, row, column, cell);
  }

  private write(sheet: string, row: number, column: number, cell: UniverCell): void {
    // No formula sees a difference.
    const options = { ...FROM_MODEL, onlyLocal: true };
    const params = { unitId: UNIT, subUnitId: sheet, cellValue: { [row]: { [column]: cell } } };
    this.api.syncExecuteCommand('sheet.mutation.set-range-values', params, options);
  }

  private updateSheets(): void {
    const { sheets } = this.model;
    for (const [index, sheet] of sheets.entries()) {
      if (this.sheets.has(sheet.id)) continue;
      this.push('sheet.mutation.insert-sheet', {
        unitId: UNIT,
        index,
        sheet: emptySheet(sheet.id, sheet.name, ROWS, COLUMNS),
      });
      this.regrouped = true;
      this.sheets.set(sheet.id, new ShownSheet(sheet.id, this.push, ROWS, COLUMNS));
      this.titles.set(sheet.id, `${sheet.name}\0Visible`);
      this.order.splice(index, 0, sheet.id);
    }
    // The one shown must stand before the ones that are gone are taken off.
    const gone = this.order.filter((id) => !sheets.some((sheet) => sheet.id === id));
    if (gone.includes(this.active) || this.active === '') this.activate();
    for (const id of gone) this.remove(id);
    if (this.order.length > 0 && this.active !== '' && !this.titles.has(EMPTY_SHEET)) {
      this.titles.set(EMPTY_SHEET, '');
      this.push('sheet.mutation.remove-sheet', { unitId: UNIT, subUnitId: EMPTY_SHEET });
    }
    this.updateTitles();
  }

  private remove(id: string): void {
    this.regrouped = true;
    this.push('sheet.mutation.remove-sheet', { unitId: UNIT, subUnitId: id });
    this.sheets.delete(id);
    this.titles.delete(id);
    this.order = this.order.filter((other) => other !== id);
  }

  private updateTitles(): void {
    for (const { id, name, visibility } of this.model.sheets) {
      const title = `${name}\0${visibility}`;
      const was = this.titles.get(id);
      if (was === title) continue;
      this.titles.set(id, title);
      this.regrouped = true;
      if (was?.split('\0')[0] !== name) {
        this.push('sheet.mutation.set-worksheet-name', { unitId: UNIT, subUnitId: id, name });
      }
      const hidden = visibility === 'Visible' ? 0 : 1;
      this.push('sheet.mutation.set-worksheet-hidden', { unitId: UNIT, subUnitId: id, hidden });
    }
  }

  private updateNames(): void {
    const next = new Map<string, string>();
    for (const name of this.model.names) {
      const formula = forEngine(name.formula, this.model);
      const scope = name.scope ?? 'AllDefaultWorkbook';
      const text = JSON.stringify([name.name, formula, scope]);
      next.set(name.id, text);
      if (!this.regrouped && this.names.get(name.id) === text) continue;
      this.push('formula.mutation.set-defined-name', {
        unitId: UNIT,
        id: name.id,
        name: name.name,
        formulaOrRefString: formula,
        localSheetId: scope,
      });
    }
    for (const [id, text] of this.names) {
      if (next.has(id)) continue;
      const [name, formulaOrRefString] = JSON.parse(text) as [string, string];
      this.push('formula.mutation.remove-defined-name', { unitId: UNIT, id, name, formulaOrRefString });
    }
    this.names = next;
    this.regrouped = false;
  }

  private activate(): void {
    const { id } = this.model.active;
    if (id === this.active || !this.sheets.has(id)) return;
    this.active = id;
    this.push('sheet.operation.set-worksheet-active', { unitId: UNIT, subUnitId: id });
  }

  /** Notes that the heights of rows must be found anew. */
  remeasure(sheet: string, row: number, count: number): void {
    const due = this.unmeasured.get(sheet) ?? new Set();
    for (let at = row; at < row + count; at++) {
      if (this.model.sheet(sheet)?.rowState(at)?.height === undefined) due.add(at);
    }
    this.unmeasured.set(sheet, due);
  }

  /**
   * Lets Univer find the heights of rows that follow their text, on the sheet that is shown: it measures
   * what it has laid out, so this comes after a frame was drawn.
   */
  measure(): void {
    const sheet = this.active;
    const sorted = [...(this.unmeasured.get(sheet) ?? [])].sort((a, b) => a - b);
    this.unmeasured.delete(sheet);
    if (sorted.length === 0) return;
    const ranges: object[] = [];
    for (let from = 0; from < sorted.length;) {
      let to = from;
      while (to + 1 < sorted.length && sorted[to + 1] === (sorted[to] ?? 0) + 1) to++;
      ranges.push({ startRow: sorted[from], endRow: sorted[to], startColumn: 0, endColumn: COLUMNS - 1 });
      from = to + 1;
    }
    this.push('sheet.command.set-row-is-auto-height', { unitId: UNIT, subUnitId: sheet, ranges });
  }
}
