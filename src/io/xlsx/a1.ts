/** Addresses as a file writes them. */

import type { XlsxRange } from './types';

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** 0 is "A". */
export function columnLetters(column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

export function columnIndex(letters: string): number {
  let n = 0;
  for (let i = 0; i < letters.length; i++) n = n * 26 + (letters.charCodeAt(i) & 31);
  return n - 1;
}

export function cellAddress(row: number, column: number): string {
  return columnLetters(column) + (row + 1);
}

/** "B4" to row 3, column 1; null where it is no cell. */
export function parseCell(text: string): { row: number; column: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(text);
  return match ? { row: Number(match[2]) - 1, column: columnIndex(match[1] as string) } : null;
}

export function rangeAddress(range: XlsxRange): string {
  const first = cellAddress(range.row, range.column);
  if (range.rowCount === 1 && range.columnCount === 1) return first;
  return `${first}:${cellAddress(range.row + range.rowCount - 1, range.column + range.columnCount - 1)}`;
}

/** "A1:B2", "A1", "A:A" or "1:3"; null where it is none of them. */
export function parseRange(text: string): XlsxRange | null {
  const [from = '', to = from] = text.replace(/^.*!/, '').split(':');
  const whole = /^\$?([A-Za-z]{1,3}|\d{1,7})$/;
  const a = whole.exec(from);
  const b = whole.exec(to);
  if (a && b && text.includes(':')) return parseWhole(a[1] as string, b[1] as string);
  const start = parseCell(from);
  const end = parseCell(to);
  if (!start || !end) return null;
  const row = Math.min(start.row, end.row);
  const column = Math.min(start.column, end.column);
  return {
    row,
    column,
    rowCount: Math.abs(end.row - start.row) + 1,
    columnCount: Math.abs(end.column - start.column) + 1,
  };
}

function parseWhole(from: string, to: string): XlsxRange | null {
  if (/^\d/.test(from) !== /^\d/.test(to)) return null;
  if (/^\d/.test(from)) {
    const row = Number(from) - 1;
    return { row, column: 0, rowCount: Number(to) - row, columnCount: MAX_COLUMNS };
  }
  const column = columnIndex(from);
  return { row: 0, column, rowCount: MAX_ROWS, columnCount: columnIndex(to) - column + 1 };
}

/** A list of ranges, parted by spaces. */
export function parseRanges(text: string): XlsxRange[] {
  return text
    .split(/\s+/)
    .map((part) => parseRange(part))
    .filter((range) => range !== null);
}

export function rangesAddress(ranges: readonly XlsxRange[]): string {
  return ranges.map(rangeAddress).join(' ');
}
