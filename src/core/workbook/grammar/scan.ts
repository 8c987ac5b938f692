/** Finding the longest known term at a place in a text, fast enough for every entry of every cell. */

import { createScanner, fold } from '../../framework';
import type { TermKind, Vocabulary } from '../../framework/types';
import { isWord, lower } from './chars';

/** End of the longest known term that starts at `from`, the start of a word; -1 where none does. */
export type Scan = (text: string, from: number) => number;

/** Folded characters after which a text that begins like no term is turned away. */
const BEGINNING = 6;
const BITS = 1 << 16;
const WHOLE = 1;
const START = 2;
const BACKTICK = 96;

const step = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);
const bit = (hash: number): number => (hash ^ (hash >>> 15)) & (BITS - 1);

/** Terms by the hash of their folded text; a hit is then compared in full. */
class Terms {
  private readonly marks = new Uint8Array(BITS);
  private readonly keys = new Set<string>();
  private longest = 0;
  private readonly ends: number[] = [];

  /** `terms` are folded; `slow` finds a term in a text with characters that fold in ways of their own. */
  constructor(
    terms: Iterable<string>,
    private readonly slow: Scan,
  ) {
    for (const term of terms) {
      // A star after a name is the grammar's business, not part of the name.
      if (term !== '' && !term.endsWith('*')) this.add(term);
    }
  }

  private add(term: string): void {
    let hash = 0;
    for (let i = 0; i < term.length; i++) {
      hash = step(hash, term.charCodeAt(i));
      if (i + 1 === BEGINNING) this.mark(hash, START);
    }
    this.mark(hash, WHOLE);
    this.keys.add(term);
    this.longest = Math.max(this.longest, term.length);
  }

  private mark(hash: number, kind: number): void {
    this.marks[bit(hash)] = (this.marks[bit(hash)] ?? 0) | kind;
  }

  /** Folds plain characters itself; a text with others is left to the vocabulary. */
  end(text: string, from: number): number {
    const { marks, ends, longest } = this;
    let count = 0;
    let hash = 0;
    let found = 0;
    for (let i = from; i < text.length && count < longest; i++) {
      const c = text.charCodeAt(i);
      if (c > 126 || c === BACKTICK) return this.slow(text, from);
      if (c <= 32) continue;
      hash = step(hash, lower(c));
      const mark = marks[bit(hash)] ?? 0;
      if (++count === BEGINNING && mark === 0) break;
      if ((mark & WHOLE) !== 0 && !(i + 1 < text.length && isWord(c) && isWord(text.charCodeAt(i + 1)))) {
        ends[found++] = i + 1;
      }
    }
    while (found > 0) {
      const end = ends[--found] ?? -1;
      if (this.keys.has(fold(text.slice(from, end)))) return end;
    }
    return -1;
  }
}

/** A scan for the vocabulary's terms of one kind. */
export function scanOf(vocabulary: Vocabulary, kind: TermKind): Scan {
  const slow: Scan = (text, from) => vocabulary.scan(kind, text, from)?.end ?? -1;
  const terms = new Terms(vocabulary.terms(kind), slow);
  return (text, from) => terms.end(text, from);
}

/** A scan for a few terms of one's own. */
export function scanFor(terms: readonly string[]): Scan {
  const scanner = createScanner(terms.map((term) => [term, true] as const));
  const own = new Terms(terms.map(fold), (text, from) => scanner.scan(text, from)?.end ?? -1);
  return (text, from) => own.end(text, from);
}
