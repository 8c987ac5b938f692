/** A live session over a workbook in memory, and a clock that only moves when told. */

import { frameworkById, packs, type Framework } from '../../../src/core/framework';
import { createLive, type Live, type Schedule } from '../../../src/core/live';
import { blueprintFor, type ColumnKey } from '../../../src/core/workbook';
import { createMemoryPort, type MemoryPort } from '../../support/memory-port';

export const framework = frameworkById(packs[0]?.id ?? '') as Framework;
export const today = '2026-11-22';

/** A clock that only moves when told. */
function clock(): { schedule: Schedule; tick: () => Promise<void>; waiting: () => number } {
  let jobs: (() => void)[] = [];
  return {
    schedule: (run) => {
      jobs.push(run);
      return () => {
        jobs = jobs.filter((job) => job !== run);
      };
    },
    tick: async () => {
      const now = jobs;
      jobs = [];
      for (const job of now) job();
      await settle();
    },
    waiting: () => jobs.length,
  };
}

export const settle = async (): Promise<void> => {
  for (let i = 0; i < 20; i++) await Promise.resolve();
};

export interface Bench {
  port: MemoryPort;
  live: Live;
  tick: () => Promise<void>;
  waiting: () => number;
  at: (row: number, key: ColumnKey) => { sheet: string; row: number; column: number };
}

export async function bench(started = true): Promise<Bench> {
  const port = createMemoryPort(started ? blueprintFor(framework) : null);
  const { schedule, tick, waiting } = clock();
  const live = createLive(port, { frameworks: [framework], today, schedule });
  await live.open();
  const at: Bench['at'] = (row, key) => {
    const place = live.getState().reading?.tables.activities;
    if (!place) throw new Error('There is no table.');
    return { sheet: place.sheet, row: place.firstRow + row, column: place.columns[key] ?? -1 };
  };
  return { port, live, tick, waiting, at };
}

export const found = (live: Live, rule: string): number =>
  live.getState().findings.filter((f) => f.rule === rule).length;
