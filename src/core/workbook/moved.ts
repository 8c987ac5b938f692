/** Where an activity's row went between two readings of the sheet. */

import type { ActivityRow, Reading } from './types';

/** Columns that Mainstay fills by itself, and that may differ where the activity is the same. */
const OWN: ReadonlySet<string> = new Set(['check', 'findings']);

const withRef = (reading: Reading, ref: string): ActivityRow | null => {
  const [row, other] = reading.activities.filter((each) => each.ref === ref);
  return row && !other ? row : null;
};

const sameTexts = (a: ActivityRow, b: ActivityRow): boolean =>
  Object.entries(a.text).every(([key, text]) => OWN.has(key) || b.text[key as keyof typeof a.text] === text);

/**
 * The body index of an activity (its body index in `before`) in `after`; null where that cannot be said: it has
 * no Ref, or one that another shares, or it does not read as before.
 */
export function movedTo(index: number, before: Reading, after: Reading): number | null {
  const old = before.activities.find((row) => row.index === index);
  if (!old || old.ref === '' || withRef(before, old.ref) !== old) return null;
  const now = withRef(after, old.ref);
  return now && sameTexts(old, now) ? now.index : null;
}
