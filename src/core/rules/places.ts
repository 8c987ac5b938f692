/** Cells of the other tables, by what they answer. */

import type { CoverKey } from '../agreement/types';
import type { Context, Place } from './types';

/** The answer to a cover question; the table's first cell where the question is missing. */
export function coverPlace(key: CoverKey, { reading }: Context): Place {
  const row = reading.cover.find((r) => r.key === key);
  return { table: 'agreement', cell: 'answer', ...(row && { row }) };
}
