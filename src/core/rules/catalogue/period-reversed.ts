import { CELL } from '../message';
import type { AgreementRule } from '../types';
import { coverPlace } from '../places';
import { dayInWords } from '../../workbook';

/**
 * An agreement that ends before it starts spans no time in which activities can be on-going. Equal days are
 * an agreement of one day and are let be.
 */
export const periodReversed: AgreementRule = {
  scope: 'agreement',
  id: 'period-reversed',
  column: 'end',
  reads: ['cover'],
  requirements: ['R19', 'R27'],
  severity: 'error',
  quote: 'R19',
  summary: 'The agreement ends before it starts.',
  check(context, report) {
    const { start, end } = context.period;
    if (!start || !end || end >= start) return;
    report(coverPlace('end', context), {
      message:
        `The agreement ends on ${dayInWords(end)} in ${CELL}, before it starts on ${dayInWords(start)}. ` +
        `Put the two dates right.`,
    });
  },
};
