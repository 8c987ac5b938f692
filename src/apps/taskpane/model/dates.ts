/** Dates as people write them. */

import type { DateRange } from '../../../core/framework';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

interface Day {
  readonly y: number;
  readonly m: number;
  readonly d: number;
}

function dayOf(iso: string | null): Day | null {
  const [y = NaN, m = NaN, d = NaN] = (iso ?? '').split('-').map(Number);
  return Number.isNaN(y + m + d) ? null : { y, m, d };
}

const month = (day: Day): string => MONTHS[day.m - 1] ?? '';
const full = (day: Day): string => `${day.d} ${month(day)} ${day.y}`;
const lastOf = (day: Day): number => new Date(Date.UTC(day.y, day.m, 0)).getUTCDate();

/**
 * A period (ISO days) as short as it can be said: "15 June 2005", "June 2005", "2005", "April to June 2005",
 * "1 June 2005 to 3 July 2006", "from June 2005", "until June 2005".
 */
export function dateText(range: DateRange): string {
  const from = dayOf(range.from);
  const to = dayOf(range.to);
  if (from && !to) return `from ${from.d === 1 ? `${month(from)} ${from.y}` : full(from)}`;
  if (to && !from) return `until ${to.d === lastOf(to) ? `${month(to)} ${to.y}` : full(to)}`;
  if (!from || !to) return '';
  if (range.from === range.to) return full(from);
  if (from.d !== 1 || to.d !== lastOf(to)) return `${full(from)} to ${full(to)}`;
  if (from.y === to.y && from.m === 1 && to.m === 12) return String(from.y);
  if (from.y === to.y && from.m === to.m) return `${month(from)} ${from.y}`;
  return from.y === to.y
    ? `${month(from)} to ${month(to)} ${to.y}`
    : `${month(from)} ${from.y} to ${month(to)} ${to.y}`;
}
