/**
 * Watching the workbook. Events only mark rows as dirty; a queue looks at them and tells
 * the listener what differs. Nothing is written here but what in-cell multi-select asks for.
 */

import type { Trouble } from '../../core/live';
import type { TableKey } from '../../core/workbook';
import { areasOf, intersection, type Area } from './areas';
import { NEAR } from './below';
import type { Ledger } from './ledger';
import { Looker, type LookTools, type Typed } from './look';
import { ROWS_PER_SYNC, type Session } from './session';
import { bodyArea } from './shadow';
import { asTrouble } from './trouble';

type ChangedArgs = Excel.WorksheetChangedEventArgs;

export class Watcher {
  private readonly looker: Looker;
  private queue: Promise<void> = Promise.resolve();
  private queued = false;
  private closed = false;
  private whole = false;
  private remote = false;
  private doubt = false;
  private dirty = new Map<TableKey, Set<number>>();
  private typed: Typed[] = [];
  private cursor: { readonly sheetId: string; readonly row: number } | null = null;
  private paused = false;

  constructor(
    private readonly session: Session,
    private readonly tools: LookTools,
  ) {
    this.looker = new Looker({
      ...tools,
      tell: (event) => {
        if (!this.closed) tools.tell(event);
      },
    });
  }

  /** Reads the names of the sheets, and tells where the cursor is. */
  async prepare(): Promise<void> {
    try {
      await this.session.run(async (context) => {
        const cursor = context.workbook.getSelectedRange();
        cursor.load('rowIndex,columnIndex,rowCount,worksheet/id,worksheet/name');
        await this.looker.readNames(context);
        const { rowIndex: row, columnIndex: column, rowCount: rows, worksheet } = cursor;
        this.cursor = { sheetId: worksheet.id, row };
        this.tools.tell({ kind: 'selected', at: { sheet: worksheet.name, row, column }, rows });
      });
    } catch (error) {
      if (asTrouble(error).retry) throw error;
      await this.prepareWithout();
    }
  }

  /** Something other than cells is selected (a chart): only the names are read. */
  private async prepareWithout(): Promise<void> {
    await this.session.run((context) => this.looker.readNames(context));
  }

  /** Handler of worksheets.onChanged. */
  onChanged(event: ChangedArgs): Promise<void> {
    const { echoes, ledger, shadow } = this.tools;
    if (this.closed || this.paused || echoes.isOwn(event)) return this.queue;
    const remote = event.source === 'Remote';
    if (event.changeType !== 'RangeEdited') {
      moveLedger(ledger, event);
      return this.lookAtAll(remote);
    }
    // What was gone may have come back; where nothing ever was, typing makes no agreement.
    if (this.looker.lost) return this.lookAtAll(remote);
    if (shadow.snapshot === null) return this.queue;
    const areas = areasOf(event.address);
    const touched = areas.map((area) => this.mark(event.worksheetId, area, 1));
    if (!touched.includes(true)) {
      if (!remote && areas.some((area) => this.isBelow(event.worksheetId, area)))
        this.tools.tell({ kind: 'doubt' });
      return this.queue;
    }
    // Somebody else's paste is looked at when everything is; nothing is said of it in the middle of one's own work.
    if (!remote)
      this.doubt ||= areas.length > 1 || areas.some((area) => area.rowCount * area.columnCount > 1);
    if (!remote) this.note(event);
    this.remote ||= remote;
    return this.look();
  }

  /** Handler of worksheets.onSelectionChanged: compares the row left and the row entered. */
  async onSelected(event: { readonly worksheetId: string; readonly address: string }): Promise<void> {
    const area = areasOf(event.address)[0];
    if (!area || this.closed || this.paused) return;
    const left = this.cursor;
    this.cursor = { sheetId: event.worksheetId, row: area.row };
    if (this.looker.sheetName(event.worksheetId) === undefined) await this.lookAtAll(false);
    const at = { sheet: this.looker.sheetName(event.worksheetId) ?? '', row: area.row, column: area.column };
    if (!this.closed) this.tools.tell({ kind: 'selected', at, rows: area.rowCount });
    if (left?.sheetId === event.worksheetId && left.row === area.row) return;
    const line = { column: 0, rowCount: 1, columnCount: Infinity };
    const leaving = left !== null && this.mark(left.sheetId, { ...line, row: left.row }, 0);
    const entering = this.mark(event.worksheetId, { ...line, row: area.row }, 0);
    if (leaving || entering) await this.look();
  }

  /** Looks at everything: rows, columns, tables or sheets came, went, moved or were renamed. `doubt` asks for an inspection. */
  lookAtAll(remote: boolean, doubt = false): Promise<void> {
    if (this.paused) return this.queue;
    this.whole = true;
    this.doubt ||= doubt;
    this.remote ||= remote;
    return this.look();
  }

  /** Ends when all that was told so far has been looked at. */
  settled(): Promise<void> {
    return this.queue;
  }

  /** Hears nothing while our own sheets are made; whoever makes them reads everything afterwards. */
  pause(on: boolean): void {
    this.paused = on;
  }

  close(): void {
    this.closed = true;
  }

  private note(event: ChangedArgs): void {
    const [area, ...more] = areasOf(event.address);
    if (!area || more.length > 0 || area.rowCount !== 1 || area.columnCount !== 1) return;
    // Details are given for single cells only (office-js #5308).
    const before: unknown = event.details?.valueBefore;
    this.typed.push({
      sheetId: event.worksheetId,
      row: area.row,
      column: area.column,
      before: before === undefined || before === null ? undefined : String(before),
    });
  }

  /**
   * Marks the body rows that an area touches, `margin` rows around the body taken in: the
   * headings, and the row by which a table grows. True where it touched any.
   */
  private mark(sheetId: string, area: Area, margin: 0 | 1): boolean {
    let touched = false;
    for (const place of this.tools.shadow.places) {
      const body = bodyArea(place);
      const around = { ...body, row: body.row - margin, rowCount: body.rowCount + 2 * margin };
      const shared = place.sheetId === sheetId ? intersection(area, around) : null;
      if (!shared) continue;
      touched = true;
      const inside = intersection(shared, body);
      if (place.name === null || !inside || inside.rowCount < shared.rowCount) this.whole = true;
      const rows = this.dirty.get(place.key) ?? new Set<number>();
      for (let i = 0; inside && i < inside.rowCount; i++) rows.add(inside.row + i - body.row);
      this.dirty.set(place.key, rows);
    }
    return touched;
  }

  /** Whether an area lies under a table, so near that its rows may be meant for it. */
  private isBelow(sheetId: string, area: Area): boolean {
    return this.tools.shadow.places.some((place) => {
      const body = bodyArea(place);
      const under = { ...body, row: body.row + body.rowCount, rowCount: NEAR };
      return place.sheetId === sheetId && intersection(area, under) !== null;
    });
  }

  private look(): Promise<void> {
    if (this.queued) return this.queue;
    this.queued = true;
    this.queue = this.queue.then(() => {
      this.queued = false;
      return this.lookNow();
    });
    return this.queue;
  }

  private async lookNow(): Promise<void> {
    if (this.closed) return;
    const { dirty, typed, whole, remote, doubt } = this;
    this.dirty = new Map();
    this.typed = [];
    this.whole = this.remote = this.doubt = false;
    const heard = { dirty, typed, remote };
    const rows = [...dirty.values()].reduce((sum, set) => sum + set.size, 0);
    try {
      const told = await this.session.run(
        async (context) => {
          const few = !whole && rows <= ROWS_PER_SYNC;
          if (few && (await this.looker.atRows(context, heard))) return false;
          return this.looker.atAll(context, heard);
        },
        { patient: true },
      );
      if (doubt && !told && !this.closed) this.tools.tell({ kind: 'doubt' });
    } catch (error) {
      await this.recover(asTrouble(error), whole);
    }
  }

  /** A sheet may have gone between the event and the look: then everything is looked at once more. */
  private async recover(trouble: Trouble, whole: boolean): Promise<void> {
    if (!whole && (trouble.code === 'ItemNotFound' || trouble.code === 'InvalidArgument')) {
      this.whole = true;
      return this.lookNow();
    }
    if (!this.closed) this.tools.tell({ kind: 'lost', trouble });
  }
}

/** Cells below or beside inserted or deleted ones move, and their history with them. */
function moveLedger(ledger: Ledger, event: ChangedArgs): void {
  const area = areasOf(event.address)[0];
  if (!area) return;
  const { worksheetId, changeType } = event;
  if (changeType === 'RowInserted') ledger.moveRows(worksheetId, area.row, area.rowCount);
  if (changeType === 'RowDeleted') ledger.moveRows(worksheetId, area.row, -area.rowCount);
  if (changeType === 'ColumnInserted') ledger.moveColumns(worksheetId, area.column, area.columnCount);
  if (changeType === 'ColumnDeleted') ledger.moveColumns(worksheetId, area.column, -area.columnCount);
}
