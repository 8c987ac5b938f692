/** Where portions lie until the register is written: memory in the pane, a file on the command line. */

import type { Portion, Section } from './portion';

/** Lines laid aside and read back once, in the order in which they came. */
export interface Bucket {
  add(line: string): void;
  lines(): Iterable<string>;
  /** Frees what it holds. */
  drop(): void;
}

/** Keeps portions outside the collector, so that memory does not grow with the files. */
export interface Spool {
  /** Lays a portion aside; the number finds it again. */
  keep(portion: Portion): number;
  /** JSON of one section of a portion. */
  section(place: number, section: Section): string;
  bucket(): Bucket;
}

/** A spool for as many submissions as a person drops on the pane. */
export function memorySpool(): Spool {
  const portions: Portion['sections'][] = [];
  return {
    keep: ({ sections }) => portions.push(sections) - 1,
    section: (place, section) => portions[place]?.[section] ?? '[]',
    bucket: () => {
      let lines: string[] = [];
      return { add: (line) => lines.push(line), lines: () => lines, drop: () => (lines = []) };
    },
  };
}
