/** The packs that come with the program, and packs made ready for use. */

import { onceFor } from './once';
import type { Framework, Pack } from './types';
import { createVocabulary } from './vocabulary';
import equalThemeD2005 from './packs/equal-theme-d-2005.json';

/** The packs that come with the program, newest first. */
export const packs: readonly Pack[] = [equalThemeD2005 as Pack];

/** Makes a pack ready for use; the same pack always gives the same framework. */
export const loadFramework = onceFor((pack: Pack): Framework => ({
  pack,
  vocabulary: createVocabulary(pack),
}));

/** The framework with this id among those that come with the program. */
export function frameworkById(id: string): Framework | undefined {
  const pack = packs.find((candidate) => candidate.id === id);
  return pack && loadFramework(pack);
}
