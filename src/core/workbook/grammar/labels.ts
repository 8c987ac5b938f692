/** Level labels in a cell: "National:", "Local/ regional:", "Local:". */

import type { Level, Pack } from '../../framework/types';
import { isSpace, isWord, LINE_FEED, lower, SLASH } from './chars';

export interface Label {
  /** Lower case, single spaces, none around "/". */
  readonly words: string;
  readonly level: Level;
  /** True where it names only a part of the level ("Local"). */
  readonly part: boolean;
}

const plain = (label: string): string =>
  label
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/ ?\/ ?/g, '/')
    .replace(/ ?:$/, '')
    .trim();

/** All labels of a pack, the longest first. */
export function labelsOf(pack: Pack): readonly Label[] {
  const byWords = new Map<string, Label>();
  for (const level of pack.levels) {
    const parts = new Set(level.parts.map(plain));
    for (const text of [level.label, ...level.printedAs, ...level.parts]) {
      const words = plain(text);
      if (words !== '' && !byWords.has(words)) byWords.set(words, { words, level, part: parts.has(words) });
    }
  }
  return [...byWords.values()].sort((a, b) => b.words.length - a.words.length);
}

const BLANK = 32;
const HYPHEN = 45;
const APOSTROPHE = 39;
const UNDERSCORE = 95;
const AMPERSAND = 38;

/** Whether a label cannot begin right after this character: "inter-National:" holds none. */
function joins(code: number): boolean {
  return (
    isWord(code) ||
    code === HYPHEN ||
    code === APOSTROPHE ||
    code === 0x2019 ||
    code === UNDERSCORE ||
    code === SLASH ||
    code === AMPERSAND
  );
}

const blank = (code: number): boolean => code !== LINE_FEED && isSpace(code);

/** Where `label` begins when it ends before `end`; -1 if it does not stand there. */
function matchBack(text: string, start: number, end: number, label: string): number {
  let at = end - 1;
  let p = label.length - 1;
  while (p >= 0) {
    if (at < start) return -1;
    const code = text.charCodeAt(at);
    const wanted = label.charCodeAt(p);
    if (lower(code) === wanted && wanted !== BLANK) {
      at--;
      p--;
    } else if (blank(code)) {
      while (at >= start && blank(text.charCodeAt(at))) at--;
      if (wanted === BLANK) p--;
      else if (wanted !== SLASH && label.charCodeAt(p + 1) !== SLASH) return -1;
    } else return -1;
  }
  return at < start || !joins(text.charCodeAt(at)) ? at + 1 : -1;
}

/** Where the last label found by `labelBefore` begins. */
export let labelStart = -1;

/**
 * Index of the label that ends with the colon at `colon` and begins at or after
 * `start`, or -1; `labelStart` then says where.
 */
export function labelBefore(text: string, start: number, colon: number, labels: readonly Label[]): number {
  let end = colon;
  while (end > start && blank(text.charCodeAt(end - 1))) end--;
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i];
    if (label === undefined) continue;
    const at = matchBack(text, start, end, label.words);
    if (at >= 0) {
      labelStart = at;
      return i;
    }
  }
  return -1;
}
