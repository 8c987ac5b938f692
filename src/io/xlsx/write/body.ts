/** Rows of a sheet that are never all in memory: put between what stands above them and the end of the sheet. */

import { columnLetters, rangeAddress } from '../a1';
import type { XlsxSheet, XlsxStyle } from '../types';
import { DEFAULT_WIDTH } from '../width';
import { textXml } from './cells';
import { LETTER, LINE, TALLEST, widthsOf } from './heights';
import type { StyleTable } from './styles';

/** Rows below the cells of a sheet, from column A. */
export interface SheetBody {
  /** From 0; the sheet's own cells stand above it. */
  readonly firstRow: number;
  readonly rowCount: number;
  readonly columnCount: number;
  /** `rowCount` rows; asked for once. */
  rows(): Iterable<readonly (string | number)[]>;
  readonly textStyle: XlsxStyle;
  readonly numberStyle: XlsxStyle;
}

/** Excel's longest cell text (specifications and limits). */
const LONGEST = 32_767;

/** Cut where a cell ends, but never within a character. */
function cut(text: string): string {
  if (text.length <= LONGEST) return text;
  const end = text.charCodeAt(LONGEST - 1);
  return text.slice(0, end >= 0xd800 && end < 0xdc00 ? LONGEST - 1 : LONGEST);
}

/** Lines of a text in a column of so many letters; quick, since there may be millions, and seldom too few. */
function linesOf(text: string, room: number): number {
  let lines = 0;
  for (let at = 0; at <= text.length;) {
    const end = text.indexOf('\n', at);
    const line = (end < 0 ? text.length : end) - at;
    // Words are never parted: a line loses a few letters to that.
    lines += line <= room ? 1 : Math.ceil(line / Math.max(1, room - 4));
    if (end < 0) break;
    at = end + 1;
  }
  return lines;
}

/**
 * XML of a sheet with the rows put in.
 * @param xml of the sheet without them, its row data not empty
 */
export function withBody(
  xml: string,
  sheet: XlsxSheet,
  body: SheetBody,
  styles: StyleTable,
): Iterable<string> {
  const { firstRow, rowCount, columnCount } = body;
  const letters = Array.from({ length: columnCount }, (_, column) => columnLetters(column));
  const widthOf = widthsOf(sheet, DEFAULT_WIDTH);
  const rooms = letters.map((_, column) => Math.max(1, Math.floor(widthOf(column) / LETTER)));
  // Numbered now: the part of the styles is written before the rows are.
  const [text, number] = [styles.number(body.textStyle), styles.number(body.numberStyle)];
  // What a column said last: rows that follow each other often say the same, and need not be written anew.
  const said = letters.map(() => ({ value: '', xml: '', lines: 1 }));
  const textOf = (value: string, column: number): { readonly xml: string; readonly lines: number } => {
    const last = said[column];
    if (last?.value === value) return last;
    const kept = cut(value);
    const now = { value, xml: textXml(kept), lines: linesOf(kept, rooms[column] ?? 1) };
    said[column] = now;
    return now;
  };
  const rowXml = (row: number, values: readonly (string | number)[]): string => {
    let cells = '';
    let lines = 1;
    for (let column = 0; column < columnCount; column++) {
      const value = values[column] ?? '';
      if (value === '') continue;
      const open = `<c r="${letters[column] ?? ''}${row}" s="${typeof value === 'number' ? number : text}"`;
      if (typeof value === 'number') cells += `${open}><v>${value}</v></c>`;
      else {
        const written = textOf(value, column);
        lines = Math.max(lines, written.lines);
        cells += `${open} t="inlineStr"><is>${written.xml}</is></c>`;
      }
    }
    return `<row r="${row}"${lines > 1 ? ` ht="${Math.min(TALLEST, lines * LINE)}"` : ''}>${cells}</row>`;
  };
  const end = xml.indexOf('</sheetData>');
  const dimension = rangeAddress({ row: 0, column: 0, rowCount: firstRow + rowCount, columnCount });
  return (function* () {
    yield xml.slice(0, end).replace(/<dimension ref="[^"]*"/, `<dimension ref="${dimension}"`);
    let row = firstRow;
    for (const values of body.rows()) yield rowXml(++row, values);
    yield xml.slice(end);
  })();
}
