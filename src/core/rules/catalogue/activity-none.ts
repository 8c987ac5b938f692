import { CELL } from '../message';
import type { AgreementRule } from '../types';

/**
 * The strategy guides the planning of activities: an agreement without one plans nothing. A row counts from
 * the first text between policy area and aims; a Ref alone makes no activity.
 */
export const activityNone: AgreementRule = {
  scope: 'agreement',
  id: 'activity-none',
  column: 'area',
  reads: ['rows'],
  requirements: ['R1'],
  severity: 'error',
  quote: 'R1',
  summary: 'The agreement has no activity.',
  check({ reading }, report) {
    if (reading.activities.length > 0) return;
    report({ table: 'activities' }, { message: `There is no activity yet. Fill in the row of ${CELL}.` });
  },
};
