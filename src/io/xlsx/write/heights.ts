/**
 * Row heights as a program that lays text out would fit them. Excel fits a row when
 * it is edited, LibreOffice shows what the file says: without a height both may show
 * one line of a cell that has five.
 */

import type { XlsxCell, XlsxSheet } from '../types';

/** Height of a line at 11 points, and the number of digits' widths an average letter takes. */
export const LINE = 15;
export const LETTER = 0.97;
const BOLD = 1.07;
const SIZE = 11;
/** Excel's tallest row, in points. */
export const TALLEST = 409;

export type WidthOf = (column: number) => number;

/** Widths in characters by column. */
export function widthsOf(sheet: XlsxSheet, fallback: number): WidthOf {
  const widths = new Map<number, number>();
  for (const { first, last, width } of sheet.columns) {
    if (width === undefined || last - first > 1000) continue;
    for (let column = first; column <= last; column++) widths.set(column, width);
  }
  return (column) => widths.get(column) ?? sheet.defaultColumnWidth ?? fallback;
}

/** Lines that a text takes when words are never parted. */
function wrappedLines(text: string, room: number): number {
  let lines = 0;
  for (const line of text.split('\n')) {
    let used = 0;
    lines++;
    for (const word of line.split(' ')) {
      if (used > 0 && used + 1 + word.length > room) {
        lines++;
        used = 0;
      }
      used += (used > 0 ? 1 : 0) + word.length;
      while (used > room) {
        lines++;
        used -= room;
      }
    }
  }
  return lines;
}

function cellHeight(cell: XlsxCell, widthOf: WidthOf): number {
  const { style, value } = cell;
  const scale = (style?.fontSize ?? SIZE) / SIZE;
  if (!style?.wrap || typeof value !== 'string') return LINE * scale;
  const room = Math.max(1, Math.floor(widthOf(cell.column) / (LETTER * scale * (style.bold ? BOLD : 1))));
  return LINE * scale * wrappedLines(value, room);
}

/** Height of a row in points, or null where the default is enough. */
export function fittedHeight(cells: readonly XlsxCell[], widthOf: WidthOf): number | null {
  const height = cells.reduce(
    (most, cell) => Math.max(most, cell.value === '' ? 0 : cellHeight(cell, widthOf)),
    0,
  );
  return height > LINE ? Math.min(TALLEST, Math.ceil(height * 4) / 4) : null;
}
