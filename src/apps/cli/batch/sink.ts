/** Outputs written piece by piece: none is seen half-written, and none needs to fit into memory. */

import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';

import { absolute, writeTrouble } from '../files';

const FLUSH = 1 << 20;

/**
 * Writes pieces to a file that takes its name only when it is whole.
 * @param part name of the file until then, in a folder of the same disk
 * @returns false where the signal came before; then nothing is left
 * @throws Refusal
 */
export async function writePieces(
  target: string,
  part: string,
  pieces: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
  signal?: AbortSignal,
): Promise<boolean> {
  try {
    const handle = openSync(absolute(part), 'w');
    try {
      let waiting: Buffer[] = [];
      let length = 0;
      const flush = (): void => {
        const bytes = Buffer.concat(waiting);
        for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
        waiting = [];
        length = 0;
      };
      for await (const piece of pieces) {
        const bytes = Buffer.from(piece as string);
        waiting.push(bytes);
        length += bytes.length;
        if (length < FLUSH) continue;
        flush();
        // A turn for Ctrl+C to be heard.
        await setImmediate();
        if (signal?.aborted) break;
      }
      flush();
    } finally {
      closeSync(handle);
    }
    if (signal?.aborted) {
      rmSync(absolute(part), { force: true });
      return false;
    }
    renameSync(absolute(part), absolute(target));
    return true;
  } catch (error) {
    throw writeTrouble(target, error);
  }
}
