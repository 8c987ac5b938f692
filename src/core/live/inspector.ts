/** Looks now and then whether the furniture of the tables still stands: lists, marks, Check, headings, names. */

import { blueprintFor, type Blueprint, type Reading } from '../workbook';
import { blueprintWith, damageKey, damageOf, seenOf, type SeenRows } from './damage';
import type { Store } from './store';
import type { Damage, Trouble, WorkbookPort } from './types';

export interface InspectorTools {
  readonly port: WorkbookPort;
  readonly store: Store;
}

const NONE: readonly Damage[] = [];

/** The whole of the Activities table went; a reading of it stands in the state. */
const TABLE_GONE: readonly Damage[] = [
  { kind: 'table', table: 'activities', columns: [], count: 1, at: null, text: '' },
];

export class Inspector {
  private seen: SeenRows = {};
  private putAway: ReadonlySet<string> = new Set();
  private plan: { readonly framework: Reading['framework']; readonly blueprint: Blueprint } | null = null;
  private looking: Promise<void> | null = null;
  private missed = false;
  private begun = false;
  private again = false;

  constructor(private readonly tools: InspectorTools) {}

  /** Keeps the rows that stand now, before the tables are read anew. */
  remember(): void {
    const { reading } = this.tools.store.get();
    if (reading) this.seen = seenOf(this.seen, reading);
  }

  /** Looks at everything; only reads. What cannot be looked at now is looked at after the next change. */
  look(): Promise<void> {
    if (this.looking) {
      this.again ||= this.begun;
      return this.looking;
    }
    // A moment later: several events that follow one another ask for one look.
    this.looking = Promise.resolve()
      .then(() => this.lookNow())
      .finally(() => {
        this.looking = null;
        this.begun = false;
        if (!this.again) return;
        this.again = false;
        void this.look();
      });
    return this.looking;
  }

  /** Makes up for a look that failed because a cell was being edited: the workbook has been heard of since. */
  catchUp(): void {
    if (this.missed) void this.look();
  }

  /** The agreement can no longer be read. */
  lost({ code }: Trouble): void {
    const { reading, done } = this.tools.store.get();
    if (!reading || code !== 'TableGone') return;
    this.tools.store.set({ damage: TABLE_GONE, ...(done?.action === 'mend' ? { done: null } : {}) });
  }

  /** Says no more about this damage, as long as it stays as it is. */
  dismiss(damage: readonly Damage[]): void {
    this.putAway = new Set([...this.putAway, ...damage.map(damageKey)]);
    this.publish(this.tools.store.get().damage);
  }

  /** The blueprint by which to mend, with the rows last seen. */
  blueprint(): Blueprint | null {
    const { reading } = this.tools.store.get();
    return reading ? blueprintWith(reading, seenOf(this.seen, reading)) : null;
  }

  private async lookNow(): Promise<void> {
    this.begun = true;
    this.missed = false;
    const { port, store } = this.tools;
    const { reading, phase } = store.get();
    if (!reading || phase !== 'ready') return;
    try {
      const inspection = await port.inspect(this.planFor(reading));
      // Null: the tables were moving; another change is on its way, and another look.
      if (inspection && store.get().phase === 'ready') {
        this.publish(damageOf(inspection, this.planFor(reading)));
      }
    } catch {
      // A look that fails says nothing: it is no action of the person, and nothing is lost by it.
      this.missed = true;
    }
  }

  private publish(found: readonly Damage[]): void {
    const { store } = this.tools;
    const shown = found.filter((damage) => !this.putAway.has(damageKey(damage)));
    const now = store.get().damage;
    const same =
      shown.length === now.length && shown.every((d, i) => damageKey(d) === damageKey(now[i] ?? d));
    if (same) return;
    // What was mended last is no news beside what came since.
    const { done } = store.get();
    const came = shown.some((d) => !now.some((old) => damageKey(old) === damageKey(d)));
    const over = came && done?.action === 'mend';
    store.set({ damage: shown.length > 0 ? shown : NONE, ...(over ? { done: null } : {}) });
  }

  private planFor({ framework }: Reading): Blueprint {
    if (this.plan?.framework !== framework) this.plan = { framework, blueprint: blueprintFor(framework) };
    return this.plan.blueprint;
  }
}
