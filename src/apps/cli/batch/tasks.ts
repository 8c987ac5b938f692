/** What a worker makes of one job; also run in this thread where a worker is not worth its start. */

import { loadFramework, type Pack } from '../../../core/framework';
import { portionOf, portionOfProblem, type Portion } from '../../../core/register';
import type { Job } from './job';
import { readJob } from './read';

/** Plain data: what all jobs of a batch share. */
export interface BatchOptions {
  readonly pack: Pack;
  readonly asOf: string | undefined;
  /** ISO day on which the batch began. */
  readonly today: string;
  readonly contacts: boolean;
}

/** What one job gives to a register. */
export interface Gathered {
  readonly portions: readonly Portion[];
  /** Outputs of Mainstay that were passed over. */
  readonly passed: readonly { readonly file: string; readonly what: string }[];
}

/** A task with what it needs loaded. */
export type Task = (job: Job) => Promise<Gathered>;

export function gatherTask(options: BatchOptions): Task {
  const framework = loadFramework(options.pack);
  const { asOf, today, contacts } = options;
  return async (job) => {
    const found = await readJob(job, { framework, asOf, today });
    return {
      portions: found.flatMap((one) =>
        one.kind === 'submission'
          ? [portionOf(one.submission, framework, { contacts })]
          : one.kind === 'problem'
            ? [portionOfProblem(one.problem)]
            : [],
      ),
      passed: found.flatMap((one) => (one.kind === 'passed' ? [{ file: one.file, what: one.what }] : [])),
    };
  };
}
