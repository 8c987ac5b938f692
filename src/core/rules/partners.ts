/** The Partners sheet as rules look at it. */

import { fold, type Framework } from '../framework';
import type { Reading } from '../workbook';
import type { Partners } from './types';

class PartnerList implements Partners {
  private readonly known = new Map<string, boolean>();
  private readonly keyed = new Map<string, string>();

  constructor(
    readonly names: readonly string[],
    private readonly keys: ReadonlySet<string>,
    /** The first name of a partner by each of its names and aliases, as in `keys`. */
    private readonly first: ReadonlyMap<string, string>,
    readonly free: Partners['free'],
    private readonly framework: Framework,
  ) {}

  has(name: string): boolean {
    let answer = this.known.get(name);
    if (answer === undefined) {
      const id = this.framework.vocabulary.partnership(name)?.id;
      answer = this.keys.has(fold(name)) || (id !== undefined && this.keys.has(idKey(id)));
      this.known.set(name, answer);
    }
    return answer;
  }

  keyOf(name: string): string {
    let key = this.keyed.get(name);
    if (key === undefined) {
      const id = this.framework.vocabulary.partnership(name)?.id;
      const own = id === undefined ? fold(name) : idKey(id);
      this.keyed.set(name, (key = this.first.get(fold(name)) ?? this.first.get(own) ?? own));
    }
    return key;
  }

  sameAs(other: PartnerList): boolean {
    return (
      this.keys.size === other.keys.size &&
      this.names.join('\n') === other.names.join('\n') &&
      [...this.keys].every((key) => other.keys.has(key)) &&
      [...this.first].every(([key, first]) => other.first.get(key) === first) &&
      this.free?.row === other.free?.row
    );
  }
}

/** A partnership of the strategy by its id; no folded name begins so. */
const idKey = (id: string): string => `#${id}`;

/** Reads the names, aliases and development partnerships of the Partners sheet. */
export function readPartners(reading: Reading): Partners {
  const { framework } = reading;
  const keys = new Set<string>();
  const first = new Map<string, string>();
  const names: string[] = [];
  const keysOf = (text: string): readonly string[] => {
    const id = framework.vocabulary.partnership(text)?.id;
    return text.trim() ? [fold(text), ...(id === undefined ? [] : [idKey(id)])] : [];
  };
  for (const { values } of reading.partners) {
    const name = values.name ?? '';
    if (name) names.push(name);
    const own = [name, ...(values.aka ?? '').split(/[;,\n]/)].flatMap(keysOf);
    for (const key of own) if (!first.has(key)) first.set(key, own[0] ?? key);
    for (const key of [...own, ...keysOf(values.dp ?? '')]) keys.add(key);
  }
  return new PartnerList(names, keys, first, freeCell(reading), framework);
}

/** The name cell of the first row without text, below the last row if all are in use. */
function freeCell(reading: Reading): Partners['free'] {
  const table = reading.tables.partners;
  const column = table?.columns.name;
  if (!table || column === undefined) return null;
  const used = new Set(reading.partners.map((row) => row.row));
  let row = table.firstRow;
  while (used.has(row)) row++;
  return { sheet: table.sheet, row, column };
}

/** Whether two lists answer the same. */
export function samePartners(a: Partners, b: Partners): boolean {
  return a === b || (a instanceof PartnerList && b instanceof PartnerList && a.sameAs(b));
}
