/** Days and months as a calendar lays them out. Days are ISO ("2005-06-15"), months "2005-06". */

/** A day so many days after another. */
export function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The same day of a later month; the last of that month where it is shorter. */
export function monthsAfter(day: string, months: number): string {
  const [y = 0, m = 1, d = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(y, m - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(d, last));
  return first.toISOString().slice(0, 10);
}

/** The last day of a day's month. */
export function lastOfMonth(day: string): string {
  return dayAfter(monthsAfter(`${day.slice(0, 7)}-01`, 1), -1);
}

/** Days since the last Monday, 0 to 6. */
export const weekday = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

/** The weeks that a month touches, each from Monday to Sunday. */
export function weeksOf(day: string): readonly (readonly string[])[] {
  const first = `${day.slice(0, 7)}-01`;
  const last = lastOfMonth(day);
  const weeks: string[][] = [];
  for (let monday = dayAfter(first, -weekday(first)); monday <= last; monday = dayAfter(monday, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, i) => dayAfter(monday, i)));
  }
  return weeks;
}

/** The months of a day's year, four a row, each by its first day. */
export function monthRows(day: string): readonly (readonly string[])[] {
  const year = day.slice(0, 4);
  return [0, 4, 8].map((from) =>
    Array.from({ length: 4 }, (_, i) => `${year}-${String(from + i + 1).padStart(2, '0')}-01`),
  );
}
