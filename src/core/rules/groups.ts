/** The rows that share a fact, for one group rule. */

import type { Finding } from '../agreement/types';
import type { CheckContext } from './context';
import type { FindingMaker } from './findings';
import { columnBits, sameDeep, type RowState } from './rowState';
import type { Fact, GroupRule, Report } from './types';

/** Findings of a group, each with the row it is about. */
interface Found {
  readonly state: RowState;
  readonly finding: Finding;
}

/** One row is kept as itself: most facts belong to one row only. */
type Members = RowState | RowState[];

/** Keeps the groups of one rule, and which of them are to be checked again. */
export class GroupIndex {
  private readonly members = new Map<Fact, Members>();
  private readonly found = new Map<Fact, readonly Found[]>();
  private readonly dirty = new Set<Fact>();
  readonly columns: number;

  constructor(
    readonly rule: GroupRule,
    private readonly maker: FindingMaker,
  ) {
    // Every finding names the Ref of its row.
    this.columns = columnBits([...rule.columns, 'ref']);
  }

  add(state: RowState, context: CheckContext): void {
    this.state = state;
    this.rule.facts(state.row, context, this.put);
  }

  /** To be called while `state.row` is still the row that was added. */
  remove(state: RowState, context: CheckContext): void {
    this.state = state;
    this.rule.facts(state.row, context, this.take);
  }

  private state!: RowState;

  private readonly put = (fact: Fact): void => {
    const { state } = this;
    const there = this.members.get(fact);
    if (there === undefined) this.members.set(fact, state);
    else if (Array.isArray(there)) {
      // A row may name a fact twice, but then at once.
      if (there[there.length - 1] === state) return;
      there.push(state);
      this.dirty.add(fact);
    } else if (there !== state) {
      this.members.set(fact, [there, state]);
      this.dirty.add(fact);
    }
  };

  private readonly take = (fact: Fact): void => {
    const { state } = this;
    const there = this.members.get(fact);
    if (there === state) this.members.delete(fact);
    else if (Array.isArray(there)) {
      const place = there.indexOf(state);
      if (place < 0) return;
      there.splice(place, 1);
      const [last] = there;
      if (there.length === 1 && last) this.members.set(fact, last);
      this.dirty.add(fact);
    }
  };

  /** The row stands elsewhere now: what its groups say names cells, so they speak again. */
  moved(state: RowState, context: CheckContext): void {
    this.rule.facts(state.row, context, (fact) => {
      if (Array.isArray(this.members.get(fact))) this.dirty.add(fact);
    });
  }

  /** Checks the touched groups; `touch` is told of every row that loses or gains a finding. */
  settle(
    context: CheckContext,
    drop: (state: RowState, finding: Finding) => void,
    gain: (state: RowState, finding: Finding) => void,
  ): void {
    for (const fact of this.dirty) {
      const before = this.found.get(fact) ?? NOTHING;
      const now = this.check(fact, context);
      if (now.length === before.length && now.every((found, i) => sameFound(found, before[i]))) continue;
      for (const { state, finding } of before) drop(state, finding);
      if (now.length) this.found.set(fact, now);
      else this.found.delete(fact);
      for (const { state, finding } of now) gain(state, finding);
    }
    this.dirty.clear();
  }

  /** A shared fact that `check` rests on is another: every group speaks again. */
  again(): void {
    for (const [fact, members] of this.members) if (Array.isArray(members)) this.dirty.add(fact);
  }

  /** Takes back everything that was found. */
  clear(drop: (state: RowState, finding: Finding) => void): void {
    for (const found of this.found.values()) for (const { state, finding } of found) drop(state, finding);
    this.found.clear();
  }

  private check(fact: Fact, context: CheckContext): readonly Found[] {
    const members = this.members.get(fact);
    if (!Array.isArray(members)) return NOTHING;
    const states = [...members].sort((a, b) => a.row.index - b.row.index);
    const found: Found[] = [];
    const report = (place: number, what: Report): void => {
      const state = states[place];
      if (state) found.push({ state, finding: this.maker.ofRow(this.rule, state.row, what, context) });
    };
    this.rule.check(
      fact,
      states.map((s) => s.row),
      context,
      report,
    );
    return found;
  }
}

const NOTHING: readonly Found[] = [];

const sameFound = (a: Found, b: Found | undefined): boolean =>
  a.state === b?.state && sameDeep(a.finding, b.finding);
