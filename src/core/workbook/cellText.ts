/** Cells as clean text: done once, where a value enters. */

import { cleanText } from '../framework';
import { isSpace, trimmed } from './grammar/chars';
import type { CellValue } from './types';

/**
 * Whether nothing in the text can be changed by cleaning: printable characters
 * below the combining marks, tabs, line feeds, and typographic punctuation.
 */
function isClean(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c < 127) {
      if (c < 32 && c !== 10 && c !== 9) return false;
    } else if (c < 160 || (c >= 0x300 && (c < 0x2010 || c > 0x2026))) return false;
  }
  return true;
}

/** A cell's value as clean text without white space around it; "" for an empty cell. */
export function cellText(value: CellValue | undefined): string {
  if (typeof value === 'string') {
    if (value.length === 0) return value;
    return trimmed(isClean(value) ? value : cleanText(value));
  }
  if (value === undefined || value === null) return '';
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
}

/** Whether a value is without text: the cheap question, asked of every cell of an empty row. */
export function isBlank(value: CellValue | undefined): boolean {
  if (typeof value !== 'string') return value === undefined || value === null;
  for (let i = 0; i < value.length; i++) if (!isSpace(value.charCodeAt(i))) return false;
  return true;
}

const ERRORS: ReadonlySet<string> = new Set([
  '#REF!',
  '#N/A',
  '#NAME?',
  '#VALUE!',
  '#DIV/0!',
  '#NULL!',
  '#NUM!',
  '#SPILL!',
  '#CALC!',
  '#FIELD!',
  '#BLOCKED!',
  '#UNKNOWN!',
  '#CONNECT!',
  '#BUSY!',
  '#GETTING_DATA',
]);

/** Whether a text is one of Excel's error values. */
export function isErrorText(text: string): boolean {
  return text.charCodeAt(0) === 35 && ERRORS.has(text);
}
