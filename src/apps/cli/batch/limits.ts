/** What one file may cost a worker. Stated in docs/command-line.md; io/file/limits.ts has what its bytes may. */

/** Milliseconds that one file may take. */
export const MOST_TIME = 30_000;
/** Megabytes of memory that one file may take. */
export const MOST_MEMORY = 512;
