/** What waits to be read: dropped files, and the files in dropped zips, unpacked one at a time in memory. */

import {
  DEEPEST_ZIP,
  filesInZip,
  inMemory,
  MOST_FILE_BYTES,
  MOST_UNPACKED_BYTES,
  XlsxError,
  zippedBytes,
} from '../../../../io/file';
import { say } from '../../words';
import type { Dropped } from './dropped';

/** Why something was not read, as the list says it. */
export class Unreadable extends Error {}

export interface Source {
  /** With the folders and zips it lies in. */
  readonly name: string;
  readonly zipped: boolean;
  /** How many zips it lies in. */
  readonly depth: number;
  /** @throws Unreadable, XlsxError, or what the browser throws where the file is gone */
  readonly bytes: () => Promise<Uint8Array>;
}

const KINDS = /\.(xlsx|xlsm|json|zip)$/i;
const ZIP = /\.zip( \(\d+\))?$/i;

/** Stands for what is not read, and says why when its turn comes. */
const refused = (name: string, depth: number, error: unknown): Source => ({
  ...{ name, depth, zipped: false },
  bytes: () => Promise.reject(error instanceof Error ? error : new Unreadable(String(error))),
});

const because = (name: string, why: string): Unreadable =>
  new Unreadable(say('combine.unreadable', { name, why }));

export const sourceOf = ({ file, name }: Dropped): Source => ({
  ...{ name, depth: 0, zipped: ZIP.test(name) },
  bytes: async () => {
    if (file.size > MOST_FILE_BYTES) throw new Unreadable(say('combine.tooBig', { name }));
    return new Uint8Array(await file.arrayBuffer());
  },
});

function filesOf(zip: Source, bytes: Uint8Array): readonly Source[] {
  const container = inMemory(bytes);
  const files = filesInZip(zip.name, container, KINDS);
  if (typeof files === 'string') throw because(zip.name, files);
  const depth = zip.depth + 1;
  // Zips in a zip share what they may unpack to: a bomb is at its end after the first few.
  let left = zip.depth > 0 ? MOST_UNPACKED_BYTES : Infinity;
  return files.map(({ name, member, trouble }): Source => {
    if (trouble) return refused(name, depth, because(name, trouble));
    const zipped = ZIP.test(name);
    if (zipped && depth >= DEEPEST_ZIP) {
      return refused(name, depth, because(name, say('combine.tooDeep', { n: DEEPEST_ZIP })));
    }
    const read = (): Uint8Array => {
      if (left <= 0) throw new XlsxError('too-big', name);
      const content = zippedBytes(container, member, Math.min(left, MOST_FILE_BYTES));
      left -= content.length;
      return content;
    };
    return { ...{ name, depth, zipped }, bytes: () => Promise.resolve().then(read) };
  });
}

/** The files of a zip, or what stands for it where it cannot be opened; null where the source is no zip. */
export async function unpacked(source: Source): Promise<readonly Source[] | null> {
  if (!source.zipped) return null;
  const { name, depth } = source;
  try {
    return filesOf(source, await source.bytes());
  } catch (error) {
    const big = error instanceof XlsxError && error.code === 'too-big';
    return [refused(name, depth, big ? because(name, say('combine.zipTooBig')) : error)];
  }
}
