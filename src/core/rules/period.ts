/** The agreement's own period, from the cover. */

import { isIsoDay, type Reading } from '../workbook';
import type { Period } from './types';

/** First and last day of the agreement, ISO; "" where the cover gives none that can be read. */
export function periodOf(reading: Reading): Period {
  return { start: dayOf(reading, 'start'), end: dayOf(reading, 'end') };
}

function dayOf(reading: Reading, key: 'start' | 'end'): string {
  const answer = reading.cover.find((row) => row.key === key)?.values.answer ?? '';
  return isIsoDay(answer) ? answer : '';
}
