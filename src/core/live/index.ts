/** The open agreement. Other rooms import from here. */

export type * from './types';
