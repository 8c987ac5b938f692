/** In-cell multi-select: what a change of one cell asks for. Decides only; the caller writes. */

import type { CellKey, Ledger } from './ledger';
import type { Picked } from './picks';

/** A change of one cell in a multi-valued column. */
export interface Change {
  readonly key: CellKey;
  readonly before: string;
  readonly after: string;
}

export interface Verdict {
  /** Text to write into the cell, or null to leave it alone. */
  readonly write: string | null;
  /** Text that "Put back" would write, where a pick took away what stood there; else null. */
  readonly putBack: string | null;
}

const leave: Verdict = { write: null, putBack: null };

/**
 * A pick is a change that replaces the cell by exactly one item of its list. It is added to
 * what stood there, or taken out if it stood there before the last. A change that exactly
 * reverses or repeats a kept step is an undo or redo and left alone; so is picking the item
 * added last once more, for it cannot be told from an undo: then what stood there is offered.
 * @param pick what the pick makes of the text before; null where the text after is no item
 */
export function decide(
  { key, before, after }: Change,
  ledger: Ledger,
  pick: (before: string, item: string) => Picked | null,
): Verdict {
  const seen = ledger.seen(key, before, after);
  if (before.trim() === '' || after.trim() === '' || before === after) return leave;
  const picked = pick(before, after);
  if (!picked) return leave;
  const { text, wasLast } = picked;
  const had = text.length < before.length;
  if (seen !== 'new' || wasLast)
    return had || seen === 'redo' ? { write: null, putBack: had ? before : text } : leave;
  if (text === after) return leave;
  ledger.note(key, after, text);
  return { write: text, putBack: null };
}
