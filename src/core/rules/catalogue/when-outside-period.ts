import { CELL, quoted } from '../message';
import { dayInWords } from '../../workbook';
import type { RowRule } from '../types';
import { inWords } from '../wording';

/**
 * A date wholly before the start or after the end of the agreement falls outside what the partnership agrees
 * to do. A longer span that reaches into the agreement’s period is let be.
 */
export const whenOutsidePeriod: RowRule = {
  scope: 'row',
  id: 'when-outside-period',
  column: 'when',
  reads: ['period'],
  requirements: ['R27'],
  severity: 'advice',
  quote: 'R27',
  summary: 'A date lies before the start or after the end of the agreement.',
  check(row, context, report) {
    const { start, end } = context.period;
    if (!start && !end) return;
    for (const { text, dates } of row.when) {
      const before = start !== '' && dates.some(({ to }) => to !== null && to < start);
      const after = end !== '' && dates.some(({ from }) => from !== null && from > end);
      if (!before && !after) continue;
      report({
        message: before
          ? `${quoted(inWords(text, context.framework))} in ${CELL} lies before the agreement starts on ${dayInWords(start)}. Choose a later date, or change the start.`
          : `${quoted(inWords(text, context.framework))} in ${CELL} lies after the agreement ends on ${dayInWords(end)}. Choose an earlier date, or change the end.`,
        entry: text,
      });
    }
  },
};
