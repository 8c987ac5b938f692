/** Comparing and merging copies of an agreement. */

export { compareAgreements, proposedIn, proposedSide } from './compare';
export { entriesOf, PARTS, same } from './entries';
export { wordChanges, type Span } from './words';
export { mergeAgreements } from './merge';
export { movedActivities } from './order';
export type { Choices, Comparison, Difference, Lonely, Merged, Part, Side, Source } from './types';
