/** Days, months and seasons as ISO ranges, and the serial numbers in which Excel keeps dates. */

import { MONTHS, type DateRange } from '../../framework';

const two = (n: number): string => (n < 10 ? `0${n}` : String(n));

/** Days of a month (1 to 12). */
function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether a calendar has this day. */
export function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** ISO day; month and day count from 1. */
function isoDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

export function dayRange(year: number, month: number, day: number): DateRange {
  const iso = isoDay(year, month, day);
  return { from: iso, to: iso };
}

/** From the first day of one month to the last of another. */
export function monthsRange(year: number, month: number, toYear = year, toMonth = month): DateRange {
  return { from: isoDay(year, month, 1), to: isoDay(toYear, toMonth, daysIn(toYear, toMonth)) };
}

const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const DAY = 86_400_000;
/** 31 December 9999, the last day Excel knows. */
const LAST_SERIAL = 2_958_465;

/**
 * The day of an Excel serial number; parts of a day are left out. Day 60 of the
 * 1900 system, a 29 February that never was, reads as 28 February as Excel's own
 * conversions do. Null outside of Excel's calendar.
 */
function serialDay(serial: number, date1904: boolean): { year: number; month: number; day: number } | null {
  const whole = Math.floor(serial);
  if (!Number.isFinite(serial) || whole < (date1904 ? 0 : 1) || whole > LAST_SERIAL) return null;
  // Before 1 March 1900 the 1900 system is a day ahead of the calendar.
  const days = !date1904 && whole < 60 ? whole + 1 : whole;
  const date = new Date((date1904 ? EPOCH_1904 : EPOCH_1900) + days * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

const DATE_PART = /\[[^\]]*\]|"[^"]*"|\\.|_.|\*./g;

/** Which parts of a date a number format shows; none for "General", "@" and formats of plain numbers. */
function shownParts(format: string): { day: boolean; month: boolean; year: boolean } {
  const bare = format.split(';', 1)[0]?.replace(DATE_PART, '').toLowerCase() ?? '';
  if (bare === '' || bare === 'general' || bare === '@') return { day: false, month: false, year: false };
  const clock = /h[^d]*m|m[^dy]*s/.test(bare) && !/[dy]/.test(bare);
  return { day: bare.includes('d'), month: bare.includes('m') && !clock, year: bare.includes('y') };
}

/** Serials that a cell in General format most likely means as dates: 1990 to 2099. */
const FIRST_LIKELY = 32_874;
const LAST_LIKELY = 73_050;
const SHIFT_1904 = 1462;

/**
 * The text of a number in a cell where dates matter: a date in words, as exact
 * as its format shows it ("1 June 2005", "June 2005", "2005"); a bare year, or
 * any other number, as it is.
 */
export function numberAsDate(value: number, format: string, date1904: boolean): string {
  const shown = shownParts(format);
  const dated = shown.day || shown.month || shown.year;
  if (!dated) {
    const serial = value + (date1904 ? SHIFT_1904 : 0);
    if (serial < FIRST_LIKELY || serial >= LAST_LIKELY + 1) return String(value);
  }
  const date = serialDay(value, date1904);
  if (!date) return String(value);
  const month = MONTHS[date.month - 1] ?? '';
  if (dated && !shown.day && shown.month) return `${month} ${date.year}`;
  if (dated && !shown.day && !shown.month) return String(date.year);
  return `${date.day} ${month} ${date.year}`;
}

/** The serial of a text of five digits that most likely is a date; as Excel writes one into a text cell. */
export function serialInText(text: string): DateRange | null {
  if (!/^\d{5}$/.test(text)) return null;
  const serial = Number(text);
  const date = serial >= FIRST_LIKELY && serial <= LAST_LIKELY ? serialDay(serial, false) : null;
  return date && dayRange(date.year, date.month, date.day);
}
