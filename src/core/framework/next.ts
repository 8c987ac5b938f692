/** Which framework follows on another: a strategy is reviewed, and filled sheets are to follow (R14). */

import type { Framework, Pack } from './types';

const follows = (next: Pack, pack: Pack): boolean =>
  next.follows === pack.id ||
  (next.id === pack.id && next.version !== pack.version && next.issued > pack.issued);

/**
 * The version that comes next after a pack, among the frameworks that are known: one that names it as the one it
 * follows, or a later issue under the same id; the earliest of several. Null where there is none.
 */
export function successorOf(pack: Pack, frameworks: readonly Framework[]): Framework | null {
  const [next] = frameworks
    .filter((framework) => follows(framework.pack, pack))
    .sort((a, b) => (a.pack.issued < b.pack.issued ? -1 : 1));
  return next ?? null;
}
