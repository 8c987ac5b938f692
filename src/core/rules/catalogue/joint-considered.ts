import { jointRule } from '../joint';

/**
 * All themes and sub-groups should consider joint activity. The answer may be no: what counts is that it was
 * considered, and the reason is kept. Joint activity itself is not asked for.
 */
export const jointConsidered = jointRule({
  id: 'joint-considered',
  column: 'mechanism',
  requirements: ['R10'],
  quote: 'R10',
  summary: 'Joint activity is not answered.',
  what: 'Joint activity',
});
