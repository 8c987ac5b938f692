/** Two copies as one agreement, by a person's choices; nothing is overwritten unseen. */

import type { Activity, Agreement } from '../types';
import { compareAgreements, proposedIn, proposedSide } from './compare';
import { entriesOf } from './entries';
import type { Choices, Comparison, Difference, Lonely, Merged, Part } from './types';

const NOTHING_CHOSEN: Choices = { differences: new Map(), lonely: new Map() };

type Fields = Readonly<Record<string, unknown>>;

function nextRef(taken: Set<string>): string {
  let next = 1;
  while (taken.has(String(next))) next += 1;
  taken.add(String(next));
  return String(next);
}

class Merger {
  readonly open: Difference[] = [];
  readonly renumbered: { from: string; to: string; activity: Activity }[] = [];

  constructor(
    private readonly mine: Agreement,
    private readonly theirs: Agreement,
    private readonly comparison: Comparison,
    private readonly choices: Choices,
  ) {}

  /** Rows of one part: mine in my order with what was taken from theirs, then what only they have. */
  part(part: Part): Fields[] {
    const theirs = entriesOf(this.theirs, part);
    const differences = this.comparison.differences.filter((one) => one.part === part);
    const lonely = this.comparison.lonely.filter((one) => one.part === part);
    const rows = entriesOf(this.mine, part)
      .filter((_entry, index) => this.isIn(lonely.find((one) => one.side === 'mine' && one.index === index)))
      .map((entry): Fields => {
        const taken = differences.filter((one) => one.key === entry.key && this.takesTheirs(one));
        if (taken.length === 0) return entry.fields;
        const other = theirs.find((one) => one.key === entry.key);
        const fields = Object.fromEntries(taken.map(({ field }) => [field, other?.fields[field]]));
        return { ...entry.fields, ...fields };
      });
    const added = lonely
      .filter((one) => one.side === 'theirs' && this.isIn(one))
      .map((one) => theirs[one.index]?.fields)
      .filter((fields) => fields !== undefined);
    return part === 'activities' ? [...rows, ...this.withFreeRefs(rows, added)] : [...rows, ...added];
  }

  private isIn(lonely: Lonely | undefined): boolean {
    return !lonely || (this.choices.lonely.get(lonely) ?? proposedIn(lonely));
  }

  private takesTheirs(difference: Difference): boolean {
    const side = this.choices.differences.get(difference) ?? proposedSide(difference);
    if (side === null) this.open.push(difference);
    return side === 'theirs';
  }

  private withFreeRefs(rows: readonly Fields[], added: readonly Fields[]): Fields[] {
    const taken = new Set(rows.map((row) => String(row['ref'] ?? '')));
    return added.map((row) => {
      const from = String(row['ref'] ?? '');
      if (from !== '' && !taken.has(from)) {
        taken.add(from);
        return row;
      }
      const to = nextRef(taken);
      const activity = { ...row, ref: to } as unknown as Activity;
      this.renumbered.push({ from, to, activity });
      return activity as unknown as Fields;
    });
  }
}

/**
 * Merges two copies. Without a choice, a change of one side alone against the base is taken, an added
 * entry goes in, a removal is followed, and where both changed a field mine is kept and listed as open.
 */
export function mergeAgreements(
  mine: Agreement,
  theirs: Agreement,
  base: Agreement | null,
  choices: Choices = NOTHING_CHOSEN,
  comparison: Comparison = compareAgreements(mine, theirs, base),
): Merged {
  const merger = new Merger(mine, theirs, comparison, choices);
  const agreement = {
    ...mine,
    cover: merger.part('cover')[0],
    partners: merger.part('partners'),
    activities: merger.part('activities'),
    joint: merger.part('joint'),
    answers: merger.part('answers'),
  } as unknown as Agreement;
  return { agreement, open: merger.open, renumbered: merger.renumbered };
}
