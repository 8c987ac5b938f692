/** Pauses in long work, counted in rows or pages. */

import type { ExportOptions } from './types';

/** Told of so many more rows or pages done; to be awaited. */
export type Rest = (more: number) => Promise<void>;

/** How many rows or pages go by between two pauses: each is a few milliseconds of work. */
const STRIDE = 8;

/**
 * Pauses every few rows of a stretch of the work.
 * @param of the rows of the stretch
 * @param from the share of the whole work that is done before it
 * @param to the share that is done after it
 */
export function restsOf(pause: ExportOptions['pause'], of: number, from = 0, to = 1): Rest {
  let done = 0;
  return async (more) => {
    const before = Math.floor(done / STRIDE);
    done += more;
    if (pause && Math.floor(done / STRIDE) > before) {
      await pause(from + (to - from) * Math.min(1, done / Math.max(1, of)));
    }
  };
}
