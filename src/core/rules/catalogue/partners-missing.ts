import { missingRule } from '../missing';

/**
 * Each activity names the development partnerships involved. A star marks one that is willing to take the
 * lead; there need not be one.
 */
export const partnersMissing = missingRule({
  id: 'partners-missing',
  column: 'partners',
  quote: 'R30',
  summary: 'No DP is named.',
});
