/** Jobs done by workers, or in this thread where that is quicker. */

import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';

import { absolute } from '../files';
import type { Job } from './job';
import { MOST_MEMORY, MOST_TIME } from './limits';
import { runJobs, type Outcome } from './pool';
import { bundledScript, moduleScript } from './script';

/** Starting a worker takes as long as reading some thirty files; a few small ones are read without. */
const FEW = 4;
/** A submission of 300 activities has 200 KB; what is larger is read where its time and memory are watched. */
const SMALL = 256 * 1024;
/** For more files than these, putting the worker's script together is worth its half second. */
const MANY = 20;

const sizeOf = ({ file, member }: Job): number =>
  member?.packedSize ?? statSync(absolute(file), { throwIfNoEntry: false })?.size ?? 0;

const worthWorkers = (jobs: readonly Job[]): boolean =>
  jobs.length > FEW || jobs.some((job) => sizeOf(job) > SMALL);

const ADVICE = 'Copy its table into a new workbook and try again.';
const SENTENCES = {
  time: `It was given up after ${MOST_TIME / 1000} seconds, far more than a submission takes. ${ADVICE}`,
  memory: `It needs more memory than the ${MOST_MEMORY} MB a file may take. ${ADVICE}`,
  crash: `Reading it broke off. ${ADVICE}`,
} as const;

/** What a person should know where the worker of a job was ended. */
export const lostSentence = (job: Job, why: keyof typeof SENTENCES): string =>
  `${job.name} could not be read. ${SENTENCES[why]}`;

export interface BatchRun<Result> {
  /** The worker's module, and what it is given. */
  readonly module: string;
  readonly data: unknown;
  /** The same task in this thread. */
  here(): (job: Job) => Promise<Result>;
  /** Default: one a core. */
  readonly workers: number | undefined;
  readonly signal: AbortSignal | undefined;
  readonly window?: number;
  done(job: Job, outcome: Outcome<Result>): void;
}

/** Does all jobs, or those that were done when the signal came; `done` is called as they come. */
export async function runBatch<Result>(jobs: readonly Job[], run: BatchRun<Result>): Promise<void> {
  const { module, data, here, workers, signal, window, done } = run;
  if (worthWorkers(jobs)) {
    const most = Math.min(workers ?? availableParallelism(), jobs.length);
    await runJobs<Job, Result>(jobs, {
      script: jobs.length > MANY ? bundledScript(module) : moduleScript(module),
      ...{ data, workers: most, signal, done },
      ...(window !== undefined && { window }),
    });
    return;
  }
  const task = here();
  for (const job of jobs) if (!signal?.aborted) done(job, { ok: true, result: await task(job) });
}
