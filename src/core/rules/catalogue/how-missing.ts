import { missingRule } from '../missing';

/**
 * The guidance on methods applies to every activity, so each names at least one. The methods of the strategy
 * are offered; other methods may be typed, with the need that they answer.
 */
export const howMissing = missingRule({
  id: 'how-missing',
  column: 'how',
  quote: 'R28',
  summary: 'HOW is empty.',
});
