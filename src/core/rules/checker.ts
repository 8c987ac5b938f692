/** The engine: every rule over a reading, and only what is touched after a change. */

import type { Finding } from '../agreement/types';
import type { ActivityRow, Reading } from '../workbook';
import { matchAnswers } from './answers';
import { rules as catalogue } from './catalogue';
import { CheckContext, samePlaces } from './context';
import { countsOf } from './counts';
import { FindingMaker } from './findings';
import { GroupIndex } from './groups';
import { OverallChecks, placed } from './overall';
import { inOrder, inTable, sameFindings, type Placed } from './publish';
import { changedColumns, columnBits, kept, newState, NONE, sameDeep, type RowState } from './rowState';
import type {
  AgreementRule,
  AnswerRule,
  Checker,
  CheckResult,
  GroupRule,
  Report,
  RowRule,
  Rule,
  SharedFact,
} from './types';

/**
 * Checks everything once.
 * @param asOf the ISO day as of which it is checked.
 */
export function checkReading(
  reading: Reading,
  asOf: string,
  rules: readonly Rule[] = catalogue,
): CheckResult {
  return createChecker(reading, asOf, rules).result;
}

/**
 * Checks everything, and keeps what was found for updates.
 * @param asOf the ISO day as of which it is checked.
 */
export function createChecker(reading: Reading, asOf: string, rules: readonly Rule[] = catalogue): Checker {
  return new IncrementalChecker(reading, asOf, rules);
}

const isRow = (rule: Rule): rule is RowRule => rule.scope === 'row';
const isGroup = (rule: Rule): rule is GroupRule => rule.scope === 'group';
const isAgreement = (rule: Rule): rule is AgreementRule => rule.scope === 'agreement';
const isAnswers = (rule: Rule): rule is AnswerRule => rule.scope === 'answers';

const REF = columnBits(['ref']);

class IncrementalChecker implements Checker {
  result: CheckResult = { findings: NONE, answered: [], counts: countsOf(NONE) };
  private context!: CheckContext;
  private maker!: FindingMaker;
  private states: RowState[] = [];
  private groups: GroupIndex[] = [];
  private readonly own: readonly RowRule[];
  private readonly shared: readonly RowRule[];
  private readonly answerRules: readonly AnswerRule[];
  private overall!: OverallChecks;
  /** Whether a finding came, went or changed since the result was published. */
  private touched = false;

  constructor(
    reading: Reading,
    asOf: string,
    private readonly rules: readonly Rule[],
  ) {
    this.own = rules.filter(isRow).filter((rule) => !rule.reads?.length);
    this.shared = rules.filter(isRow).filter((rule) => rule.reads?.length);
    this.answerRules = rules.filter(isAnswers);
    this.everything(reading, asOf);
  }

  update(next: Reading, asOf = this.context.asOf): CheckResult {
    const before = this.context.reading;
    if (asOf !== this.context.asOf || next.framework !== before.framework || !samePlaces(before, next)) {
      this.everything(next, asOf);
      return this.result;
    }
    if (next === before) return this.result;
    const facts = this.context.take(next, asOf);
    if (facts.size) this.factsChanged(facts);
    const changed = this.alignRows(next.activities);
    if (changed & REF && this.context.takeRefs()) {
      for (const group of this.groups) if (group.rule.reads?.includes('refs')) group.again();
    }
    this.settleGroups();
    if (this.overall.update(before, next, changed, this.context)) this.touched = true;
    if (this.touched || next.answers !== before.answers) this.publish();
    return this.result;
  }

  private everything(reading: Reading, asOf: string): void {
    this.context = new CheckContext(reading, asOf);
    this.maker = new FindingMaker(reading.framework);
    this.states = reading.activities.map(newState);
    this.groups = this.rules.filter(isGroup).map((rule) => new GroupIndex(rule, this.maker));
    for (const state of this.states) {
      this.checkRow(state);
      for (const group of this.groups) group.add(state, this.context);
    }
    this.settleGroups();
    this.overall = new OverallChecks(this.rules.filter(isAgreement), this.maker, this.context);
    this.publish();
  }

  // ---- rows ----

  private current!: ActivityRow;
  private rule!: RowRule;
  private list: Finding[] | null = null;
  /** One function for all rules and rows: nothing is made where nothing is found. */
  private readonly report = (found: Report): void => {
    (this.list ??= []).push(this.maker.ofRow(this.rule, this.current, found, this.context));
  };

  private run(rules: readonly RowRule[], row: ActivityRow): readonly Finding[] {
    this.current = row;
    this.list = null;
    for (const rule of rules) {
      this.rule = rule;
      rule.check(row, this.context, this.report);
    }
    return this.list ?? NONE;
  }

  private checkRow(state: RowState): void {
    const own = kept(this.run(this.own, state.row), state.own);
    const shared = kept(this.run(this.shared, state.row), state.shared);
    if (own === state.own && shared === state.shared) return;
    state.own = own;
    state.shared = shared;
    this.touch(state);
  }

  /** What is published of the row is to be put together anew. */
  private touch(state: RowState): void {
    state.merged = null;
    this.touched = true;
  }

  /** A shared fact is another: the row rules and groups that rest on one start again, on the rows as they were. */
  private factsChanged(facts: ReadonlySet<SharedFact>): void {
    const rests = (rule: RowRule | GroupRule): boolean => !!rule.reads?.some((fact) => facts.has(fact));
    if (this.shared.some(rests)) {
      for (const state of this.states) {
        const shared = kept(this.run(this.shared, state.row), state.shared);
        if (shared === state.shared) continue;
        state.shared = shared;
        this.touch(state);
      }
    }
    this.groups = this.groups.map((group) => {
      if (!rests(group.rule)) return group;
      group.clear(this.drop);
      const fresh = new GroupIndex(group.rule, this.maker);
      for (const state of this.states) fresh.add(state, this.context);
      return fresh;
    });
  }

  /**
   * Brings the states in line with the rows of the next reading: equal rows at the
   * beginning and the end stay, those between are paired in order.
   * @returns the columns that changed in any row, as bits; all where rows came or went.
   */
  private alignRows(rows: readonly ActivityRow[]): number {
    const { states } = this;
    const least = Math.min(states.length, rows.length);
    let head = 0;
    while (head < least && this.isSame(states[head], rows[head])) head++;
    let tail = 0;
    while (tail < least - head && this.isLike(states[states.length - 1 - tail], rows[rows.length - 1 - tail]))
      tail++;
    let changed = states.length === rows.length ? 0 : -1;
    const paired = least - head - tail;
    for (let i = head; i < head + paired; i++) changed |= this.replace(states[i], rows[i]);
    if (states.length !== rows.length) this.touched = true;
    const goes = states.splice(head + paired, states.length - tail - head - paired);
    for (const state of goes) for (const group of this.groups) group.remove(state, this.context);
    const comes = rows.slice(head + paired, rows.length - tail).map(newState);
    states.splice(head + paired, 0, ...comes);
    for (const state of comes) {
      this.checkRow(state);
      for (const group of this.groups) group.add(state, this.context);
    }
    for (let i = rows.length - tail; i < rows.length; i++) changed |= this.replace(states[i], rows[i]);
    return changed;
  }

  private isSame(state: RowState | undefined, row: ActivityRow | undefined): boolean {
    return !!state && !!row && state.row.index === row.index && this.isLike(state, row);
  }

  private isLike(state: RowState | undefined, row: ActivityRow | undefined): boolean {
    return !!state && !!row && changedColumns(state.row, row) === 0;
  }

  /** Puts a row in another's place; answers the columns in which they differ, as bits. */
  private replace(state: RowState | undefined, row: ActivityRow | undefined): number {
    if (!state || !row || state.row === row) return 0;
    const changed = changedColumns(state.row, row);
    const moved = state.row.index !== row.index;
    const touched = this.groups.filter((group) => changed & group.columns);
    for (const group of touched) group.remove(state, this.context);
    state.row = row;
    for (const group of touched) group.add(state, this.context);
    if (moved) for (const group of this.groups) group.moved(state, this.context);
    if (changed || moved) this.checkRow(state);
    return changed;
  }

  // ---- groups ----

  private readonly drop = (state: RowState, finding: Finding): void => {
    state.group = state.group.filter((f) => f !== finding);
    this.touch(state);
  };

  private readonly gain = (state: RowState, finding: Finding): void => {
    state.group = [...state.group, finding];
    this.touch(state);
  };

  private settleGroups(): void {
    for (const group of this.groups) group.settle(this.context, this.drop, this.gain);
  }

  // ---- the published result ----

  private publish(): void {
    this.touched = false;
    const { reading } = this.context;
    const { findings, answered, unused } = matchAnswers(
      inOrder(this.states, this.overall.findings),
      reading.answers,
      reading.framework,
    );
    const late: Placed[] = [];
    for (const rule of this.answerRules) {
      rule.check(unused, this.context, (place, what) =>
        late.push(placed(rule, place, what, this.maker, this.context)),
      );
    }
    const open = late.length ? [...findings, ...inTable(late, 'answers')] : findings;
    const sameAnswers = sameDeep(answered, this.result.answered);
    if (sameAnswers && sameFindings(open, this.result.findings)) return;
    this.result = {
      findings: open,
      answered: sameAnswers ? this.result.answered : answered,
      counts: countsOf(open),
    };
  }
}
