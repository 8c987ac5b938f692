/** What every worker thread does: a job comes, what was made of it goes back. */

import { parentPort } from 'node:worker_threads';

import type { Job } from './job';

export function serve(task: (job: Job) => Promise<unknown>): void {
  parentPort?.on('message', (job: Job) => void task(job).then((result) => parentPort?.postMessage(result)));
  parentPort?.postMessage('ready');
}
