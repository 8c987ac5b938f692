/** Months as numbers, counted through: year * 12 + month from 0. */

import { MONTHS, type DateRange } from '../framework';

/** The month of an ISO day ("2005-06-01" or longer forms of it), or null. */
export function monthOf(day: string | null): number | null {
  if (day === null || day.length < 7) return null;
  const year = digits(day, 0, 4);
  const month = digits(day, 5, 7);
  return year < 0 || month < 1 ? null : year * 12 + month - 1;
}

/** The number that text[from, to) is; -1 where it is none. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

/** "June 2005". */
export function monthName(month: number): string {
  return `${MONTHS[month % 12] ?? ''} ${Math.floor(month / 12)}`;
}

/** First and last month of a range; an open end is the other end's month. Null without any day. */
export function monthsOf(range: DateRange): { readonly first: number; readonly last: number } | null {
  const first = monthOf(range.from ?? range.to);
  const last = monthOf(range.to ?? range.from);
  return first === null || last === null || last < first ? null : { first, last };
}

/** The ISO day so many months after another; the last of the month where the month is shorter. */
export function dayAfterMonths(day: string, months: number): string {
  const month = (monthOf(day) ?? 0) + months;
  const last = new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).getUTCDate();
  const date = Math.min(Number(day.slice(8, 10)), last);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${two((month % 12) + 1)}-${two(date)}`;
}
