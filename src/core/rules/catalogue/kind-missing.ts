import { missingRule } from '../missing';

/**
 * The strategy knows three kinds of activity: networking, dissemination and mainstreaming. This is the one
 * list of the table that is closed.
 */
export const kindMissing = missingRule({
  id: 'kind-missing',
  column: 'kind',
  quote: 'R1',
  summary: 'The kind of activity is empty.',
});
