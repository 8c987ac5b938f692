/** References to ranges that follow their cells, and the events an add-in has asked for. */

import { spliceArea, type Splice } from '../model/address';
import type { Book } from '../model/book';
import type { Area, Change, Transaction } from '../model/types';
import type { RangeRef, Session } from './registry';

/** How many ranges of past events can still be asked for. */
const EVENT_RANGES = 300;

export class HostSession implements Session {
  eventsEnabled = true;
  parts: Session['parts'] = null;
  private readonly keptRanges = new Map<string, RangeRef>();
  private readonly eventRanges = new Map<string, RangeRef>();
  private readonly live = new Set<RangeRef>();
  private readonly registered = new Map<string, number>();
  private counter = 0;

  constructor(private readonly book: Book) {}

  track(range: RangeRef): void {
    this.live.add(range);
  }

  /** Forgets the ranges that were only of one batch. */
  endBatch(): void {
    this.live.clear();
    this.parts = null;
  }

  keep(range: RangeRef): string {
    range.reference ??= `ref${++this.counter}`;
    this.keptRanges.set(range.reference, range);
    return range.reference;
  }

  release(id: string): void {
    this.keptRanges.delete(id);
  }

  kept(id: string): RangeRef | undefined {
    return this.keptRanges.get(id);
  }

  get keptCount(): number {
    return this.keptRanges.size;
  }

  keepForEvent(sheet: string, areas: readonly Area[]): string {
    const id = `event${++this.counter}`;
    const found = this.book.sheet(sheet);
    if (found) this.eventRanges.set(id, { sheet: found, areas });
    const oldest = this.eventRanges.keys().next();
    if (this.eventRanges.size > EVENT_RANGES && !oldest.done) this.eventRanges.delete(oldest.value);
    return id;
  }

  eventRange(id: string): RangeRef | undefined {
    return this.eventRanges.get(id);
  }

  register(event: number, target: string): void {
    const key = `${event} ${target}`;
    this.registered.set(key, (this.registered.get(key) ?? 0) + 1);
  }

  unregister(event: number, target: string): void {
    const key = `${event} ${target}`;
    const left = (this.registered.get(key) ?? 0) - 1;
    if (left > 0) this.registered.set(key, left);
    else this.registered.delete(key);
  }

  /** Registrations that stand. */
  get handlers(): number {
    return [...this.registered.values()].reduce((sum, count) => sum + count, 0);
  }

  wants(event: number, target: string): boolean {
    return this.eventsEnabled && this.registered.has(`${event} ${target}`);
  }

  /** Lets every held range follow what moved. */
  follow(transaction: Transaction): void {
    for (const change of transaction.changes) {
      const moved = spliceOf(change);
      if (!moved) continue;
      for (const held of [this.live, this.keptRanges.values(), this.eventRanges.values()]) {
        for (const range of held) {
          if (range.sheet.id !== moved.sheet) continue;
          range.areas = range.areas.flatMap((a) => spliceArea(a, moved.splice) ?? []);
        }
      }
    }
  }
}

/** The move of rows, columns or cells that a change is, if it is one. */
function spliceOf(change: Change): { sheet: string; splice: Splice } | null {
  switch (change.kind) {
    case 'rows-inserted':
      return { sheet: change.sheet, splice: { axis: 'row', at: change.at, count: change.count } };
    case 'rows-deleted':
      return { sheet: change.sheet, splice: { axis: 'row', at: change.at, count: -change.count } };
    case 'columns-inserted':
      return { sheet: change.sheet, splice: { axis: 'column', at: change.at, count: change.count } };
    case 'columns-deleted':
      return { sheet: change.sheet, splice: { axis: 'column', at: change.at, count: -change.count } };
    case 'cells-inserted':
    case 'cells-deleted': {
      const { area, shift } = change;
      const sign = change.kind === 'cells-inserted' ? 1 : -1;
      const down = shift === 'Down' || shift === 'Up';
      const splice: Splice = down
        ? {
            axis: 'row',
            at: area.row,
            count: sign * area.rows,
            span: { first: area.column, length: area.columns },
          }
        : {
            axis: 'column',
            at: area.column,
            count: sign * area.columns,
            span: { first: area.row, length: area.rows },
          };
      return { sheet: change.sheet, splice };
    }
    default:
      return null;
  }
}
