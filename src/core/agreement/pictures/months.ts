/** Months as plain numbers, so that periods can be compared and drawn: 12 times the year plus the month from 0. */

import type { DateRange } from '../types';

export type Month = number;

/** The month of an ISO day; null for "" and for what is no day. */
export function monthOf(day: string | null): Month | null {
  const found = day && /^(\d{4})-(\d{2})-\d{2}$/.exec(day);
  return found ? Number(found[1]) * 12 + Number(found[2]) - 1 : null;
}

/** "2005-06". */
export function monthText(month: Month): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/** First and last month of a period; an open end runs to the bound given. */
export function monthsOf(
  range: DateRange,
  bounds: { readonly first: Month; readonly last: Month },
): { readonly first: Month; readonly last: Month } | null {
  const from = monthOf(range.from);
  const to = monthOf(range.to);
  if (from === null && to === null) return null;
  return { first: from ?? bounds.first, last: to ?? bounds.last };
}

const NAMES = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** "June 2005". */
export function monthInWords(month: Month): string {
  return `${NAMES[month % 12] ?? ''} ${Math.floor(month / 12)}`;
}
