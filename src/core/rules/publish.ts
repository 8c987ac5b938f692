/** The published list: what was found in rows, groups and elsewhere, put in one order. */

import type { Finding } from '../agreement/types';
import { tables, type TableKey } from '../workbook';
import { sortFindings } from './order';
import { mergedOf, type RowState } from './rowState';

/** A finding and the table in which it is listed. */
export interface Placed {
  readonly table: TableKey;
  readonly finding: Finding;
}

/** The findings listed in one table, in order. */
export function inTable(placed: readonly Placed[], table: TableKey): readonly Finding[] {
  return sortFindings(placed.filter((p) => p.table === table).map((p) => p.finding));
}

/** Findings about the table as a whole, or about rows that are no activities, are few: they are put in their places. */
function sortFrom(all: Finding[], start: number, few: readonly Finding[]): void {
  const last = few[few.length - 1]?.at.row ?? 0;
  let end = start + few.length;
  while (end < all.length && (all[end]?.at.row ?? 0) <= last) end++;
  sortFindings(all.slice(start, end)).forEach((finding, i) => (all[start + i] = finding));
}

/** All findings in the order of the tables, rows, columns, severities and rules. */
export function inOrder(states: readonly RowState[], overall: readonly Placed[]): readonly Finding[] {
  const all: Finding[] = [];
  for (const { key } of tables) {
    const start = all.length;
    const here = inTable(overall, key);
    for (const finding of here) all.push(finding);
    if (key !== 'activities') continue;
    for (const state of states) for (const finding of mergedOf(state)) all.push(finding);
    if (here.length) sortFrom(all, start, here);
  }
  return all;
}

/** Whether two lists hold the same objects. */
export function sameFindings(a: readonly Finding[], b: readonly Finding[]): boolean {
  return a.length === b.length && a.every((finding, i) => finding === b[i]);
}
