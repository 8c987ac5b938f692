import { toA1 } from '../../workbook';
import { writeFix } from '../fixes';
import { CELL } from '../message';
import type { GroupRule } from '../types';

/**
 * Answers, merged copies and the register know an activity by its Ref, so no two may have the same. Copying
 * a row copies its Ref: the first keeps it, each further one is offered the next free number.
 */
export const refDuplicate: GroupRule = {
  scope: 'group',
  id: 'ref-duplicate',
  column: 'ref',
  columns: ['ref'],
  reads: ['refs'],
  requirements: [],
  severity: 'error',
  quote: null,
  summary: 'Two activities have the same Ref.',
  facts(row, _context, add) {
    if (row.ref) add(row.ref.toLowerCase());
  },
  check(_fact, rows, context, report) {
    const [first] = rows;
    if (!first) return;
    const where = context.at(first, 'ref');
    rows.forEach((row, place) => {
      if (place === 0) return;
      report(place, {
        message: `Ref ${row.ref} in ${CELL} stands in ${toA1(where)} too. Give this activity a Ref of its own.`,
        also: [where],
        fix: writeFix(row, 'ref', String(context.highestRef + place), context),
      });
    });
  },
};
