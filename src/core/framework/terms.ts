/** Terms of one kind, found by their folded text. */

import { fold, foldPrefix } from './fold';

/** Texts up to this length are remembered as typed, so that repeats need no folding. */
const REMEMBERED_LENGTH = 120;
const REMEMBERED_TEXTS = 8192;

export class TermIndex<T> {
  readonly #byKey = new Map<string, T>();
  readonly #prefixes = new Set<number>([-1]);
  readonly #seen = new Map<string, T | undefined>();

  /** Adds a term; the first entry of a key stays. Returns whether it was new. */
  add(text: string, entry: T): boolean {
    const key = fold(text);
    if (key === '' || this.#byKey.has(key)) return false;
    this.#byKey.set(key, entry);
    this.#prefixes.add(foldPrefix(key));
    return true;
  }

  addAll(texts: Iterable<string | null>, entry: T): void {
    for (const text of texts) if (text !== null) this.add(text, entry);
  }

  get(text: string): T | undefined {
    if (!this.#prefixes.has(foldPrefix(text))) return undefined;
    if (text.length > REMEMBERED_LENGTH) return this.#byKey.get(fold(text));
    const seen = this.#seen.get(text);
    if (seen !== undefined) return seen;
    if (this.#seen.has(text)) return undefined;
    const found = this.#byKey.get(fold(text));
    if (this.#seen.size >= REMEMBERED_TEXTS) this.#seen.clear();
    this.#seen.set(text, found);
    return found;
  }

  has(text: string): boolean {
    return this.get(text) !== undefined;
  }

  keys(): Iterable<string> {
    return this.#byKey.keys();
  }

  entries(): Iterable<[string, T]> {
    return this.#byKey.entries();
  }
}
