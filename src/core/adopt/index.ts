/** Strangers' tables: finding them, understanding them, and taking them over without losing a letter. */

export { adopt, readAs } from './adopt';
export { candidateAt, candidatesOf, understand, type Candidate, type TableChoices } from './candidates';
export { draftPack, type DraftOptions, type PackDraft } from './draft';
export { bareHeadings, findTables, tableByHand, targetOf, withChoices } from './find';
export { snapshotOfAdoption } from './snapshot';
export type {
  AdoptedActivity,
  Adoption,
  AdoptNote,
  ColumnChoices,
  ColumnReading,
  ColumnTarget,
  FoundTable,
  SourceCell,
  SourceRange,
  SourceSheet,
  SourceTable,
} from './types';
