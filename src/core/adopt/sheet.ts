/** A source sheet as clean text, merged cells spread out. */

import { cellText, numberAsDate } from '../workbook';
import type { SourceCell, SourceRange, SourceSheet } from './types';

/** A number format without what it only prints beside the number. */
const bare = (format: string): string => format.replace(/"[^"]*"|\\./g, '').split(';', 1)[0] ?? '';
const DATED = /[dy]|m/i;
const two = (n: number): string => String(n).padStart(2, '0');
const DAY = 86_400;

/** The time of day that a format shows, or the hours and minutes of a span ("[h]:mm"); "" where it shows none. */
function timeIn(value: number, format: string): string {
  if (!/h/i.test(format) || value < 0) return '';
  const span = /\[h+\]/i.test(format);
  const all = Math.round((span ? value : value - Math.floor(value)) * DAY);
  const seconds = all % 60;
  const hours = span ? Math.floor(all / 3600) : Math.floor(all / 3600) % 24;
  const rest = `:${two(Math.floor(all / 60) % 60)}${seconds || /s/i.test(format) ? `:${two(seconds)}` : ''}`;
  return /am\/pm/i.test(format)
    ? `${hours % 12 || 12}${rest} ${hours < 12 ? 'AM' : 'PM'}`
    : `${two(hours)}${rest}`;
}

/** Whether a format shows a day, a month or a year: the minutes of a time are none. */
const showsDay = (format: string): boolean =>
  DATED.test(format.replace(/\[[^\]]*\]|am\/pm|h+:m+(:s+)?|m+:s+|general/gi, ''));

/** A number as a person reads it: dates in words, times, percentages; `dates`: also a bare serial number is a date. */
function numberText(value: number, cell: SourceCell, date1904: boolean, dates: boolean): string {
  const format = bare(cell.format ?? 'General');
  const time = timeIn(value, format);
  const dated = showsDay(format);
  if (!dated && time) return time;
  if (!dated && format.includes('%')) return `${Number((value * 100).toPrecision(15))}%`;
  if (!dated && !dates) return String(value);
  const day = numberAsDate(value, cell.format ?? 'General', date1904);
  return dated && time && value % 1 !== 0 ? `${day} ${time}` : day;
}

/** Text of a cell as a person reads it; numbers plainly, TRUE and FALSE. */
function textOf(cell: SourceCell | undefined, date1904: boolean): string {
  if (!cell) return '';
  return typeof cell.value === 'number'
    ? numberText(cell.value, cell, date1904, false)
    : cellText(cell.value);
}

/** Random access to a sheet's text. */
export class SheetText {
  readonly rowCount: number;
  readonly columnCount: number;
  private readonly texts: readonly (readonly string[])[];
  private readonly spans: Map<number, SourceRange[]>;
  private readonly kept = new Map<number, readonly number[]>();

  constructor(
    private readonly sheet: SourceSheet,
    whole?: SheetText,
    private readonly first = 0,
    private readonly last = Infinity,
  ) {
    if (whole) {
      this.texts = whole.texts;
      this.spans = whole.spans;
      this.rowCount = whole.rowCount;
      this.columnCount = Math.min(whole.columnCount, last + 1);
      return;
    }
    this.spans = new Map();
    this.texts = sheet.rows.map((row) => Array.from(row, (cell) => textOf(cell, sheet.date1904)));
    this.rowCount = this.texts.length;
    this.columnCount = Math.max(0, ...this.texts.map((row) => row.length));
    for (const range of sheet.merges) {
      for (let row = range.row; row < range.row + range.rowCount; row++) {
        this.spans.set(row, [...(this.spans.get(row) ?? []), range]);
      }
    }
  }

  /** The same sheet, of which only these columns are seen as filled; columns keep their numbers. */
  within(first: number, last: number): SheetText {
    return new SheetText(this.sheet, this, Math.max(first, this.first), Math.min(last, this.last));
  }

  at(row: number, column: number): string {
    return this.texts[row]?.[column] ?? '';
  }

  /** Text of a cell of dates: also a bare serial number, as an unformatted cell shows a date, in words. */
  dateAt(row: number, column: number): string {
    const cell = this.sheet.rows[row]?.[column];
    return typeof cell?.value === 'number'
      ? numberText(cell.value, cell, this.sheet.date1904, true)
      : this.at(row, column);
  }

  /** Whether a formula stands in the cell of which the file holds no result. */
  unsolved(row: number, column: number): boolean {
    return this.sheet.rows[row]?.[column]?.unsolved === true;
  }

  /** The merged range that covers a cell. */
  mergeAt(row: number, column: number): SourceRange | undefined {
    return this.spans
      .get(row)
      ?.find((range) => column >= range.column && column < range.column + range.columnCount);
  }

  /** The text that stands in a cell for a reader: of a cell merged over several rows, its one text. */
  seen(row: number, column: number): string {
    const own = this.at(row, column);
    if (own) return own;
    const merge = this.mergeAt(row, column);
    return merge && merge.rowCount > 1 && merge.column === column ? this.at(merge.row, merge.column) : '';
  }

  /** Columns of a row that hold text. */
  filled(row: number): readonly number[] {
    const known = this.kept.get(row);
    if (known) return known;
    const found: number[] = [];
    this.texts[row]?.forEach((text, column) => {
      if (text && column >= this.first && column <= this.last) found.push(column);
    });
    this.kept.set(row, found);
    return found;
  }
}
