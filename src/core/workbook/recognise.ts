/** Telling which of the agreement's tables a row of headings belongs to. */

import { activityColumns, tableColumnIndexes } from './headings';
import { tableColumns } from './tables';
import type { ColumnKey, TableKey } from './types';

/** Columns that a table must have to be taken for Activities without its name. */
const telling: readonly ColumnKey[] = [
  'ref',
  'area',
  'what',
  'who',
  'when',
  'how',
  'why',
  'partners',
  'kind',
  'rationale',
];

/**
 * Key of the table that a row of headings belongs to, or null. Activities is
 * asked for columns of its own beside the strategy's six: a table that has only
 * the six is a stranger's, to be adopted.
 */
export function tableOfHeadings(headings: readonly string[]): TableKey | null {
  const found = activityColumns(headings);
  if (telling.every((key) => found[key] !== undefined)) return 'activities';
  for (const key of ['agreement', 'partners', 'joint', 'answers'] as const) {
    const indexes = tableColumnIndexes(key, headings);
    if (tableColumns[key].every((column) => indexes[column.key] !== undefined)) return key;
  }
  return null;
}

/** Rows of a sheet that are looked at for headings. */
export const HEADING_ROWS = 30;
