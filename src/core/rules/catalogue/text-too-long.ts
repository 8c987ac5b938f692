import { columnLabel, columns, type ColumnKey } from '../../workbook';
import { LONGEST_CELL } from '../fixes';
import { CELL } from '../message';
import type { RowRule } from '../types';

const texts: readonly ColumnKey[] = columns
  .filter((c) => c.content || c.key === 'unplaced')
  .map((c) => c.key);
const figures = new Intl.NumberFormat('en-GB');

/**
 * Excel cuts a cell off at 32,767 characters, and a framework may set less for a column. Counted is what
 * Excel counts: every letter, space and line break is one, characters outside the basic plane are two.
 */
export const textTooLong: RowRule = {
  scope: 'row',
  id: 'text-too-long',
  column: 'rationale',
  requirements: [],
  severity: 'error',
  quote: null,
  summary: 'A text is longer than a cell, or the form, allows.',
  check(row, { framework }, report) {
    const limits = framework.pack.limits.text;
    for (const column of texts) {
      const limit = Math.min(limits[column] ?? LONGEST_CELL, LONGEST_CELL);
      const { length } = row.text[column];
      if (length <= limit) continue;
      const who = limit === LONGEST_CELL ? 'Excel' : 'the form';
      report({
        message:
          `${columnLabel(column)} in ${CELL} has ${figures.format(length)} characters, spaces and line breaks ` +
          `included; ${who} allows ${figures.format(limit)}. Shorten it by ${figures.format(length - limit)}.`,
        column,
      });
    }
  },
};
