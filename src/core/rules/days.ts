/** What is wrong with a text that should be a day. */

import { datesIn, isIsoDay } from '../workbook';

/** The words for it, as they go on after the text; "" where it is a day, or holds one or more days beside other words. */
export function wrongDay(text: string): string {
  if (text === '' || isIsoDay(text)) return '';
  const { dates, impossible } = datesIn(text);
  if (impossible.length > 0) return 'is a day that no calendar has';
  return dates.length === 0 ? 'cannot be read as a day' : '';
}
