import { missingRule } from '../missing';

/**
 * The rationale has to link what, who, when and how, so all four are filled in. Dates, periods, "on-going"
 * and named events are all answers.
 */
export const whenMissing = missingRule({
  id: 'when-missing',
  column: 'when',
  quote: 'R27',
  summary: 'WHEN is empty.',
});
