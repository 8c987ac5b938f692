/** A ZIP container written piece by piece: no part needs to fit into memory. */

import { Deflate } from 'fflate';

import { crc32, DEFLATED, endOf, header } from './zip';

/** How parts are packed. */
interface Packing<Packed> {
  /** Packs one part as raw deflate, piece by piece; the packed pieces joined are the packed part. */
  readonly deflater: () => (bytes: Uint8Array, last: boolean) => Packed;
  /** CRC-32 of bytes that follow others. */
  readonly checksum: (bytes: Uint8Array, before: number) => number;
}

/** Packing beside this thread. */
export type PackingAhead = Packing<Promise<Uint8Array>>;

/** What runs everywhere; Node's own is faster. */
const deflater: Packing<Uint8Array>['deflater'] = () => {
  let out: Uint8Array[] = [];
  const stream = new Deflate({ level: 6 }, (chunk) => out.push(chunk));
  return (bytes, last) => {
    out = [];
    stream.push(bytes, last);
    return concat(out);
  };
};

function concat(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

export type PartContent = string | Uint8Array | Iterable<string>;

/** Text is packed so many characters at a time. */
const CHUNK = 1 << 18;

function* chunksOf(content: PartContent): Generator<Uint8Array> {
  if (content instanceof Uint8Array) yield content;
  else if (typeof content === 'string') yield new TextEncoder().encode(content);
  else {
    let text = '';
    for (const piece of content) {
      text += piece;
      if (text.length < CHUNK) continue;
      yield new TextEncoder().encode(text);
      text = '';
    }
    yield new TextEncoder().encode(text);
  }
}

/** Checksum and sizes of an entry, after its bytes (APPNOTE 4.3.9). */
function descriptor(crc: number, packedSize: number, size: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(16));
  view.setUint32(0, 0x08074b50, true);
  view.setUint32(4, crc, true);
  view.setUint32(8, packedSize, true);
  view.setUint32(12, size, true);
  return new Uint8Array(view.buffer);
}

/** What comes next: bytes, bytes that are being packed, or bytes that are known once all before them are there. */
type Step<Packed> = Packed | (() => Uint8Array);

function* stepsOf<Packed extends Uint8Array | Promise<Uint8Array>>(
  parts: Iterable<readonly [path: string, content: PartContent]>,
  { deflater, checksum }: Packing<Packed>,
  /** Calls back with the length of what was packed. */
  measured: (packed: Packed, take: (length: number) => void) => Packed,
): Generator<Step<Packed>> {
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const [path, content] of parts) {
    const name = new TextEncoder().encode(path);
    const local = header(30, name, { method: DEFLATED, crc: 0, size: 0, packedSize: 0, later: true }, 0);
    yield () => local;
    const pack = deflater();
    let [crc, size, packedSize] = [0, 0, 0];
    const packed = (bytes: Uint8Array, last: boolean): Packed => {
      crc = checksum(bytes, crc);
      size += bytes.length;
      return measured(pack(bytes, last), (length) => (packedSize += length));
    };
    for (const bytes of chunksOf(content)) yield packed(bytes, false);
    yield packed(new Uint8Array(0), true);
    yield () => {
      directory.push(header(46, name, { method: DEFLATED, crc, size, packedSize, later: true }, at));
      at += local.length + packedSize + 16;
      return descriptor(crc, packedSize, size);
    };
  }
  yield () => concat([...directory, endOf(directory, at)]);
}

/** The container in pieces, its parts in the order given; no clock and no chance goes into the bytes. */
export function* streamZip(
  parts: Iterable<readonly [path: string, content: PartContent]>,
): Generator<Uint8Array> {
  const measured = (packed: Uint8Array, take: (length: number) => void): Uint8Array => {
    take(packed.length);
    return packed;
  };
  for (const step of stepsOf(parts, { deflater, checksum: crc32 }, measured)) {
    const bytes = typeof step === 'function' ? step() : step;
    if (bytes.length > 0) yield bytes;
  }
}

/** Steps that are begun before the first of them is asked for. */
const AHEAD = 8;

/** As `streamZip`; the next pieces are made while others are packed beside this thread. */
export async function* streamZipAhead(
  parts: Iterable<readonly [path: string, content: PartContent]>,
  packing: PackingAhead,
): AsyncGenerator<Uint8Array> {
  const measured = async (
    packed: Promise<Uint8Array>,
    take: (length: number) => void,
  ): Promise<Uint8Array> => {
    const bytes = await packed;
    take(bytes.length);
    return bytes;
  };
  const begun: Step<Promise<Uint8Array>>[] = [];
  const first = async (): Promise<Uint8Array> => {
    const step = begun.shift();
    return typeof step === 'function' ? step() : ((await step) ?? new Uint8Array(0));
  };
  for (const step of stepsOf(parts, packing, measured)) {
    begun.push(step);
    if (begun.length > AHEAD) yield await first();
  }
  while (begun.length > 0) yield await first();
}
