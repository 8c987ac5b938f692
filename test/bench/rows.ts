/** Rows for measuring: as partnerships write them, no two alike, one in twenty with something wrong. */

import type { Framework } from '../../src/core/framework';
import { columns, type CellValue, type ColumnKey } from '../../src/core/workbook';

/** A small generator of numbers, so that runs can be compared (mulberry32). */
export function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const WORDS = (
  'social enterprise procurement training local authority finance evidence partnership market delivery support ' +
  'community regional policy makers contract buyers demand measure impact quality loan readiness workforce ' +
  'because their budgets decide what is bought and which groups gain from it through joint seminars with'
).split(' ');
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** `count` rows of the Activities table in the order of its columns, about 1 KB of text each. */
export function variedRows(framework: Framework, count: number, seed = 1): CellValue[][] {
  const { pack } = framework;
  const random = numbers(seed);
  const below = (n: number): number => Math.floor(random() * n);
  const one = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const some = (n: number, make: () => string, between: string): string =>
    Array.from({ length: n }, make).join(between);
  const prose = (words: number, i: number): string => `${some(words, () => one(WORDS), ' ')} ${i}.`;
  const label = (id: string): string => pack.levels.find((level) => level.id === id)?.label ?? id;

  const who = (i: number): string => {
    const own = some(3, () => one(pack.audiences).label, ', ');
    const level = label(one(pack.levels).id);
    const free = random() < 0.3 ? `; Charity Bank ${i}` : '';
    return `${level}: ${own}${free}\nNational: ${one(pack.audiences).label}`;
  };
  const when = (i: number): string => {
    const date = `${1 + below(28)} ${one(MONTHS)} ${2005 + below(2)}`;
    return `${one(['', 'T1: ', 'On-going, from '])}${date}; ${one(MONTHS)} ${2005 + below(2)}, meeting ${i}`;
  };
  const how = (i: number): string => {
    const audience = one(pack.audiences).label;
    return `${one(pack.methods).label}; ${one(one(pack.areas).methods).label} for ${audience}; film ${i}`;
  };
  const cell: Record<ColumnKey, (i: number) => CellValue> = {
    ref: (i) => i + 1,
    check: () => '',
    area: () => one(pack.areas).label,
    what: (i) => `${one(one(pack.areas).topics).label}; ${prose(4, i)}`,
    who,
    when,
    how,
    why: (i) => (random() < 0.05 ? 'To be completed' : prose(18, i)),
    partners: () => `${one(pack.partnerships).name}*, ${one(pack.partnerships).name}`,
    kind: () => one(pack.kinds).label,
    equality: (i) => prose(12, i),
    need: (i) => prose(8, i),
    rationale: (i) => prose(30, i),
    outcome: (i) => prose(14, i),
    aims: (i) => prose(14, i),
    unplaced: () => '',
    findings: () => '',
  };
  return Array.from({ length: count }, (_, i) => columns.map((c) => cell[c.key](i)));
}
