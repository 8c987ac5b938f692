/** The order of activities in two copies. */

import type { Agreement } from '../types';
import { entriesOf, type Entry } from './entries';

/** Activities by Ref; those without one, and a second one with the same, have no place that could be compared. */
function placed(agreement: Agreement): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const entry of entriesOf(agreement, 'activities')) {
    if (entry.key !== '' && !entries.has(entry.key)) entries.set(entry.key, entry);
  }
  return entries;
}

/** Positions in the list of a longest run of growing numbers (patience sorting). */
function longestRun(numbers: readonly number[]): ReadonlySet<number> {
  const ends: number[] = [];
  const before: number[] = [];
  numbers.forEach((number, i) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    before[i] = ends[low - 1] ?? -1;
    ends[low] = i;
  });
  const run = new Set<number>();
  for (let i = ends.at(-1) ?? -1; i >= 0; i = before[i] ?? -1) run.add(i);
  return run;
}

/**
 * The fewest activities that must have been moved to come from the order of one copy to that of the other, as they are
 * called in the other, in its order. What only one copy has moves nothing.
 */
export function movedActivities(before: Agreement, after: Agreement): readonly { readonly title: string }[] {
  const places = new Map([...placed(before).keys()].map((ref, i) => [ref, i]));
  const common = [...placed(after).values()].filter(({ key }) => places.has(key));
  const stayed = longestRun(common.map(({ key }) => places.get(key) ?? 0));
  return common.filter((_, i) => !stayed.has(i)).map(({ title }) => ({ title }));
}
