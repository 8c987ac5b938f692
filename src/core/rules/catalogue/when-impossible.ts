import { datesIn } from '../../workbook';
import { CELL, listed, quoted } from '../message';
import type { RowRule } from '../types';

/**
 * A day that no calendar has ("31 June 2005", "29 February 2005") is taken for no date at all: it is neither
 * moved to the day nearest to it nor read as its month. It cannot be known which day was meant, so none is
 * proposed. Days and months are those of the Gregorian calendar (ISO 8601).
 */
export const whenImpossible: RowRule = {
  scope: 'row',
  id: 'when-impossible',
  column: 'when',
  requirements: ['R27'],
  severity: 'advice',
  quote: 'R27',
  summary: 'WHEN names a day that no calendar has.',
  check(row, _, report) {
    for (const { text } of row.when) {
      const days = datesIn(text).impossible;
      if (days.length === 0) continue;
      report({
        message: `${listed(days.map(quoted))} in ${CELL} ${days.length > 1 ? 'are days' : 'is a day'} that no calendar has. Put the date right.`,
        entry: text,
      });
    }
  },
};
