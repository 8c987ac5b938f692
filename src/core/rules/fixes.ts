/** Fixes are data: what a button says, and the whole new text of each cell it writes. */

import type { Fix } from '../agreement/types';
import type { ActivityRow, ColumnKey } from '../workbook';
import { quoted } from './message';
import type { Context } from './types';

/** Excel's longest cell text, in UTF-16 units. */
export const LONGEST_CELL = 32_767;

/** A fix of one cell, or null where its text would not fit into a cell or changes nothing. */
export function fixOf(
  label: string,
  row: ActivityRow,
  column: ColumnKey,
  text: string,
  context: Context,
): Fix | null {
  if (text.length > LONGEST_CELL || text === row.text[column]) return null;
  return { label, edits: [context.edit(row, column, text)] };
}

/** A fix that writes a text into an empty cell or in place of what stands there: 'Write "networking"'. */
export function writeFix(row: ActivityRow, column: ColumnKey, text: string, context: Context): Fix | null {
  return fixOf(`Write ${quoted(text)}`, row, column, text, context);
}

/** The text with sentences added at its end; each gets a full stop if it has none. */
export function withSentences(text: string, sentences: readonly string[]): string {
  const parts = [text.trimEnd(), ...sentences].filter(Boolean);
  return parts.map((part, i) => (i < parts.length - 1 || parts.length > 1 ? stopped(part) : part)).join(' ');
}

function stopped(text: string): string {
  return /[.!?:;…]$/.test(text) ? text : `${text}.`;
}
