/** Cells by position, and the A1 text that people read. */

import type { Position } from '../agreement/types';

/** Rows and columns of an Excel sheet. */
const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;

/** The letters of a column counted from 0: 0 is "A", 26 is "AA". */
export function columnLetters(column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/** A sheet's name as it stands before "!": quoted where Excel asks for quotes. */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^([a-z]{1,3}\d+|r\d*c\d*|r|c)$/i.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

/**
 * A position as people know it: "E11", or with `sheet` "'Joint activity'!E11".
 * Rows and columns of the position are counted from 0.
 */
export function toA1(position: Position, options: { readonly sheet?: boolean } = {}): string {
  const cell = `${columnLetters(position.column)}${position.row + 1}`;
  return options.sheet ? `${quoteSheet(position.sheet)}!${cell}` : cell;
}

const A1 = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?([a-z]{1,3})\$?([1-9]\d{0,6})$/i;

/**
 * The position that an A1 text names: "E11", "$E$11", "Sheet!E11" or
 * "'Joint activity'!E11"; `sheet` is "" where the text names none.
 * Answers null for anything that is no single cell of an Excel sheet.
 */
export function parseA1(text: string): Position | null {
  const match = A1.exec(text.trim());
  if (!match) return null;
  const [, quoted, bare, letters = '', digits = ''] = match;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(digits);
  if (column > MAX_COLUMNS || row > MAX_ROWS) return null;
  return { sheet: quoted?.replace(/''/g, "'") ?? bare ?? '', row: row - 1, column: column - 1 };
}
