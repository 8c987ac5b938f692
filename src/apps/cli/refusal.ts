/** Exit codes of the command line. A contract. */
export const DONE = 0;
/** The answer is no: a check with errors. */
export const NO = 1;
/** Unreadable, no agreement found, unknown framework, bad option. */
export const CANNOT = 2;

/** Stopped by Ctrl+C, as shells count it: 128 and the number of the signal. */
export const STOPPED = 130;

export type ExitCode = typeof DONE | typeof NO | typeof CANNOT | typeof STOPPED;

/** Why a command could not be done, in a sentence for people. */
export class Refusal extends Error {}

/** What a command writes to. */
export interface Output {
  out(text: string): void;
  err(text: string): void;
  /** Whether `err` is a terminal, on which a line may be drawn anew. */
  readonly terminal?: boolean;
  /**
   * For a command that can stop half-way: from now on the first Ctrl+C gives this signal, and the second one ends
   * the program at once. A command that never asks is ended by the first.
   */
  stoppable?(): AbortSignal;
}
