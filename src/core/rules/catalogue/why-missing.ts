import { missingRule } from '../missing';

/**
 * The answer cannot be copied from the strategy, which leaves it to the partnership. It speaks to the
 * audience: why should they listen? It is not the rationale, which links what, who, when and how.
 */
export const whyMissing = missingRule({
  id: 'why-missing',
  column: 'why',
  quote: 'R29',
  summary: 'Why? is empty.',
});
