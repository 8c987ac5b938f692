/** Strangers' tables: finding them, understanding them, and taking them over without losing a letter. */

export { adopt, readAs } from './adopt';
export { draftPack, type DraftOptions, type PackDraft } from './draft';
export { snapshotOfAdoption } from './snapshot';
export { findTables, tableByHand, withChoices } from './find';
export type {
  AdoptedActivity,
  Adoption,
  AdoptNote,
  ColumnChoices,
  ColumnReading,
  FoundTable,
  SourceCell,
  SourceRange,
  SourceSheet,
} from './types';
