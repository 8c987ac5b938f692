/** Days as Excel counts them: serial numbers from 1900, with its 29 February 1900. */

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** The serial number of a day (month from 1). Days before 1 March 1900 are one less, as in Excel. */
export function serialOf(year: number, month: number, day: number): number {
  const serial = Math.round((Date.UTC(year, month - 1, day) - EPOCH) / DAY);
  return serial < 61 ? serial - 1 : serial;
}

/** Calendar day and time of a serial number. */
export function dayOf(serial: number): {
  year: number;
  month: number;
  day: number;
  weekday: number;
  hour: number;
  minute: number;
  second: number;
} {
  const whole = Math.floor(serial);
  const seconds = Math.round((serial - whole) * 86_400);
  const date = new Date(EPOCH + (whole < 60 ? whole + 1 : whole) * DAY + seconds * 1000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}

export const MONTHS = [
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

export const WEEKDAYS = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const;

/** Month (from 1) of an English name or its first three letters; 0 for none. */
export function monthOf(name: string): number {
  const folded = name.toLowerCase().replace(/\.$/, '');
  return MONTHS.findIndex((m) => m.toLowerCase() === folded || m.slice(0, 3).toLowerCase() === folded) + 1;
}

export const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 &&
  month <= 12 &&
  day >= 1 &&
  day <= new Date(Date.UTC(year, month, 0)).getUTCDate() &&
  year >= 1900 &&
  year <= 9999;

/** Two digits stand for 1930 to 2029, as Excel reads them. */
export const fullYear = (digits: string): number => {
  const year = Number(digits);
  return digits.length > 2 ? year : year < 30 ? 2000 + year : 1900 + year;
};
