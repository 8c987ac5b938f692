/** What Excel makes of a text that is typed, or written by an add-in, into a cell. */

import { fullYear, isDay, monthOf, serialOf } from './dates';
import type { Value } from './types';

export interface Reading {
  readonly value: Value;
  readonly formula?: string;
  readonly error?: true;
  /** Number format that a General cell takes on. */
  readonly numberFormat?: string;
}

export interface Culture {
  /** True where 1/6/2005 is the first of June. */
  readonly dayFirst: boolean;
  /** The year a date without one falls in. */
  readonly year: number;
}

const ERRORS = new Set(['#REF!', '#N/A', '#NAME?', '#VALUE!', '#DIV/0!', '#NULL!', '#NUM!']);

/** Excel's built-in short date: it shows in the order of the reader's own country. */
export const SHORT_DATE = 'm/d/yyyy';

/** Reads a text. `isText` is true for a cell with the text format "@": it takes everything as it stands. */
export function readTyped(text: string, isText: boolean, culture: Culture): Reading {
  if (isText || text === '') return { value: text };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { value: '', formula: text };
  const trimmed = text.trim();
  const upper = trimmed.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { value: upper === 'TRUE' };
  if (ERRORS.has(upper)) return { value: upper, error: true };
  return readNumber(trimmed) ?? readDateTime(trimmed, culture) ?? { value: text };
}

function readNumber(text: string): Reading | null {
  const match = /^([-+]?)(£|\$|€)?([-+]?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(e[-+]?\d+)?\s*(%)?$/i.exec(text);
  if (!match || (match[4] === undefined && !/^\.\d/.test(match[5] ?? '')) || (match[1] && match[3])) {
    const bracketed = /^\((\d+(?:\.\d*)?)\)$/.exec(text);
    return bracketed ? { value: -Number(bracketed[1]) } : null;
  }
  const [, sign1, currency, sign2, whole = '', fraction = '', exponent = '', percent] = match;
  const size = Number(whole.replace(/,/g, '') + fraction + exponent);
  if (!Number.isFinite(size)) return null;
  const value = (sign1 === '-' || sign2 === '-' ? -size : size) / (percent ? 100 : 1);
  const places = fraction.length > 1;
  if (percent) return { value, numberFormat: places ? '0.00%' : '0%' };
  if (currency) return { value, numberFormat: `${currency}#,##0${places ? '.00' : ''}` };
  if (exponent) return { value, numberFormat: '0.00E+00' };
  if (whole.includes(',')) return { value, numberFormat: places ? '#,##0.00' : '#,##0' };
  return { value };
}

function readTime(text: string): number | null {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(am|pm|a|p)?$/i.exec(text);
  if (!match) return null;
  let hour = Number(match[1]);
  const minute = Number(match[2]);
  const second = Number(match[3] ?? 0);
  const half = match[4]?.[0]?.toLowerCase();
  if (minute > 59 || second > 59 || hour > 23 || (half && (hour > 12 || hour === 0))) return null;
  if (half === 'p' && hour < 12) hour += 12;
  if (half === 'a' && hour === 12) hour = 0;
  return (hour * 3600 + minute * 60 + second) / 86_400;
}

function readDateTime(text: string, culture: Culture): Reading | null {
  const time = readTime(text);
  if (time !== null) {
    const seconds = /:\d{2}:\d{2}/.test(text);
    return { value: time, numberFormat: /[ap]m?$/i.test(text) ? 'h:mm AM/PM' : seconds ? 'h:mm:ss' : 'h:mm' };
  }
  const both = /^(.+?)[\sT]+(\d{1,2}:\d{2}.*)$/i.exec(text);
  if (both) {
    const day = readDate(both[1] ?? '', culture);
    const hour = readTime(both[2] ?? '');
    if (day && hour !== null && typeof day.value === 'number') {
      return { value: day.value + hour, numberFormat: 'm/d/yyyy h:mm' };
    }
  }
  return readDate(text, culture);
}

type Parts = { year: number; month: number; day: number; format: string };

function readDate(text: string, culture: Culture): Reading | null {
  const parts = numericDate(text, culture) ?? namedDate(text, culture);
  if (!parts || !isDay(parts.year, parts.month, parts.day)) return null;
  return { value: serialOf(parts.year, parts.month, parts.day), numberFormat: parts.format };
}

/** 2005-06-01, 1/6/2005, 1-6-05, 1/6, 6/2005, 2005-6. */
function numericDate(text: string, culture: Culture): Parts | null {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]), format: SHORT_DATE };
  const full = /^(\d{1,2})[-/](\d{1,2})[-/](\d{2}|\d{4})$/.exec(text);
  if (full) {
    const [first, second] = [Number(full[1]), Number(full[2])];
    const year = fullYear(full[3] ?? '');
    // Where the order of the country makes no day, Excel tries the other one.
    const usual = culture.dayFirst ? { day: first, month: second } : { day: second, month: first };
    const order = isDay(year, usual.month, usual.day) ? usual : { day: usual.month, month: usual.day };
    return { year, ...order, format: SHORT_DATE };
  }
  const monthYear = /^(\d{1,2})[-/](\d{4})$/.exec(text) ?? null;
  if (monthYear) return { year: Number(monthYear[2]), month: Number(monthYear[1]), day: 1, format: 'mmm-yy' };
  const yearMonth = /^(\d{4})[-/](\d{1,2})$/.exec(text);
  if (yearMonth) return { year: Number(yearMonth[1]), month: Number(yearMonth[2]), day: 1, format: 'mmm-yy' };
  const short = /^(\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (!short) return null;
  const [first, second] = [Number(short[1]), Number(short[2])];
  const order = culture.dayFirst ? { day: first, month: second } : { day: second, month: first };
  if (isDay(culture.year, order.month, order.day)) return { year: culture.year, ...order, format: 'd-mmm' };
  const month = culture.dayFirst ? first : first;
  return { year: fullYear(short[2] ?? ''), month, day: 1, format: 'mmm-yy' };
}

/** 1 June 2005, 1-Jun-05, 1 June, June 2005, Jun-05, June 1, 2005. */
function namedDate(text: string, culture: Culture): Parts | null {
  const dayFirst = /^(\d{1,2})[\s-/]+([a-z]+\.?)(?:[\s,-/]+(\d{2}|\d{4}))?$/i.exec(text);
  if (dayFirst) {
    const month = monthOf(dayFirst[2] ?? '');
    if (month === 0) return null;
    if (dayFirst[3] === undefined)
      return { year: culture.year, month, day: Number(dayFirst[1]), format: 'd-mmm' };
    return { year: fullYear(dayFirst[3]), month, day: Number(dayFirst[1]), format: 'd-mmm-yy' };
  }
  const american = /^([a-z]+\.?)\s+(\d{1,2}),?\s+(\d{4})$/i.exec(text);
  if (american) {
    const month = monthOf(american[1] ?? '');
    return month === 0
      ? null
      : { year: Number(american[3]), month, day: Number(american[2]), format: 'd-mmm-yy' };
  }
  const monthOnly = /^([a-z]+\.?)[\s-/]+(\d{1,2}|\d{4})$/i.exec(text);
  const month = monthOnly ? monthOf(monthOnly[1] ?? '') : 0;
  if (!monthOnly || month === 0) return null;
  const digits = monthOnly[2] ?? '';
  if (digits.length === 4) return { year: Number(digits), month, day: 1, format: 'mmm-yy' };
  if (isDay(culture.year, month, Number(digits)))
    return { year: culture.year, month, day: Number(digits), format: 'd-mmm' };
  return { year: fullYear(digits), month, day: 1, format: 'mmm-yy' };
}
