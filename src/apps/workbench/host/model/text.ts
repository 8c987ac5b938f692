/** The text that a cell shows for its value under a number format. */

import { dayOf, MONTHS, WEEKDAYS } from './dates';
import { SHORT_DATE } from './parse';
import type { Value } from './types';

/** Shown text; `dayFirst` decides the order of the built-in short date. */
export function shownText(value: Value, numberFormat: string, dayFirst: boolean): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const format = sectionFor(numberFormat, value);
  if (format === '' || /^general$/i.test(format) || format === '@') return general(value);
  if (isDateFormat(format)) return value < 0 ? '########' : dateText(value, format, dayFirst);
  return numberText(value, format);
}

/** True where a number format shows a date or a time. */
function isDateFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  return !/general/i.test(bare) && /[dmyhs]/i.test(bare);
}

function sectionFor(format: string, value: number): string {
  const sections = format.split(';');
  if (sections.length === 1) return format;
  if (value < 0) return sections[1] ?? '';
  return (value === 0 ? sections[2] : undefined) ?? sections[0] ?? '';
}

/** At most 11 characters wide, as a General cell shows a number. */
function general(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e11) return String(value);
  const size = Math.abs(value);
  if (size >= 1e11 || (size < 1e-9 && size > 0)) {
    const [digits = '', exponent = '0'] = value.toExponential(5).split('e');
    const power = Number(exponent);
    const tidy = digits.replace(/\.?0+$/, '');
    return `${tidy}E${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
  }
  return String(Number(value.toPrecision(10)));
}

const literal = (format: string): string =>
  format
    .replace(/"([^"]*)"/g, '$1')
    .replace(/\\(.)/g, '$1')
    .replace(/[_*]./g, '');

function numberText(value: number, format: string): string {
  const match = /[#0?](?:[#0?,]*)(?:\.[#0?]+)?(?:E\+0+)?/.exec(format);
  if (!match) return literal(format);
  const pattern = match[0];
  const percent = format.includes('%');
  const size = Math.abs(percent ? value * 100 : value);
  const places = (/\.([#0?]+)/.exec(pattern)?.[1] ?? '').length;
  let digits: string;
  if (pattern.includes('E+')) {
    const [mantissa = '', exponent = '0'] = size.toExponential(places).split('e');
    const power = Number(exponent);
    digits = `${mantissa}E${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
  } else {
    digits = size.toFixed(places);
    const least = (pattern.replace(/\..*$/, '').match(/0/g) ?? []).length;
    const [whole = '', fraction] = digits.split('.');
    let left = whole.padStart(least, '0');
    if (least === 0 && left === '0') left = '';
    if (pattern.includes(',')) left = left.replace(/\B(?=(\d{3})+$)/g, ',');
    digits = fraction === undefined ? left : `${left}.${fraction}`;
  }
  const sign = value < 0 && !format.includes('(') && !format.includes('-') ? '-' : '';
  return (
    sign +
    literal(format.slice(0, match.index)) +
    digits +
    literal(format.slice(match.index + pattern.length))
  );
}

function dateText(serial: number, numberFormat: string, dayFirst: boolean): string {
  let format = numberFormat;
  if (dayFirst && format.startsWith(SHORT_DATE)) format = `dd/mm/yyyy${format.slice(SHORT_DATE.length)}`;
  const at = dayOf(serial);
  const half = /AM\/PM/i.test(format);
  const two = (n: number): string => String(n).padStart(2, '0');
  let afterHour = false;
  return format.replace(
    /\[[^\]]*\]|"([^"]*)"|\\(.)|AM\/PM|y+|m+|d+|h+|s+|_.|\*./gi,
    (part, quoted, escaped) => {
      if (typeof quoted === 'string') return quoted;
      if (typeof escaped === 'string') return escaped;
      const lower = part.toLowerCase();
      if (lower === 'am/pm') return at.hour < 12 ? 'AM' : 'PM';
      const isMinute =
        lower.startsWith('m') && lower.length < 3 && (afterHour || beforeSeconds(format, part));
      afterHour = lower.startsWith('h');
      if (lower.startsWith('y')) return lower.length > 2 ? String(at.year) : two(at.year % 100);
      if (lower.startsWith('h')) {
        const hour = half ? at.hour % 12 || 12 : at.hour;
        return lower.length > 1 ? two(hour) : String(hour);
      }
      if (lower.startsWith('s')) return lower.length > 1 ? two(at.second) : String(at.second);
      if (isMinute) return lower.length > 1 ? two(at.minute) : String(at.minute);
      if (lower.startsWith('m')) return monthText(at.month, lower.length);
      if (lower.startsWith('d')) return dayText(at.day, at.weekday, lower.length);
      return '';
    },
  );
}

const beforeSeconds = (format: string, part: string): boolean =>
  /^m+:s/i.test(format) && format.startsWith(part);

function monthText(month: number, width: number): string {
  const name = MONTHS[month - 1] ?? '';
  if (width === 1) return String(month);
  if (width === 2) return String(month).padStart(2, '0');
  return width === 3 ? name.slice(0, 3) : width === 5 ? name.slice(0, 1) : name;
}

function dayText(day: number, weekday: number, width: number): string {
  if (width === 1) return String(day);
  if (width === 2) return String(day).padStart(2, '0');
  const name = WEEKDAYS[weekday] ?? '';
  return width === 3 ? name.slice(0, 3) : name;
}
