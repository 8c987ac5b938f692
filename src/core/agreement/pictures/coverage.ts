/** Coverage: which audiences are planned in each policy area at each level, beside what the strategy names there. */

import { fold, type Area, type Framework, type Level } from '../../framework';
import type { ActivityMark, Source } from './types';

export interface CoverageCell {
  readonly level: Level;
  /** Different audiences that activities of the area approach at this level. */
  readonly planned: number;
  /** Of these, the ones that the strategy does not name anywhere. */
  readonly outside: number;
  /** Different audiences that the strategy names there. */
  readonly named: number;
  readonly activities: readonly ActivityMark[];
}

export interface CoverageRow {
  /** Null for policy areas that are none of the strategy's. */
  readonly area: Area | null;
  readonly activities: readonly ActivityMark[];
  readonly cells: readonly CoverageCell[];
}

interface Tally {
  readonly planned: Set<string>;
  readonly outside: Set<string>;
  readonly marks: ActivityMark[];
}

const tally = (): Tally => ({ planned: new Set(), outside: new Set(), marks: [] });

function named(area: Area | null, level: Level): number {
  const mentions = area?.audiences.filter((mention) => mention.level === level.id) ?? [];
  return new Set(mentions.map((mention) => mention.audience)).size;
}

/** One row a policy area in the strategy's order, and one for other areas where an activity has one. */
export function coverageOf(sources: readonly Source[], framework: Framework): readonly CoverageRow[] {
  const { pack, vocabulary } = framework;
  const cells = new Map<string, Tally>();
  const rows = new Map<string, ActivityMark[]>();
  const at = (area: string, level: string): Tally => {
    const key = `${area}\n${level}`;
    let found = cells.get(key);
    if (!found) cells.set(key, (found = tally()));
    return found;
  };
  for (const { id: source, agreement } of sources) {
    agreement.activities.forEach((activity, index) => {
      const area = vocabulary.area(activity.area)?.id ?? '';
      const mark = { source, index, ref: activity.ref };
      rows.set(area, [...(rows.get(area) ?? []), mark]);
      for (const entry of activity.who) {
        if (!entry.level) continue;
        const cell = at(area, entry.level);
        const audience = vocabulary.audience(entry.name);
        const name = audience?.id ?? fold(entry.name);
        cell.planned.add(name);
        if (!audience) cell.outside.add(name);
        if (cell.marks.at(-1) !== mark) cell.marks.push(mark);
      }
    });
  }
  const row = (area: Area | null): CoverageRow => ({
    area,
    activities: rows.get(area?.id ?? '') ?? [],
    cells: pack.levels.map((level) => {
      const { planned, outside, marks } = cells.get(`${area?.id ?? ''}\n${level.id}`) ?? tally();
      return {
        level,
        planned: planned.size,
        outside: outside.size,
        named: named(area, level),
        activities: marks,
      };
    }),
  });
  return [...pack.areas.map(row), ...(rows.has('') ? [row(null)] : [])];
}
