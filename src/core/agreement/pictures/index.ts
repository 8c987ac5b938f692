export { calendarOf, type Calendar, type Lane, type Occasion, type Stretch } from './calendar';
export { clashesOf, contactsOf, type AudienceContacts, type Clash, type Contact } from './contacts';
export { coverageOf, type CoverageCell, type CoverageRow } from './coverage';
export { monthInWords, monthText, type Month } from './months';
export type { ActivityMark, Source } from './types';
