import { jointRule } from '../joint';

/**
 * Early PR activity is part of the joint mechanism that the strategy asks to be considered. No is an answer, with
 * its reason.
 */
export const jointEarlyPr = jointRule({
  id: 'joint-early-pr',
  column: 'early-pr',
  requirements: ['R11'],
  quote: 'R11',
  summary: 'Early joint PR is not answered.',
  what: 'Early joint PR',
});
