import { wrongDay } from '../days';
import { CELL, quoted } from '../message';
import { coverPlace } from '../places';
import type { AgreementRule, Place } from '../types';

/**
 * The day of the agreement and the days of its signatures are read as days. While the first cannot be read, the
 * check is made as of today; a signature stands in exports as it was typed. Empty ones are let be, and so are
 * several days of one partner.
 */
export const dayUnreadable: AgreementRule = {
  scope: 'agreement',
  id: 'day-unreadable',
  column: 'date',
  reads: ['cover', 'partners'],
  requirements: [],
  severity: 'advice',
  quote: null,
  summary: 'The day of the agreement or of a signature cannot be read.',
  check(context, report) {
    const look = (place: Place, column: string, typed = ''): void => {
      const wrong = wrongDay(typed);
      if (wrong)
        report(place, {
          message: `${quoted(typed)} in ${CELL} ${wrong}. Write it as in 1 July 2005.`,
          column,
        });
    };
    look(coverPlace('date', context), 'date', context.cover('date'));
    for (const row of context.reading.partners) {
      look({ table: 'partners', row, cell: 'signedOn' }, 'signedOn', row.values['signedOn']);
    }
  },
};
