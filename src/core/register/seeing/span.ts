/** The months that a calendar of contacts draws. */

import type { Month } from '../../agreement/pictures';
import type { AudienceLine } from '../types';

export interface MonthSpan {
  readonly first: Month;
  readonly count: number;
}

/**
 * At most so many months, those with the most contacts: a mistyped year must not push everything else off the
 * page.
 */
export function monthsToDraw(lines: readonly AudienceLine[], most: number): MonthSpan {
  const weights = new Map<Month, number>();
  for (const { months } of lines) {
    for (const { month, contacts } of months) weights.set(month, (weights.get(month) ?? 0) + contacts);
  }
  const known = [...weights.keys()].sort((a, b) => a - b);
  const last = known.at(-1) ?? 0;
  let best: MonthSpan = { first: known[0] ?? 0, count: 1 };
  let heaviest = -1;
  for (const first of known) {
    let sum = 0;
    for (let month = first; month < first + most; month++) sum += weights.get(month) ?? 0;
    if (sum <= heaviest) continue;
    heaviest = sum;
    best = { first, count: Math.min(most, last - first + 1) };
  }
  return best;
}

export const isWithin = ({ first, count }: MonthSpan, month: Month): boolean =>
  month >= first && month < first + count;
