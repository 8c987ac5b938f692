/** The open agreement. Other rooms import from here. */

export type * from './types';
export { adoptingOf, type Adopting } from './adopting';
export { standingAlready } from './additions';
export { answersOf, type Answers } from './answers';
export { activitiesOf, ROW_CHANGED, type Activities } from './activities';
export { fixAll, planFixes, type Change, type FixPlan } from './fixes';
export { JUDGED, judgingOf, textsToJudge, type Judged, type JudgedText } from './judging';
export { createLive } from './live';
export { partnersOf, type PartnerList } from './partners';
export { nextRef } from './refs';
export { mendingOf, cannotBeUndone, type Mending } from './mending';
export { columnIndexes, rowsByQuestion, shapeOf } from './damage';
export { handingOf, type Handing } from './handing';
