/** What the pickers offer: the row's own policy area first, then the rest; with a search, what it finds. */

import { fold, type Area, type Audience, type Framework, type Level } from '../../../core/framework';
import type { Reading } from '../../../core/workbook';
import { say } from '../words';
import type { PickGroup, PickItem } from './rows';

export interface ListQuery {
  readonly area: Area | undefined;
  readonly query: string;
  /** True: all areas, not only the row's own. */
  readonly all: boolean;
  /** Texts of the entries that stand in the cell. */
  readonly picked: readonly string[];
}

export interface ListAnswer {
  readonly groups: readonly PickGroup[];
  /** How many there are in all, where not all are shown; 0 where they are. */
  readonly more: number;
}

const hits = (query: string, ...texts: readonly (string | null)[]): boolean => {
  const wanted = fold(query);
  return wanted === '' || texts.some((text) => text !== null && fold(text).includes(wanted));
};

const filled = (groups: readonly PickGroup[]): readonly PickGroup[] =>
  groups.filter((g) => g.items.length > 0);

export function areaGroups(framework: Framework, query: string, text: string): readonly PickGroup[] {
  const items = framework.pack.areas
    .filter((area) => hits(query, area.label, area.verbatim, ...area.aliases))
    .map((area): PickItem => ({
      key: area.label,
      label: area.label,
      picked: framework.vocabulary.area(text) === area,
    }));
  return filled([{ id: 'areas', label: say('name.area'), items }]);
}

/** Labels once each, in order; the key is the label, which is what is written. */
function itemsOf(
  entries: readonly { readonly label: string; readonly detail?: string | null }[],
  { query, picked }: ListQuery,
): readonly PickItem[] {
  const seen = new Set<string>();
  const chosen = new Set(picked.map(fold));
  return entries.flatMap(({ label, detail = null }) => {
    if (seen.has(fold(label)) || !hits(query, label)) return [];
    seen.add(fold(label));
    return [{ key: label, label, detail, picked: chosen.has(fold(label)) }];
  });
}

/** Topics: those of the area; all areas' where there is none, where all are asked for, or in a search. */
export function topicGroups(framework: Framework, list: ListQuery): ListAnswer {
  const { areas } = framework.pack;
  const wide = !list.area || list.all || list.query.trim() !== '';
  const shown = wide
    ? [...(list.area ? [list.area] : []), ...areas.filter((a) => a !== list.area)]
    : [list.area];
  const groups = shown.flatMap((area) =>
    area
      ? [{ id: area.id, label: say('what.area', { area: area.label }), items: itemsOf(area.topics, list) }]
      : [],
  );
  return { groups: filled(groups), more: wide ? 0 : areas.reduce((n, area) => n + area.topics.length, 0) };
}

/**
 * Methods as a tree: the strategy's nine with what they ask for, and beneath each the strategy's own wordings
 * that are read as it, the area's first; wordings that none of the nine covers come last.
 */
export function methodGroups(framework: Framework, list: ListQuery): ListAnswer {
  const { areas, methods } = framework.pack;
  const wide = !list.area || list.all || list.query.trim() !== '';
  const own = list.area ? [list.area] : [];
  const shown = wide ? [...own, ...areas.filter((area) => area !== list.area)] : own;
  const wordings = (method: string | null) =>
    itemsOf(
      shown.flatMap((area) =>
        area.methods
          .filter((each) => each.method === method)
          .map(({ label }) => ({ label, detail: say('how.named', { area: area.label }) })),
      ),
      list,
    );
  const groups = methods.flatMap(({ id, label, asks }): PickGroup[] => {
    const items = wordings(id);
    const [item] = itemsOf([{ label, detail: asks && say(`how.asks.${asks}`) }], { ...list, query: '' });
    if (!item || (items.length === 0 && !hits(list.query, label))) return [];
    return [{ id, label, items, item }];
  });
  const others: PickGroup = { id: 'others', label: say('how.others'), items: wordings(null) };
  const total = methods.length + areas.reduce((n, area) => n + area.methods.length, 0);
  return { groups: [...groups, ...filled([others])], more: wide ? 0 : total };
}

/** Name and abbreviation: "Regional development agencies (RDAs)". */
function audienceName(audience: Audience): string {
  const { name, abbreviation } = audience;
  return abbreviation && fold(abbreviation) !== fold(name) ? `${name} (${abbreviation})` : name;
}

/** An audience at a level, as one key. */
export const whoKey = (level: Level, audience: Audience): string => `${level.id} ${audience.id}`;

interface Mention {
  readonly level: string;
  readonly audience: Audience;
}

/** Audiences by level: those of the area, or all; with a search, what the vocabulary finds. */
export function audienceGroups(
  framework: Framework,
  list: Omit<ListQuery, 'picked'>,
  picked: ReadonlySet<string>,
): ListAnswer {
  const { pack, vocabulary } = framework;
  const { area, query, all } = list;
  const byId = new Map(pack.audiences.map((audience) => [audience.id, audience]));
  const everywhere = (audience: Audience): Mention[] => audience.levels.map((level) => ({ level, audience }));
  const own = (area?.audiences ?? []).flatMap((mention): Mention[] => {
    const audience = byId.get(mention.audience);
    return audience ? [{ level: mention.level, audience }] : [];
  });
  const wide = !area || all;
  const found: readonly Mention[] = query.trim()
    ? vocabulary.search('audience', query, area).flatMap((hit) => {
        const audience = byId.get(hit.id);
        return audience ? everywhere(audience) : [];
      })
    : wide
      ? [...own, ...pack.audiences.flatMap(everywhere)]
      : own;
  const groups = pack.levels.map((level): PickGroup => {
    const seen = new Set<string>();
    const items = found.flatMap((mention) => {
      const key = whoKey(level, mention.audience);
      if (mention.level !== level.id || seen.has(key)) return [];
      seen.add(key);
      return [{ key, label: audienceName(mention.audience), picked: picked.has(key) }];
    });
    return { id: level.id, label: level.label, items };
  });
  return { groups: filled(groups), more: wide || query.trim() ? 0 : pack.audiences.length };
}

/** Partners: those of the Partners sheet, then the development partnerships that the strategy names. */
export function partnerGroups(
  reading: Reading,
  query: string,
  picked: readonly string[],
): readonly PickGroup[] {
  const chosen = new Set(picked.map(fold));
  const item = (label: string, detail: string | null): PickItem => ({
    key: label,
    label,
    detail,
    picked: chosen.has(fold(label)),
  });
  const sheet = reading.partners
    .map((row) => ({ name: (row.values['name'] ?? '').trim(), aka: row.values['aka'] ?? '' }))
    .filter(({ name, aka }) => name !== '' && hits(query, name, aka));
  const names = new Set(sheet.map(({ name }) => fold(name)));
  const strategy = reading.framework.pack.partnerships.filter(
    (p) => !names.has(fold(p.name)) && hits(query, p.name, p.expansion, ...p.aliases),
  );
  return filled([
    {
      id: 'sheet',
      label: say('partners.sheet'),
      items: sheet.map(({ name, aka }) => item(name, aka || null)),
    },
    {
      id: 'strategy',
      label: say('partners.strategy'),
      items: strategy.map((p) => item(p.name, p.expansion)),
    },
  ]);
}
