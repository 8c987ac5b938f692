/** Near misses: known terms that differ from a text by a likely typing mistake. */

import { typingDistance } from './distance';

/** Most answers a text gets: with more, none is likelier than another. */
export const MOST_NEAR = 3;

interface NearTerm {
  readonly key: string;
  readonly digits: string;
  readonly singular: string;
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

const digitsOf = (key: string): string => key.replace(/[^0-9]+/g, '');

function transposed(a: string, b: string): boolean {
  return a.length === b.length && a !== b && [...a].sort().join('') === [...b].sort().join('');
}

/** Terms arranged by length, so that a text is compared only with those it can be near. */
export class NearIndex {
  readonly #byLength = new Map<number, NearTerm[]>();

  /** `key` is folded; terms given first win where the distance is equal. */
  add(key: string, id: string): void {
    const terms = this.#byLength.get(key.length) ?? [];
    terms.push({ key, id, digits: digitsOf(key), singular: singularOf(key) });
    this.#byLength.set(key.length, terms);
  }

  /** Ids of the nearest terms to a folded text that is not itself known; at most three. */
  nearest(key: string): readonly string[] {
    const reach = Math.max(2, allowedMistakes(key.length + 4));
    const digits = digitsOf(key);
    const singular = singularOf(key);
    let least = Infinity;
    let ids: string[] = [];
    for (let length = Math.max(2, key.length - reach); length <= key.length + reach; length++) {
      for (const term of this.#byLength.get(length) ?? []) {
        // Another number is another thing: "during 2006", "M2".
        if (term.digits !== digits) continue;
        const distance = term.singular === singular ? 0.5 : mistakesBetween(key, term.key);
        if (distance > least) continue;
        if (distance < least) [least, ids] = [distance, []];
        if (distance < Infinity && !ids.includes(term.id)) ids.push(term.id);
      }
    }
    return ids.length > MOST_NEAR ? [] : ids;
  }
}

function mistakesBetween(key: string, term: string): number {
  const length = Math.min(key.length, term.length);
  const limit = allowedMistakes(length);
  if (limit === 0) return Infinity;
  const distance = typingDistance(key, term, limit);
  if (distance > limit || (length <= 3 && !transposed(key, term))) return Infinity;
  return distance;
}
