/** Cells that are plain lists of names ("Also known as"): no levels, stars or terms. */

import { split, PLAIN, unquote, type SplitRules, type TermCommas } from './split';
import { joined } from './what';

/** Every comma ends a name; one inside a name asks for quotes. */
const everyComma: Pick<TermCommas, 'inside'> = { inside: () => -1 };
const RULES: SplitRules = { commas: everyComma, labels: null, stars: false };
const out: number[] = [];

/** The names of a list: parted by ";", "," or line breaks, but not inside brackets or quotes. */
export function splitList(text: string): string[] {
  const names: string[] = [];
  const count = split(text, RULES, out);
  for (let i = 0; i < count; i += 3) {
    const typed = text.slice(out[i + 1], out[i + 2]);
    names.push(out[i] === PLAIN ? typed : unquote(typed));
  }
  return names;
}

/** The canonical text of a list: "; " between its names. */
export function joinList(names: readonly string[]): string {
  return joined(names, (text) => splitList(text).map((name) => ({ text: name })));
}
