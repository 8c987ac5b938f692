/** Months of the calendar in words. A month is 12 times the year plus the month from 0. */

import { dateWords } from '../model/dates';
import { lastOfMonth } from '../model/month-grid';

const firstDay = (month: number): string =>
  `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;

/** "June 2005". */
export const monthWords = (month: number): string => spanWords({ first: month, last: month });

/** "J". */
export const monthLetter = (month: number): string => monthWords(month).charAt(0);

/** "August to November 2005". */
export function spanWords({ first, last }: { readonly first: number; readonly last: number }): string {
  return dateWords({ from: firstDay(first), to: lastOfMonth(firstDay(last)) });
}
