/** A source sheet as clean text, merged cells spread out. */

import { cellText, numberAsDate } from '../workbook';
import type { SourceCell, SourceRange, SourceSheet } from './types';

/** A number format that shows a day, a month or a year. */
const DATED = /[dmy]/i;

/** Text of a cell as a person reads it: dates in words, numbers plainly, TRUE and FALSE. */
function textOf(cell: SourceCell | undefined, date1904: boolean): string {
  if (!cell) return '';
  if (typeof cell.value !== 'number') return cellText(cell.value);
  const format = (cell.format ?? 'General').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  const dated = format !== 'General' && DATED.test(format);
  return dated ? numberAsDate(cell.value, cell.format ?? 'General', date1904) : String(cell.value);
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
      ? numberAsDate(cell.value, cell.format ?? 'General', this.sheet.date1904)
      : this.at(row, column);
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
