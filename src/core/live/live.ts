/** The live session: workbook events in, one published state out, a person's actions as edits. */

import type { Edit, Finding, Position } from '../agreement/types';
import type { Framework } from '../framework';
import { blueprintFor, checkedSentence } from '../workbook';
import { giveContext, type Context } from './context';
import { findingsTexts } from './findings';
import { Follower, samePosition } from './follower';
import { Inspector } from './inspector';
import { Jobs, troubleFrom } from './jobs';
import { Mirror } from './mirror';
import { placed, type Standing } from './placing';
import { refsFor, withRefs } from './refs';
import { initialState, Store } from './store';
import type { Done, Live, LiveOptions, Schedule, WorkbookPort } from './types';

const later: Schedule = (run, after) => {
  const timer = setTimeout(run, after);
  return () => clearTimeout(timer);
};

const keyOf = ({ sheet, row, column }: Position): string => `${sheet}\u0001${row}\u0001${column}`;

class Session implements Live {
  private readonly store: Store;
  private readonly mirror: Mirror;
  private readonly jobs: Jobs;
  private readonly follower: Follower;
  /** What the action in `done` left in its cells. */
  private left: Standing = { reading: null, texts: [] };
  /** Where `select` is going and the host has not said yet that it is there. */
  private goal: Position | null = null;
  /** What this pane wrote last, by cell. */
  private readonly own = new Map<string, string>();

  constructor(
    private readonly port: WorkbookPort,
    { frameworks, today, schedule = later, online = () => true }: LiveOptions,
  ) {
    const store = new Store(initialState(today));
    this.store = store;
    this.mirror = new Mirror(frameworks, today);
    const inspector = new Inspector({ port, store });
    this.follower = new Follower({
      port,
      store,
      mirror: this.mirror,
      schedule,
      online,
      inspector,
      passing: (at) => this.passing(at),
    });
    this.jobs = new Jobs({
      schedule,
      online,
      refresh: () => this.follower.load(),
      held: (trouble, waiting) => store.set({ trouble, waiting }),
      // Long work that shows its progress says by itself that it goes on.
      silent: (trouble, waiting) => {
        if (!store.get().busy) store.set({ trouble, waiting });
      },
      failed: (trouble) => store.set({ trouble, waiting: [] }),
    });
    const context: Context = {
      port,
      inspector,
      getState: this.getState,
      set: (parts) => store.set(parts),
      act: (action, run, { edits = [], at = null } = {}) => this.act(action, edits, run, at),
      refs: () => this.refs(),
      activityColumn: (key) => this.mirror.activityColumn(key),
      refresh: () => this.follower.refresh(),
    };
    giveContext(this, context);
  }

  readonly getState: Live['getState'] = () => this.store.get();
  readonly subscribe: Live['subscribe'] = (listener) => this.store.subscribe(listener);

  open(): Promise<boolean> {
    return this.follower.open();
  }

  refresh(): Promise<boolean> {
    return this.follower.refresh();
  }

  async close(): Promise<void> {
    this.jobs.drop();
    await this.follower.close();
  }

  start(framework: Framework): Promise<boolean> {
    return this.act('start', [], async () => {
      try {
        await this.port.apply(blueprintFor(framework), (busy) => this.store.set({ busy }));
      } finally {
        this.store.set({ busy: null });
      }
      // All stands now; a read that fails here is tried again, and is no reason to call the start failed.
      if (await this.follower.refresh()) this.selectFirst();
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

  async checkNow(now: Date): Promise<boolean> {
    if (this.store.get().checking) return false;
    this.store.set({ checking: true });
    const done = await this.act('check', [], async () => {
      await this.follower.load();
      const { reading, findings } = this.store.get();
      if (!reading?.tables.activities) return 0;
      const checked = checkedSentence(now);
      const steps = await this.port.writeFindings(findingsTexts(reading, findings), checked, this.refs());
      this.store.set({ checked });
      return steps;
    });
    this.store.set({ checking: false });
    return done;
  }

  addActivity(): Promise<boolean> {
    return this.act('add', [], async () => {
      const { at, steps } = await this.port.addActivity();
      await this.goTo(at);
      return steps;
    });
  }

  /** A person is at once where they wish to be: what they type next must not land in what they left. */
  async select(at: Position): Promise<boolean> {
    this.goal = at;
    this.store.set({ selected: at, selectedRows: 1 });
    const done = await this.jobs.add(() => this.port.select(at));
    if (this.goal === at) this.goal = null;
    return done;
  }

  async putBack(): Promise<boolean> {
    const { putBack } = this.store.get();
    if (!putBack) return false;
    this.store.set({ putBack: null });
    return this.writeAs('put-back', [putBack]);
  }

  async takeBack(): Promise<boolean> {
    const before = this.store.get().done?.before ?? [];
    if (before.length === 0) return false;
    const run = (edits: readonly Edit[]) => this.port.write(edits);
    return this.act('take-back', before, run, before[0]?.at ?? null, this.left);
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

  private writeAs(action: Done['action'], wanted: readonly Edit[]): Promise<boolean> {
    const { reading } = this.store.get();
    const edits = reading ? withRefs(wanted, reading, this.mirror.activityColumn('ref')) : wanted;
    if (edits.length === 0) return Promise.resolve(true);
    return this.act(action, edits, (placed) => this.port.write(placed), wanted[0]?.at ?? null);
  }

  private refs(): readonly Edit[] {
    const { reading } = this.store.get();
    return reading ? refsFor(reading, this.mirror.activityColumn('ref')) : [];
  }

  /**
   * Runs an action as a job and publishes how it ended; `run` is given the edits where their cells are by then, and
   * answers the undo steps it took. `was`: what stood when the person decided; default, what stands.
   */
  private act(
    action: Done['action'],
    edits: readonly Edit[],
    run: (edits: readonly Edit[]) => Promise<number>,
    at: Position | null = null,
    was: Standing = this.standing(edits),
  ): Promise<boolean> {
    return this.jobs.add(async (again) => {
      if (again && edits.length > 0) await this.follower.load();
      const { textAt } = this.mirror;
      const { reading } = this.store.get();
      const now = placed(edits, was, {
        reading,
        textAt,
        isOwn: (cell) => this.own.get(keyOf(cell)) === textAt(cell),
      });
      const before = now.map((edit) => ({ at: edit.at, text: textAt(edit.at) }));
      const steps = await run(now);
      this.left = this.standing(now);
      now.forEach((edit, i) => this.own.set(keyOf(edit.at), this.left.texts[i] ?? ''));
      this.store.set({ done: { action, at, before, steps } });
    }, edits);
  }

  private standing(edits: readonly Edit[]): Standing {
    return { reading: this.store.get().reading, texts: edits.map(({ at }) => this.mirror.textAt(at)) };
  }

  /** Whether a cell is only passed on the way to where this pane is going; what comes after that is a person's own. */
  private passing(at: Position): boolean {
    if (this.goal && samePosition(at, this.goal)) this.goal = null;
    return this.goal !== null;
  }

  private async goTo(at: Position): Promise<void> {
    await this.port.select(at);
    this.store.set({ selected: at, selectedRows: 1 });
  }

  /** Not every host tells of a selection that an add-in makes itself. */
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
