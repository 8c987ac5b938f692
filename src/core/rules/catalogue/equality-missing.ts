import { missingRule } from '../missing';

/**
 * The strategy’s first heading asks for these issues within the WHAT, but its table has no column for them.
 * One field holds both.
 */
export const equalityMissing = missingRule({
  id: 'equality-missing',
  column: 'equality',
  quote: 'R25',
  summary: 'The equal opportunities and empowerment issues are empty.',
});
