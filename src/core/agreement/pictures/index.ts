/** Pictures of one agreement or of many: coverage, calendar, contacts. Plain data, drawn elsewhere. */

export { calendarOf, type Bar, type Calendar, type Lane, type Pause, type Undated } from './calendar';
export { clashesOf, contactsOf, type AudienceContacts, type Clash, type Contact } from './contacts';
export { coverageOf, type CoverageCell, type CoverageRow } from './coverage';
export { monthText, type Month } from './months';
export type { ActivityMark, Source } from './types';
