/** Where two texts differ. */

/** Characters of what is alike that are left before and after a difference. */
const AROUND = 16;
/** A difference shows at most this many characters; the rest is in the cell. */
const LONGEST = 160;

function cut(text: string, start: number, end: number): string {
  const from = start <= AROUND + 8 ? 0 : start - AROUND;
  const to = text.length - end <= AROUND + 8 ? text.length : end + AROUND;
  const middle = text.slice(from, to);
  const shown = middle.length > LONGEST ? `${middle.slice(0, LONGEST - 1)}…` : middle;
  return `${from > 0 ? '…' : ''}${shown}${to < text.length ? '…' : ''}`;
}

/** Both texts, cut to their difference and a few letters around it. Short texts stay whole. */
export function differing(before: string, after: string): readonly [string, string] {
  const least = Math.min(before.length, after.length);
  let start = 0;
  while (start < least && before[start] === after[start]) start++;
  let end = 0;
  while (end < least - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return [cut(before, start, before.length - end), cut(after, start, after.length - end)];
}
