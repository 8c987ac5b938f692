/** A stretch of a cell between two separators: read once, and a run of known terms parted. */

import type { Remembered } from './cache';
import { coverage } from './runs';
import type { Scan } from './scan';

/** What a column's grammar brings to the reading of its stretches. */
export interface StretchReader<T> {
  /** Finds the terms at which a run is parted. */
  readonly scan: Scan;
  /** Whether a star may stand beside a term. */
  readonly stars: boolean;
  readonly seen: Remembered<readonly T[]>;
  /** Reads one entry that begins at `start`; `known`: whether the whole may be of the vocabulary. */
  readonly one: (text: string, start: number, known: boolean) => T;
}

/** The entries of [start, end) of a cell, counted from `start`; several where known terms cover it. */
export function readStretch<T>(
  cell: string,
  start: number,
  end: number,
  { scan, stars, seen, one }: StretchReader<T>,
): readonly T[] {
  const remembered = seen.get(cell, start, end);
  if (remembered) return remembered;
  const hash = seen.asked;
  const text = seen.cut(cell, start, end);
  const pieces = coverage(text, scan, stars);
  const read =
    pieces && pieces.length > 1
      ? pieces.map((p) => one(text.slice(p.start, p.end), p.start, true))
      : [one(text, 0, pieces !== null)];
  return seen.set(text, hash, read);
}
