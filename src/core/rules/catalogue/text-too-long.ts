import { onceFor } from '../../framework';
import { columnLabel, columns, type ActivityRow, type ColumnKey } from '../../workbook';
import { LONGEST_CELL } from '../fixes';
import { CELL } from '../message';
import type { RowRule } from '../types';

const texts: readonly ColumnKey[] = columns
  .filter((c) => c.content || c.key === 'unplaced')
  .map((c) => c.key);
type Limits = Readonly<Record<string, number>>;

const shortestLimit = onceFor((limits: Limits): number => Math.min(LONGEST_CELL, ...Object.values(limits)));

/** Length of the row's longest text. */
function longestOf({ text: t }: ActivityRow): number {
  const lists = Math.max(
    t.area.length,
    t.what.length,
    t.who.length,
    t.when.length,
    t.how.length,
    t.partners.length,
  );
  const texts = Math.max(
    t.why.length,
    t.equality.length,
    t.need.length,
    t.rationale.length,
    t.outcome.length,
  );
  return Math.max(lists, texts, t.kind.length, t.aims.length, t.unplaced.length);
}

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
    if (longestOf(row) <= shortestLimit(limits)) return;
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
