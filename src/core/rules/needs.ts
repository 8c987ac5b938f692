/** Methods that the strategy allows on condition of a demand or need of the audience (R18). */

import type { Framework } from '../framework';
import { isErrorText, type ActivityRow, type HowEntry } from '../workbook';
import { isPlaceholder } from './placeholders';

/**
 * Whether the entry needs a reason: a method of the document that asks for one, named as such, or a free
 * method, which counts as the open one. What an area prints in its own words asks for nothing, however it
 * may be understood.
 */
export function asksReason(entry: HowEntry, framework: Framework): boolean {
  if (entry.method) return entry.method.asks !== null;
  return !entry.printed && !isErrorText(entry.name) && !isPlaceholder(entry.name, framework);
}

/** Whether one of the row's methods needs a reason. */
export function needsReason(row: ActivityRow, framework: Framework): boolean {
  for (const entry of row.how) if (asksReason(entry, framework)) return true;
  return false;
}
