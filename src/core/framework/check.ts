/** What a schema cannot see in a pack: entries that name others that are not there, names given twice, blanks. */

import { fold } from './fold';
import type { Area, Pack } from './types';

/** What stands where a person has still to write something. */
export const TO_WRITE = 'TO WRITE';

export interface PackTrouble {
  /** Where in the pack, in words: "area A1, audience A1.A3". */
  readonly place: string;
  /** What is wrong and what to do, a sentence. */
  readonly message: string;
}

type Say = (place: string, message: string) => void;

function unique(what: string, ids: readonly string[], say: Say): void {
  const twice = new Set(ids.filter((id, i) => ids.indexOf(id) !== i));
  for (const id of twice) say(`${what} ${id}`, 'Two entries have this id. Give each its own.');
}

/** Labels that a cell could not tell apart. */
function distinct(what: string, entries: readonly { id: string; label: string }[], say: Say): void {
  const first = new Map<string, string>();
  for (const { id, label } of entries) {
    const other = first.get(fold(label));
    if (other === undefined) first.set(fold(label), id);
    else if (other !== id) {
      say(
        `${what} ${id}`,
        `"${label}" is listed for ${other} already. Make one of the two, or name them apart.`,
      );
    }
  }
}

function checkArea(pack: Pack, area: Area, say: Say): void {
  const has = (list: readonly { readonly id: string }[]): ReadonlySet<string> =>
    new Set(list.map(({ id }) => id));
  const known = {
    audience: has(pack.audiences),
    level: has(pack.levels),
    method: has(pack.methods),
    opportunity: has(pack.opportunities),
    partnership: has(pack.partnerships),
  };
  const need = (kind: keyof typeof known, id: string | null, entry: string): void => {
    if (id === null || known[kind].has(id)) return;
    say(`area ${area.id}, ${entry}`, `There is no ${kind} "${id}" in the pack. Add it, or name another.`);
  };
  for (const { id, audience, level } of area.audiences) {
    need('audience', audience, id);
    need('level', level, id);
    const levels = pack.audiences.find((one) => one.id === audience)?.levels;
    if (levels && known.level.has(level) && !levels.includes(level)) {
      say(
        `area ${area.id}, ${id}`,
        `Audience "${audience}" is not listed at the level "${level}". Add the level to it.`,
      );
    }
  }
  for (const { id, method } of area.methods) need('method', method, id);
  for (const { id, opportunity } of area.timings) need('opportunity', opportunity, id);
  for (const { id, partnership } of area.partnerships) need('partnership', partnership, id);
  if (area.topics.length === 0)
    say(`area ${area.id}`, 'It lists no topics, so WHAT has nothing to offer there.');
  distinct(`area ${area.id}, topic`, area.topics, say);
}

/** Every text of the pack that a person has still to write. */
function blanks(value: unknown, place: string, say: Say): void {
  if (typeof value === 'string') {
    if (value === TO_WRITE) say(place, 'This is still to be written.');
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) blanks(inner, place ? `${place}, ${key}` : key, say);
  }
}

/** References, names and blanks of a pack that follows the schema; empty where nothing is missing or inconsistent. */
export function checkPack(pack: Pack): readonly PackTrouble[] {
  const troubles: PackTrouble[] = [];
  const say: Say = (place, message) => troubles.push({ place, message });
  blanks(pack, '', say);
  const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);
  unique('area', ids(pack.areas), say);
  unique('level', ids(pack.levels), say);
  unique('audience', ids(pack.audiences), say);
  unique('method', ids(pack.methods), say);
  unique('partnership', ids(pack.partnerships), say);
  const { areas } = pack;
  const entries = areas.flatMap((area) => [
    ...ids(area.topics),
    ...ids(area.audiences),
    ...ids(area.timings),
    ...ids(area.methods),
    ...ids(area.partnerships),
  ]);
  unique('entry', entries, say);
  distinct('area', areas, say);
  distinct('audience', pack.audiences, say);
  for (const area of areas) checkArea(pack, area, say);
  const named = new Set(areas.flatMap((area) => area.audiences.map(({ audience }) => audience)));
  for (const { id, levels } of pack.audiences) {
    if (!named.has(id)) say(`audience ${id}`, 'No policy area names it. Name it in one, or take it out.');
    if (levels.length === 0) say(`audience ${id}`, 'It has no level. Give it at least one.');
  }
  const requirements = new Set(ids(pack.requirements));
  for (const { key, requirement } of pack.joint) {
    if (!requirements.has(requirement))
      say(`joint ${key}`, `There is no requirement "${requirement}" in the pack.`);
  }
  return troubles;
}
