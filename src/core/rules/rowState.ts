/** What the checker keeps of one activity, and how it tells a changed row from an unchanged one. */

import type { Finding } from '../agreement/types';
import { columnKeys, type ActivityRow, type ColumnKey } from '../workbook';
import { sortFindings } from './order';

export const NONE: readonly Finding[] = [];

export interface RowState {
  row: ActivityRow;
  /** By rules that look at the row alone. */
  own: readonly Finding[];
  /** By row rules that also rest on a shared fact. */
  shared: readonly Finding[];
  /** By group rules, in the order of the rules' groups. */
  group: readonly Finding[];
  /** All of them in published order; null when they are to be merged anew. */
  merged: readonly Finding[] | null;
}

export function newState(row: ActivityRow): RowState {
  return { row, own: NONE, shared: NONE, group: NONE, merged: NONE };
}

/** The row's findings in published order. */
export function mergedOf(state: RowState): readonly Finding[] {
  return (state.merged ??= merge(state));
}

function merge({ own, shared, group }: RowState): readonly Finding[] {
  if (!shared.length && !group.length && own.length < 2) return own;
  // Groups are checked in any order: findings of one rule in one cell are put in order by their words.
  const grouped =
    group.length > 1
      ? [...group].sort((a, b) => order(a.entry, b.entry) || order(a.message, b.message))
      : group;
  return sortFindings([...own, ...shared, ...grouped]);
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What is found now, with the objects of before for findings that say the same; the same list where all do. */
export function kept(now: readonly Finding[], before: readonly Finding[]): readonly Finding[] {
  if (!now.length) return NONE;
  const same = now.map((finding) => before.find((old) => sameDeep(old, finding)) ?? finding);
  return same.length === before.length && same.every((finding, i) => finding === before[i]) ? before : same;
}

const bits = new Map<ColumnKey, number>(columnKeys.map((key, i) => [key, 1 << i]));
const ALL = -1;

/** A set of columns as bits, for comparing with `changedColumns`. */
export function columnBits(columns: Iterable<ColumnKey>): number {
  let set = 0;
  for (const column of columns) set |= bits.get(column) ?? 0;
  return set;
}

/**
 * The columns in which two rows differ, as bits; their place in the table is not
 * compared. 0 means that every rule answers the same for both, but for the cells' rows.
 */
export function changedColumns(before: ActivityRow, after: ActivityRow): number {
  if (before === after) return 0;
  if (!sameList(before.formulas, after.formulas, (a, b) => a === b)) return ALL;
  let changed = 0;
  if (before.ref !== after.ref) changed |= columnBits(['ref']);
  if (before.text !== after.text) {
    for (const key of columnKeys) {
      if (!WRITTEN.has(key) && before.text[key] !== after.text[key]) changed |= bits.get(key) ?? 0;
    }
  }
  // A date's reading also depends on the cell's format, a partner's on the Partners sheet.
  if (before.when !== after.when && !sameList(before.when, after.when, sameDeep))
    changed |= columnBits(['when']);
  if (before.partners !== after.partners && !sameList(before.partners, after.partners, sameDeep)) {
    changed |= columnBits(['partners']);
  }
  return changed;
}

/** Columns that Mainstay writes and no rule reads. */
const WRITTEN: ReadonlySet<ColumnKey> = new Set(['check', 'findings']);

function sameList<T>(a: readonly T[], b: readonly T[], same: (a: T, b: T) => boolean): boolean {
  return a.length === b.length && a.every((item, i) => same(item, b[i] as T));
}

/** Equality of plain data, for the few parts of a row that text alone does not settle. */
export function sameDeep(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) =>
    sameDeep((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
  );
}
