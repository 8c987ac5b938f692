/** Comparing copies and versions for people, and writing what was merged. By itself, so that it is fetched only with them. */

export { comparedEntries, type ComparedEntry, type ComparedField, type Copies } from './compared';
export {
  allOf,
  choicesFor,
  countChosen,
  differenceId,
  isIn,
  isStale,
  lonelyId,
  NOTHING,
  sideOf,
  type Chosen,
} from './choices';
export { bringEdits, type BringEdits, type Copy } from './edits';
