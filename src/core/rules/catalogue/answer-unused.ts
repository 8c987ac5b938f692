import type { Fix } from '../../agreement/types';
import type { KeyedRow } from '../../workbook';
import { CELL, quoted } from '../message';
import type { AnswerRule, Context } from '../types';

/** Clears the texts of the row; an empty row takes the next answer. */
function clearing(row: KeyedRow, context: Context): Fix {
  const columns = context.reading.tables.answers?.columns ?? {};
  const edits = Object.keys(columns)
    .filter((column) => row.values[column])
    .map((column) => ({ at: context.keyedAt('answers', row, column), text: '' }));
  return { label: 'Clear this answer', edits };
}

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
  check(unused, context, report) {
    for (const row of unused) {
      const { ref, reason } = row.values;
      const about = ref ? `activity ${ref}` : 'the agreement';
      report(
        { table: 'answers', row, cell: 'reason' },
        {
          message: reason
            ? `The answer ${quoted(reason)} in ${CELL} about ${about} answers no advice any more. Clear it, or leave it for later.`
            : `The answer in ${CELL} about ${about} answers no advice any more. Clear it, or leave it for later.`,
          entry: row.values.entry ?? '',
          fix: clearing(row, context),
        },
      );
    }
  },
};
