/** The packs that come with the program, and packs made ready for use. */

import type { Framework, Pack } from './types';
import { createVocabulary } from './vocabulary';
import equalThemeD2005 from './packs/equal-theme-d-2005.json';

/** The packs that come with the program, newest first. */
export const packs: readonly Pack[] = [equalThemeD2005 as Pack];

const loaded = new WeakMap<Pack, Framework>();

/** Makes a pack ready for use; the same pack always gives the same framework. */
export function loadFramework(pack: Pack): Framework {
  let framework = loaded.get(pack);
  if (framework === undefined) loaded.set(pack, (framework = { pack, vocabulary: createVocabulary(pack) }));
  return framework;
}

/** The framework with this id among those that come with the program. */
export function frameworkById(id: string): Framework | undefined {
  const pack = packs.find((candidate) => candidate.id === id);
  return pack && loadFramework(pack);
}
