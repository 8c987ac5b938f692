/** Versions, copies and reviews of the open agreement. By itself, so that they are fetched only with their screens. */

export { bringOf, type Brought, type Bringing } from './bring';
export { reviewOf, writes, type ReviewChoice, type ReviewChoices, type Reviewing } from './review';
export { versionsOf, type KeptVersions, type Versions } from './versions';
