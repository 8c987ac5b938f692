/** The version from which two copies of a workbook both went on. */

import type { StoredVersion } from './types';

/** The newest version that both hold, told by its seal; null where they share none. */
export function commonVersion(
  mine: readonly StoredVersion[],
  theirs: readonly StoredVersion[],
): StoredVersion | null {
  const seals = new Set(theirs.map(({ seal }) => seal));
  return mine.find(({ seal }) => seals.has(seal)) ?? null;
}
