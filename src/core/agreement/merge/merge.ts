/** Two copies as one agreement, by a person's choices; nothing is overwritten unseen. */

import type { Activity, Agreement } from '../types';
import { compareAgreements, proposedIn, proposedSide } from './compare';
import { entriesOf, PARTS } from './entries';
import type { Choices, Comparison, Difference, Lonely, Merged, Part, Source } from './types';

const NOTHING_CHOSEN: Choices = { differences: new Map(), lonely: new Map() };

type Fields = Readonly<Record<string, unknown>>;

/** One more than the highest plain number, so that the Ref of an activity that was taken out is not given again. */
function nextRef(taken: Set<string>): string {
  const numbers = [...taken].filter((ref) => /^\d{1,9}$/.test(ref)).map(Number);
  const next = String(Math.max(0, ...numbers) + 1);
  taken.add(next);
  return next;
}

interface Row {
  readonly fields: Fields;
  readonly source: Source;
}

const refOf = (fields: Fields): string => String(fields['ref'] ?? '');

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
  part(part: Part): Row[] {
    const theirs = entriesOf(this.theirs, part);
    const differences = this.comparison.differences.filter((one) => one.part === part);
    const lonely = this.comparison.lonely.filter((one) => one.part === part);
    const seen = new Set<string>();
    const rows = entriesOf(this.mine, part).flatMap((entry, index): Row[] => {
      // Of several rows with one key the first is the one that was compared.
      const first = !seen.has(entry.key);
      seen.add(entry.key);
      if (!this.isIn(lonely.find((one) => one.side === 'mine' && one.index === index))) return [];
      const source: Source = { side: 'mine', index };
      const taken = first ? differences.filter((one) => one.key === entry.key && this.takesTheirs(one)) : [];
      if (taken.length === 0) return [{ fields: entry.fields, source }];
      const other = theirs.find((one) => one.key === entry.key);
      const fields = Object.fromEntries(taken.map(({ field }) => [field, other?.fields[field]]));
      return [{ fields: { ...entry.fields, ...fields }, source }];
    });
    const added = lonely
      .filter((one) => one.side === 'theirs' && this.isIn(one))
      .flatMap(({ index }): Row[] => {
        const fields = theirs[index]?.fields;
        return fields ? [{ fields, source: { side: 'theirs', index } }] : [];
      });
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

  private withFreeRefs(rows: readonly Row[], added: readonly Row[]): Row[] {
    const taken = new Set(rows.map(({ fields }) => refOf(fields)));
    // Refs of both sides count, also of rows that are not in: a number names one activity for good.
    const known = new Set([...this.mine.activities, ...this.theirs.activities].map(({ ref }) => ref));
    return added.map(({ fields, source }) => {
      const from = refOf(fields);
      if (from !== '' && !taken.has(from)) {
        taken.add(from);
        return { fields, source };
      }
      const to = nextRef(known);
      taken.add(to);
      const activity = { ...fields, ref: to } as unknown as Activity;
      this.renumbered.push({ from, to, activity });
      return { fields: activity as unknown as Fields, source };
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
  const rows = Object.fromEntries(PARTS.map((part) => [part, merger.part(part)])) as Record<Part, Row[]>;
  const fieldsOf = (part: Part): Fields[] => rows[part].map(({ fields }) => fields);
  const agreement = {
    ...mine,
    cover: fieldsOf('cover')[0],
    partners: fieldsOf('partners'),
    activities: fieldsOf('activities'),
    joint: fieldsOf('joint'),
    answers: fieldsOf('answers'),
  } as unknown as Agreement;
  const sources = Object.fromEntries(
    PARTS.map((part) => [part, rows[part].map(({ source }) => source)]),
  ) as Record<Part, Source[]>;
  return { agreement, sources, open: merger.open, renumbered: merger.renumbered };
}
