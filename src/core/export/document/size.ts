/** How long blocks will be, about: enough to say what is kept on one page. */

import type { Facts, Lines, Table } from './plan';

/** Characters of table text in the whole width of the page. */
const CHARACTERS = 150;
/** Lines of table text on a page. */
const PAGE_LINES = 36;

/** Lines that a row takes, its cells' widths given in percent. */
function rowLines(row: readonly Lines[], widths: readonly number[]): number {
  const heights = row.map((lines, i) => {
    const perLine = Math.max(1, ((widths[i] ?? 0) / 100) * CHARACTERS);
    return lines.reduce(
      (sum, text) => sum + Math.ceil(text.reduce((n, run) => n + run.text.length, 1) / perLine),
      0,
    );
  });
  return Math.max(1, ...heights);
}

/** Rows of up to about half a page stay together; longer ones break across pages. */
export const isShortRow = (row: readonly Lines[], widths: readonly number[]): boolean =>
  rowLines(row, widths) <= PAGE_LINES / 2;

/**
 * Whether the row of that number, counted from 0, stays with the one after it: so that no page begins with the last
 * row of a table alone, unless both are long.
 */
export function staysWithNext(
  rows: readonly (readonly Lines[])[],
  widths: readonly number[],
  n: number,
): boolean {
  if (n !== rows.length - 2) return false;
  return rows.slice(n).reduce((sum, row) => sum + rowLines(row, widths), 0) <= PAGE_LINES / 3;
}

export const FACTS_WIDTHS = [28, 72] as const;

/** Lines that a row takes which is signed by hand, if its texts take no more. */
const TO_SIGN = 3;

/**
 * Whether a table is better on one page than on two: short facts, and all signatures that fit on a page with their
 * headings, so that nobody signs a page without the names of the others.
 */
export function isKeptTogether(block: Facts | Table): boolean {
  if (block.kind === 'table' && !block.toSign) return false;
  const lines =
    block.kind === 'facts'
      ? block.rows.map(({ answer }) => rowLines([answer], [FACTS_WIDTHS[1]]))
      : block.rows.map((row) =>
          Math.max(
            TO_SIGN,
            rowLines(
              row,
              block.columns.map(({ width }) => width),
            ),
          ),
        );
  const most = block.kind === 'facts' ? PAGE_LINES / 2 : PAGE_LINES - 3;
  // Each row has room above and below its text.
  return lines.reduce((sum, n) => sum + n + 0.6, 0) <= most;
}
