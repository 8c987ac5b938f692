/** Comparing and merging copies of an agreement. */

export { compareAgreements } from './compare';
export { mergeAgreements } from './merge';
export type { Choices, Comparison, Difference, Lonely, Merged, Part, Side } from './types';
