import { missingRule } from '../missing';

/**
 * The rationale has to link what, who, when and how, so all four are filled in. The topics of the row’s
 * policy area are offered; any topic may be typed.
 */
export const whatMissing = missingRule({
  id: 'what-missing',
  column: 'what',
  quote: 'R25',
  summary: 'WHAT is empty.',
});
