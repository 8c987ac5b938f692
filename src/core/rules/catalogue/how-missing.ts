import { missingRule } from '../missing';

/**
 * The guidance on methods applies to every activity, so each names at least one. The methods of the strategy
 * are offered; other methods may be typed, with the need that they answer.
 */
export const howMissing = missingRule({
  id: 'how-missing',
  column: 'how',
  requirements: ['R8', 'R17', 'R28'],
  quote: 'R28',
  summary: 'HOW is empty.',
});
