/** Searching a list of terms as a person types, for pickers. */

import type { SearchHit, TermKind } from './types';
import { fold } from './fold';
import type { Term } from './entries';

interface Searchable {
  readonly term: Term;
  readonly order: number;
  readonly labelKey: string;
  readonly words: readonly string[];
  readonly keys: ReadonlySet<string>;
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Lower is better: the query is a whole name, begins the label, or begins words anywhere. */
function rank(entry: Searchable, query: string): number {
  if (entry.keys.has(query)) return 0;
  return entry.labelKey.startsWith(query) ? 1 : 2;
}

export class TermSearch {
  readonly #kind: TermKind;
  readonly #entries: readonly Searchable[];

  constructor(kind: TermKind, terms: readonly Term[]) {
    this.#kind = kind;
    this.#entries = terms.map((term, order) => ({
      term,
      order,
      labelKey: fold(term.label),
      words: [...new Set(term.texts.flatMap(wordsOf))],
      keys: new Set(term.texts.map(fold)),
    }));
  }

  /** Hits, own area's first, each label once. */
  find(query: string, areaId: string | undefined): readonly SearchHit[] {
    const key = fold(query);
    const words = wordsOf(query);
    if (words.length === 0 && key !== '') return [];
    const own = (entry: Searchable): number | undefined =>
      areaId === undefined ? undefined : entry.term.areas.get(areaId);
    const found = this.#entries
      .filter((entry) => words.every((word) => entry.words.some((candidate) => candidate.startsWith(word))))
      .map((entry) => ({ entry, place: own(entry), rank: key === '' ? 0 : rank(entry, key) }))
      .sort(
        (a, b) =>
          Number(b.place !== undefined) - Number(a.place !== undefined) ||
          a.rank - b.rank ||
          (a.place ?? a.entry.order) - (b.place ?? b.entry.order),
      );
    const seen = new Set<string>();
    const hits: SearchHit[] = [];
    for (const { entry, place } of found) {
      if (seen.has(entry.labelKey)) continue;
      seen.add(entry.labelKey);
      const { id, label, detail } = entry.term;
      hits.push({ kind: this.#kind, id, label, detail, own: place !== undefined });
    }
    return hits;
  }
}
