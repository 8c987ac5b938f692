import { CELL } from '../message';
import type { AgreementRule } from '../types';

/**
 * A row with nothing but spaces or a lone character is no activity: it is left over from a paste or a slip of
 * the hand. It is ignored, and said to be, so that nobody waits for it to be checked.
 */
export const rowStray: AgreementRule = {
  scope: 'agreement',
  id: 'row-stray',
  column: 'ref',
  reads: ['strays'],
  requirements: [],
  severity: 'note',
  quote: null,
  summary: 'A row with only spaces or a lone character is ignored.',
  check({ reading }, report) {
    for (const index of reading.strays) {
      report(
        { table: 'activities', index },
        {
          message: `The row of ${CELL} holds only spaces or a lone character and is ignored. Empty it, or fill it in.`,
        },
      );
    }
  },
};
