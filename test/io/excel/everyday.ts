/**
 * Everyday Excel as data: what people do to an agreement, one after the other, and what must hold after every step.
 * A sequence is an array of actions, so that one that fails can be pasted into a test as it is.
 */

import { createLive, mendingOf, type Live, type WorkbookPort } from '../../../src/core/live';
import { checkReading } from '../../../src/core/rules';
import {
  columnHeading,
  dayOfCheck,
  listItems,
  pickEntry,
  readSnapshot,
  toA1,
  type ColumnKey,
  type Edit,
  type Snapshot,
} from '../../../src/core/workbook';
import { createExcelPort } from '../../../src/io/excel';
import { framework, started, type Bench } from './bench';
import { dump } from './dump';
import type { Action } from './everyday-actions';
import { add, cellKey, changedCells, plain, textsOf, type Letters, type Texts } from './everyday-laws';

export type { Action } from './everyday-actions';

/** Columns that Mainstay writes or calculates; no person's text is in them. */
const OWN: readonly ColumnKey[] = ['ref', 'check', 'findings'];

const TODAY = '2005-05-02';

/** Columns in which a second pick adds to the cell. */
const MULTI: ReadonlySet<ColumnKey> = new Set(['what', 'who', 'when', 'how', 'partners']);

/** Actions of the pane: clicks, which write. */
const PANE: ReadonlySet<string> = new Set(['write', 'writeRows', 'fix', 'check', 'add', 'takeBack', 'mend']);

/** Actions that may be a pick in one cell. */
const ONE_CELL: ReadonlySet<string> = new Set(['type', 'pick', 'paste', 'copy']);

/** Changes that a write makes. */
const WRITES: ReadonlySet<string> = new Set([
  'cells',
  'validations',
  'highlights',
  'rows-inserted',
  'rows-deleted',
]);

interface Entered {
  readonly at: { readonly row: number; readonly column: number; readonly address: string };
  readonly column: ColumnKey;
  readonly row: number;
  readonly old: string;
  readonly text: string;
}

const sessionOver = (port: WorkbookPort): Live =>
  createLive(port, { frameworks: [framework], today: TODAY, schedule: () => () => undefined });

export class Everyday {
  private base: unknown;
  /** Writes of the pane, or of a handler, since the step began. */
  private writes = 0;
  /** Texts that each column has held, typed and picked ones among them. */
  private readonly held = new Map<ColumnKey, Set<string>>();
  private handlersBefore = 0;
  private readonly fresh;

  private constructor(
    readonly b: Bench,
    private session: Live,
  ) {
    this.fresh = createExcelPort({ excel: b.Excel, office: b.Office });
  }

  /** A workbook with an agreement just started and the pane open. */
  static async open(requirement = '1.15'): Promise<Everyday> {
    const b = await started({ requirement });
    const handlers = b.host.handlers();
    const all = new Everyday(b, sessionOver(b.port));
    all.handlersBefore = handlers;
    await all.live.open();
    await all.rest();
    all.base = dump(b.model);
    b.model.subscribe(({ source, changes }) => {
      if (source === 'addin' && changes.some(({ kind }) => WRITES.has(kind))) all.writes++;
    });
    return all;
  }

  get live(): Live {
    return this.session;
  }

  /** Closes the pane and opens it again: what it knew of earlier edits is gone. */
  private async reopen(): Promise<void> {
    await this.live.close();
    await this.rest();
    expect(this.b.host.handlers()).toBe(this.handlersBefore);
    this.reopened = true;
    this.session = sessionOver(createExcelPort({ excel: this.b.Excel, office: this.b.Office }));
    await this.live.open();
  }

  /** Does one thing, and checks what must hold. */
  async step(action: Action): Promise<void> {
    const before = this.letters();
    const stood = textsOf(this.b.model);
    this.stood = stood;
    this.writes = 0;
    this.mayChange = null;
    const entered = this.entered(action);
    const expected = await this.perform(action, before);
    await this.rest();
    this.assertWrites(action);
    if (this.mayChange) this.assertOnly(this.mayChange, stood, action);
    if (entered) this.assertPick(entered);
    this.remember();
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

  /**
   * One step of Ctrl+Z or Ctrl+Y, after which nothing may write. A pane that was opened again meanwhile can take it
   * for a pick, unless the cell is left with the last of its entries, as when a second pick is undone.
   */
  private async replay(which: 'undo' | 'redo'): Promise<void> {
    const stood = textsOf(this.b.model);
    this.b.person[which]();
    const now = textsOf(this.b.model);
    const cells = changedCells(stood, now);
    const lastLeft = (key: string): boolean => (stood.get(key) ?? '').endsWith(`; ${now.get(key) ?? '?'}`);
    this.writes = 0;
    await this.rest();
    const silent = !this.reopened || (which === 'undo' && cells.length === 1 && cells.every(lastLeft));
    if (silent && this.writes > 0)
      throw new Error(`A handler wrote after an ${which} of ${cells.join(', ')}.`);
    this.writes = 0;
  }

  private reopened = false;
  /** Texts before the step, and before the last click that wrote cells. */
  private stood: Texts = new Map();
  private beforeClick: Texts = new Map();

  /** Texts that must stand after a click of the pane, by cell; no other text may change. Null: nothing is said. */
  private mayChange: ReadonlyMap<string, string> | null = null;

  /** Events read, clicks write: only a pick writes, and one cell. */
  private assertWrites({ do: what }: Action): void {
    if (PANE.has(what)) return;
    const allowed = ONE_CELL.has(what) ? 1 : 0;
    if (this.writes > allowed) throw new Error(`A handler wrote ${this.writes} times after "${what}".`);
  }

  /** What a click writes stands where it was meant, hidden rows or not, and all else is as it was. */
  private assertOnly(wanted: ReadonlyMap<string, string>, stood: Texts, action: Action): void {
    const now = textsOf(this.b.model);
    const own = this.ownCells();
    const others = changedCells(stood, now).filter((key) => !wanted.has(key) && !own.has(key));
    const missed = [...wanted].filter(([key, text]) => (now.get(key) ?? '') !== text).map(([key]) => key);
    if (others.length + missed.length === 0) return;
    throw new Error(
      `${JSON.stringify(action)} changed ${others.join('; ')}, and missed ${missed.join('; ')}.`,
    );
  }

  /** Cells of the columns that Mainstay writes itself, and the sentence that says when it was checked. */
  private ownCells(): Set<string> {
    const { area, columns, sheet } = this.table;
    const name = this.b.model.sheet(sheet)?.name ?? '';
    const keys = new Set([cellKey(name, 1, 0)]);
    for (const own of OWN) {
      const index = columns.findIndex((column) => column.name === columnHeading(framework, own));
      for (let r = 1; r < area.rows; r++) keys.add(cellKey(name, area.row + r, area.column + index));
    }
    return keys;
  }

  /** The cell and text of an action that enters one item, and what stood there. */
  private entered(action: Action): Entered | null {
    if (action.do !== 'type' && action.do !== 'pick') return null;
    const text = action.do === 'type' ? action.text : this.item(action);
    const at = this.place(action.row, action.column);
    if (!at || text === undefined) return null;
    return { at, column: action.column, old: this.textAt(at.address), text, row: action.row };
  }

  /**
   * A second pick adds, or takes out. Where the item stands alone, what it replaced is offered back; only a text
   * that the column has held before may be an undo.
   */
  private assertPick({ at, column, old, text, row }: Entered): void {
    const now = this.textAt(at.address);
    const area = this.place(row, 'area');
    const held = this.held.get(column) ?? new Set();
    this.held.set(column, held.add(text));
    if (old.trim() === '' || text.trim() === '' || old === text || !MULTI.has(column)) return;
    const joined = pickEntry(column, old, text, framework, area ? this.textAt(area.address) : '', []);
    if (joined === null || joined === text || now === joined || now === old) return;
    const { putBack } = this.live.getState();
    const offered = putBack?.at.row === at.row && putBack.at.column === at.column;
    if (now === text && (offered || this.heldBefore.has(`${column} ${text}`))) return;
    throw new Error(`A pick of "${text}" made "${now}" of "${old}", and nothing is offered back.`);
  }

  private heldBefore = new Set<string>();

  /** Keeps what the columns hold now. */
  private remember(): void {
    for (const column of MULTI) {
      const held = this.held.get(column) ?? new Set();
      for (let row = 0; row < this.table.area.rows - 1; row++) {
        const at = this.place(row, column, 0);
        if (at) held.add(this.textAt(at.address));
      }
      this.held.set(column, held);
    }
    this.heldBefore = new Set(
      [...this.held].flatMap(([column, texts]) => [...texts].map((t) => `${column} ${t}`)),
    );
  }

  /** Undoes all, checks that the start stands again, closes, and checks that nothing listens any more. */
  async end(): Promise<void> {
    for (let i = 0; this.b.model.canUndo && i < 200; i++) await this.replay('undo');
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

  private get tellsOfNames(): boolean {
    return this.b.Office.context.requirements.isSetSupported('ExcelApi', '1.17');
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
        if (this.tellsOfNames) return same;
        person.select(`${this.sheetName()}A1`);
        person.select(this.place(0, 'ref')?.address ?? '');
        return same;
      case 'undo':
        for (let i = 0; i < action.times; i++) await this.replay('undo');
        return null;
      case 'redo':
        for (let i = 0; i < action.times; i++) await this.replay('redo');
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
        if (done) this.mustStand([{ at, text: action.text }]);
        return [done ? add(add(new Map(before), old, -1), this.typed(action.column, action.text)) : before];
      }
      case 'writeRows': {
        const places = [...new Set(action.rows)].map((row) => this.place(row, action.column, 0));
        const rows = new Map(places.flatMap((place) => (place ? [[place.row, place] as const] : [])));
        const edits = [...rows.values()].map(({ row, column }) => ({
          at: { sheet: this.sheetOfTable(), row, column },
          text: `${action.text} ${row}`,
        }));
        if (await this.live.write(edits)) this.mustStand(edits);
        return null;
      }
      case 'fix': {
        const fixable = this.live.getState().findings.filter((finding) => finding.fix);
        const finding = fixable[action.finding % Math.max(1, fixable.length)];
        const edits = finding?.fix?.edits ?? [];
        if (finding && (await this.live.fix(finding))) this.mustStand(edits);
        return null;
      }
      case 'check':
        await this.live.checkNow(new Date(2005, 4, 2, 10, 40));
        this.mustStand([]);
        return [before];
      case 'add':
        await this.live.addActivity();
        this.mustStand([]);
        return [before];
      case 'takeBack': {
        const edits = this.live.getState().done?.before ?? [];
        const stood = this.beforeClick;
        if (edits.length > 0 && (await this.live.takeBack()))
          this.mustStand(
            edits.map(({ at }) => ({ at, text: stood.get(cellKey(at.sheet, at.row, at.column)) ?? '' })),
          );
        return null;
      }
      case 'mend':
        await mendingOf(this.live).mend(this.live.getState().damage);
        return [before];
      case 'reopen':
        await this.reopen();
        return [before];
      default:
        return null;
    }
  }

  private mustStand(edits: readonly Edit[]): void {
    if (edits.length > 0) this.beforeClick = this.stood;
    this.mayChange = new Map(edits.map(({ at, text }) => [cellKey(at.sheet, at.row, at.column), text]));
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
export async function play(actions: readonly Action[], requirement?: string): Promise<void> {
  const all = await Everyday.open(requirement);
  for (const action of actions) await all.step(action);
  await all.end();
}
