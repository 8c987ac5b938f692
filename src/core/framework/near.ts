/** Near misses: known terms that differ from a text by a likely typing mistake. */

import { typingDistance } from './distance';

/** Most answers a text gets: with more, none is likelier than another. */
const MOST_NEAR = 3;

interface NearTerm {
  readonly key: string;
  readonly digits: string;
  readonly singular: string;
  readonly letters: Letters;
  readonly id: string;
}

/**
 * Mistakes allowed in terms of a length: none where a text is too short to tell
 * a mistake from another word. Three letters pass only transposed ("DIT"), since
 * most abbreviations one letter apart are different bodies ("SBC", "SEC").
 */
function allowedMistakes(length: number): number {
  if (length < 3) return 0;
  if (length < 10) return 1;
  if (length < 16) return 2;
  if (length < 30) return 3;
  return 4;
}

/** The key without the plural's ending, so that "University" is near "Universities". */
function singularOf(key: string): string {
  if (key.length > 5 && key.endsWith('ies')) return `${key.slice(0, -3)}y`;
  return key.length > 3 && key.endsWith('s') && !key.endsWith('ss') ? key.slice(0, -1) : key;
}

const digitsOf = (key: string): string => (/\d/.test(key) ? key.replace(/\D+/g, '') : '');

/** How often each letter stands in a text; other characters share one place. */
type Letters = Int16Array;

function lettersOf(key: string): Letters {
  const counts = new Int16Array(27);
  for (let i = 0; i < key.length; i++) {
    const code = key.charCodeAt(i);
    const at = code >= 97 && code <= 122 ? code - 97 : 26;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

/** Every mistake changes at most two counts, so more than that cannot be near: spares most comparing. */
function mayBeNear(a: Letters, b: Letters, limit: number): boolean {
  let apart = 0;
  for (let i = 0; i < 27; i++) apart += Math.abs((a[i] ?? 0) - (b[i] ?? 0));
  return apart <= limit * 2;
}

function transposed(a: string, b: string): boolean {
  return a.length === b.length && a !== b && [...a].sort().join('') === [...b].sort().join('');
}

const factsOf = (key: string): Omit<NearTerm, 'key' | 'id'> => ({
  digits: digitsOf(key),
  singular: singularOf(key),
  letters: lettersOf(key),
});

/** Terms arranged by length, so that a text is compared only with those it can be near. */
export class NearIndex {
  readonly #byLength = new Map<number, NearTerm[]>();

  /** `key` is folded; terms given first win where the distance is equal. */
  add(key: string, id: string): void {
    const terms = this.#byLength.get(key.length) ?? [];
    terms.push({ key, id, ...factsOf(key) });
    this.#byLength.set(key.length, terms);
  }

  /** Ids of the nearest terms to a folded text that is not itself known; none where more than three tie. */
  nearest(key: string): readonly string[] {
    if (key.length < 3) return [];
    const reach = Math.max(2, allowedMistakes(key.length + 4));
    const text: NearTerm = { id: '', key, ...factsOf(key) };
    let least = Infinity;
    let ids: string[] = [];
    for (let length = key.length - reach; length <= key.length + reach; length++) {
      for (const term of this.#byLength.get(length) ?? []) {
        const distance = mistakesBetween(text, term);
        if (distance > least) continue;
        if (distance < least) [least, ids] = [distance, []];
        if (distance < Infinity && !ids.includes(term.id)) ids.push(term.id);
      }
    }
    return ids.length > MOST_NEAR ? [] : ids;
  }
}

/** Infinity where the texts are not near; less than one mistake where only the number differs. */
function mistakesBetween(text: NearTerm, term: NearTerm): number {
  // Another number is another thing: "during 2006", "M2".
  if (text.digits !== term.digits) return Infinity;
  if (text.singular === term.singular) return 0.5;
  const length = Math.min(text.key.length, term.key.length);
  const limit = allowedMistakes(length);
  if (limit === 0 || !mayBeNear(text.letters, term.letters, limit)) return Infinity;
  const distance = typingDistance(text.key, term.key, limit);
  if (distance > limit || (length <= 3 && !transposed(text.key, term.key))) return Infinity;
  return distance;
}
