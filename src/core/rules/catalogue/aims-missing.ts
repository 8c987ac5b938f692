import { missingRule } from '../missing';

/**
 * Each activity says how its outcome is consistent with the overall aims of the theme. Whether it is
 * consistent is for a person to judge.
 */
export const aimsMissing = missingRule({
  id: 'aims-missing',
  column: 'aims',
  quote: 'R9',
  summary: 'The consistency with the aims is empty.',
});
