/** Writing a WHO cell. */

import { fold } from '../../framework';
import type { Framework, Level, LevelId } from '../../framework/types';
import { trimmed } from './chars';
import { written } from './split';
import { parseWho } from './who';

/** What formatWho needs of an entry; a parsed one, or one of the agreement's JSON. */
export interface WhoValue {
  readonly text: string;
  readonly name: string;
  readonly nation: string;
  readonly level: Level | LevelId | null;
  readonly part?: string;
}

/** The entry's own text; made of name and nation where it has none. */
function textOf(value: WhoValue): string {
  const text = trimmed(value.text);
  if (text !== '') return text;
  return value.nation === '' ? trimmed(value.name) : `${trimmed(value.name)} (${value.nation})`;
}

/** An entry as it stands in a cell without its level, quoted where it has to be. */
export function writeWho(text: string, framework: Framework): string {
  // A bare label would be read as no audience.
  return written(text, (t) => parseWho(t, framework).filter((e) => e.name !== ''));
}

/**
 * The canonical text of a WHO cell: entries without a level first, then the
 * levels in the pack's order; each label once, "; " between its entries, a line
 * break between levels. Labels of a part ("Local") follow their level.
 */
export function formatWho(values: readonly WhoValue[], framework: Framework): string {
  const levels = new Map(framework.pack.levels.map((level) => [level.id, level]));
  const groups = new Map<string, { header: string; texts: string[] }>();
  const groupOf = (level: Level | null, part: string): { header: string; texts: string[] } => {
    const key = level ? `${level.id}:${fold(part)}` : '';
    let group = groups.get(key);
    if (!group) {
      const header = level ? part || level.label : '';
      groups.set(key, (group = { header, texts: [] }));
    }
    return group;
  };
  for (const value of values) {
    const level = typeof value.level === 'string' ? (levels.get(value.level) ?? null) : value.level;
    const bare = value.name === '' && level !== null;
    const text = bare ? '' : textOf(value);
    if (!bare && text === '') continue;
    const group = groupOf(level, value.part ?? '');
    if (text !== '') group.texts.push(writeWho(text, framework));
  }
  const order = (level: Level | undefined): number => (level ? [...levels.values()].indexOf(level) : -1);
  const rank = (key: string): number => {
    const colon = key.indexOf(':');
    return order(levels.get(key.slice(0, colon))) * 2 + (colon === key.length - 1 ? 0 : 1);
  };
  return [...groups.entries()]
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([, { header, texts }]) => (header ? `${header}: ${texts.join('; ')}`.trimEnd() : texts.join('; ')))
    .join('\n');
}
