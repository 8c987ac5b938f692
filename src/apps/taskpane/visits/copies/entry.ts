/** What entries of a comparison are called. */

import type { Part } from '../../../../core/agreement/merge';
import type { ComparedEntry } from '../../../../core/workbook/copies';
import { say } from '../../words';

/** "Activity 3 Loan Readiness", "Partner SEASY", "The agreement as a whole". */
export function entryTitle({ part, title }: ComparedEntry): string {
  if (part === 'cover') return say('group.whole');
  if (part === 'joint') return title;
  return say(`copies.part.${part}`, { title });
}

const COUNTED = ['activities', 'partners', 'cover', 'joint', 'answers'] as const satisfies readonly Part[];

/** How many entries of each part there are, for a sentence; parts without one are left out. */
export function countsOf(entries: readonly ComparedEntry[]): string[] {
  return COUNTED.flatMap((part) => {
    const n = entries.filter((entry) => entry.part === part).length;
    return n === 0 ? [] : [say(`copies.count.${part}`, { n })];
  });
}
