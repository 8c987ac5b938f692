/** Looking at the tables after an event: what differs from what was seen last, and what a pick asks for. */

import { shapeOf, type RowNow, type WorkbookEvent } from '../../core/live';
import { activityColumns, type ColumnKey, type TableKey } from '../../core/workbook';
import { rangeAt } from './areas';
import type { Echoes } from './echo';
import { askTables, placesOf, samePlace, type Place } from './find';
import type { Furniture, KnownList } from './furniture';
import type { Ledger } from './ledger';
import { decide, type Verdict } from './multi';
import { isMultiColumn, type MultiColumn, type Picker } from './picks';
import { readAll, rowsOf } from './read';
import { askRows, sourceOf, type AskedRows } from './rows';
import type { CellChange, Shadow } from './shadow';
import { troubleOf } from './trouble';

export interface LookTools {
  readonly shadow: Shadow;
  readonly ledger: Ledger;
  readonly echoes: Echoes;
  readonly furniture: Furniture;
  readonly picker: Picker;
  readonly multiSelect: () => boolean;
  readonly tell: (event: WorkbookEvent) => void;
}

/** One local change of one cell, as its event told it. */
export interface Typed {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  /** What stood there before, where the event said. */
  readonly before: string | undefined;
}

/** What was heard since the last look. */
export interface Heard {
  /** Body rows to be looked at, by table. */
  readonly dirty: ReadonlyMap<TableKey, ReadonlySet<number>>;
  /** In the order of the events. */
  readonly typed: readonly Typed[];
  readonly remote: boolean;
}

export class Looker {
  private names = new Map<string, string>();
  private gone = false;

  constructor(private readonly tools: LookTools) {}

  /** True while tables that were there are not. */
  get lost(): boolean {
    return this.gone;
  }

  /** Name of a sheet by its id, as last seen. */
  sheetName(id: string): string | undefined {
    return this.names.get(id);
  }

  /** Reads the names of the sheets; one sync. */
  async readNames(context: Excel.RequestContext): Promise<void> {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name');
    await context.sync();
    this.names = new Map(worksheets.items.map((sheet) => [sheet.id, sheet.name]));
  }

  /** Looks at the dirty rows in one sync. False where the tables are no longer where they were. */
  async atRows(context: Excel.RequestContext, heard: Heard): Promise<boolean> {
    const { shadow } = this.tools;
    const keys = [...heard.dirty.keys()];
    const named = askTables(context, keys);
    const asked: { key: TableKey; rows: AskedRows }[] = [];
    for (const [key, set] of heard.dirty) {
      const place = shadow.place(key);
      if (!place || place.name === null) return false;
      const sheet = context.workbook.worksheets.getItem(place.sheetId);
      for (const [first, count] of spans(set, place.rowCount)) {
        asked.push({ key, rows: askRows(sheet, place, first, count) });
      }
    }
    const doubts = this.askLists(context, heard.typed);
    await context.sync();
    const now = placesOf(named);
    const stayed = (key: TableKey): boolean =>
      samePlace(
        shadow.place(key),
        now.find((p) => p.key === key),
      );
    if (!keys.every(stayed)) return false;
    const answers = new Map<TableKey, RowNow[]>();
    for (const { key, rows } of asked) answers.set(key, [...(answers.get(key) ?? []), ...rows.answer()]);
    await this.compare(context, answers, heard);
    if (doubts.some(isDoubt)) this.tools.tell({ kind: 'doubt' });
    return true;
  }

  /**
   * Asks for the lists of cells that one event alone told of: a cell that was pasted over looks like one that was
   * typed into, but for its list, which a plain paste replaces (data validation article).
   */
  private askLists(context: Excel.RequestContext, typed: readonly Typed[]): Doubt[] {
    const { shadow, furniture } = this.tools;
    return typed.flatMap(({ sheetId, row, column }): Doubt[] => {
      const found = shadow.tableAt(sheetId, row, column);
      if (!found || found.index < 0) return [];
      const { place } = found;
      const list = furniture.list(place.key, found.column);
      const ours = place.key === 'activities' && activityColumns(place.headings).check === found.column;
      if (!list) return ours ? [{ list, validation: null }] : [];
      const area = { row, column, rowCount: 1, columnCount: 1 };
      const { dataValidation } = rangeAt(context.workbook.worksheets.getItem(sheetId), area);
      dataValidation.load('type,rule');
      return [{ list, validation: dataValidation }];
    });
  }

  /** Looks at everything. True where the tables were told anew, or as gone. */
  async atAll(context: Excel.RequestContext, heard: Heard): Promise<boolean> {
    const { shadow, tell } = this.tools;
    const before = shadow.places;
    await this.readNames(context);
    const sight = await readAll(context);
    const stayed = (place: Place): boolean =>
      samePlace(
        place,
        sight?.places.find((p) => p.key === place.key),
      );
    if (sight && sight.places.length === before.length && before.every(stayed)) {
      await this.compare(context, new Map(sight.snapshot.tables.map((t) => [t.key, rowsOf(t)])), heard);
      return false;
    }
    const had = shadow.snapshot !== null;
    shadow.replace(sight);
    if (sight) tell({ kind: 'changed', snapshot: sight.snapshot, remote: heard.remote });
    else if (had) tell({ kind: 'lost', trouble: troubleOf('TableGone') });
    this.gone = sight === null && (had || this.gone);
    return true;
  }

  /** Keeps rows as they are now, lets multi-select have its say, and tells what differs. */
  private async compare(
    context: Excel.RequestContext,
    answers: ReadonlyMap<TableKey, readonly RowNow[]>,
    heard: Heard,
  ): Promise<void> {
    const { shadow, tell } = this.tools;
    for (const [table, all] of answers) {
      const place = shadow.place(table);
      if (!place) continue;
      const rows = shadow.changedRows(table, all);
      const changes = shadow.keep(table, rows);
      const picks =
        table === 'activities' ? this.picksOf(place, withTyped(changes, heard, place, all), heard.typed) : [];
      const written = await this.writePicks(context, place, picks);
      const latest = [...rows.filter((row) => !written.some((w) => w.index === row.index)), ...written].sort(
        (a, b) => a.index - b.index,
      );
      if (latest.length > 0) tell({ kind: 'rows', table, rows: latest, remote: heard.remote });
      for (const { at, verdict } of picks) {
        const { putBack } = verdict;
        tell({ kind: 'multi-selected', at, putBack: putBack === null ? null : { at, text: putBack } });
      }
    }
  }

  /** Takes note of every change of a multi-valued cell; answers those of which something follows. */
  private picksOf(place: Place, changes: readonly CellChange[], typed: readonly Typed[]): Pick[] {
    const keys = new Map<number, ColumnKey>();
    for (const [key, index] of Object.entries(activityColumns(place.headings))) {
      keys.set(index, key as ColumnKey);
    }
    return changes.flatMap((cell) => {
      const column = keys.get(cell.column - place.column);
      if (column === undefined || !isMultiColumn(column)) return [];
      const verdict = this.judge(place, cell, column, typed);
      if (verdict.write === null && verdict.putBack === null) return [];
      return [{ at: { sheet: place.sheet, row: cell.row, column: cell.column }, verdict }];
    });
  }

  private judge(place: Place, cell: CellChange, column: MultiColumn, typed: readonly Typed[]): Verdict {
    const { ledger, picker, multiSelect } = this.tools;
    const key = { sheetId: place.sheetId, row: cell.row, column: cell.column };
    const said = typed.filter((t) => isAt(t, place, cell.row, cell.column));
    // Several events before one look: each text that stood there in between is a step of its own.
    const stood = said.map((t, i) => t.before ?? (i === 0 ? String(cell.before) : ''));
    for (let i = 1; i < stood.length; i++) ledger.seen(key, stood[i - 1] ?? '', stood[i] ?? '');
    const change = { key, before: stood.at(-1) ?? String(cell.before), after: String(cell.after) };
    // Only what the person here typed or picked into one cell.
    const on = said.length > 0 && multiSelect();
    return decide(change, ledger, (before, item) =>
      on ? picker(cell.row - place.row - 1, column, before, item) : null,
    );
  }

  /** The one write that follows from an event; the rows are read back in the same sync. */
  private async writePicks(
    context: Excel.RequestContext,
    place: Place,
    picks: readonly Pick[],
  ): Promise<RowNow[]> {
    const { echoes, shadow } = this.tools;
    const wanted = picks.filter(({ verdict }) => verdict.write !== null);
    // Even a proxy that is not used would cost a sync.
    if (wanted.length === 0) return [];
    const sheet = context.workbook.worksheets.getItem(place.sheetId);
    const asked = wanted.map(({ at, verdict }) => {
      const area = { row: at.row, column: at.column, rowCount: 1, columnCount: 1 };
      echoes.wrote(place.sheetId, area);
      rangeAt(sheet, area).values = [[verdict.write]];
      return askRows(sheet, place, at.row - place.row - 1, 1);
    });
    await context.sync();
    const rows = asked.flatMap((a) => a.answer());
    shadow.keep(place.key, rows);
    return rows;
  }
}

/** A cell with what its column's list was when everything was looked at last; without one, a cell of Check. */
interface Doubt {
  readonly list: KnownList | undefined;
  readonly validation: Excel.DataValidation | null;
}

/** True where the cell is not as its column was. */
function isDoubt({ list, validation }: Doubt): boolean {
  if (!list || !validation) return true;
  const source = sourceOf(validation);
  return (source !== null && shapeOf(source) === list.wanted) !== list.whole;
}

interface Pick {
  readonly at: { readonly sheet: string; readonly row: number; readonly column: number };
  readonly verdict: Verdict;
}

const isAt = (t: Typed, place: Place, row: number, column: number): boolean =>
  t.sheetId === place.sheetId && t.row === row && t.column === column;

/** The changes, and with them the cells of which an event told a change that a read of everything had seen before. */
function withTyped(
  changes: readonly CellChange[],
  { typed }: Heard,
  place: Place,
  rows: readonly RowNow[],
): CellChange[] {
  const more = new Map<string, CellChange>();
  for (const { sheetId, row, column, before } of typed) {
    const known = changes.some((change) => change.row === row && change.column === column);
    const now = rows.find((r) => r.index === row - place.row - 1);
    const after = now?.values[column - place.column];
    if (known || before === undefined || after === undefined || sheetId !== place.sheetId) continue;
    const first = more.get(`${row},${column}`)?.before ?? before;
    more.set(`${row},${column}`, { row, column, before: first, after });
  }
  return [...changes, ...[...more.values()].filter((change) => change.before !== change.after)];
}

/** Runs of consecutive body rows within the body. */
function spans(rows: ReadonlySet<number>, rowCount: number): (readonly [number, number])[] {
  const sorted = [...rows].filter((row) => row >= 0 && row < rowCount).sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const row of sorted) {
    const last = runs.at(-1);
    if (last && last[0] + last[1] === row) last[1]++;
    else runs.push([row, 1]);
  }
  return runs;
}
