/** A new sheet that shows an export as text, for when no file gets out of the pane. */

import type { SheetText } from '../../core/live';
import { columnPoints } from './apply-dress';
import { rangeAt } from './areas';
import { ROWS_PER_SYNC } from './session';

/** Characters written in one sync: a request to Excel on the web holds 5 MB, and a character up to 3 bytes. */
const TEXT_PER_SYNC = 1_000_000;
/** Characters of the default font that the columns show, by how many columns there are. */
const WIDTHS: Readonly<Record<number, number>> = { 1: 100, 2: 60 };
const MANY = 28;
/** Longest name of a sheet (Excel specifications and limits). */
const LONGEST_NAME = 31;

/** What no name of a sheet may hold (Excel, "Rename a worksheet"). */
const FORBIDDEN = /[[\]:*?/\\]/g;

/** The name without what Excel forbids in it, or with a number where a sheet has it already. */
export function freeName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const allowed = wanted.replace(FORBIDDEN, '').trim();
  for (let n = 1; ; n++) {
    const end = n === 1 ? '' : ` ${n}`;
    const name = `${allowed.slice(0, LONGEST_NAME - end.length)}${end}`;
    if (!used.has(name.toLowerCase())) return name;
  }
}

interface Piece {
  /** Row of the sheet, from 0. */
  readonly first: number;
  readonly rows: SheetText['rows'];
}

/** Pieces of the rows that fit one request each. */
function* pieces(rows: SheetText['rows']): Generator<Piece> {
  let first = 0;
  let size = 0;
  for (const [i, { cells }] of rows.entries()) {
    const length = cells.reduce((sum, text) => sum + text.length, 0);
    if (i > first && (size + length > TEXT_PER_SYNC || i - first >= ROWS_PER_SYNC)) {
      yield { first, rows: rows.slice(first, i) };
      first = i;
      size = 0;
    }
    size += length;
  }
  if (first < rows.length) yield { first, rows: rows.slice(first) };
}

async function writePiece(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { first, rows }: Piece,
  columnCount: number,
): Promise<void> {
  const area = { row: first, column: 0, rowCount: rows.length, columnCount };
  rangeAt(sheet, area).values = rows.map(({ cells }) =>
    Array.from({ length: columnCount }, (_, i) => cells[i] ?? ''),
  );
  rows.forEach(({ cells, strong }, i) => {
    if (!strong) return;
    const width = Math.max(1, cells.length);
    const { format } = rangeAt(sheet, { row: first + i, column: 0, rowCount: 1, columnCount: width });
    format.font.bold = true;
    // A heading of one cell reads across the columns beside it.
    if (width === 1) format.wrapText = false;
  });
  await context.sync();
}

/**
 * Adds a sheet after the others, writes the rows as text (nothing in them becomes a number, a date or a formula)
 * and shows it. Syncs: one for the names, one for the sheet, one a piece.
 * @returns the name that it got
 */
export async function addTextSheet(context: Excel.RequestContext, text: SheetText): Promise<string> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  const name = freeName(
    text.name,
    worksheets.items.map((sheet) => sheet.name),
  );
  const columnCount = Math.max(1, ...text.rows.map(({ cells }) => cells.length));
  const sheet = worksheets.add(name);
  const all = rangeAt(sheet, { row: 0, column: 0, rowCount: Math.max(1, text.rows.length), columnCount });
  // One value for a range of any size; the type of the property knows only the two-dimensional form.
  all.numberFormat = '@' as unknown as string[][];
  all.format.wrapText = true;
  all.format.verticalAlignment = 'Top';
  all.format.columnWidth = columnPoints(WIDTHS[columnCount] ?? MANY);
  await context.sync();
  // A piece is what one request holds, so each is a sync of its own.
  for (const piece of pieces(text.rows)) await writePiece(context, sheet, piece, columnCount);
  sheet.activate();
  sheet.getCell(0, 0).select();
  await context.sync();
  return name;
}
