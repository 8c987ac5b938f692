/**
 * Jobs done by worker threads. A worker that takes too long or too much memory is ended and replaced, and its job
 * answered as failed; the others do not notice.
 */

import { Worker } from 'node:worker_threads';

import { MOST_MEMORY, MOST_TIME } from './limits';
import type { WorkerScript } from './script';

export type Outcome<Result> =
  | { readonly ok: true; readonly result: Result }
  | { readonly ok: false; readonly why: 'time' | 'memory' | 'crash' };

export interface PoolOptions<Job, Result> {
  /** What answers each message (a job) with one message (its result); it says "ready" first. */
  readonly script: WorkerScript;
  /** What the module is given at its start. */
  readonly data: unknown;
  readonly workers: number;
  /** Milliseconds that a job may take; default MOST_TIME. */
  readonly time?: number;
  /** Megabytes of heap that a worker may take; default MOST_MEMORY. */
  readonly memory?: number;
  readonly signal?: AbortSignal | undefined;
  /** No job is begun so many places after one that is not done; default: any. */
  readonly window?: number;
  /** Called for each job once, in the order in which they are done. */
  done(job: Job, outcome: Outcome<Result>): void;
}

/**
 * Does all jobs, or those that were done when the signal came.
 * @throws Error where a worker cannot even start.
 */
export function runJobs<Job, Result>(jobs: Iterable<Job>, options: PoolOptions<Job, Result>): Promise<void> {
  return new Promise((resolve, reject) => new Pool(jobs, options, resolve, reject).start());
}

class Pool<Job, Result> {
  private readonly queue: Iterator<Job>;
  private readonly workers = new Set<Worker>();
  private readonly open = new Set<number>();
  private begun = 0;
  private waiting: (() => void)[] = [];
  private over = false;

  constructor(
    jobs: Iterable<Job>,
    private readonly options: PoolOptions<Job, Result>,
    private readonly resolve: () => void,
    private readonly reject: (error: unknown) => void,
  ) {
    this.queue = jobs[Symbol.iterator]();
  }

  start(): void {
    const { signal, workers } = this.options;
    if (signal?.aborted) {
      this.resolve();
      return;
    }
    signal?.addEventListener('abort', () => this.finish(this.resolve), { once: true });
    for (let n = 0; n < workers; n++) this.hire();
  }

  /** A worker for as long as there are jobs and it bears them. */
  private hire(): void {
    const { script, data, memory = MOST_MEMORY } = this.options;
    const worker = new Worker(script.source, {
      ...{ eval: script.eval, execArgv: script.execArgv },
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: memory },
    });
    this.workers.add(worker);
    new Post<Job, Result>(worker, {
      next: (wake) => this.next(worker, wake),
      done: (place, job, outcome: Outcome<Result>) => this.answer(place, job, outcome),
      lost: () => this.replace(worker),
      broken: (error) => this.finish(() => this.reject(error)),
      time: this.options.time ?? MOST_TIME,
    });
  }

  private answer(place: number, job: Job, outcome: Outcome<Result>): void {
    if (this.over) return;
    this.open.delete(place);
    const { waiting } = this;
    this.waiting = [];
    for (const wake of waiting) setImmediate(wake);
    try {
      this.options.done(job, outcome);
    } catch (error) {
      this.finish(() => this.reject(error));
    }
  }

  private next(worker: Worker, wake: () => void): Given<Job> | undefined {
    if (this.over) return undefined;
    const [oldest = this.begun] = this.open;
    if (this.begun - oldest >= (this.options.window ?? Infinity)) {
      this.waiting.push(wake);
      return undefined;
    }
    const { done, value } = this.queue.next();
    if (!done) {
      const place = this.begun++;
      this.open.add(place);
      return { place, job: value };
    }
    this.dismiss(worker);
    return undefined;
  }

  private replace(worker: Worker): void {
    if (this.over || !this.workers.has(worker)) return;
    this.hire();
    this.dismiss(worker);
  }

  private dismiss(worker: Worker): void {
    this.workers.delete(worker);
    void worker.terminate();
    if (this.workers.size === 0) this.finish(this.resolve);
  }

  private finish(then: () => void): void {
    if (this.over) return;
    this.over = true;
    void Promise.all([...this.workers].map((worker) => worker.terminate())).then(then, then);
  }
}

interface Given<Job> {
  readonly place: number;
  readonly job: Job;
}

interface Desk<Job, Result> {
  /** Undefined where there is nothing to do; `wake` is called where there may be later. */
  next(wake: () => void): Given<Job> | undefined;
  done(place: number, job: Job, outcome: Outcome<Result>): void;
  /** The worker is of no more use. */
  lost(): void;
  /** It never was. */
  broken(error: unknown): void;
  readonly time: number;
}

/** One worker's post: the job it is at, and what to do when it falls silent. */
class Post<Job, Result> {
  private given: Given<Job> | undefined;
  private ready = false;
  private ended = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly worker: Worker,
    private readonly desk: Desk<Job, Result>,
  ) {
    worker.on('message', (message: unknown) => this.hear(message as Result));
    worker.on('error', (error: NodeJS.ErrnoException) =>
      this.fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'crash', error),
    );
    worker.on('exit', () => this.fail('crash', new Error('A worker ended by itself.')));
  }

  private hear(message: Result): void {
    if (this.ended) return;
    clearTimeout(this.timer);
    const { given } = this;
    this.given = undefined;
    if (this.ready && given) this.desk.done(given.place, given.job, { ok: true, result: message });
    this.ready = true;
    this.take();
  }

  private take(): void {
    if (this.ended) return;
    this.given = this.desk.next(() => this.take());
    if (!this.given) return;
    this.timer = setTimeout(() => this.fail('time'), this.desk.time);
    this.worker.postMessage(this.given.job);
  }

  private fail(why: 'time' | 'memory' | 'crash', error?: unknown): void {
    if (this.ended) return;
    this.ended = true;
    clearTimeout(this.timer);
    if (!this.ready) {
      this.desk.broken(error);
      return;
    }
    if (this.given) this.desk.done(this.given.place, this.given.job, { ok: false, why });
    this.desk.lost();
  }
}
