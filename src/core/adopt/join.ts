/** A row that a page break cut in two: whether it was cut, and the two halves as one. */

import type { Framework } from '../framework';
import { type ColumnKey } from '../workbook';

type Texts = Partial<Record<ColumnKey, string>>;

/** Columns whose cells hold entries of the vocabulary. */
const LISTED: readonly (readonly [ColumnKey, 'audience' | 'topic' | 'timing' | 'partnership'])[] = [
  ['who', 'audience'],
  ['what', 'topic'],
  ['when', 'timing'],
  ['partners', 'partnership'],
];

const lastEntry = (text: string): string =>
  text
    .split(/[;,\n:]/)
    .at(-1)
    ?.trim() ?? '';
const firstEntry = (text: string): string => text.split(/[;,\n:]/)[0]?.trim() ?? '';

/** The end of one cell and the beginning of the other, if together they are one known term and apart they are not. */
function cutTerm(
  kind: 'audience' | 'topic' | 'timing' | 'partnership',
  before: string,
  after: string,
  framework: Framework,
): boolean {
  const head = lastEntry(before);
  const tail = firstEntry(after);
  if (!head || !tail || /[;,.\n]\s*$/.test(before)) return false;
  const known = (text: string): boolean => framework.vocabulary[kind](text) !== undefined;
  return known(`${head} ${tail}`) && !known(tail);
}

/** A sentence that goes on in small letters where the one before has no end. */
function runsOn(before: string, after: string): boolean {
  return /[\p{L}\p{N},]$/u.test(before) && /^\p{Ll}/u.test(after);
}

/** Columns in which the second row goes on what the first began; empty where it is a row of its own. */
export function cutColumns(before: Texts, after: Texts, framework: Framework): ColumnKey[] {
  // A row with a number of its own is one of its own.
  if (after.ref && after.ref !== before.ref) return [];
  const cut = LISTED.filter(([key, kind]) =>
    cutTerm(kind, before[key] ?? '', after[key] ?? '', framework),
  ).map(([key]) => key);
  const both = (Object.keys(after) as ColumnKey[]).filter(
    (key) => key !== 'ref' && key !== 'area' && !cut.includes(key) && before[key] && after[key],
  );
  const running = both.filter((key) => {
    const [first = '', second = ''] = [before[key], after[key]];
    return first !== second && runsOn(first, second);
  });
  if (cut.length > 0) return [...cut, ...running];
  // Many write their lists in small letters: only where every text goes on, and more than one, is it a cut.
  return running.length >= 2 && running.length === both.length ? running : [];
}

/** Both halves as one row: a cut text is joined by a space, all else by a line break. */
export function joinHalves(before: Texts, after: Texts, cut: readonly ColumnKey[]): Texts {
  const joined: Texts = { ...before };
  for (const [key, text] of Object.entries(after) as [ColumnKey, string][]) {
    const first = before[key] ?? '';
    // A Ref or policy area that is printed again on the next page is the same one.
    if (!text || ((key === 'ref' || key === 'area') && first === text)) continue;
    joined[key] = first ? `${first}${cut.includes(key) ? ' ' : '\n'}${text}` : text;
  }
  return joined;
}
