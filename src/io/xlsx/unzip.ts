/** What a ZIP container holds, found without unpacking it and without reading all of it. */

import { XlsxError } from './errors';
import { CENTRAL, END, LOCAL, type ZipEntry } from './zip';

const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
/** Says that the true value stands in the ZIP64 field (APPNOTE 4.5.3). */
const ELSEWHERE = 0xffffffff;
/** A longer directory was made to do harm. */
const LONGEST_DIRECTORY = 64 * 1024 * 1024;

/** Bytes that need not be in memory. `read` gives fewer at the end of them. */
export interface RandomAccess {
  readonly size: number;
  read(at: number, length: number): Uint8Array;
}

/** An entry as the directory lists it. */
export interface ZipMember {
  readonly path: string;
  readonly method: number;
  readonly crc: number;
  /** As declared; not to be believed. */
  readonly size: number;
  readonly packedSize: number;
  readonly offset: number;
  readonly encrypted: boolean;
}

/** Bytes in memory. */
export const inMemory = (bytes: Uint8Array): RandomAccess => ({
  size: bytes.length,
  read: (at, length) => bytes.subarray(at, at + length),
});

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function big(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

/** The end of the directory, from the last bytes of the container, and where these begin. */
function findEnd(source: RandomAccess): { view: DataView; at: number; from: number } {
  const from = Math.max(0, source.size - 22 - 0xffff - 20);
  const view = viewOf(source.read(from, source.size - from));
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === END) return { view, at, from };
  }
  throw new XlsxError('damaged', 'no end of central directory');
}

/** Where the directory begins and how many entries it has. */
function directoryOf(source: RandomAccess): { at: number; count: number; length: number } {
  const { view, at: end, from } = findEnd(source);
  const count = view.getUint16(end + 10, true);
  const at = view.getUint32(end + 16, true);
  const length = from + end - at;
  if (at !== ELSEWHERE && count !== 0xffff) return { at, count, length };
  if (end < 20 || view.getUint32(end - 20, true) !== LOCATOR_64) return { at, count, length };
  const place = big(view, end - 12);
  const end64 = viewOf(source.read(place, 56));
  if (end64.getUint32(0, true) !== END_64) throw new XlsxError('damaged', 'end of ZIP64 directory');
  const begin = big(end64, 48);
  return { at: begin, count: big(end64, 32), length: place - begin };
}

/** Size, packed size and offset of a directory record, from the ZIP64 field where they do not fit. */
function numbersOf(view: DataView, record: number): Pick<ZipMember, 'size' | 'packedSize' | 'offset'> {
  const packed = view.getUint32(record + 20, true);
  const size = view.getUint32(record + 24, true);
  const local = view.getUint32(record + 42, true);
  if (![size, packed, local].includes(ELSEWHERE)) return { size, packedSize: packed, offset: local };
  let at = record + 46 + view.getUint16(record + 28, true);
  const end = at + view.getUint16(record + 30, true);
  while (at + 4 <= end && view.getUint16(at, true) !== 1) at += 4 + view.getUint16(at + 2, true);
  at += 4;
  const next = (value: number): number => {
    if (value !== ELSEWHERE || at + 8 > end) return value;
    at += 8;
    return big(view, at - 8);
  };
  return { size: next(size), packedSize: next(packed), offset: next(local) };
}

/** What is too short for what it says is damaged. */
function orDamaged<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) throw new XlsxError('damaged', error.message);
    throw error;
  }
}

/**
 * Lists what a container holds.
 * @throws XlsxError when the bytes are no ZIP file, or a damaged one.
 */
export function listZip(source: RandomAccess): ZipMember[] {
  const first = viewOf(source.read(0, 8));
  if (first.byteLength >= 4 && first.getUint32(0) === 0xd0cf11e0) throw new XlsxError('protected-or-old');
  if (source.size < 22 || first.getUint16(0) !== 0x504b) throw new XlsxError('not-a-workbook');
  return orDamaged(() => membersOf(source));
}

function membersOf(source: RandomAccess): ZipMember[] {
  const { at: begin, count, length } = directoryOf(source);
  if (!(length >= 0)) throw new XlsxError('damaged', 'place of the directory');
  if (length > LONGEST_DIRECTORY) throw new XlsxError('too-big', 'directory');
  const bytes = source.read(begin, length);
  const view = viewOf(bytes);
  const names = new TextDecoder();
  const members: ZipMember[] = [];
  for (let n = 0, at = 0; n < count; n++) {
    if (view.getUint32(at, true) !== CENTRAL) throw new XlsxError('damaged', `directory entry ${n}`);
    const nameLength = view.getUint16(at + 28, true);
    members.push({
      path: names.decode(bytes.subarray(at + 46, at + 46 + nameLength)).replace(/\\/g, '/'),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      ...numbersOf(view, at),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return members;
}

/**
 * A member with its packed bytes.
 * @throws XlsxError where it is encrypted or cut off.
 */
export function entryOf(source: RandomAccess, member: ZipMember): ZipEntry {
  const { path, method, crc, size, packedSize, offset, encrypted } = member;
  return orDamaged(() => {
    const local = viewOf(source.read(offset, 30));
    if (local.getUint32(0, true) !== LOCAL) throw new XlsxError('damaged', path);
    if (encrypted) throw new XlsxError('protected-or-old', 'encrypted entry');
    const start = offset + 30 + local.getUint16(26, true) + local.getUint16(28, true);
    if (start + packedSize > source.size) throw new XlsxError('damaged', `${path} is cut off`);
    return { path, method, crc, size, packed: source.read(start, packedSize) };
  });
}

/**
 * Every entry of a container in memory, still packed.
 * @throws XlsxError when the bytes are no ZIP file, or a damaged one.
 */
export function readEntries(bytes: Uint8Array): ZipEntry[] {
  const source = inMemory(bytes);
  return listZip(source).map((member) => entryOf(source, member));
}
