/** Files of a batch read by several workers, or in this thread where that is quicker. */

import path from 'node:path';

import type { Collector } from '../../../core/register';
import { portionOfProblem } from '../../../core/register';
import type { Output } from '../refusal';
import type { Job } from './job';
import { lostSentence, runBatch } from './parallel';
import type { Outcome } from './pool';
import { Progress } from './progress';
import type { Store } from './store';
import { gatherTask, type BatchOptions, type Gathered } from './tasks';

export interface GatherOptions extends BatchOptions {
  /** Workers; default: one a core. */
  readonly jobs: number | undefined;
  readonly signal: AbortSignal | undefined;
}

/** What a job gave, also where its worker was ended. */
function gatheredOf(job: Job, outcome: Outcome<Gathered>): Gathered {
  if (outcome.ok) return outcome.result;
  return {
    portions: [portionOfProblem({ file: job.name, message: lostSentence(job, outcome.why) })],
    passed: [],
  };
}

export interface Batch {
  /** False where it was stopped half-way. */
  readonly complete: boolean;
  readonly done: number;
  readonly passed: Gathered['passed'];
}

/** Reads what no run before has read, and gives everything to the collector. */
export async function gather(
  jobs: readonly Job[],
  store: Store,
  collector: Collector,
  options: GatherOptions,
  output: Output,
): Promise<Batch> {
  const { signal, jobs: wanted, ...batch } = options;
  const passed: Gathered['passed'][number][] = [];
  const open = jobs.filter((job) => {
    const known = store.recall(job, collector);
    if (known) passed.push(...known);
    return !known;
  });
  let done = jobs.length - open.length;
  const progress = new Progress(jobs.length, done, output);
  const take = (job: Job, gathered: Gathered): void => {
    store.put(job, gathered, collector);
    passed.push(...gathered.passed);
    done += 1;
    progress.step();
  };
  try {
    await runBatch<Gathered>(open, {
      module: path.join(__dirname, 'worker.ts'),
      data: batch,
      here: () => gatherTask(batch),
      ...{ workers: wanted, signal },
      done: (job, outcome) => take(job, gatheredOf(job, outcome)),
    });
  } finally {
    progress.end();
  }
  passed.sort((a, b) => (a.file < b.file ? -1 : 1));
  return { complete: done === jobs.length, done, passed };
}
