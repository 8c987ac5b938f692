/** The live session: workbook events in, one published state out, a person's actions as edits. */

import type { Edit, Finding, Position } from '../agreement/types';
import type { Framework } from '../framework';
import { blueprintFor, checkedSentence } from '../workbook';
import { findingsTexts } from './findings';
import { Jobs, troubleFrom } from './jobs';
import { Mirror } from './mirror';
import { refsFor, withRefs } from './refs';
import { initialState, Store } from './store';
import type { Done, Live, LiveOptions, Schedule, WorkbookEvent, WorkbookPort } from './types';

const later: Schedule = (run, after) => {
  const timer = setTimeout(run, after);
  return () => clearTimeout(timer);
};

/** How long to wait before a workbook that could not be read is read again, in milliseconds. */
const READ_AGAIN_AFTER = 2000;

class Session implements Live {
  private readonly store: Store;
  private readonly mirror: Mirror;
  private readonly jobs: Jobs;
  private readonly schedule: Schedule;
  private stopWatching: (() => Promise<void>) | null = null;
  private again: (() => void) | null = null;

  constructor(
    private readonly port: WorkbookPort,
    options: LiveOptions,
  ) {
    this.store = new Store(initialState(options.today));
    this.mirror = new Mirror(options.frameworks, options.today);
    this.schedule = options.schedule ?? later;
    this.jobs = new Jobs({
      schedule: this.schedule,
      refresh: () => this.load(),
      held: (trouble, waiting) => this.store.set({ trouble, waiting }),
      failed: (trouble) => this.store.set({ trouble, waiting: [] }),
    });
  }

  readonly getState = (): ReturnType<Live['getState']> => this.store.get();
  readonly subscribe: Live['subscribe'] = (listener) => this.store.subscribe(listener);

  async open(): Promise<boolean> {
    return this.reading(async () => {
      // Watching first: what happens between the two is heard, and compared again by the read.
      this.stopWatching ??= await this.port.watch((event) => this.hear(event));
      this.store.set({ readOnly: await this.port.readOnly() });
      await this.load();
    });
  }

  async close(): Promise<void> {
    this.again?.();
    this.again = null;
    this.jobs.drop();
    const stop = this.stopWatching;
    this.stopWatching = null;
    await stop?.();
  }

  async refresh(): Promise<boolean> {
    if (!this.store.get().reading) return this.open();
    try {
      await this.load();
      return true;
    } catch (error) {
      // What stands in the pane still holds; a cell being edited is no reason to say otherwise.
      const trouble = troubleFrom(error);
      if (trouble.retry) this.again ??= this.schedule(() => this.refreshAgain(), READ_AGAIN_AFTER);
      else this.lose(trouble);
      return false;
    }
  }

  private refreshAgain(): void {
    this.again = null;
    void this.refresh();
  }

  start(framework: Framework): Promise<boolean> {
    return this.act('start', [], async () => {
      try {
        await this.port.apply(blueprintFor(framework), (busy) => this.store.set({ busy }));
      } finally {
        this.store.set({ busy: null });
      }
      await this.load();
      this.selectFirst();
      return 0;
    });
  }

  write(edits: readonly Edit[]): Promise<boolean> {
    return this.writeAs('write', edits);
  }

  async fix(finding: Finding, choice?: number): Promise<boolean> {
    const fix = choice === undefined ? finding.fix : finding.choices[choice];
    return fix ? this.writeAs('fix', fix.edits) : false;
  }

  checkNow(now: Date): Promise<boolean> {
    return this.act('check', [], async () => {
      await this.load();
      const { reading, findings } = this.store.get();
      const place = reading?.tables.activities;
      if (!reading || !place) return 0;
      const refs = refsFor(reading, this.mirror.activityColumn('ref'));
      const first = refs.length > 0 ? await this.port.write(refs) : 0;
      const checked = checkedSentence(now);
      const steps = await this.port.writeFindings(findingsTexts(reading, findings), checked);
      this.store.set({ checked });
      return first + steps;
    });
  }

  addActivity(): Promise<boolean> {
    return this.act('add', [], async () => {
      const at = await this.port.addActivity();
      await this.port.select(at);
      this.store.set({ selected: at, selectedRows: 1 });
      return 1;
    });
  }

  async select(at: Position): Promise<boolean> {
    try {
      await this.port.select(at);
      this.store.set({ selected: at, selectedRows: 1 });
      return true;
    } catch (error) {
      this.store.set({ trouble: troubleFrom(error) });
      return false;
    }
  }

  async putBack(): Promise<boolean> {
    const { putBack } = this.store.get();
    if (!putBack) return false;
    this.store.set({ putBack: null });
    return this.writeAs('put-back', [putBack]);
  }

  async takeBack(): Promise<boolean> {
    const before = this.store.get().done?.before ?? [];
    return before.length > 0 ? this.writeAs('take-back', before) : false;
  }

  async tryNow(): Promise<boolean> {
    const { phase } = this.store.get();
    if (phase === 'trouble' || phase === 'starting') return this.open();
    return this.jobs.tryNow();
  }

  dismiss(): void {
    this.jobs.drop();
    if (this.store.get().phase !== 'trouble') this.store.set({ trouble: null });
  }

  setMultiSelect(on: boolean): void {
    this.port.setMultiSelect(on);
    this.store.set({ multiSelect: on });
  }

  async saveFile(name: string, bytes: Uint8Array, mime: string): Promise<boolean> {
    try {
      await this.port.saveFile(name, bytes, mime);
      return true;
    } catch (error) {
      this.store.set({ trouble: troubleFrom(error) });
      return false;
    }
  }

  agreement(): ReturnType<Live['agreement']> {
    const { reading, asOf } = this.store.get();
    return reading?.agreement(asOf) ?? null;
  }

  // ---- reading ----

  /** Reads the whole workbook and publishes what differs. */
  private async load(): Promise<void> {
    const snapshot = await this.port.read();
    const fileName = this.port.fileName();
    if (!snapshot) {
      this.mirror.clear();
      this.store.set({ phase: 'none', fileName, ...this.mirror.state() });
      return;
    }
    this.mirror.take(snapshot);
    this.publish({ fileName });
  }

  /** Publishes the mirror's part of the state; an agreement that can be read ends the trouble of reading. */
  private publish(parts: Parameters<Store['set']>[0] = {}): void {
    const over = this.store.get().phase === 'trouble' ? { trouble: null } : {};
    this.store.set({ phase: 'ready', ...over, ...this.mirror.state(), ...parts });
  }

  private async reading(read: () => Promise<void>): Promise<boolean> {
    this.again?.();
    this.again = null;
    try {
      await read();
      return true;
    } catch (error) {
      this.lose(troubleFrom(error));
      return false;
    }
  }

  private lose(trouble: ReturnType<typeof troubleFrom>): void {
    this.store.set({ phase: 'trouble', trouble });
    if (!trouble.retry) return;
    this.again ??= this.schedule(() => {
      this.again = null;
      void this.open();
    }, READ_AGAIN_AFTER);
  }

  private hear(event: WorkbookEvent): void {
    switch (event.kind) {
      case 'changed':
        return this.heard(this.mirror.take(event.snapshot), event.remote);
      case 'rows':
        return this.heard(this.mirror.takeRows(event.table, event.rows), event.remote);
      case 'selected':
        return this.store.set({ selected: event.at, selectedRows: event.rows, putBack: null });
      case 'multi-selected':
        return this.store.set({ putBack: event.putBack });
      case 'lost':
        return this.lose(event.trouble);
    }
  }

  private heard(cells: readonly Edit[], remote: boolean): void {
    const serial = (this.store.get().remote?.serial ?? 0) + 1;
    this.publish(remote ? { remote: { serial, cells } } : {});
  }

  // ---- acting ----

  private writeAs(action: Done['action'], wanted: readonly Edit[]): Promise<boolean> {
    const { reading } = this.store.get();
    const edits = reading ? withRefs(wanted, reading, this.mirror.activityColumn('ref')) : wanted;
    if (edits.length === 0) return Promise.resolve(true);
    return this.act(action, edits, () => this.port.write(edits));
  }

  /** Runs an action as a job and publishes how it ended; `run` answers the undo steps it took. */
  private act(action: Done['action'], edits: readonly Edit[], run: () => Promise<number>): Promise<boolean> {
    return this.jobs.add(async () => {
      const before = edits.map(({ at }) => ({ at, text: this.mirror.textAt(at) }));
      const steps = await run();
      this.store.set({ done: { action, at: edits[0]?.at ?? null, before, steps } });
    }, edits);
  }

  /** After a start the cursor is in the first activity; office.js tells of no selection that an add-in makes in some hosts. */
  private selectFirst(): void {
    const place = this.store.get().reading?.tables.activities;
    if (!place) return;
    const at = { sheet: place.sheet, row: place.firstRow, column: place.columns['area'] ?? 0 };
    this.store.set({ selected: at, selectedRows: 1 });
  }
}

/** A live session over a port; `open` begins it. */
export function createLive(port: WorkbookPort, options: LiveOptions): Live {
  return new Session(port, options);
}
