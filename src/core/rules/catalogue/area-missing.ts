import { missingRule } from '../missing';

/**
 * Every activity belongs to a policy area. The areas of the strategy are offered as a list; another may be
 * typed, since the list is open.
 */
export const areaMissing = missingRule({
  id: 'area-missing',
  column: 'area',
  quote: 'R25',
  summary: 'The policy area is empty.',
});
