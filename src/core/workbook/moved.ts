/** Where an activity's row went between two readings of the sheet. */

import type { ActivityRow, Reading } from './types';

/** Columns that say nothing of which activity a row is: its name, and what Mainstay fills by itself. */
const BESIDE: ReadonlySet<string> = new Set(['ref', 'check', 'findings']);
const NONE: ReadonlySet<string> = new Set();

function onlyOne<T>(list: readonly T[]): T | null {
  const [one, other] = list;
  return one !== undefined && other === undefined ? one : null;
}

const rowAt = (reading: Reading, index: number): ActivityRow | null =>
  reading.activities.find((row) => row.index === index) ?? null;

/** True where two rows say the same, and say something; `passed`: columns that may differ. */
function alike(a: ActivityRow, b: ActivityRow, passed: ReadonlySet<string>): boolean {
  let some = false;
  for (const [key, text] of Object.entries(a.text)) {
    if (BESIDE.has(key) || passed.has(key)) continue;
    if (b.text[key as keyof typeof b.text] !== text) return false;
    some ||= text !== '';
  }
  return some;
}

/** The row among others that is this one: by what it says and, of several, its Ref or place; else by its Ref alone. */
function match(row: ActivityRow, rows: readonly ActivityRow[], passed: ReadonlySet<string>) {
  const named = row.ref === '' ? [] : rows.filter(({ ref }) => ref === row.ref);
  const says = rows.filter((each) => alike(row, each, passed));
  return (
    onlyOne(says.filter((each) => named.includes(each))) ??
    says.find(({ index }) => index === row.index) ??
    onlyOne(says) ??
    onlyOne(named)
  );
}

/** True where the row that stands at an index now may be the one that stood there: no row came, went or took its place. */
function stayed(old: ActivityRow | null, now: ActivityRow, origin: ActivityRow | null): boolean {
  if (origin && origin !== old) return false;
  if (!old || old.ref === now.ref) return true;
  return Object.entries(old.text).some(
    ([key, text]) => text !== '' && !BESIDE.has(key) && now.text[key as keyof typeof now.text] === text,
  );
}

/** Where a row without text is, between the nearest rows that are still there; null where the rows there went. */
function emptyNow(index: number, before: Reading, after: Reading, passed: ReadonlySet<string>) {
  const [was, is] = [before.tables.activities?.rowCount ?? 0, after.tables.activities?.rowCount ?? 0];
  if (was === is) return index;
  const nearest = (rows: readonly ActivityRow[]): readonly [number, number] | null => {
    for (const row of rows) {
      const now = movedTo(row.index, before, after, passed);
      if (now !== null) return [row.index, now];
    }
    return null;
  };
  const [above, from] = nearest(before.activities.filter((row) => row.index < index).reverse()) ?? [-1, -1];
  const [, to] = nearest(before.activities.filter((row) => row.index > index)) ?? [was, is];
  const room = to - from - 1;
  return room > 0 ? from + Math.min(index - above, room) : null;
}

/**
 * The body index of an activity (its body index in `before`) in `after`; null where it is gone, or where nothing
 * tells which row it is now. A row without text counts as an activity that is about to be typed.
 * @param passed columns whose text may differ, beside those that Mainstay fills by itself
 */
export function movedTo(
  index: number,
  before: Reading,
  after: Reading,
  passed: ReadonlySet<string> = NONE,
): number | null {
  if (before === after) return index;
  const old = rowAt(before, index);
  const now = rowAt(after, index);
  if (old && now && old.ref === now.ref && alike(old, now, NONE)) return index;
  const found = old && match(old, after.activities, passed);
  if (found && match(found, before.activities, passed) === old) return found.index;
  const there = old ? index : emptyNow(index, before, after, passed);
  if (there === null || (old && before.tables.activities?.rowCount !== after.tables.activities?.rowCount))
    return null;
  const row = rowAt(after, there);
  return !row || stayed(old, row, match(row, before.activities, passed)) ? there : null;
}
