/** Entries of ZIP containers: unpacked with a cap on what comes out, written so that the same parts give the same bytes. */

import { Inflate, deflateSync } from 'fflate';

import { XlsxError } from './errors';

/** All parts of a file together may inflate to this many bytes. */
export const MAX_BYTES = 256 * 1024 * 1024;

export const LOCAL = 0x04034b50;
export const CENTRAL = 0x02014b50;
export const END = 0x06054b50;
const STORED = 0;
export const DEFLATED = 8;
const UTF8_NAME = 0x0800;
const LATER = 0x0008;
/** 1 January 1980, the first day a ZIP can name; a fixed day keeps the bytes the same. */
const DATE = 0x0021;

/** A part as it lies in the container, still packed. */
export interface ZipEntry {
  readonly path: string;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

const crcTable = new Uint32Array(256).map((_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

/** @param before checksum of the bytes before these */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = before ^ 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] as number) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** Unpacks raw deflate; throws RangeError as soon as more than `limit` bytes come out. */
export type Inflater = (packed: Uint8Array, limit: number) => Uint8Array;

/** The one that runs everywhere; Node's own is faster. */
const inflate: Inflater = (packed, limit) => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((chunk) => {
    size += chunk.length;
    if (size > limit) throw new RangeError('too big');
    chunks.push(chunk);
  });
  const step = 64 * 1024;
  for (let at = 0; at < packed.length; at += step) {
    stream.push(packed.subarray(at, at + step), at + step >= packed.length);
  }
  return join(chunks, size);
};

/** What is no bomb unpacks to less than this many times its packed size; small parts may do what they like. */
const MOST_TIMES = 400;
const SMALL = 8 * 1024 * 1024;

/**
 * Unpacks one entry. The size an entry declares is not believed: unpacking stops
 * as soon as more than `limit` bytes, or more than any honest part, have come out.
 * @throws XlsxError "too-big" or "damaged".
 */
export function inflateEntry(entry: ZipEntry, limit: number, using: Inflater = inflate): Uint8Array {
  if (entry.method === STORED) {
    if (entry.packed.length > limit) throw new XlsxError('too-big', entry.path);
    return entry.packed;
  }
  if (entry.method !== DEFLATED) throw new XlsxError('damaged', `${entry.path}: method ${entry.method}`);
  try {
    return using(entry.packed, Math.min(limit, Math.max(SMALL, entry.packed.length * MOST_TIMES)));
  } catch (error) {
    if (error instanceof RangeError) throw new XlsxError('too-big', entry.path);
    throw new XlsxError('damaged', `${entry.path}: ${String(error)}`);
  }
}

function join(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** Packs one part. */
export function packEntry(path: string, content: string | Uint8Array): ZipEntry {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    path,
    method: DEFLATED,
    crc: crc32(bytes),
    size: bytes.length,
    packed: deflateSync(bytes, { level: 6 }),
  };
}

/** Puts entries together as one container; no clock and no chance goes into the bytes. */
export function writeEntries(entries: readonly ZipEntry[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const entry of entries) {
    const name = new TextEncoder().encode(entry.path);
    const said = { ...entry, packedSize: entry.packed.length, later: false };
    const local = header(30, name, said, 0);
    directory.push(header(46, name, said, at));
    chunks.push(local, entry.packed);
    at += local.length + entry.packed.length;
  }
  const end = endOf(directory, at);
  return join(
    [...chunks, ...directory, end],
    directory.reduce((sum, one) => sum + one.length, at + end.length),
  );
}

/** The end of a container whose directory begins at `at`. */
export function endOf(directory: readonly Uint8Array[], at: number): Uint8Array {
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, END, true);
  end.setUint16(8, directory.length, true);
  end.setUint16(10, directory.length, true);
  end.setUint32(
    12,
    directory.reduce((sum, record) => sum + record.length, 0),
    true,
  );
  end.setUint32(16, at, true);
  return new Uint8Array(end.buffer);
}

/** What a header says of an entry; `later`: checksum and sizes come after its bytes (APPNOTE 4.3.9). */
export interface HeaderFields extends Pick<ZipEntry, 'method' | 'crc' | 'size'> {
  readonly packedSize: number;
  readonly later: boolean;
}

/** A local header is 30 bytes, a directory record 46; the fields from "version needed" on are the same. */
export function header(length: 30 | 46, name: Uint8Array, entry: HeaderFields, offset: number): Uint8Array {
  const bytes = new Uint8Array(length + name.length);
  const view = new DataView(bytes.buffer);
  const central = length === 46;
  view.setUint32(0, central ? CENTRAL : LOCAL, true);
  if (central) view.setUint16(4, 20, true);
  const at = central ? 6 : 4;
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, UTF8_NAME | (entry.later ? LATER : 0), true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 8, DATE, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packedSize, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, name.length, true);
  if (central) view.setUint32(42, offset, true);
  bytes.set(name, length);
  return bytes;
}
