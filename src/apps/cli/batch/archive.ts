/** Bytes of a job: from a file, or from a member of a zip that is never unpacked to the disk. */

import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';

import { entryOf, inflateEntry, type RandomAccess, type ZipMember } from '../../../io/xlsx';
import { absolute, readTrouble } from '../files';

/** Node's own inflate, which stops at the limit. @throws RangeError */
export function inflate(packed: Uint8Array, limit: number): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, limit) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new RangeError('too big');
    throw error;
  }
}

/** Looks into a file without reading all of it. */
export function openFile<Result>(file: string, look: (source: RandomAccess) => Result): Result {
  const handle = openSync(absolute(file), 'r');
  try {
    return look({
      size: fstatSync(handle).size,
      read: (at, length) => {
        const bytes = new Uint8Array(Math.max(0, Math.min(length, fstatSync(handle).size - at)));
        let got = 0;
        while (got < bytes.length) {
          const more = readSync(handle, bytes, got, bytes.length - got, at + got);
          if (more === 0) break;
          got += more;
        }
        return bytes.subarray(0, got);
      },
    });
  } finally {
    closeSync(handle);
  }
}

/** @throws Refusal where the file cannot be opened; XlsxError where the member is damaged, or unpacks to more than `limit` bytes */
export function bytesOf(file: string, member: ZipMember | null, limit: number): Uint8Array {
  if (!member) {
    try {
      return readFileSync(absolute(file));
    } catch (error) {
      throw readTrouble(file, error);
    }
  }
  return openFile(file, (source) => inflateEntry(entryOf(source, member), limit, inflate));
}
