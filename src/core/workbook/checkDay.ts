/** As of which day an agreement is checked. */

import { isIsoDay } from '../framework';
import type { Reading } from './types';

/** The date on the cover where it is one, else today (ISO days); the same in the pane and on the command line. */
export function dayOfCheck(reading: Pick<Reading, 'cover'>, today: string): string {
  const date = reading.cover.find((row) => row.key === 'date')?.values['answer'] ?? '';
  return isIsoDay(date) ? date : today;
}
