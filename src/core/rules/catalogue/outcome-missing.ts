import { missingRule } from '../missing';

/**
 * The strategy asks that the outcome of each activity is consistent with the aims of the theme, so the
 * outcome has to be stated.
 */
export const outcomeMissing = missingRule({
  id: 'outcome-missing',
  column: 'outcome',
  quote: 'R9',
  summary: 'The outcome is empty.',
});
