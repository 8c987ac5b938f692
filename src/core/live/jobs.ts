/** A person's actions, one after the other; what cannot be done just now waits and is tried again. */

import type { Edit } from '../agreement/types';
import type { Schedule, Trouble } from './types';

/** How long to wait before a job is tried again by itself, in milliseconds. */
const AGAIN_AFTER = 1000;

/** How long an action may take before it is said that Excel does not answer, in milliseconds. */
const SLOW_AFTER = 5000;

/**
 * Excel answers nothing while a list of a cell is open (office-js #4936), nor does the web without its connection:
 * no error comes, only silence.
 */
const NO_ANSWER: Trouble = {
  code: 'NoAnswer',
  message:
    'Excel does not answer. A list or a window of Excel may still be open: close it with Esc. Where the connection is lost, wait for it. Everything then goes on by itself.',
  retry: true,
};

/** The same where it is known that there is no connection. */
const OFFLINE: Trouble = {
  code: 'Offline',
  message:
    'This computer is offline. What you typed here is kept, and goes into the workbook by itself when the connection is back. Leave this pane open until then.',
  retry: true,
};

/** Why no answer comes. */
export const silence = (online: () => boolean): Trouble => (online() ? NO_ANSWER : OFFLINE);

/** Says `silent` where a promise has not ended after a while; the promise goes on. */
export async function watchful<T>(work: Promise<T>, schedule: Schedule, silent: () => void): Promise<T> {
  const cancel = schedule(silent, SLOW_AFTER);
  try {
    return await work;
  } finally {
    cancel();
  }
}

/** How often a job is tried again that failed because the table had moved under it. */
const MOVES = 3;

interface Job {
  readonly run: (again: boolean) => Promise<void>;
  readonly edits: readonly Edit[];
  readonly ended: (done: boolean) => void;
  moved: number;
  /** True once it was held up. */
  again: boolean;
}

export interface JobTools {
  readonly schedule: Schedule;
  /** False where it is known that there is no connection. */
  readonly online: () => boolean;
  /** Reads the workbook again; for jobs that found the table changed. */
  readonly refresh: () => Promise<void>;
  /** Told of what holds the first job up (null: nothing any more), and of the edits that wait. */
  readonly held: (trouble: Trouble | null, waiting: readonly Edit[]) => void;
  /** Told that a job has had no answer for a while; it still goes on. */
  readonly silent: (trouble: Trouble, waiting: readonly Edit[]) => void;
  /** Told why a job failed for good. */
  readonly failed: (trouble: Trouble) => void;
}

export class Jobs {
  private readonly queue: Job[] = [];
  private running = false;
  private cancel: (() => void) | null = null;
  private trouble: Trouble | null = null;

  constructor(private readonly tools: JobTools) {}

  /** Runs an action when those before it have ended (`again`: after it was held up); true when it was done. */
  add(run: (again: boolean) => Promise<void>, edits: readonly Edit[] = []): Promise<boolean> {
    return new Promise((resolve) => {
      this.queue.push({ run, edits, ended: resolve, moved: 0, again: false });
      if (this.cancel) this.tools.held(this.trouble, this.waiting());
      void this.pump();
    });
  }

  /** Tries what waits at once; true when nothing waits any more. */
  async tryNow(): Promise<boolean> {
    this.cancel?.();
    this.cancel = null;
    await this.pump();
    return this.queue.length === 0;
  }

  /** Gives up all that waits. */
  drop(): void {
    this.cancel?.();
    this.cancel = null;
    for (const job of this.queue.splice(this.running ? 1 : 0)) job.ended(false);
    this.tools.held(null, []);
  }

  private waiting(): Edit[] {
    return this.queue.flatMap((job) => job.edits);
  }

  private async pump(): Promise<void> {
    if (this.running || this.cancel) return;
    this.running = true;
    let job = this.queue[0];
    while (job) {
      const trouble = await watchful(attempt(job), this.tools.schedule, () => this.silent());
      if (trouble?.code === 'TableMoved' && job.moved++ < MOVES) {
        await this.tools.refresh();
        continue;
      }
      if (trouble?.retry && trouble.code !== 'TableMoved' && this.queue.includes(job)) {
        this.running = false;
        job.again = true;
        this.hold(trouble);
        return;
      }
      this.queue.shift();
      if (trouble) this.tools.failed(trouble);
      else this.tools.held(null, []);
      job.ended(!trouble);
      job = this.queue[0];
    }
    this.running = false;
  }

  private silent(): void {
    this.tools.silent(silence(this.tools.online), this.waiting());
  }

  private hold(trouble: Trouble): void {
    this.cancel = this.tools.schedule(() => {
      this.cancel = null;
      void this.pump();
    }, AGAIN_AFTER);
    this.trouble = trouble;
    this.tools.held(trouble, this.waiting());
  }
}

async function attempt({ run, again }: Job): Promise<Trouble | null> {
  try {
    await run(again);
    return null;
  } catch (error) {
    return troubleFrom(error);
  }
}

/** What a port rejected with; anything else is a broken promise of the program and said as such. */
export function troubleFrom(error: unknown): Trouble {
  if (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    'message' in error &&
    'retry' in error
  ) {
    return error as Trouble;
  }
  return {
    code: 'Program',
    message:
      'Mainstay made a mistake and stopped that step. What you typed is in the cells. Try again, or reopen the pane.',
    retry: false,
  };
}
