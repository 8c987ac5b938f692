/** Exit codes of the command line. A contract. */
export const DONE = 0;
/** The answer is no: a check with errors. */
export const NO = 1;
/** Unreadable, no agreement found, unknown framework, bad option. */
export const CANNOT = 2;

export type ExitCode = typeof DONE | typeof NO | typeof CANNOT;

/** Why a command could not be done, in a sentence for people. */
export class Refusal extends Error {}

/** The file could be read, but holds no workbook of ours. */
export class NoAgreement extends Refusal {}

/** What a command writes to. */
export interface Output {
  out(text: string): void;
  err(text: string): void;
}
