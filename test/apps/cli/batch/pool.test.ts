import path from 'node:path';

import { runJobs, type Outcome } from '../../../../src/apps/cli/batch/pool';
import { moduleScript } from '../../../../src/apps/cli/batch/script';

// Starting a worker is quick, but not on a machine that does other things too.
jest.setTimeout(120_000);

const idle = path.join(__dirname, 'idle.ts');

async function answers(
  jobs: readonly string[],
  options: { workers?: number; signal?: AbortSignal; at?: string } = {},
): Promise<Record<string, Outcome<string>>> {
  const found: Record<string, Outcome<string>> = {};
  await runJobs<string, string>(jobs, {
    script: moduleScript(options.at ?? idle),
    data: null,
    workers: options.workers ?? 2,
    time: 8000,
    memory: 48,
    signal: options.signal,
    done: (job, outcome) => {
      expect(found).not.toHaveProperty(job);
      found[job] = outcome;
    },
  });
  return found;
}

test('a worker that takes too long or too much, throws or ends is replaced; each job is answered once', async () => {
  const found = await answers(['a', 'forever', 'b', 'greedy', 'throw', 'c', 'exit', 'd']);
  expect(found).toEqual({
    ...Object.fromEntries(['a', 'b', 'c', 'd'].map((job) => [job, { ok: true, result: job.toUpperCase() }])),
    forever: { ok: false, why: 'time' },
    greedy: { ok: false, why: 'memory' },
    throw: { ok: false, why: 'crash' },
    exit: { ok: false, why: 'crash' },
  });
});

test('no jobs and more workers than jobs come to an end', async () => {
  expect(await answers([])).toEqual({});
  expect(Object.keys(await answers(['a', 'b'], { workers: 5 }))).toHaveLength(2);
});

test('the signal ends it, also in the middle of a job', async () => {
  const stop = new AbortController();
  const running = answers(['a', 'forever'], { workers: 1, signal: stop.signal });
  setTimeout(() => stop.abort(), 1000);
  expect(Object.keys(await running)).toEqual(['a']);
  expect(await answers(['a'], { signal: stop.signal })).toEqual({});
});

test('a worker that cannot start is an error, not a loop', async () => {
  await expect(answers(['a'], { at: path.join(__dirname, 'none.ts') })).rejects.toThrow(/none/);
});
