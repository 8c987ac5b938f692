/** The agreement as data. Other rooms import from here. */

export type * from './types';
export { COVER_KEYS } from './types';
