/** Follows the workbook: reads it, hears its events, and publishes what differs. */

import type { Edit, Position } from '../agreement/types';
import type { Inspector } from './inspector';
import { movedTo, type Reading } from '../workbook';
import { silence, troubleFrom, watchful } from './jobs';
import type { Mirror } from './mirror';
import type { Store } from './store';
import type { LiveState, Schedule, Trouble, WorkbookEvent, WorkbookPort } from './types';

/** How long to wait before a workbook that could not be read is read again, in milliseconds. */
const READ_AGAIN_AFTER = 2000;

export const samePosition = (a: Position, b: Position): boolean =>
  a.sheet === b.sheet && a.row === b.row && a.column === b.column;

/** A selected cell of Activities where the activity's row is now, on its sheet as that is called now. */
function withRow(at: Position, before: Reading, after: Reading): Position {
  const [old, now] = [before.tables.activities, after.tables.activities];
  if (before === after || !old || !now || at.sheet !== old.sheet) return at;
  const index = movedTo(at.row - old.firstRow, before, after);
  const row = index === null ? at.row : now.firstRow + index;
  return row === at.row && now.sheet === at.sheet ? at : { ...at, sheet: now.sheet, row };
}

export interface FollowerTools {
  readonly port: WorkbookPort;
  readonly store: Store;
  readonly mirror: Mirror;
  readonly schedule: Schedule;
  readonly online: () => boolean;
  readonly inspector: Inspector;
  /** Whether the pane itself is on its way past a cell that is selected now. */
  readonly passing: (at: Position) => boolean;
}

export class Follower {
  private watching: Promise<() => Promise<void>> | null = null;
  private cancel: (() => void) | null = null;

  constructor(private readonly tools: FollowerTools) {}

  /** Begins to watch and reads everything; false where that was not possible, and then the state says why. */
  open(): Promise<boolean> {
    const { schedule, store, online } = this.tools;
    return watchful(this.openNow(), schedule, () => {
      if (store.get().phase === 'starting') store.set({ phase: 'trouble', trouble: silence(online) });
    });
  }

  private async openNow(): Promise<boolean> {
    const { port, store } = this.tools;
    this.stopWaiting();
    try {
      // Watching first: what happens between the two is heard, and compared again by the read.
      this.watching ??= port.watch((event) => this.hear(event));
      const [readOnly] = await Promise.all([port.readOnly(), this.watching]);
      store.set({ readOnly });
      await this.load();
      return true;
    } catch (error) {
      this.forgetFailedWatch();
      this.lose(troubleFrom(error));
      return false;
    }
  }

  async close(): Promise<void> {
    this.stopWaiting();
    const { watching } = this;
    this.watching = null;
    const stop = await watching?.catch(() => null);
    await stop?.();
  }

  /** Reads everything again. What stands holds while that is not possible just now. */
  async refresh(): Promise<boolean> {
    if (!this.tools.store.get().reading) return this.open();
    try {
      await this.load();
      return true;
    } catch (error) {
      const trouble = troubleFrom(error);
      if (trouble.retry) this.later(() => void this.refresh());
      else this.lose(trouble);
      return false;
    }
  }

  /** Reads the whole workbook and publishes what differs. */
  async load(): Promise<void> {
    const { port, mirror, inspector } = this.tools;
    const snapshot = await port.read();
    const fileName = port.fileName();
    if (!snapshot) return this.none(fileName);
    inspector.remember();
    mirror.take(snapshot);
    this.publish({ fileName });
    void inspector.look();
  }

  /** There is no agreement. Where one was lost the trouble that says so stays, and with it what was last seen. */
  private none(fileName: string): void {
    const { store, mirror } = this.tools;
    const { phase, reading } = store.get();
    if (phase === 'trouble' && reading) return;
    mirror.clear();
    store.set({
      phase: 'none',
      fileName,
      unfinished: this.tools.port.unfinished(),
      damage: [],
      ...(phase === 'trouble' ? { trouble: null } : {}),
      ...mirror.state(),
    });
  }

  /** Publishes what follows from the cells; an agreement that can be read ends the trouble of reading. */
  private publish(parts: Partial<LiveState>): void {
    const { store, mirror } = this.tools;
    const { phase, selected: at, reading: before } = store.get();
    const over = phase === 'trouble' ? { trouble: null } : {};
    const now = mirror.state();
    // Not every host tells of a selection that moves with its row; whoever fills in an activity stays with it.
    const selected = at && before && now.reading ? withRow(at, before, now.reading) : at;
    store.set({ phase: 'ready', unfinished: false, ...over, ...now, selected, ...parts });
  }

  private hear(event: WorkbookEvent): void {
    const { store, mirror, inspector } = this.tools;
    switch (event.kind) {
      case 'changed':
        inspector.remember();
        this.heard(mirror.take(event.snapshot), event.remote);
        return void inspector.look();
      case 'doubt':
        return void inspector.look();
      case 'rows':
        inspector.catchUp();
        return this.heard(mirror.takeRows(event.table, event.rows), event.remote);
      case 'selected':
        // On the way to a later cell, the host still tells of those before it.
        if (this.tools.passing(event.at)) return;
        return store.set({ selected: event.at, selectedRows: event.rows, putBack: null });
      case 'multi-selected':
        return store.set({ putBack: event.putBack });
      case 'lost':
        return this.lose(event.trouble);
    }
  }

  private heard(cells: readonly Edit[], remote: boolean): void {
    const { remote: last, putBack, done } = this.tools.store.get();
    // An offer to put back holds only as long as the cell is as it was when it was made.
    const over = putBack !== null && cells.some(({ at }) => samePosition(at, putBack.at));
    this.publish({
      ...(over ? { putBack: null } : {}),
      // From now on Ctrl+Z takes back something else first.
      ...(cells.length > 0 && done?.action === 'mend' ? { done: null } : {}),
      ...(remote ? { remote: { serial: (last?.serial ?? 0) + 1, cells } } : {}),
    });
  }

  private lose(trouble: Trouble): void {
    this.tools.store.set({ phase: 'trouble', trouble });
    this.tools.inspector.lost(trouble);
    if (trouble.retry) this.later(() => void this.open());
  }

  private later(run: () => void): void {
    this.cancel ??= this.tools.schedule(() => {
      this.cancel = null;
      run();
    }, READ_AGAIN_AFTER);
  }

  private stopWaiting(): void {
    this.cancel?.();
    this.cancel = null;
  }

  /** A watch that could not begin is begun anew by the next opening. */
  private forgetFailedWatch(): void {
    const { watching } = this;
    watching?.catch(() => {
      if (this.watching === watching) this.watching = null;
    });
  }
}
