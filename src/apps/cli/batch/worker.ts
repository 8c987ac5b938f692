/** The worker thread of a batch: a job comes, what was made of it goes back. */

import { parentPort, workerData } from 'node:worker_threads';

import type { Job } from './job';
import { gatherTask, type BatchOptions } from './tasks';

const task = gatherTask(workerData as BatchOptions);
parentPort?.on('message', (job: Job) => void task(job).then((result) => parentPort?.postMessage(result)));
parentPort?.postMessage('ready');
