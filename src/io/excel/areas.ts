/** Rectangles of cells, as Excel's addresses name them. Rows and columns are counted from 0. */

import { columnLetters } from '../../core/workbook';

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function between(a: number, b: number): readonly [number, number] {
  return [Math.min(a, b), Math.abs(a - b) + 1];
}

function oneArea(text: string): Area | null {
  const bare = text.slice(text.lastIndexOf('!') + 1).replace(/\$/g, '');
  const match = /^([a-z]{1,3})?(\d{1,7})?(?::([a-z]{1,3})?(\d{1,7})?)?$/i.exec(bare);
  if (!match || bare === '') return null;
  const [, left, top, right, bottom] = match;
  const [column, columnCount] = left ? between(columnOf(left), columnOf(right ?? left)) : [0, MAX_COLUMNS];
  const [row, rowCount] = top ? between(Number(top) - 1, Number(bottom ?? top) - 1) : [0, MAX_ROWS];
  return { row, column, rowCount, columnCount };
}

/** The rectangles of an address ("E7", "A5:C9", "5:6", "C:C", "A1:A3,A7", each perhaps with a sheet). */
export function areasOf(address: string): readonly Area[] {
  // A quoted sheet name may hold a comma.
  const parts = address.replace(/'(?:[^']|'')*'!/g, '').split(',');
  return parts.map((part) => oneArea(part.trim())).filter((area) => area !== null);
}

/** The part that two rectangles share, or null. */
export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rowCount = Math.min(a.row + a.rowCount, b.row + b.rowCount) - row;
  const columnCount = Math.min(a.column + a.columnCount, b.column + b.columnCount) - column;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : null;
}

/** "A5:C9", as getRange wants it. */
export function addressOf(area: Area): string {
  const from = `${columnLetters(area.column)}${area.row + 1}`;
  const to = `${columnLetters(area.column + area.columnCount - 1)}${area.row + area.rowCount}`;
  return from === to ? from : `${from}:${to}`;
}

/** "C:D", whole columns. */
export function columnsAddress(first: number, count = 1): string {
  return `${columnLetters(first)}:${columnLetters(first + count - 1)}`;
}

/** A range given by four numbers. */
export function rangeAt(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRangeByIndexes(area.row, area.column, area.rowCount, area.columnCount);
}
