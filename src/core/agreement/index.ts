/** The agreement as data. Other rooms import from here. */

export type * from './types';
export { COVER_KEYS } from './types';
export { coverQuestions, DERIVED, STATUSES, type CoverQuestion } from './cover';
export { canonicalJson } from './canonical';
export { sealInGroups, sealOf, type Digest } from './seal';
export { agreementFrom } from './shape';
export { default as agreementSchema } from './agreement.schema.json';
