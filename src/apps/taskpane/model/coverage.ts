/** Audiences planned by policy area and level, beside what the strategy names there. */

import { fold, type Area, type Level } from '../../../core/framework';
import type { ActivityRow, Reading } from '../../../core/workbook';

export interface CoverageCell {
  readonly level: Level;
  /** Different audiences that activities of the area approach at this level. */
  readonly planned: number;
  /** Different audiences that the strategy names there. */
  readonly named: number;
}

export interface CoverageRow {
  /** Null for activities whose policy area is none of the strategy's. */
  readonly area: Area | null;
  readonly activities: number;
  readonly cells: readonly CoverageCell[];
}

function rowOf(area: Area | null, rows: readonly ActivityRow[], levels: readonly Level[]): CoverageRow {
  return {
    area,
    activities: rows.length,
    cells: levels.map((level) => {
      const entries = rows.flatMap((row) => row.who.filter((entry) => entry.level?.id === level.id));
      const named = area?.audiences.filter((mention) => mention.level === level.id) ?? [];
      return {
        level,
        planned: new Set(entries.map((entry) => entry.audience?.id ?? fold(entry.name))).size,
        named: new Set(named.map((mention) => mention.audience)).size,
      };
    }),
  };
}

/** One row a policy area, and one more for other areas where an activity has one. */
export function coverageOf(reading: Reading): readonly CoverageRow[] {
  const { pack, vocabulary } = reading.framework;
  const byArea = new Map<string, ActivityRow[]>();
  for (const row of reading.activities) {
    const id = vocabulary.area(row.text.area)?.id ?? '';
    const found = byArea.get(id);
    if (found) found.push(row);
    else byArea.set(id, [row]);
  }
  const known = pack.areas.map((area) => rowOf(area, byArea.get(area.id) ?? [], pack.levels));
  const other = byArea.get('');
  return other ? [...known, rowOf(null, other, pack.levels)] : known;
}
