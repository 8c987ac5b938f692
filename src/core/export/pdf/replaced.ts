/** What the fonts of the document could not show, for people. */

/** How many of them are named one by one. */
const NAMED = 8;

/** A sentence that names the characters shown as U+FFFD, or null where there are none. */
export function replacedSentence(replaced: ReadonlySet<string>): string | null {
  if (replaced.size === 0) return null;
  const named = [...replaced].slice(0, NAMED).map((character) => `\u201c${character}\u201d`);
  const more = replaced.size - named.length;
  const last = more > 0 ? `${more} more` : named.length > 1 ? named.pop() : undefined;
  const list = last === undefined ? named.join(', ') : `${named.join(', ')} and ${last}`;
  const what = replaced.size === 1 ? 'the character' : 'the characters';
  return `The PDF document cannot show ${what} ${list}. A \u201c\ufffd\u201d stands in each place; the other formats and the data attached to the PDF keep what was typed.`;
}
