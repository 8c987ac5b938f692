/** ZIP containers: read with a cap on what comes out, written so that the same parts give the same bytes. */

import { Inflate, deflateSync } from 'fflate';

import { XlsxError } from './errors';

/** All parts of a file together may inflate to this many bytes. */
export const MAX_BYTES = 256 * 1024 * 1024;

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
/** Says that the true value stands in the ZIP64 field (APPNOTE 4.5.3). */
const ELSEWHERE = 0xffffffff;
const STORED = 0;
const DEFLATED = 8;
const UTF8_NAME = 0x0800;
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

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] as number) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) if (view.getUint32(at, true) === END) return at;
  throw new XlsxError('damaged', 'no end of central directory');
}

/**
 * Lists what a container holds without unpacking it.
 * @throws XlsxError when the bytes are no ZIP file, or a damaged one.
 */
export function readEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length >= 4 && view.getUint32(0) === 0xd0cf11e0) throw new XlsxError('protected-or-old');
  if (bytes.length < 22 || view.getUint16(0) !== 0x504b) throw new XlsxError('not-a-workbook');
  try {
    return readDirectory(bytes, view);
  } catch (error) {
    if (error instanceof RangeError) throw new XlsxError('damaged', error.message);
    throw error;
  }
}

function big(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

/** Where the directory begins and how many entries it has. */
function directoryOf(view: DataView): { at: number; count: number } {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const at = view.getUint32(end + 16, true);
  if (at !== ELSEWHERE && count !== 0xffff) return { at, count };
  if (end < 20 || view.getUint32(end - 20, true) !== LOCATOR_64) return { at, count };
  const end64 = big(view, end - 12);
  if (view.getUint32(end64, true) !== END_64) throw new XlsxError('damaged', 'end of ZIP64 directory');
  return { at: big(view, end64 + 48), count: big(view, end64 + 32) };
}

/** Size, packed size and offset of a directory record, from the ZIP64 field where they do not fit. */
function numbersOf(view: DataView, record: number): { size: number; packed: number; local: number } {
  const packed = view.getUint32(record + 20, true);
  const size = view.getUint32(record + 24, true);
  const local = view.getUint32(record + 42, true);
  if (![size, packed, local].includes(ELSEWHERE)) return { size, packed, local };
  let at = record + 46 + view.getUint16(record + 28, true);
  const end = at + view.getUint16(record + 30, true);
  while (at + 4 <= end && view.getUint16(at, true) !== 1) at += 4 + view.getUint16(at + 2, true);
  at += 4;
  const next = (value: number): number => {
    if (value !== ELSEWHERE || at + 8 > end) return value;
    at += 8;
    return big(view, at - 8);
  };
  return { size: next(size), packed: next(packed), local: next(local) };
}

function readDirectory(bytes: Uint8Array, view: DataView): ZipEntry[] {
  const directory = directoryOf(view);
  const entries: ZipEntry[] = [];
  const names = new TextDecoder();
  let { at } = directory;
  for (let n = 0; n < directory.count; n++) {
    if (view.getUint32(at, true) !== CENTRAL) throw new XlsxError('damaged', `directory entry ${n}`);
    const nameLength = view.getUint16(at + 28, true);
    const { size, packed, local } = numbersOf(view, at);
    if (view.getUint32(local, true) !== LOCAL) throw new XlsxError('damaged', `entry ${n}`);
    if (view.getUint16(at + 8, true) & 1) throw new XlsxError('protected-or-old', 'encrypted entry');
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (start + packed > bytes.length) throw new XlsxError('damaged', `entry ${n} is cut off`);
    entries.push({
      path: names.decode(bytes.subarray(at + 46, at + 46 + nameLength)).replace(/\\/g, '/'),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      size,
      packed: bytes.subarray(start, start + packed),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/**
 * Unpacks one entry. The size an entry declares is not believed: unpacking stops
 * as soon as more than `limit` bytes have come out.
 * @throws XlsxError "too-big" or "damaged".
 */
export function inflateEntry(entry: ZipEntry, limit: number): Uint8Array {
  if (entry.method === STORED) {
    if (entry.packed.length > limit) throw new XlsxError('too-big', entry.path);
    return entry.packed;
  }
  if (entry.method !== DEFLATED) throw new XlsxError('damaged', `${entry.path}: method ${entry.method}`);
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((chunk) => {
    size += chunk.length;
    if (size > limit) throw new XlsxError('too-big', entry.path);
    chunks.push(chunk);
  });
  const step = 64 * 1024;
  try {
    for (let at = 0; at < entry.packed.length; at += step) {
      stream.push(entry.packed.subarray(at, at + step), at + step >= entry.packed.length);
    }
  } catch (error) {
    if (error instanceof XlsxError) throw error;
    throw new XlsxError('damaged', `${entry.path}: ${String(error)}`);
  }
  return join(chunks, size);
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
    const local = header(30, name, entry, 0);
    directory.push(header(46, name, entry, at));
    chunks.push(local, entry.packed);
    at += local.length + entry.packed.length;
  }
  const size = directory.reduce((sum, record) => sum + record.length, 0);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, END, true);
  end.setUint16(8, entries.length, true);
  end.setUint16(10, entries.length, true);
  end.setUint32(12, size, true);
  end.setUint32(16, at, true);
  return join([...chunks, ...directory, new Uint8Array(end.buffer)], at + size + 22);
}

/** A local header is 30 bytes, a directory record 46; the fields from "version needed" on are the same. */
function header(length: 30 | 46, name: Uint8Array, entry: ZipEntry, offset: number): Uint8Array {
  const bytes = new Uint8Array(length + name.length);
  const view = new DataView(bytes.buffer);
  const central = length === 46;
  view.setUint32(0, central ? CENTRAL : LOCAL, true);
  if (central) view.setUint16(4, 20, true);
  const at = central ? 6 : 4;
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, UTF8_NAME, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 8, DATE, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, name.length, true);
  if (central) view.setUint32(42, offset, true);
  bytes.set(name, length);
  return bytes;
}
