/** Comparing two copies of an agreement, with or without the version both began from. */

import type { Agreement } from '../types';
import { entriesOf, PARTS, same, textOf, type Entry } from './entries';
import type { Comparison, Difference, Lonely, Part, Side } from './types';

/** Entries by key; one without a key, or whose key is taken already, stands for itself alone. */
function byKey(entries: readonly Entry[]): { keyed: Map<string, Entry>; alone: Entry[] } {
  const keyed = new Map<string, Entry>();
  const alone: Entry[] = [];
  for (const entry of entries) {
    if ((entry.key === '' && entry.part !== 'cover') || keyed.has(entry.key)) alone.push(entry);
    else keyed.set(entry.key, entry);
  }
  return { keyed, alone };
}

function changedBy(base: unknown, mine: unknown, theirs: unknown, hasBase: boolean): Side | 'both' {
  if (!hasBase) return 'both';
  if (same(base, mine)) return 'theirs';
  return same(base, theirs) ? 'mine' : 'both';
}

function fieldsOf(mine: Entry, theirs: Entry, base: Entry | undefined): Difference[] {
  const names = [...new Set([...Object.keys(mine.fields), ...Object.keys(theirs.fields)])];
  return names
    .filter((field) => !same(mine.fields[field], theirs.fields[field]))
    .map((field) => ({
      part: mine.part,
      key: mine.key,
      field,
      base: base ? textOf(base.fields[field]) : null,
      mine: textOf(mine.fields[field]),
      theirs: textOf(theirs.fields[field]),
      changed: changedBy(base?.fields[field], mine.fields[field], theirs.fields[field], base !== undefined),
    }));
}

/**
 * A Ref that the base does not have and both sides filled in anew names two activities, not one, unless
 * they are alike: two people took the next free number for rows of their own.
 */
function addedTwice(part: Part, mine: Entry, theirs: Entry, base: Map<string, Entry> | null): boolean {
  return part === 'activities' && base !== null && !base.has(mine.key) && !same(mine.fields, theirs.fields);
}

function comparePart(part: Part, mine: Agreement, theirs: Agreement, base: Agreement | null): Comparison {
  const mineAll = entriesOf(mine, part);
  const theirsAll = entriesOf(theirs, part);
  const own = byKey(mineAll);
  const other = byKey(theirsAll);
  const before = base ? byKey(entriesOf(base, part)) : null;
  const common = before?.keyed ?? null;
  const differences: Difference[] = [];
  const lonely: Lonely[] = [];
  const alone = (side: Side, entry: Entry): void => {
    const all = side === 'mine' ? mineAll : theirsAll;
    const known = common?.get(entry.key);
    const wasThere = entry.key !== '' && known !== undefined;
    const changed = wasThere && !same(known.fields, entry.fields);
    lonely.push({
      ...{ part, key: entry.key, side, wasThere, changed, title: entry.title },
      index: all.indexOf(entry),
    });
  };
  // A row whose key another has, as after copying it, was there only where the base has just such a second one.
  const second = (side: Side, entry: Entry): void => {
    const all = side === 'mine' ? mineAll : theirsAll;
    const wasThere =
      entry.key !== '' && (before?.alone.some((one) => same(one.fields, entry.fields)) ?? false);
    lonely.push({
      ...{ part, key: entry.key, side, wasThere, changed: false, title: entry.title },
      index: all.indexOf(entry),
    });
  };
  for (const entry of own.keyed.values()) {
    const match = other.keyed.get(entry.key);
    if (!match) alone('mine', entry);
    else if (addedTwice(part, entry, match, common)) {
      alone('mine', entry);
      alone('theirs', match);
    } else differences.push(...fieldsOf(entry, match, common?.get(entry.key)));
  }
  for (const entry of other.keyed.values()) if (!own.keyed.has(entry.key)) alone('theirs', entry);
  for (const entry of own.alone)
    if (!other.alone.some((one) => same(one.fields, entry.fields))) second('mine', entry);
  for (const entry of other.alone)
    if (!own.alone.some((one) => same(one.fields, entry.fields))) second('theirs', entry);
  return { differences, lonely };
}

/** What differs between two copies; activities match by Ref, partners by name, the rest by their keys. */
export function compareAgreements(mine: Agreement, theirs: Agreement, base: Agreement | null): Comparison {
  const parts = PARTS.map((part) => comparePart(part, mine, theirs, base));
  return {
    differences: parts.flatMap((part) => part.differences),
    lonely: parts.flatMap((part) => part.lonely),
  };
}

/** The side proposed for a difference: the one that changed it, where a base says which; else none. */
export function proposedSide(difference: Difference): Side | null {
  return difference.changed === 'both' ? null : difference.changed;
}

/**
 * Whether an entry of one side alone is proposed for the merged agreement: additions are, removals are followed,
 * but not over what the other side changed meanwhile.
 */
export function proposedIn(lonely: Lonely): boolean {
  return !lonely.wasThere || lonely.changed;
}
