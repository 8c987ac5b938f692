import { CELL, quoted } from '../message';
import type { RowRule } from '../types';

/**
 * The star is defined for the DPs column only, but the strategy prints it behind an audience too ("One North
 * East*"). It is kept as typed and never read as a lead.
 */
export const audienceStar: RowRule = {
  scope: 'row',
  id: 'audience-star',
  column: 'who',
  requirements: ['R30'],
  severity: 'note',
  quote: 'R30',
  summary: 'A star behind an audience marks no lead.',
  check(row, _context, report) {
    for (const { starred, text } of row.who) {
      if (!starred) continue;
      report({
        message: `${quoted(text)} in ${CELL} has a star, which marks a lead only among the DPs. It is kept as it is.`,
        entry: text,
      });
    }
  },
};
