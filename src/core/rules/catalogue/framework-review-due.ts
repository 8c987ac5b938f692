import { dayInWords } from '../../workbook';
import { CELL } from '../message';
import { dayAfterMonths } from '../months';
import { coverPlace } from '../places';
import type { AgreementRule } from '../types';

/**
 * The strategy is reviewed every six months, by its owner. On a check after that time there may be a newer
 * version than the one the workbook holds. This binds no agreement, so it is a note.
 */
export const frameworkReviewDue: AgreementRule = {
  scope: 'agreement',
  id: 'framework-review-due',
  column: 'strategyVersion',
  reads: ['cover'],
  requirements: ['R14'],
  severity: 'note',
  quote: 'R14',
  summary: 'The strategy was due for review before the day of the check.',
  check(context, report) {
    const { issued, version, review } = context.framework.pack;
    const due = dayAfterMonths(issued, review.months);
    if (context.asOf < due) return;
    const named = context.cover('strategyVersion') ? `, named in ${CELL},` : '';
    report(coverPlace('strategyVersion', context), {
      message:
        `Version ${version} of the strategy${named} was due for review on ${dayInWords(due)}. ` +
        `Ask the publisher, ${context.framework.pack.publisher}, whether there is a newer one.`,
    });
  },
};
