/** A ZIP container written piece by piece: no part needs to fit into memory. */

import { Deflate } from 'fflate';

import { crc32, DEFLATED, endOf, header } from './zip';

/** Packs one part as raw deflate, piece by piece; the packed pieces joined are the packed part. */
export type Deflater = () => (bytes: Uint8Array, last: boolean) => Uint8Array;

/** The one that runs everywhere; Node's own is faster. */
const deflater: Deflater = () => {
  let out: Uint8Array[] = [];
  const stream = new Deflate({ level: 6 }, (chunk) => out.push(chunk));
  return (bytes, last) => {
    out = [];
    stream.push(bytes, last);
    const size = out.reduce((sum, { length }) => sum + length, 0);
    const whole = new Uint8Array(size);
    let at = 0;
    for (const chunk of out) {
      whole.set(chunk, at);
      at += chunk.length;
    }
    return whole;
  };
};

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

/** The container in pieces, its parts in the order given; no clock and no chance goes into the bytes. */
export function* streamZip(
  parts: Iterable<readonly [path: string, content: PartContent]>,
  packer: Deflater = deflater,
): Generator<Uint8Array> {
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const [path, content] of parts) {
    const name = new TextEncoder().encode(path);
    const begin = at;
    const local = header(30, name, { method: DEFLATED, crc: 0, size: 0, packedSize: 0, later: true }, 0);
    yield local;
    const pack = packer();
    let [crc, size, packedSize] = [0, 0, 0];
    const packed = function* (bytes: Uint8Array, last: boolean): Generator<Uint8Array> {
      crc = crc32(bytes, crc);
      size += bytes.length;
      const piece = pack(bytes, last);
      packedSize += piece.length;
      if (piece.length > 0) yield piece;
    };
    for (const bytes of chunksOf(content)) yield* packed(bytes, false);
    yield* packed(new Uint8Array(0), true);
    yield descriptor(crc, packedSize, size);
    at += local.length + packedSize + 16;
    directory.push(header(46, name, { method: DEFLATED, crc, size, packedSize, later: true }, begin));
  }
  yield* directory;
  yield endOf(directory, at);
}
