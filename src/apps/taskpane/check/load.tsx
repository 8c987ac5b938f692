/** Parts of Check that are fetched on demand: right after its first picture, or where the list is long. */

import { lazy } from 'react';

const more = () => import(/* webpackChunkName: "check-more" */ './more');

/** Fetches what an open line needs before somebody opens one. */
export function loadMore(): void {
  // Where it cannot be fetched, the part that needs it says so.
  more().catch(() => undefined);
}

export const AnswerForm = lazy(async () => ({ default: (await more()).AnswerForm }));
export const AnsweredList = lazy(async () => ({ default: (await more()).AnsweredList }));
export const FixAll = lazy(async () => ({ default: (await more()).FixAll }));
export const JudgeList = lazy(async () => ({ default: (await more()).JudgeList }));
export const Preview = lazy(async () => ({ default: (await more()).Preview }));
/** Taking the list along, fetched with its first use. */
export const listing = async () => ({
  ...(await import(/* webpackChunkName: "check-listing" */ './more/listing')),
  ...(await import(/* webpackChunkName: "check-listing" */ '../screens/clipboard')),
});
export type { Shown } from './more/listing';

export const LongList = lazy(async () => ({
  default: (await import(/* webpackChunkName: "check-long" */ './long')).LongList,
}));
