/** Names that partnerships use beside the strategy's: which of them may be one, offered for merging, never merged. */

import { NearIndex, type TermKind } from '../framework';
import type { Figures } from './figures';
import type { NearName } from './types';

/** So many names of a kind are compared, those of most files first: comparing grows with their square. */
const MOST_NAMES = 2_000;
/** So many files are named for one name; the number of all stands beside them. */
const MOST_FILES = 20;

interface Own {
  readonly kind: TermKind;
  readonly folded: string;
  readonly name: string;
  count: number;
  readonly files: string[];
}

export class OwnNames {
  private readonly names = new Map<string, Own>();

  /** Files come in their order, each once. */
  add(file: string, own: Figures['own']): void {
    for (const [kind, folded, name] of own) {
      const key = `${kind}\n${folded}`;
      const known = this.names.get(key) ?? { kind, folded, name, count: 0, files: [] };
      this.names.set(key, known);
      known.count += 1;
      if (known.files.length < MOST_FILES) known.files.push(file);
    }
  }

  /** Each name that is close to one which more files use. */
  near(): NearName[] {
    const all = [...this.names.values()].sort(
      (a, b) => b.count - a.count || (a.folded < b.folded ? -1 : a.folded > b.folded ? 1 : 0),
    );
    return (['audience', 'partnership'] as const).flatMap((kind) => {
      const index = new NearIndex();
      const labels = new Map<string, string>();
      return all
        .filter((own) => own.kind === kind)
        .slice(0, MOST_NAMES)
        .flatMap(({ folded, name, count, files }): NearName[] => {
          const [meant] = index.nearest(folded);
          index.add(folded, folded);
          labels.set(folded, name);
          return meant === undefined ? [] : [{ name, meant: labels.get(meant) ?? meant, count, files }];
        });
    });
  }
}
