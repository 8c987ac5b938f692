/** Function commands: told to the add-in, and over when it says `event.completed()`. */

import type { Json } from '../model/types';

interface Call {
  readonly resolve: () => void;
  readonly reject: (reason: Error) => void;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** Excel ends a function command's runtime after five minutes (add-in commands article). */
const FIVE_MINUTES = 300_000;

export class CommandCalls {
  private readonly open = new Map<string, Call>();
  private counter = 0;

  constructor(private readonly fire: (data: Json) => void) {}

  invoke(id: string, timeoutMs = FIVE_MINUTES): Promise<void> {
    const command = `command-${++this.counter}`;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => this.end(command, new Error(`The command ${id} did not say that it was done.`)),
        timeoutMs,
      );
      this.open.set(command, { resolve, reject, timer });
      this.fire([command, id, JSON.stringify({ source: { id } })]);
    });
  }

  /** Status 0 is done; 11101 says that the add-in has no such function. */
  completed(command: string, status: number): void {
    this.end(command, status === 0 ? null : new Error(`The add-in has no such command (status ${status}).`));
  }

  close(): void {
    for (const command of [...this.open.keys()]) this.end(command, new Error('The pane was closed.'));
  }

  private end(command: string, error: Error | null): void {
    const call = this.open.get(command);
    if (!call) return;
    this.open.delete(command);
    clearTimeout(call.timer);
    if (error) call.reject(error);
    else call.resolve();
  }
}
