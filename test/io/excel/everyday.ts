/**
 * Everyday Excel as data: what people do to an agreement, one after the other, and what must hold after every step.
 * A sequence is an array of actions, so that one that fails can be pasted into a test as it is.
 */

import { createLive, mendingOf, type Live } from '../../../src/core/live';
import { checkReading } from '../../../src/core/rules';
import {
  columnHeading,
  dayOfCheck,
  listItems,
  pickEntry,
  readSnapshot,
  toA1,
  type ColumnKey,
  type Snapshot,
} from '../../../src/core/workbook';
import { createExcelPort } from '../../../src/io/excel';
import { framework, started, type Bench } from './bench';
import { dump } from './dump';

/** Rows are taken modulo the rows that stand (the row below the table among them), items modulo the list. */
export type Action =
  | { readonly do: 'type'; readonly row: number; readonly column: ColumnKey; readonly text: string }
  | { readonly do: 'pick'; readonly row: number; readonly column: ColumnKey; readonly item: number }
  | {
      readonly do: 'paste';
      readonly row: number;
      readonly column: ColumnKey;
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly do: 'copy'; readonly row: number; readonly to: number; readonly column: ColumnKey }
  | { readonly do: 'clear'; readonly row: number; readonly column: ColumnKey }
  | { readonly do: 'sort'; readonly column: ColumnKey; readonly ascending: boolean }
  | { readonly do: 'filter'; readonly column: ColumnKey; readonly on: boolean }
  | { readonly do: 'hide'; readonly row: number; readonly on: boolean }
  | { readonly do: 'insert'; readonly row: number; readonly count: number }
  | { readonly do: 'delete'; readonly row: number; readonly count: number }
  | { readonly do: 'insertColumn'; readonly column: ColumnKey }
  | { readonly do: 'rename'; readonly name: string }
  | { readonly do: 'undo'; readonly times: number }
  | { readonly do: 'redo'; readonly times: number }
  | { readonly do: 'write'; readonly row: number; readonly column: ColumnKey; readonly text: string }
  | { readonly do: 'fix'; readonly finding: number }
  | { readonly do: 'check' }
  | { readonly do: 'add' }
  | { readonly do: 'takeBack' }
  | { readonly do: 'mend' };

/** Columns that Mainstay writes or calculates; no person's text is in them. */
const OWN: readonly ColumnKey[] = ['ref', 'check', 'findings'];

const TODAY = '2005-05-02';

/** How often each letter or digit stands in some texts. */
type Letters = Map<string, number>;

function add(letters: Letters, text: unknown, times = 1): Letters {
  for (const char of String(text).normalize('NFC').toLowerCase()) {
    if (!/[\p{L}\p{N}]/u.test(char)) continue;
    const count = (letters.get(char) ?? 0) + times;
    if (count === 0) letters.delete(char);
    else letters.set(char, count);
  }
  return letters;
}

const plain = (letters: Letters): string => JSON.stringify([...letters].sort(([a], [b]) => (a < b ? -1 : 1)));

export class Everyday {
  private base: unknown;
  private handlersBefore = 0;
  private readonly fresh;

  private constructor(
    readonly b: Bench,
    readonly live: Live,
  ) {
    this.fresh = createExcelPort({ excel: b.Excel, office: b.Office });
  }

  /** A workbook with an agreement just started and the pane open. */
  static async open(): Promise<Everyday> {
    const b = await started();
    const handlers = b.host.handlers();
    const live = createLive(b.port, {
      frameworks: [framework],
      today: TODAY,
      schedule: () => () => undefined,
    });
    const all = new Everyday(b, live);
    all.handlersBefore = handlers;
    await live.open();
    await all.rest();
    all.base = dump(b.model);
    return all;
  }

  /** Does one thing, and checks what must hold. */
  async step(action: Action): Promise<void> {
    const before = this.letters();
    const expected = await this.perform(action, before);
    await this.rest();
    // What Excel cannot take back (a renamed sheet) is where undoing ends from now on.
    if (!this.b.model.canUndo && action.do !== 'undo') this.base = dump(this.b.model);
    if (expected) {
      const after = plain(this.letters());
      if (!expected.map(plain).includes(after)) {
        throw new Error(`Text was lost or made up by ${JSON.stringify(action)}: ${after}`);
      }
    }
    await this.assertLive();
  }

  /** Undoes all, checks that the start stands again, closes, and checks that nothing listens any more. */
  async end(): Promise<void> {
    for (let i = 0; this.b.model.canUndo && i < 200; i++) {
      this.b.person.undo();
      await this.rest();
    }
    await this.assertLive();
    expect(withoutCursor(dump(this.b.model))).toEqual(withoutCursor(this.base));
    await this.live.close();
    await this.rest();
    expect(this.b.host.handlers()).toBe(this.handlersBefore);
    this.b.resetSyncs();
    this.b.person.type(this.place(0, 'why')?.address ?? '', 'After the end.');
    this.b.person.undo();
    await this.rest();
    expect(this.b.syncs()).toBe(0);
    this.b.close();
  }

  async rest(): Promise<void> {
    for (let i = 0; i < 2; i++) await this.b.idle();
  }

  private get table() {
    const table = this.b.model.table('MPA_Activities');
    if (!table) throw new Error('The Activities table is gone.');
    return table;
  }

  /** Sheet row and column of a cell, or null where the column is gone. Row 0 is the first of the body. */
  private place(
    row: number,
    key: ColumnKey,
    below = 1,
  ): { row: number; column: number; address: string } | null {
    const { area, columns, sheet } = this.table;
    const index = columns.findIndex((column) => column.name === columnHeading(framework, key));
    if (index < 0) return null;
    const at = { row: area.row + 1 + (row % (area.rows - 1 + below)), column: area.column + index };
    const name = this.b.model.sheet(sheet)?.name ?? '';
    return { ...at, address: toA1({ sheet: name, ...at }, { sheet: true }) };
  }

  private textAt(address: string): string {
    const { sheet, area } = this.b.model.locate(address);
    return String(sheet.cell(area.row, area.column)?.value ?? '');
  }

  /** Letters of everything that people typed into the table and below it. */
  private letters(): Letters {
    const letters: Letters = new Map();
    const { area, columns, sheet: id } = this.table;
    const own = new Set(OWN.map((key) => columnHeading(framework, key)));
    const sheet = this.b.model.sheet(id);
    for (const [row, column, cell] of sheet?.cells() ?? []) {
      const heading = columns[column - area.column]?.name ?? '';
      if (row <= area.row || own.has(heading) || cell.formula !== undefined) continue;
      add(letters, cell.value);
    }
    return letters;
  }

  /** Performs an action; answers the letters that may stand afterwards, or null where the law says nothing of it. */
  private async perform(action: Action, before: Letters): Promise<Letters[] | null> {
    const { person, model } = this.b;
    const same = [before];
    const replaced = (old: string, text: string): Letters => add(add(new Map(before), old, -1), text);
    switch (action.do) {
      case 'type': {
        const at = this.place(action.row, action.column);
        if (!at) return same;
        const old = this.textAt(at.address);
        if (!person.type(at.address, action.text).ok) return same;
        return [
          replaced(old, this.typed(action.column, action.text)),
          ...this.added(at, action, old, before),
        ];
      }
      case 'pick': {
        const at = this.place(action.row, action.column);
        const item = this.item(action);
        if (!at || item === undefined) return same;
        const old = this.textAt(at.address);
        if (!person.type(at.address, item).ok) return same;
        return [replaced(old, item), ...this.added(at, { ...action, text: item }, old, before)];
      }
      case 'paste':
        return this.paste(action, before);
      case 'copy': {
        const from = this.place(action.row, action.column, 0);
        const to = this.place(action.to, action.column);
        if (!from || !to || from.row === to.row) return same;
        const [old, text] = [this.textAt(to.address), this.textAt(from.address)];
        return person.copy(from.address, to.address).ok
          ? [replaced(old, text), ...this.added(to, { ...action, row: action.to, text }, old, before)]
          : same;
      }
      case 'clear': {
        const at = this.place(action.row, action.column, 0);
        if (!at) return same;
        const old = this.textAt(at.address);
        return person.clear(at.address).ok ? [replaced(old, '')] : same;
      }
      case 'sort': {
        const at = this.place(0, action.column, 0);
        if (at) person.sort(at.address, action.ascending);
        return same;
      }
      case 'filter': {
        const at = this.place(0, action.column, 0);
        if (at) person.filter(at.address, action.on ? [this.textAt(at.address)] : null);
        return same;
      }
      case 'hide': {
        const at = this.place(action.row, 'ref', 0);
        if (at) person.hideRows(this.rowsOf(at.row, 1), action.on);
        return same;
      }
      case 'insert': {
        const at = this.place(action.row, 'ref', 0);
        if (at) person.insertRows(this.rowsOf(at.row, action.count));
        return same;
      }
      case 'delete':
        return this.delete(action.row, action.count, before);
      case 'insertColumn': {
        const at = this.place(0, action.column, 0);
        if (at) person.insertColumns(at.address.replace(/.*!([A-Z]+)\d+$/, `${this.sheetName()}$1:$1`));
        return same;
      }
      case 'rename':
        person.renameSheet(model.sheet(this.table.sheet)?.name ?? '', action.name);
        // Hosts before ExcelApi 1.17 tell of no renaming: it is seen when the cursor next moves.
        person.select(`${this.sheetName()}A1`);
        person.select(this.place(0, 'ref')?.address ?? '');
        return same;
      case 'undo':
        for (let i = 0; i < action.times; i++) {
          person.undo();
          await this.rest();
        }
        return null;
      case 'redo':
        for (let i = 0; i < action.times; i++) {
          person.redo();
          await this.rest();
        }
        return null;
      default:
        return this.byPane(action, before);
    }
  }

  /** What the pane does; each is one click. */
  private async byPane(action: Action, before: Letters): Promise<Letters[] | null> {
    switch (action.do) {
      case 'write': {
        const place = this.place(action.row, action.column, 0);
        if (!place) return [before];
        const old = this.textAt(place.address);
        const at = { sheet: this.sheetOfTable(), row: place.row, column: place.column };
        const done = await this.live.write([{ at, text: action.text }]);
        return [done ? add(add(new Map(before), old, -1), this.typed(action.column, action.text)) : before];
      }
      case 'fix': {
        const fixable = this.live.getState().findings.filter((finding) => finding.fix);
        const finding = fixable[action.finding % Math.max(1, fixable.length)];
        if (finding) await this.live.fix(finding);
        return null;
      }
      case 'check':
        await this.live.checkNow(new Date(2005, 4, 2, 10, 40));
        return null;
      case 'add':
        await this.live.addActivity();
        return [before];
      case 'takeBack':
        await this.live.takeBack();
        return null;
      case 'mend':
        await mendingOf(this.live).mend(this.live.getState().damage);
        return [before];
      default:
        return null;
    }
  }

  /** A text as it stands in a cell of a column: Ref is of General format. */
  private typed(column: ColumnKey, text: string): string {
    return OWN.includes(column) ? '' : text;
  }

  private item({ row, column, item }: Extract<Action, { do: 'pick' }>): string | undefined {
    const area = this.place(row, 'area');
    const items = listItems(framework, column, area ? this.textAt(area.address) : '');
    return items[item % Math.max(1, items.length)];
  }

  /** What stands where a text that is one item of the list was added to what was there, or taken out. */
  private added(
    at: { readonly address: string },
    { row, column, text }: { readonly row: number; readonly column: ColumnKey; readonly text: string },
    old: string,
    before: Letters,
  ): Letters[] {
    if (old.trim() === '' || text.trim() === '' || at.address === '') return [];
    const area = this.place(row, 'area');
    const joined = pickEntry(column, old, text, framework, area ? this.textAt(area.address) : '', []);
    return joined === null ? [] : [add(add(new Map(before), old, -1), joined)];
  }

  private paste({ row, column, rows }: Extract<Action, { do: 'paste' }>, before: Letters): Letters[] | null {
    const at = this.place(row, column);
    if (!at) return [before];
    const { area, columns } = this.table;
    const own = new Set(OWN.map((key) => columnHeading(framework, key)));
    // Beside the table stand other people's columns, which are not ours to count.
    const room = area.column + area.columns - 1 - at.column;
    const lines = rows.map((line) => line.slice(0, room));
    const width = Math.max(...lines.map((line) => line.length));
    if (width === 0) return [before];
    const { sheet } = this.b.model.locate(at.address);
    const after = new Map(before);
    let read = false;
    lines.forEach((line, r) => {
      for (let c = 0; c < width; c++) {
        const heading = columns[at.column + c - area.column]?.name ?? '';
        if (own.has(heading)) continue;
        const cell = sheet.cell(at.row + r, at.column + c);
        // In a column that is not of text format Excel makes of "June 2005" what it likes.
        read ||= sheet.formatAt(at.row + r, at.column + c).numberFormat !== '@';
        if (cell?.formula === undefined) add(after, cell?.value ?? '', -1);
        add(after, line[c] ?? '');
      }
    });
    const old = this.textAt(at.address);
    if (!this.b.person.paste(at.address, lines).ok) return [before];
    const text = lines.length === 1 && width === 1 ? (lines[0]?.[0] ?? '') : '';
    return read ? null : [after, ...this.added(at, { row, column, text }, old, before)];
  }

  private delete(row: number, count: number, before: Letters): Letters[] {
    const at = this.place(row, 'ref', 0);
    const { area } = this.table;
    if (!at || area.rows - 1 <= count) return [before];
    const rows = Math.min(count, area.row + area.rows - at.row);
    const kept = this.letters();
    const { sheet } = this.b.model.locate(at.address);
    const own = new Set(OWN.map((key) => columnHeading(framework, key)));
    for (const [r, column, cell] of sheet.cells()) {
      const heading = this.table.columns[column - area.column]?.name ?? '';
      if (r < at.row || r >= at.row + rows || own.has(heading) || cell.formula !== undefined) continue;
      add(kept, cell.value, -1);
    }
    return this.b.person.deleteRows(this.rowsOf(at.row, rows)).ok ? [kept] : [before];
  }

  private sheetOfTable(): string {
    return this.b.model.sheet(this.table.sheet)?.name ?? '';
  }

  private sheetName(): string {
    return `'${this.sheetOfTable()}'!`;
  }

  private rowsOf(row: number, count: number): string {
    return `${this.sheetName()}${row + 1}:${row + count}`;
  }

  /** The published state says what a fresh reading and a full check of the sheet say. */
  async assertLive(): Promise<void> {
    const snapshot = (await this.fresh.read()) as Snapshot;
    const state = this.live.getState();
    const reading = readSnapshot(snapshot, framework);
    const asOf = dayOfCheck(reading, TODAY);
    const { findings, counts } = checkReading(reading, asOf);
    expect(state.phase).toBe('ready');
    expect(state.reading?.agreement(asOf)).toEqual(reading.agreement(asOf));
    expect(state.reading?.tables).toEqual(reading.tables);
    expect(state.findings).toEqual(findings);
    expect(state.counts).toEqual(counts);
  }
}

export const withoutCursor = (all: unknown): unknown => ({
  ...(all as ReturnType<typeof dump>),
  active: '',
  selection: [],
});

/** Plays a sequence from a new agreement to its end. */
export async function play(actions: readonly Action[]): Promise<void> {
  const all = await Everyday.open();
  for (const action of actions) await all.step(action);
  await all.end();
}
