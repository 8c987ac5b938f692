import { missingRule } from '../missing';

/**
 * Any combination of what, who, when and how is free, on condition that a rationale links the four. Whether
 * it is sound is for a person to judge.
 */
export const rationaleMissing = missingRule({
  id: 'rationale-missing',
  column: 'rationale',
  quote: 'R8',
  summary: 'The rationale is empty.',
});
