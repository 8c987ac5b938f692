import { CELL, quoted } from '../message';
import type { AnswerRule } from '../types';

/**
 * An answer belongs to one piece of advice: to its activity, rule, column and entry. When that advice has
 * gone, because the cell was changed or the activity deleted, the answer answers nothing and can be deleted.
 * It is kept until then, since the advice may come back.
 */
export const answerUnused: AnswerRule = {
  scope: 'answers',
  id: 'answer-unused',
  column: 'reason',
  requirements: [],
  severity: 'note',
  quote: null,
  summary: 'An answer answers no advice.',
  check(unused, _context, report) {
    for (const row of unused) {
      const { ref, reason } = row.values;
      const about = ref ? `activity ${ref}` : 'the agreement';
      report(
        { table: 'answers', row, cell: 'reason' },
        {
          message: reason
            ? `The answer ${quoted(reason)} in ${CELL} about ${about} answers no advice any more. Delete its row, or leave it for later.`
            : `The answer in ${CELL} about ${about} answers no advice any more. Delete its row, or leave it for later.`,
          entry: row.values.entry ?? '',
        },
      );
    }
  },
};
