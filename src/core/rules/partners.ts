/** The Partners sheet as rules look at it. */

import { fold, type Framework } from '../framework';
import type { Reading } from '../workbook';
import type { Partners } from './types';

class PartnerList implements Partners {
  private readonly known = new Map<string, boolean>();

  constructor(
    readonly names: readonly string[],
    private readonly keys: ReadonlySet<string>,
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

  sameAs(other: PartnerList): boolean {
    return (
      this.keys.size === other.keys.size &&
      this.names.join('\n') === other.names.join('\n') &&
      [...this.keys].every((key) => other.keys.has(key)) &&
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
  const names: string[] = [];
  for (const { values } of reading.partners) {
    const name = values.name ?? '';
    if (name) names.push(name);
    for (const text of [name, values.dp ?? '', ...(values.aka ?? '').split(/[;,\n]/)]) {
      if (!text.trim()) continue;
      keys.add(fold(text));
      const id = framework.vocabulary.partnership(text)?.id;
      if (id !== undefined) keys.add(idKey(id));
    }
  }
  return new PartnerList(names, keys, freeCell(reading), framework);
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
