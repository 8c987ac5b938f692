/** Files of a batch read by several workers, or in this thread where that is quicker. */

import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';

import type { Collector } from '../../../core/register';
import { portionOfProblem } from '../../../core/register';
import { absolute } from '../files';
import type { Output } from '../refusal';
import type { Job } from './job';
import { MOST_MEMORY, MOST_TIME } from './limits';
import { runJobs, type Outcome } from './pool';
import { Progress } from './progress';
import type { Store } from './store';
import { gatherTask, type BatchOptions, type Gathered } from './tasks';

export interface GatherOptions extends BatchOptions {
  /** Workers; default: one a core. */
  readonly jobs: number | undefined;
  readonly signal: AbortSignal | undefined;
}

/** Starting a worker takes as long as reading some thirty files; a few small ones are read without. */
const FEW = 4;
const SMALL = 1024 * 1024;

export function worthWorkers(jobs: readonly Job[]): boolean {
  return (
    jobs.length > FEW ||
    jobs.some(({ file, member }) => (member?.packedSize ?? statSync(absolute(file)).size) > SMALL)
  );
}

const advice = 'Copy its table into a new workbook and try again.';
const SENTENCES = {
  time: `It was given up after ${MOST_TIME / 1000} seconds, far more than a submission takes. ${advice}`,
  memory: `It needs more memory than the ${MOST_MEMORY} MB a file may take. ${advice}`,
  crash: `Reading it broke off. ${advice}`,
} as const;

/** What a job gave, also where its worker was ended. */
function gatheredOf(job: Job, outcome: Outcome<Gathered>): Gathered {
  if (outcome.ok) return outcome.result;
  const message = `${job.name} could not be read. ${SENTENCES[outcome.why]}`;
  return { portions: [portionOfProblem({ file: job.name, message })], passed: [] };
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
    if (worthWorkers(open)) {
      await runJobs<Job, Gathered>(open, {
        module: path.join(__dirname, 'worker.ts'),
        data: batch,
        workers: Math.min(wanted ?? availableParallelism(), open.length),
        signal,
        done: (job, outcome) => take(job, gatheredOf(job, outcome)),
      });
    } else {
      const task = gatherTask(batch);
      for (const job of open) if (!signal?.aborted) take(job, await task(job));
    }
  } finally {
    progress.end();
  }
  passed.sort((a, b) => (a.file < b.file ? -1 : 1));
  return { complete: done === jobs.length, done, passed };
}
