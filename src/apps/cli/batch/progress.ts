/** How far a batch is: a line drawn anew on a terminal, else a plain line now and then. On the error stream. */

import type { Output } from '../refusal';

const DRAWN_EVERY = 100;
const SAID_EVERY = 10_000;
const WIDTH = 24;

/** "1 min 5 s". */
function inWords(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds));
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

const number = (n: number): string => n.toLocaleString('en-GB');

export class Progress {
  private done = 0;
  private readonly begun: number;
  private said: number;

  /**
   * @param total files in all
   * @param before files that a run before has done
   * @param clock milliseconds
   */
  constructor(
    private readonly total: number,
    private readonly before: number,
    private readonly output: Output,
    private readonly clock: () => number = () => performance.now(),
  ) {
    this.begun = this.said = clock();
  }

  step(): void {
    this.done += 1;
    const now = this.clock();
    if (now - this.said < (this.output.terminal ? DRAWN_EVERY : SAID_EVERY)) return;
    this.said = now;
    const line = this.line((now - this.begun) / 1000);
    this.output.err(this.output.terminal ? `\r${this.bar()} ${line}\x1b[K` : `${line}\n`);
  }

  /** Takes the drawn line away. */
  end(): void {
    if (this.output.terminal) this.output.err('\r\x1b[K');
  }

  private bar(): string {
    const filled = Math.round((WIDTH * (this.before + this.done)) / this.total);
    return `[${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}]`;
  }

  private line(seconds: number): string {
    const rate = this.done / seconds;
    const left = (this.total - this.before - this.done) / rate;
    const files = `${number(this.before + this.done)} of ${number(this.total)} files`;
    return `${files}, ${rate < 10 ? rate.toFixed(1) : Math.round(rate)} a second, ${inWords(left)} left`;
  }
}
