/** What a person can do with the workbook. Refusals become outcomes with the words that Excel shows. */

import type { Outcome, Person } from '../interface';
import { intersect, subtract } from './address';
import type { Book } from './book';
import { convertToRange } from './convert';
import { copyHighlights, copyRules, putBlock, readBlock, repeated, type Place } from './copy';
import { copySheet } from './copy-sheet';
import { clearTableFilters, filterTable } from './filter';
import { followMove, movedBlock } from './follow';
import { hideRows, setColumnWidth, setFormat, setRowHeight } from './formats';
import { listItems } from './lists';
import { addTable } from './make-table';
import { assertUnlocked } from './protect';
import { bodyOf } from './references';
import { validationFor } from './rules';
import type { Sheet } from './sheet';
import { addSheet, deleteSheet, renameSheet, setVisibility } from './sheets';
import { sortRows } from './sort';
import { readHeadings } from './tables';
import { deleteCells, insertCells } from './structure';
import { region, stopped, Stopped, TITLE } from './person-help';
import { clearValidation } from './validation';
import { clearContents, tellCells, writeEntries } from './write';
import { MAX_COLUMNS, MAX_ROWS, Refusal, type Area, type Format, type Table } from './types';

const DONE: Outcome = { ok: true };

export class BookPerson implements Person {
  constructor(private readonly book: Book) {}

  /** Runs one step; what Excel refuses becomes an outcome. A malformed address throws before. */
  private step(fn: () => unknown): Outcome {
    try {
      this.book.tx('person', fn);
      return DONE;
    } catch (error) {
      if (error instanceof Stopped) return { ok: false, title: error.title, message: error.message };
      if (error instanceof Refusal) return { ok: false, title: TITLE, message: error.message };
      throw error;
    }
  }

  private at(address: string): Place {
    return this.book.locate(address);
  }

  private sheetNamed(name: string): Sheet {
    const sheet = this.book.sheet(name);
    if (!sheet) throw new Refusal('InvalidArgument', `There is no sheet "${name}".`);
    return sheet;
  }

  type(address: string, text: string): Outcome {
    const { sheet, area } = this.at(address);
    const cell: Area = { ...area, rows: 1, columns: 1 };
    return this.step(() => this.enter(sheet, cell, text));
  }

  private enter(sheet: Sheet, cell: Area, text: string): void {
    this.refuseUnlisted(sheet, cell, text);
    writeEntries(this.book, sheet, cell, () => text);
  }

  /** A Stop rule refuses what its list lacks; a list that nobody here can calculate refuses nothing. */
  private refuseUnlisted(sheet: Sheet, cell: Area, text: string): void {
    const rule = validationFor(sheet, cell.row, cell.column);
    if (!rule?.rule.list || !rule.alert.showAlert || rule.alert.style !== 'Stop') return;
    if (text === '' && rule.ignoreBlanks) return;
    const items = listItems(this.book, sheet, rule.rule.list.source, cell.row, cell.column);
    if (!items || items.some((item) => String(item).toLowerCase() === text.trim().toLowerCase())) return;
    throw stopped(rule);
  }

  pick(address: string, item: string): Outcome {
    const { sheet, area } = this.at(address);
    const rule = validationFor(sheet, area.row, area.column);
    const items = this.itemsAt(sheet, area);
    if (!rule?.rule.list || (items && !items.includes(item))) {
      return { ok: false, title: TITLE, message: `The list of this cell has no "${item}".` };
    }
    return this.step(() => writeEntries(this.book, sheet, { ...area, rows: 1, columns: 1 }, () => item));
  }

  listFor(address: string): readonly string[] | null {
    const { sheet, area } = this.at(address);
    return this.itemsAt(sheet, area);
  }

  private itemsAt(sheet: Sheet, area: Area): readonly string[] | null {
    const rule = validationFor(sheet, area.row, area.column);
    if (!rule?.rule.list) return null;
    const items = listItems(this.book, sheet, rule.rule.list.source, area.row, area.column);
    return items?.map(String) ?? null;
  }

  paste(
    address: string,
    rows: readonly (readonly string[])[],
    options: { keepRules?: boolean } = {},
  ): Outcome {
    const { sheet, area } = this.at(address);
    const columns = Math.max(...rows.map((row) => row.length), 1);
    const target: Area = { ...area, rows: Math.max(rows.length, 1), columns };
    return this.step(() => {
      // A plain paste is not validated and takes the rules of its cells away (data validation article).
      if (!options.keepRules) clearValidation(this.book, sheet, target);
      writeEntries(this.book, sheet, target, (r, c) => rows[r]?.[c] ?? '');
    });
  }

  copy(from: string, to: string): Outcome {
    const source = this.at(from);
    const place = this.at(to);
    const target: Place = { sheet: place.sheet, area: repeated(source.area, place.area) };
    return this.step(() => this.copyOver(source, target));
  }

  fill(from: string, to: string): Outcome {
    const source = this.at(from);
    const target = this.at(to);
    return this.step(() => this.copyOver(source, target));
  }

  private copyOver(source: Place, target: Place): void {
    putBlock(this.book, target, readBlock(source.sheet, source.area), source.area, 'All');
    copyRules(this.book, source, target);
    copyHighlights(this.book, source, target);
  }

  move(from: string, to: string): Outcome {
    const source = this.at(from);
    const place = this.at(to);
    const target: Place = {
      sheet: place.sheet,
      area: { ...source.area, row: place.area.row, column: place.area.column },
    };
    return this.step(() => {
      const { sheet, area } = source;
      const block = readBlock(sheet, area);
      const first = sheet.cell(area.row, area.column);
      assertUnlocked(sheet, area);
      for (let r = area.row; r < area.row + area.rows; r++) {
        for (let c = area.column; c < area.column + area.columns; c++) sheet.put(r, c, undefined);
      }
      tellCells(this.book, sheet, area, first);
      copyRules(this.book, source, target);
      for (const rest of place.sheet === sheet ? subtract(area, target.area) : [area])
        clearValidation(this.book, sheet, rest);
      followMove(this.book, source, target);
      readHeadings(this.book, sheet, area);
      putBlock(this.book, target, movedBlock(block, source, target), area, 'All', { keepReferences: true });
    });
  }

  clear(address: string): Outcome {
    const { sheet, area } = this.at(address);
    return this.step(() => clearContents(this.book, sheet, area));
  }

  insertRows(address: string): Outcome {
    const { sheet, area } = this.at(address);
    return this.step(() =>
      insertCells(this.book, sheet, { ...area, column: 0, columns: MAX_COLUMNS }, 'Down'),
    );
  }

  deleteRows(address: string): Outcome {
    const { sheet, area } = this.at(address);
    return this.step(() => deleteCells(this.book, sheet, { ...area, column: 0, columns: MAX_COLUMNS }, 'Up'));
  }

  insertColumns(address: string): Outcome {
    const { sheet, area } = this.at(address);
    return this.step(() => insertCells(this.book, sheet, { ...area, row: 0, rows: MAX_ROWS }, 'Right'));
  }

  deleteColumns(address: string): Outcome {
    const { sheet, area } = this.at(address);
    return this.step(() => deleteCells(this.book, sheet, { ...area, row: 0, rows: MAX_ROWS }, 'Left'));
  }

  private tableAt(sheet: Sheet, area: Area): Table | undefined {
    return this.book.tablesOn(sheet.id).find((t) => intersect(t.area, area));
  }

  sort(address: string, ascending: boolean): Outcome {
    const { sheet, area } = this.at(address);
    const table = this.tableAt(sheet, area);
    const rows = table ? bodyOf(table) : region(sheet, area);
    return this.step(() => sortRows(this.book, sheet, rows, [{ key: area.column - rows.column, ascending }]));
  }

  filter(address: string, items: readonly string[] | null): Outcome {
    const { sheet, area } = this.at(address);
    const table = this.tableAt(sheet, area);
    if (!table) return { ok: false, title: TITLE, message: 'The cell is in no table.' };
    const column = area.column - table.area.column;
    return this.step(() =>
      filterTable(this.book, table, column, items ? { filterOn: 'Values', values: items } : null),
    );
  }

  /** Takes all filters of the table of a cell away. */
  clearFilters(address: string): Outcome {
    const { sheet, area } = this.at(address);
    const table = this.tableAt(sheet, area);
    return this.step(() => (table ? clearTableFilters(this.book, table) : undefined));
  }

  convertToRange(address: string): Outcome {
    const { sheet, area } = this.at(address);
    const table = this.tableAt(sheet, area);
    return this.step(() => (table ? convertToRange(this.book, table) : undefined));
  }

  makeTable(address: string): Outcome {
    const { sheet, area } = this.at(address);
    return this.step(() => addTable(this.book, sheet, area, true));
  }

  copySheet(name: string): Outcome {
    const sheet = this.sheetNamed(name);
    return this.step(() => copySheet(this.book, sheet));
  }

  addSheet(name?: string): Outcome {
    return this.step(() => this.book.activate(addSheet(this.book, name)));
  }

  deleteSheet(name: string): Outcome {
    const sheet = this.sheetNamed(name);
    return this.step(() => deleteSheet(this.book, sheet));
  }

  renameSheet(before: string, after: string): Outcome {
    const sheet = this.sheetNamed(before);
    return this.step(() => renameSheet(this.book, sheet, after));
  }

  hideSheet(name: string, hidden: boolean): Outcome {
    const sheet = this.sheetNamed(name);
    return this.step(() => setVisibility(this.book, sheet, hidden ? 'Hidden' : 'Visible'));
  }

  hideRows(address: string, hidden: boolean): Outcome {
    const { sheet, area } = this.at(address);
    return this.step(() => hideRows(this.book, sheet, area, hidden));
  }

  format(address: string, format: Format): Outcome {
    const { sheet, area } = this.at(address);
    return this.step(() => setFormat(this.book, sheet, area, format));
  }

  columnWidth(address: string, points: number): Outcome {
    const { sheet, area } = this.at(address);
    return this.step(() => setColumnWidth(this.book, sheet, area, points));
  }

  rowHeight(address: string, points: number): Outcome {
    const { sheet, area } = this.at(address);
    return this.step(() => setRowHeight(this.book, sheet, area, points));
  }

  activate(name: string): Outcome {
    const sheet = this.sheetNamed(name);
    return this.step(() => this.book.activate(sheet));
  }

  select(address: string): Outcome {
    const { sheet, area } = this.at(address);
    return this.step(() => this.book.select(sheet, [area]));
  }

  undo(): boolean {
    return this.book.undo();
  }

  redo(): boolean {
    return this.book.redo();
  }

  beginEdit(address: string): Outcome {
    const { sheet, area } = this.at(address);
    return this.step(() => {
      this.book.select(sheet, [{ ...area, rows: 1, columns: 1 }]);
      assertUnlocked(sheet, { ...area, rows: 1, columns: 1 });
      this.book.editing = true;
      this.book.editingAt = { sheet: sheet.id, row: area.row, column: area.column };
      this.book.changed({ kind: 'editing', on: true });
    });
  }

  endEdit(text?: string): Outcome {
    const { editingAt } = this.book;
    if (!this.book.editing || !editingAt) return DONE;
    const typed =
      text === undefined
        ? DONE
        : this.step(() =>
            this.enter(this.book.sheetById(editingAt.sheet), { ...editingAt, rows: 1, columns: 1 }, text),
          );
    // A refused text leaves the editor open, as Excel's "Retry" does, unless the edit is given up.
    if (!typed.ok) return typed;
    return this.step(() => {
      this.book.editing = false;
      this.book.editingAt = null;
      this.book.changed({ kind: 'editing', on: false });
    });
  }
}
