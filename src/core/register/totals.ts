/** Figures over all submissions, added one by one in the order of files; small whatever their number. */

import type { Verdict } from '../agreement';
import type { Area, Framework } from '../framework';
import type { Figures } from './figures';
import { OwnNames } from './ownNames';
import type { ConformanceRow, CoverageLine, NearName, UsageRow } from './types';

const VERDICTS: readonly Verdict[] = ['met', 'not-met', 'answered', 'to-judge', 'not-binding'];
/** So many files are named for one near name; the number of all stands beside them. */
const MOST_FILES = 20;

interface Cell {
  activities: number;
  readonly planned: Set<string>;
  readonly outside: Set<string>;
}

export class Totals {
  drafts = 0;
  private readonly verdicts = new Map<string, Record<Verdict, number>>();
  private readonly used = new Map<string, { agreements: number; mentions: number }>();
  private readonly near = new Map<string, { name: string; meant: string; count: number; files: string[] }>();
  private readonly own = new OwnNames();
  private readonly areas = new Map<string, number>();
  private readonly cells = new Map<string, Cell>();

  constructor(private readonly framework: Framework) {}

  add(file: string, figures: Figures): void {
    if (figures.draft) this.drafts += 1;
    for (const [requirement, verdict] of figures.verdicts) {
      const counts = this.verdicts.get(requirement) ?? none();
      counts[verdict] += 1;
      this.verdicts.set(requirement, counts);
    }
    for (const [kind, id, mentions] of figures.use) {
      const known = this.used.get(`${kind}\n${id}`) ?? { agreements: 0, mentions: 0 };
      known.agreements += 1;
      known.mentions += mentions;
      this.used.set(`${kind}\n${id}`, known);
    }
    for (const [key, name, meant] of figures.near) this.addNear(file, key, name, meant);
    this.own.add(file, figures.own);
    for (const [area, count] of figures.areas) this.areas.set(area, (this.areas.get(area) ?? 0) + count);
    for (const [area, level, activities, audiences] of figures.coverage) {
      const key = `${area}\n${level}`;
      const cell = this.cells.get(key) ?? { activities: 0, planned: new Set(), outside: new Set() };
      this.cells.set(key, cell);
      cell.activities += activities;
      for (const [id, outside] of audiences) {
        cell.planned.add(id);
        if (outside) cell.outside.add(id);
      }
    }
  }

  private addNear(file: string, key: string, name: string, meant: string): void {
    const known = this.near.get(key);
    if (!known) this.near.set(key, { name, meant, count: 1, files: [file] });
    else {
      known.count += 1;
      if (known.files.length < MOST_FILES) known.files.push(file);
    }
  }

  /** One line a policy area in the strategy's order, and one for other areas where an activity has one. */
  coverage(): CoverageLine[] {
    const { pack } = this.framework;
    const line = (area: Area | null): CoverageLine => ({
      area,
      activities: this.areas.get(area?.id ?? '') ?? 0,
      cells: pack.levels.map((level) => {
        const cell = this.cells.get(`${area?.id ?? ''}\n${level.id}`);
        const mentions = area?.audiences.filter((mention) => mention.level === level.id) ?? [];
        return {
          level,
          planned: cell?.planned.size ?? 0,
          outside: cell?.outside.size ?? 0,
          named: new Set(mentions.map((mention) => mention.audience)).size,
          activities: cell?.activities ?? 0,
        };
      }),
    });
    return [...pack.areas.map(line), ...(this.areas.has('') ? [line(null)] : [])];
  }

  /** Each requirement with how many agreements meet it, and how many do not. */
  conformance(): ConformanceRow[] {
    return this.framework.pack.requirements.map(({ id, title, quote }) => ({
      requirement: id,
      title,
      quote,
      verdicts: this.verdicts.get(id) ?? none(),
    }));
  }

  /** How often each entry of the strategy was used, also those that nobody used. */
  usage(): UsageRow[] {
    const { pack } = this.framework;
    const row = (kind: UsageRow['kind'], { id, label }: { id: string; label: string }): UsageRow => ({
      ...{ kind, id, label },
      ...(this.used.get(`${kind}\n${id}`) ?? { agreements: 0, mentions: 0 }),
    });
    return [
      ...pack.areas.map((entry) => row('area', entry)),
      ...pack.areas.flatMap((area) => area.topics.map((entry) => row('topic', entry))),
      ...pack.audiences.map((entry) => row('audience', entry)),
      ...pack.methods.map((entry) => row('method', entry)),
    ];
  }

  /** The most frequent first. */
  nearNames(): NearName[] {
    return [...this.near.values(), ...this.own.near()].sort(
      (a, b) => b.count - a.count || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
    );
  }
}

function none(): Record<Verdict, number> {
  return Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
}
