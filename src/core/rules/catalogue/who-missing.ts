import { missingRule } from '../missing';

/**
 * The rationale has to link what, who, when and how, so all four are filled in. The audiences of the row’s
 * policy area are offered first; any audience may be typed.
 */
export const whoMissing = missingRule({
  id: 'who-missing',
  column: 'who',
  quote: 'R26',
  summary: 'WHO is empty.',
});
