import { datesIn } from '../../workbook';
import { CELL, quoted } from '../message';
import type { RowRule } from '../types';

/**
 * A day that no calendar has ("31 June 2005", "29 February 2005") is taken for no date at all: it is neither
 * moved to the day nearest to it nor read as its month. It cannot be known which day was meant, so none is
 * proposed. Of several in one entry the first is named. Days and months are those of the Gregorian calendar (ISO 8601).
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
      const [day] = datesIn(text).impossible;
      if (day)
        report({
          message: `${quoted(day)} in ${CELL} is a day that no calendar has. Put it right.`,
          entry: text,
        });
    }
  },
};
