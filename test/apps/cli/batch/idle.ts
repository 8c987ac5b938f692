/** A worker for tests of the pool: it answers, counts for ever, or takes all memory. */

import { parentPort } from 'node:worker_threads';

parentPort?.on('message', (job: string) => {
  if (job === 'forever') for (;;);
  if (job === 'greedy') {
    const kept: unknown[] = [];
    for (let n = 0; ; n++) kept.push({ n, more: Array.from({ length: 100 }, (_, i) => ({ n, i })) });
  }
  if (job === 'throw') throw new Error('On purpose.');
  if (job === 'exit') process.exit(3);
  parentPort?.postMessage(job.toUpperCase());
});
parentPort?.postMessage('ready');
