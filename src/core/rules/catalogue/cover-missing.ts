import { coverQuestions, isErrorText } from '../../workbook';
import { CELL, quoted } from '../message';
import { coverPlace } from '../places';
import type { AgreementRule } from '../types';

/** Left empty it means something: checked as of today. */
const MAY_BE_EMPTY: ReadonlySet<string> = new Set(['date']);

/**
 * These questions of the cover are not the strategy’s own: they are derived from what such agreements usually
 * hold, since the form has not come down to us. So an empty one is advice and never holds a submission back.
 * What the strategy itself asks of the cover is looked at by rules of its own, or is left free.
 */
export const coverMissing: AgreementRule = {
  scope: 'agreement',
  id: 'cover-missing',
  column: 'reference',
  reads: ['cover'],
  requirements: [],
  severity: 'advice',
  quote: null,
  summary: 'A question of the cover that the strategy does not ask itself is not answered.',
  check(context, report) {
    if (!context.reading.tables.agreement) return;
    const { vocabulary } = context.framework;
    for (const { key, question, derived } of coverQuestions) {
      const answer = context.cover(key);
      const answers = answer !== '' && !vocabulary.isPlaceholder(answer) && !isErrorText(answer);
      if (!derived || MAY_BE_EMPTY.has(key) || answers) continue;
      report(coverPlace(key, context), {
        message: answer
          ? `${quoted(answer)} in ${CELL} does not answer "${question}". Answer it, or say why not.`
          : `${quoted(question)} is not answered in ${CELL}. Answer it, or say why not.`,
        column: key,
      });
    }
  },
};
