/**
 * What the dropdowns offer. A list is open: it shows the strategy's words and
 * refuses nothing (R3, R7). WHAT offers the row's own area only; WHO, WHEN and
 * HOW offer the own area's block first and then the rest.
 */

import { fold, onceFor, type Area, type Framework, type Pack } from '../../framework';
import type { ColumnKey } from '../types';

/** Columns whose list depends on the row's policy area. */
export const areaColumns = ['what', 'who', 'when', 'how'] as const;
export type AreaColumn = (typeof areaColumns)[number];

export interface AreaLists {
  /** By area label, in the pack's order. */
  readonly byArea: ReadonlyMap<string, readonly string[]>;
  /** Offered where the area is empty or not of the strategy. */
  readonly all: readonly string[];
}

const isAreaColumn = (column: ColumnKey): column is AreaColumn =>
  (areaColumns as readonly ColumnKey[]).includes(column);

/** Each entry once; two that differ only in case, spaces or dashes are one. */
function distinct(items: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = fold(item);
    return !seen.has(key) && seen.add(key);
  });
}

type Labels = (pack: Pack, area: Area) => readonly string[];

function audienceLabels(pack: Pack, area: Area): string[] {
  const labels = new Map(pack.audiences.map((audience) => [audience.id, audience.label]));
  return area.audiences.flatMap(({ audience, level }) => {
    const label = labels.get(audience);
    return label === undefined ? [] : [withLevel(pack, level, label)];
  });
}

function withLevel(pack: Pack, level: string, label: string): string {
  return `${pack.levels.find(({ id }) => id === level)?.label ?? level}: ${label}`;
}

const everyAudience = (pack: Pack): string[] =>
  pack.audiences.flatMap((audience) =>
    audience.levels.map((level) => withLevel(pack, level, audience.label)),
  );

/** "Varied" and its like name no date, so they are not offered as one. */
const timingLabels: Labels = (_, area) =>
  area.timings.filter(({ vague }) => !vague).map(({ label }) => label);
const opportunityLabels = (pack: Pack): string[] => pack.opportunities.map(({ label }) => label);
const areaMethodLabels: Labels = (_, area) => area.methods.map(({ label }) => label);
const methodLabels = (pack: Pack): string[] => pack.methods.map(({ label }) => label);

const everyArea = (pack: Pack, labels: Labels): string[] => pack.areas.flatMap((area) => labels(pack, area));

/** The block of the row's own area, and what follows it. */
const blocks: Record<AreaColumn, { own: Labels; rest: (pack: Pack) => readonly string[] }> = {
  what: { own: (_, area) => area.topics.map(({ label }) => label), rest: () => [] },
  who: { own: audienceLabels, rest: everyAudience },
  when: {
    own: (pack, area) => [...opportunityLabels(pack), ...timingLabels(pack, area)],
    rest: (pack) => everyArea(pack, timingLabels),
  },
  how: {
    own: (pack, area) => [...methodLabels(pack), ...areaMethodLabels(pack, area)],
    rest: (pack) => everyArea(pack, areaMethodLabels),
  },
};

/** What a row without an area of the strategy is offered. */
const whole: Record<AreaColumn, (pack: Pack) => readonly string[]> = {
  what: (pack) => everyArea(pack, blocks.what.own),
  who: everyAudience,
  when: (pack) => [...opportunityLabels(pack), ...everyArea(pack, timingLabels)],
  how: (pack) => [...methodLabels(pack), ...everyArea(pack, areaMethodLabels)],
};

const listsOf = onceFor((pack: Pack): Record<AreaColumn, AreaLists> => {
  const of = (column: AreaColumn): AreaLists => {
    const { own, rest } = blocks[column];
    const byArea = pack.areas.map(
      (area) => [area.label, distinct([...own(pack, area), ...rest(pack)])] as const,
    );
    return { byArea: new Map(byArea), all: distinct(whole[column](pack)) };
  };
  return { what: of('what'), who: of('who'), when: of('when'), how: of('how') };
});

/** The lists of the columns that depend on the area; made once a pack. */
export const areaLists = ({ pack }: Framework): Record<AreaColumn, AreaLists> => listsOf(pack);

/**
 * Exactly what the dropdown of a column offers in a row with this policy area,
 * in its order. Empty for columns without a list, and for DPs, whose list is
 * the Partners sheet of the workbook.
 */
export function listItems(framework: Framework, column: ColumnKey, area: string): readonly string[] {
  const { pack } = framework;
  if (column === 'area') return pack.areas.map(({ label }) => label);
  if (column === 'kind') return pack.kinds.map(({ label }) => label);
  if (!isAreaColumn(column)) return [];
  const { byArea, all } = areaLists(framework)[column];
  // As Excel compares: case does not count, spaces do.
  const own = pack.areas.find(({ label }) => label.toLowerCase() === area.toLowerCase());
  return (own && byArea.get(own.label)) ?? all;
}
