/**
 * Parts that many files share: the framework inside them, the lists, the styles. Where the packed bytes of a part are
 * those of the last file, so is its text, and it is neither unpacked nor read again.
 */

import { parseXml, type XmlElement } from './xml';
import type { ZipEntry } from './zip';

/** Larger parts are the authors' own, and never the same twice. In bytes, unpacked. */
const LONGEST = 128 * 1024;
/** Bytes that are remembered, some five times what a workbook of ours shares; beyond them all is forgotten. */
const MOST = 1024 * 1024;

/** A part that was unpacked. */
export class PartText {
  private tree: XmlElement | undefined;

  constructor(
    readonly text: string,
    /** In bytes. */
    readonly size: number,
  ) {}

  /** @throws XlsxError where it is no XML */
  xml(): XmlElement {
    return (this.tree ??= parseXml(this.text));
  }
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}

interface Kept {
  readonly method: number;
  readonly packed: Uint8Array;
  readonly part: PartText;
}

/** What the last files had at each path. For one thread; give the same one to each reading. */
export class PartMemory {
  private readonly parts = new Map<string, Kept>();
  private bytes = 0;

  /** The part, where its packed bytes are those that were seen last at its path. */
  recall({ path, method, packed }: ZipEntry): PartText | undefined {
    const known = this.parts.get(path);
    return known?.method === method && sameBytes(known.packed, packed) ? known.part : undefined;
  }

  keep({ path, method, packed }: ZipEntry, part: PartText): void {
    const cost = part.size + packed.length;
    if (cost > LONGEST) return;
    const before = this.parts.get(path);
    this.bytes += cost - (before ? before.part.size + before.packed.length : 0);
    if (this.bytes > MOST) {
      this.parts.clear();
      this.bytes = cost;
    }
    // A copy: the bytes are a window on the whole file.
    this.parts.set(path, { method, packed: packed.slice(), part });
  }
}
