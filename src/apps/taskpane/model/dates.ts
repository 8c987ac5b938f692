/** Dates as people write them. */

import type { DateRange } from '../../../core/framework';
import { listed, say, spokenLocale } from '../words';

interface Day {
  readonly y: number;
  readonly m: number;
  readonly d: number;
}

function dayOf(iso: string | null): Day | null {
  const [y = NaN, m = NaN, d = NaN] = (iso ?? '').split('-').map(Number);
  return Number.isNaN(y + m + d) ? null : { y, m, d };
}

const lastOf = (day: Day): number => new Date(Date.UTC(day.y, day.m, 0)).getUTCDate();

/** How a language puts a period into words. */
interface Language {
  /** BCP 47. */
  readonly locale: string;
  readonly from: (date: string) => string;
  readonly until: (date: string) => string;
  readonly to: (from: string, to: string) => string;
}

function inWords(range: DateRange, { locale, from: since, until, to: through }: Language): string {
  const write = ({ y, m, d }: Day, parts: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' }).format(Date.UTC(y, m - 1, d));
  const full = (day: Day) => write(day, { day: 'numeric', month: 'long', year: 'numeric' });
  const ofYear = (day: Day) => write(day, { month: 'long', year: 'numeric' });
  const month = (day: Day) => write(day, { month: 'long' });
  const from = dayOf(range.from);
  const to = dayOf(range.to);
  if (from && !to) return since(from.d === 1 ? ofYear(from) : full(from));
  if (to && !from) return until(to.d === lastOf(to) ? ofYear(to) : full(to));
  if (!from || !to) return '';
  if (range.from === range.to) return full(from);
  if (from.d !== 1 || to.d !== lastOf(to)) return through(full(from), full(to));
  if (from.y === to.y && from.m === 1 && to.m === 12) return String(from.y);
  if (from.y === to.y && from.m === to.m) return ofYear(from);
  return through(from.y === to.y ? month(from) : ofYear(from), ofYear(to));
}

/** English as the agreement's own text is written, whatever the pane speaks. */
const OF_CELLS: Language = {
  locale: 'en-GB',
  from: (date) => `from ${date}`,
  until: (date) => `until ${date}`,
  to: (from, to) => `${from} to ${to}`,
};

/**
 * A period (ISO days) for a cell, as short as it can be said: "15 June 2005", "June 2005", "2005",
 * "April to June 2005", "1 June 2005 to 3 July 2006", "from June 2005", "until June 2005".
 */
export const dateText = (range: DateRange): string => inWords(range, OF_CELLS);

/** The same in the pane's own language. */
export const dateWords = (range: DateRange): string =>
  inWords(range, {
    locale: spokenLocale(),
    from: (date) => say('date.from', { date }),
    until: (date) => say('date.until', { date }),
    to: (from, to) => say('date.to', { from, to }),
  });

/** Says of days that no calendar has that they are none. */
export const impossibleWords = (days: readonly string[]): string =>
  say('date.impossible', { text: listed(days.map((day) => `“${day}”`)) });
