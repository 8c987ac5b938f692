/** Texts that stand for "not yet written", asked for very often and found seldom. */

import { fold, onceFor, type Framework } from '../framework';

interface Shape {
  /** Letters, digits or marks with which a placeholder can begin, by their codes. */
  readonly begins: Uint8Array;
  readonly longest: number;
}

/** Spaces and full stops do not count, so a text may be somewhat longer than the placeholder it is. */
const SLACK = 8;

const shapeOf = onceFor(({ pack }: Framework): Shape => {
  const begins = new Uint8Array(128);
  let longest = 0;
  for (const text of pack.placeholders) {
    longest = Math.max(longest, text.length);
    const code = fold(text).charCodeAt(0);
    if (code < 128) begins[code] = 1;
  }
  // A text of full stops alone is one too; quotes and dashes of any kind fold to the plain ones.
  begins[46] = 1;
  return { begins, longest: longest + SLACK };
});

/** Whether a text is a placeholder: `vocabulary.isPlaceholder`, without folding what cannot be one. */
export function isPlaceholder(text: string, framework: Framework): boolean {
  const { length } = text;
  if (length === 0) return false;
  const { begins, longest } = shapeOf(framework);
  if (length > longest) return false;
  const code = text.charCodeAt(0);
  const lower = code >= 65 && code <= 90 ? code + 32 : code;
  if (lower < 128 && lower > 32 && begins[lower] === 0) return false;
  return framework.vocabulary.isPlaceholder(text);
}
