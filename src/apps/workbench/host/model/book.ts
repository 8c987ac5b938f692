/** The workbook: its parts, its transactions, and the one stack of undo steps that person and add-in share. */

import type { CellResult, FormulaCell, Model } from '../interface';
import { areaName, badAddress, bounding, contains, parseArea, splitAddress } from './address';
import { EMPTY_BOOK, type AddIn, type BookData, type BookOptions, type OtherSettings } from './book-data';
import { moveFormula } from './formula';
import { omit } from './omit';
import type { Culture } from './parse';
import { locateName } from './references';
import { Sheet } from './sheet';
import { shownText } from './text';
import { Transactions } from './transactions';
import { validationFor } from './rules';
import {
  Refusal,
  type Area,
  type Cell,
  type Change,
  type Comment,
  type Json,
  type Name,
  type Selection,
  type Table,
  type Validation,
  type Value,
  type XmlPart,
} from './types';

export class Book extends Transactions implements Model {
  data: BookData;
  fileName: string;
  readonly author: string;
  readonly locale: string;
  readonly culture: Culture;
  date1904 = false;
  addIn: AddIn;
  otherSettings: readonly OtherSettings[] = [];
  editing = false;
  /** The cell whose editor is open. */
  editingAt: { sheet: string; row: number; column: number } | null = null;
  selection: Selection;
  calculationMode = 'Automatic';
  listItems: Model['listItems'] = null;
  calculate: Model['calculate'] = null;
  private activeId: string;
  private counter = 0;

  constructor(options: BookOptions = {}) {
    super();
    this.fileName = options.fileName ?? 'Book1.xlsx';
    this.locale = options.locale ?? 'en-GB';
    this.author = options.author ?? 'A person';
    this.culture = { dayFirst: this.locale !== 'en-US', year: options.year ?? new Date().getFullYear() };
    const sheet = this.newSheet('Sheet1');
    this.activeId = sheet.id;
    this.selection = { sheet: sheet.id, areas: [{ row: 0, column: 0, rows: 1, columns: 1 }] };
    this.addIn = options.addIn ?? {
      id: '00000000-0000-0000-0000-000000000000',
      version: '1.0.0.0',
      store: 'developer',
      storeType: 'Registry',
    };
    this.data = { ...EMPTY_BOOK, sheets: [sheet], properties: { author: this.author } };
  }

  /** Puts other content in the place of all; nothing before can be undone. */
  replace(data: BookData, active: Sheet, cursor: Area): void {
    this.data = data.sheets.length > 0 ? data : { ...data, sheets: [active] };
    this.activeId = active.id;
    this.selection = { sheet: active.id, areas: [cursor] };
    this.editing = false;
    this.editingAt = null;
    this.forgetHistory();
    this.changed({ kind: 'opened' });
  }

  /** As `replace`, by an empty workbook. */
  replaceBlank(fileName: string): void {
    const sheet = this.newSheet('Sheet1');
    this.otherSettings = [];
    this.date1904 = false;
    this.fileName = fileName;
    const data = { ...EMPTY_BOOK, sheets: [sheet], properties: { author: this.author } };
    this.replace(data, sheet, { row: 0, column: 0, rows: 1, columns: 1 });
  }

  get sheets(): readonly Sheet[] {
    return this.data.sheets;
  }
  get tables(): readonly Table[] {
    return this.data.tables;
  }
  get names(): readonly Name[] {
    return this.data.names;
  }
  get xmlParts(): readonly XmlPart[] {
    return this.data.xmlParts;
  }
  get comments(): readonly Comment[] {
    return this.data.comments;
  }
  get settings(): ReadonlyMap<string, Json> {
    return this.data.settings;
  }
  get properties(): Readonly<Record<string, string>> {
    return this.data.properties;
  }
  get active(): Sheet {
    return this.sheetById(this.activeId);
  }

  /** A fresh number, for ids of sheets, tables, rules and parts. */
  nextId(): number {
    return ++this.counter;
  }

  newGuid(): string {
    return `{00000000-0001-0000-0000-${this.nextId().toString(16).toUpperCase().padStart(12, '0')}}`;
  }

  newSheet(name: string): Sheet {
    return new Sheet(this.newGuid(), name, (inverse) => this.record(inverse));
  }

  // ---- finding ----

  sheet(idOrName: string): Sheet | undefined {
    const folded = idOrName.toLowerCase();
    return this.data.sheets.find((s) => s.id === idOrName || s.name.toLowerCase() === folded);
  }

  /** The sheet of an id that is known to exist. */
  sheetById(id: string): Sheet {
    const sheet = this.data.sheets.find((s) => s.id === id);
    if (!sheet) throw new Refusal('ItemNotFound', 'The sheet is no longer there.');
    return sheet;
  }

  table(idOrName: string): Table | undefined {
    const folded = idOrName.toLowerCase();
    return this.data.tables.find((t) => t.id === idOrName || t.name.toLowerCase() === folded);
  }

  name(name: string, scope: string | null = null): Name | undefined {
    const folded = name.toLowerCase();
    return this.data.names.find((n) => n.name.toLowerCase() === folded && n.scope === scope);
  }

  tablesOn(sheet: string): readonly Table[] {
    return this.data.tables.filter((t) => t.sheet === sheet);
  }

  locate(address: string): { sheet: Sheet; area: Area } {
    return this.locateOn(this.active, address);
  }

  /** As `locate`; an address without a sheet, and names of that sheet, belong to `home`. */
  locateOn(home: Sheet, address: string): { sheet: Sheet; area: Area } {
    const { sheet: sheetName, rest } = splitAddress(address.trim());
    const sheet = sheetName === null ? home : this.sheet(sheetName);
    if (!sheet) throw new Refusal('InvalidArgument', `There is no sheet "${sheetName ?? ''}".`);
    const area = parseArea(rest);
    if (area) return { sheet, area };
    const found = locateName(this, rest, sheet);
    if (!found) throw badAddress(address);
    return found;
  }

  validationAt(sheet: string, row: number, column: number): Validation | undefined {
    return validationFor(this.sheetById(sheet), row, column);
  }

  shiftFormula(
    formula: string,
    from: { row: number; column: number },
    to: { row: number; column: number },
  ): string {
    return moveFormula(formula, to.row - from.row, to.column - from.column);
  }

  textAt(sheet: string, row: number, column: number): string {
    const view = this.sheetById(sheet);
    const format = view.formatAt(row, column).numberFormat ?? 'General';
    return shownText(view.cell(row, column)?.value ?? '', format, this.culture.dayFirst);
  }

  patch(part: Partial<BookData>): void {
    const before = this.data;
    this.record(() => this.patch(before));
    this.data = { ...before, ...part };
  }

  /** Undo and redo show what they changed, as Excel does. */
  protected showChange(changes: readonly Change[]): void {
    const cells = changes.find((c) => c.kind === 'cells');
    const sheet = cells && this.sheet(cells.sheet);
    if (cells && sheet?.visibility === 'Visible') this.select(sheet, [cells.area]);
  }

  // ---- selection ----

  activate(sheet: Sheet): void {
    if (sheet.visibility !== 'Visible') {
      throw new Refusal('InvalidOperation', `The sheet "${sheet.name}" is hidden and cannot be shown first.`);
    }
    if (sheet.id === this.activeId) return;
    const before = this.activeId;
    this.activeId = sheet.id;
    this.selection = { sheet: sheet.id, areas: [{ row: 0, column: 0, rows: 1, columns: 1 }] };
    this.changed({ kind: 'activated', sheet: sheet.id, before });
  }

  select(sheet: Sheet, areas: readonly Area[]): void {
    this.activate(sheet);
    const before = this.selection.areas;
    if (before.length === areas.length && areas.every((a, i) => areaName(a) === areaName(before[i] ?? a)))
      return;
    this.selection = { sheet: sheet.id, areas };
    this.changed({ kind: 'selected', sheet: sheet.id, areas });
  }

  // ---- calculation ----

  putResults(sheetId: string, results: readonly CellResult[]): void {
    this.tx('system', () => {
      const sheet = this.sheetById(sheetId);
      let area: Area | null = null;
      for (const result of results) {
        if (!this.storeResult(sheet, result)) continue;
        const at = { row: result.row, column: result.column, rows: 1, columns: 1 };
        area = area === null || contains(area, at) ? (area ?? at) : bounding(area, at);
      }
      if (area) this.changed({ kind: 'calculated', sheet: sheetId, area });
    });
  }

  private storeResult(sheet: Sheet, { row, column, value, error }: CellResult): boolean {
    const cell = sheet.cell(row, column);
    if (cell?.formula === undefined) return false;
    if (!cell.pending && cell.value === value && (cell.error ?? false) === (error ?? false)) return false;
    const rest = omit(cell, 'pending', 'error');
    sheet.store(row, column, { ...rest, value, ...(error ? { error: true as const } : {}) });
    return true;
  }

  protected recalculate(changes: readonly Change[]): void {
    if (!this.calculate || !changes.some((c) => c.kind !== 'selected' && c.kind !== 'activated')) return;
    const formulas: FormulaCell[] = [];
    for (const sheet of this.data.sheets) {
      for (const [row, column, cell] of sheet.cells()) {
        if (cell.formula !== undefined)
          formulas.push({ sheet: sheet.id, row, column, formula: cell.formula });
      }
    }
    for (const result of this.calculate(formulas)) {
      const at = { row: result.row, column: result.column, rows: 1, columns: 1 };
      const changed = this.storeResult(this.sheetById(result.sheet), result);
      if (changed) this.changed({ kind: 'calculated', sheet: result.sheet, area: at });
    }
  }

  /** Value and kind of a cell for those who only read. */
  valueAt(sheet: Sheet, row: number, column: number): Value {
    return sheet.cell(row, column)?.value ?? '';
  }
}

export const isBlank = (cell: Cell | undefined): boolean =>
  cell === undefined || (cell.value === '' && cell.formula === undefined);
