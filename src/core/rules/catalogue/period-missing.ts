import { wrongDay } from '../days';
import { CELL, quoted } from '../message';
import { coverPlace } from '../places';
import type { AgreementRule } from '../types';

const ENDS = [
  ['start', 'The start of the agreement', '1 July 2005'],
  ['end', 'The end of the agreement', '30 June 2007'],
] as const;

/**
 * Without the agreement’s start and end it cannot be seen whether activities are on-going, nor whether a date
 * lies within the agreement. The strategy does not ask for the two days as such, so they are advice.
 */
export const periodMissing: AgreementRule = {
  scope: 'agreement',
  id: 'period-missing',
  column: 'start',
  reads: ['cover'],
  requirements: ['R19', 'R27'],
  severity: 'advice',
  quote: 'R19',
  summary: 'The cover does not give the start or the end of the agreement.',
  check(context, report) {
    for (const [key, what, example] of ENDS) {
      if (context.period[key]) continue;
      const typed = context.cover(key);
      report(coverPlace(key, context), {
        message: typed
          ? `${quoted(typed)} in ${CELL} ${wrongDay(typed) || 'cannot be read as a day'}. Write ${what.toLowerCase()} as in ${example}.`
          : `${what} is not given in ${CELL}. Write a day, for instance ${example}.`,
        column: key,
      });
    }
  },
};
