/** Frameworks: the packs, their look-ups, and the folding and cleaning of text. */

export type * from './types';
export { cleanText } from './clean';
export { fold } from './fold';
export { dayInWords, isIsoDay, MONTHS } from './months';
export { typingDistance } from './distance';
export { onceFor } from './once';
export { NearIndex } from './near';
export { frameworkById, loadFramework, packs } from './load';
export { createScanner, type Scanner } from './scanner';
export { successorOf } from './next';
export { compareFrameworks, termsOf, type Change, type Term } from './compare';
export { checkPack, TO_WRITE, type PackTrouble } from './check';
