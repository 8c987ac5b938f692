/**
 * Where a batch keeps what is done until the register is written: a folder beside the output, for this user
 * alone. Whatever ends the program, a later run goes on from here.
 *
 * `state.json` says of what the batch is. `portions.ndjson` has, for each job that is done, a line with its name
 * and the lengths in bytes of what follows, then each section of each portion on a line of its own. A job that was
 * cut off at the end is read again.
 */

import {
  closeSync,
  existsSync,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';

import {
  SECTIONS,
  type Bucket,
  type Collector,
  type Portion,
  type PortionHead,
  type Section,
  type Spool,
} from '../../../core/register';
import { fileBucket } from './bucket';
import type { Job } from './job';
import type { Gathered } from './tasks';

const FLUSH = 1 << 20;
const CHUNK = 1 << 16;

interface Line {
  readonly job: string;
  readonly stamp: string;
  readonly passed: Gathered['passed'];
  readonly portions: readonly { readonly head: PortionHead; readonly lengths: readonly number[] }[];
}

/** Where a portion lies: its first byte, and the length of each section. */
interface Place {
  readonly at: number;
  readonly lengths: readonly number[];
}

export class Store implements Spool {
  private readonly handle: number;
  private readonly places: Place[] = [];
  private readonly known = new Map<string, { stamp: string; line: Line; first: number }>();
  private waiting: Buffer[] = [];
  private waitingBytes = 0;
  /** Bytes that are on the disk. */
  private size = 0;
  private buckets = 0;

  private constructor(private readonly folder: string) {
    this.handle = openSync(path.join(folder, 'portions.ndjson'), 'a+', 0o600);
  }

  /**
   * A new store, or the one that lies there.
   * @param description what the batch is of; null where another batch lies there
   */
  static open(folder: string, description: object, resume: boolean): Store | null {
    const state = path.join(folder, 'state.json');
    const text = JSON.stringify(description);
    if (resume && existsSync(state)) {
      if (readFileSync(state, 'utf8') !== text) return null;
      const store = new Store(folder);
      store.recover();
      return store;
    }
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(state, text, { mode: 0o600 });
    return new Store(folder);
  }

  /** What the batch of a folder is of; null where none lies there. */
  static describe(folder: string): unknown {
    try {
      return JSON.parse(readFileSync(path.join(folder, 'state.json'), 'utf8'));
    } catch {
      return null;
    }
  }

  /** Takes what a job gave. */
  put(job: Job, gathered: Gathered, collector: Collector): void {
    const sections = gathered.portions.map((portion) =>
      SECTIONS.map((section) => Buffer.from(`${portion.sections[section]}\n`)),
    );
    const line: Line = {
      job: job.name,
      stamp: job.stamp,
      passed: gathered.passed,
      portions: gathered.portions.map(({ head }, n) => ({
        head,
        lengths: sections[n]?.map(({ length }) => length) ?? [],
      })),
    };
    this.write(Buffer.from(`${JSON.stringify(line)}\n`));
    for (const [n, { head, lengths }] of line.portions.entries()) {
      collector.know(head, this.places.push({ at: this.size + this.waitingBytes, lengths }) - 1);
      for (const bytes of sections[n] ?? []) this.write(bytes);
    }
    if (this.waitingBytes > FLUSH) this.flush();
  }

  /** What a run before has of this job, given to the collector; null where it has nothing, or the file changed. */
  recall(job: Job, collector: Collector): Gathered['passed'] | null {
    const found = this.known.get(job.name);
    if (found?.stamp !== job.stamp) return null;
    for (const [n, { head }] of found.line.portions.entries()) collector.know(head, found.first + n);
    return found.line.passed;
  }

  keep(portion: Portion): number {
    const lengths = SECTIONS.map((section) => Buffer.byteLength(portion.sections[section]) + 1);
    const place = this.places.push({ at: this.size + this.waitingBytes, lengths }) - 1;
    for (const section of SECTIONS) this.write(Buffer.from(`${portion.sections[section]}\n`));
    return place;
  }

  section(place: number, section: Section): string {
    const found = this.places[place];
    if (!found) throw new Error('There is no such portion.');
    this.flush();
    const index = SECTIONS.indexOf(section);
    const before = found.lengths.slice(0, index).reduce((sum, length) => sum + length, 0);
    return this.bytes(found.at + before, (found.lengths[index] ?? 1) - 1).toString('utf8');
  }

  bucket(): Bucket {
    this.buckets += 1;
    return fileBucket(path.join(this.folder, `bucket-${this.buckets}.ndjson`));
  }

  flush(): void {
    if (this.waiting.length === 0) return;
    const bytes = Buffer.concat(this.waiting);
    this.waiting = [];
    this.waitingBytes = 0;
    let at = 0;
    while (at < bytes.length) at += writeSync(this.handle, bytes, at);
    this.size += bytes.length;
  }

  /** Ends it and leaves what is there. */
  close(): void {
    this.flush();
    closeSync(this.handle);
  }

  /** Ends it and takes it away. */
  remove(): void {
    closeSync(this.handle);
    rmSync(this.folder, { recursive: true, force: true });
  }

  private write(bytes: Buffer): void {
    this.waiting.push(bytes);
    this.waitingBytes += bytes.length;
  }

  private bytes(at: number, length: number): Buffer {
    const bytes = Buffer.allocUnsafe(length);
    let got = 0;
    while (got < length) {
      const more = readSync(this.handle, bytes, got, length - got, at + got);
      if (more === 0) break;
      got += more;
    }
    return bytes.subarray(0, got);
  }

  /** Finds the jobs that are complete; what comes after the last of them is cut off. */
  private recover(): void {
    const { size } = fstatSync(this.handle);
    let at = 0;
    while (at < size) {
      const head = this.lineAt(at);
      const line = head && parsed(head.toString('utf8'));
      if (!line) break;
      let next = at + head.length + 1;
      const first = this.places.length;
      for (const { lengths } of line.portions) {
        this.places.push({ at: next, lengths });
        next += lengths.reduce((sum, length) => sum + length, 0);
      }
      if (next > size) {
        this.places.length = first;
        break;
      }
      this.known.set(line.job, { stamp: line.stamp, line, first });
      at = next;
    }
    ftruncateSync(this.handle, at);
    this.size = at;
  }

  private lineAt(at: number): Buffer | null {
    for (let length = CHUNK; ; length *= 4) {
      const bytes = this.bytes(at, length);
      const end = bytes.indexOf(10);
      if (end >= 0) return bytes.subarray(0, end);
      if (bytes.length < length) return null;
    }
  }
}

function parsed(text: string): Line | null {
  try {
    return JSON.parse(text) as Line;
  } catch {
    return null;
  }
}
