/** Words and small shapes that the plan of a document is made of. */

import type { Dossier } from '../../agreement';
import { isIsoDay } from '../../framework';
import type { Line, Lines } from './plan';

/** A person's text as lines, one per line break; nothing for blank text. */
export function linesOf(text: string): Lines {
  if (!text.trim()) return [];
  return text.split('\n').map((line): Line => [{ text: line }]);
}

/** A title, a name or a reference: on one line, whatever was typed. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The text where it has at most so many characters, else its beginning and an ellipsis. */
export function shortened(text: string, most: number): string {
  const characters = [...text];
  return characters.length <= most
    ? text
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}\u2026`;
}

/** "1 thing is to fix", "3 things are to fix". */
export function thingsToFix(count: number): string {
  return count === 1 ? '1 thing is to fix' : `${count} things are to fix`;
}

/** ISO day of the document: the date on the cover where that is a day, else the day of the check. */
export function dayOf({ agreement, asOf }: Dossier): string {
  return [agreement.cover.date, asOf, agreement.asOf].find(isIsoDay) ?? '1970-01-01';
}
