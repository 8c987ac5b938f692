/** Unpacking what a stranger sent: with a cap on what comes out, as the declared sizes cannot be trusted. */

import { Unzip, UnzipInflate, Unzlib } from 'fflate';

/** Bytes that may come out of one document; an agreement of 5,000 activities has about a tenth of it. */
const MOST_BYTES = 256 * 1024 * 1024;
const MOST_FILES = 2000;
const CHUNK = 64 * 1024;

/** Thrown where a document is broken, or grows beyond every sense. */
export class Unreadable extends Error {}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    out.set(chunk, at);
    at += chunk.length;
  }
  return out;
}

class Budget {
  private used = 0;

  spend(bytes: number): void {
    this.used += bytes;
    if (this.used > MOST_BYTES) throw new Unreadable('It unpacks to more than 256 MB.');
  }
}

function pushAll(bytes: Uint8Array, push: (chunk: Uint8Array, last: boolean) => void): void {
  for (let at = 0; at < bytes.length; at += CHUNK) {
    push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length);
  }
}

/** The files of a zip by name. @throws Unreadable */
export function unzipped(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const budget = new Budget();
  const unzip = new Unzip((file) => {
    if (files.size >= MOST_FILES) throw new Unreadable(`It holds more than ${MOST_FILES} files.`);
    const chunks: Uint8Array[] = [];
    file.ondata = (error, chunk, last) => {
      if (error) throw error;
      budget.spend(chunk.length);
      chunks.push(chunk);
      if (last && !file.name.endsWith('/')) files.set(file.name, joined(chunks));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    pushAll(bytes, (chunk, last) => unzip.push(chunk, last));
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable('It is no whole zip container.');
  }
  return files;
}

/** A stream of a PDF file unpacked (FlateDecode); null where it cannot be. @throws Unreadable beyond the cap */
export function inflated(bytes: Uint8Array): Uint8Array | null {
  const budget = new Budget();
  const chunks: Uint8Array[] = [];
  const stream = new Unzlib((chunk) => {
    budget.spend(chunk.length);
    chunks.push(chunk);
  });
  try {
    pushAll(bytes, (chunk, last) => stream.push(chunk, last));
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    return null;
  }
  return joined(chunks);
}
