import { CELL, quoted } from '../message';
import { dayInWords } from '../../workbook';
import { ONGOING } from '../opportunities';
import type { RowRule } from '../types';
import { inWords } from '../wording';

/**
 * An opportunity that had passed on the day of the check can no longer be met. It is a note, since an
 * agreement may be checked long after it was made. What goes on, or has no end, does not pass.
 */
export const whenPast: RowRule = {
  scope: 'row',
  id: 'when-past',
  column: 'when',
  requirements: ['R20'],
  severity: 'note',
  quote: 'R20',
  summary: 'The opportunity had passed on the day of the check.',
  check(row, { asOf, framework }, report) {
    for (const { text, dates, opportunity } of row.when) {
      if (!dates.length || opportunity === ONGOING) continue;
      if (!dates.every(({ to }) => to !== null && to < asOf)) continue;
      report({
        message: `${quoted(inWords(text, framework))} in ${CELL} had passed by ${dayInWords(asOf)}, the day of this check.`,
        entry: text,
      });
    }
  },
};
