/** Cutting a cell's text at its separators: the part of the grammar that all columns share. */

import type { TermKind, Vocabulary } from '../../framework/types';
import { Remembered } from './cache';
import * as ch from './chars';
import { labelBefore, labelStart, type Label } from './labels';
import { scanOf, type Scan } from './scan';

/** Kinds of segment; 0 and above is the index of a label. */
export const PLAIN = -1;
export const QUOTED = -2;

/** What ends an entry in a column, besides ";" and a line break. */
export interface SplitRules {
  /** Where a comma ends an entry too: the commas that do not, being inside a term. */
  readonly commas: Pick<TermCommas, 'inside'> | null;
  readonly labels: readonly Label[] | null;
  /** True where a star may stand before or after a quoted entry. */
  readonly stars: boolean;
}

/** Commas inside terms of the vocabulary ("Department for Environment, Food and Rural Affairs"). */
export class TermCommas {
  /** The characters around such commas, two in one number. */
  private readonly around = new Set<number>();
  private readonly scans: readonly Scan[];
  private readonly seen = new Remembered<number>();

  constructor(vocabulary: Vocabulary, kinds: readonly TermKind[]) {
    this.scans = kinds.map((kind) => scanOf(vocabulary, kind));
    for (const kind of kinds) {
      for (const term of vocabulary.terms(kind)) {
        for (let i = term.indexOf(','); i >= 0; i = term.indexOf(',', i + 1)) {
          this.around.add(pair(term.charCodeAt(i - 1), term.charCodeAt(i + 1)));
        }
      }
    }
  }

  /** End of the term that the comma at `comma` stands in, or -1; `start` is where its entry begins. */
  inside(text: string, start: number, comma: number): number {
    const before = ch.trimBack(text, start, comma);
    const after = ch.skipSpace(text, comma + 1, text.length);
    if (before === start || !this.around.has(pair(code(text, before - 1), code(text, after)))) return -1;
    const from = ch.skipSpace(text, start, comma);
    const line = lineEnd(text, comma);
    // The same term is met again and again: remembered by its text, with how far the term reaches.
    const known = this.seen.get(text, from, line);
    if (known !== undefined && known > comma - from) return from + known;
    const hash = this.seen.asked;
    const own = this.seen.cut(text, from, line);
    const end = this.termEnd(own, comma - from);
    if (end < 0) return -1;
    if (own.indexOf(',') === comma - from) this.seen.set(own, hash, end);
    return from + end;
  }

  private termEnd(text: string, comma: number): number {
    for (let i = 0; i < comma; i++) {
      if (!ch.isWord(text.charCodeAt(i)) || (i > 0 && ch.isWord(text.charCodeAt(i - 1)))) continue;
      for (const scan of this.scans) {
        const end = scan(text, i);
        if (end > comma) return end;
      }
    }
    return -1;
  }
}

const pair = (a: number, b: number): number => a * 65536 + b;
const code = (text: string, at: number): number => ch.lower(text.charCodeAt(at));

/** Where the entry at `from` ends at the latest: the next ";" or line break. */
function lineEnd(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === ch.SEMICOLON || c === ch.LINE_FEED) return i;
  }
  return text.length;
}

/** The bracket that closes the one at `open`, before the entry's latest end; -1 if none does. */
function closingBracket(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c > ch.SEMICOLON) continue;
    if (c === ch.OPEN_BRACKET) depth++;
    else if (c === ch.CLOSE_BRACKET && --depth === 0) return i;
    else if (c === ch.SEMICOLON || c === ch.LINE_FEED) return -1;
  }
  return -1;
}

/** Index after a quoted entry whose first quote is at `open`, stars after it included; -1 if it is none. */
function quotedEnd(text: string, open: number, rules: SplitRules): number {
  let close = open + 1;
  for (;;) {
    close = text.indexOf('"', close);
    if (close < 0) return -1;
    if (text.charCodeAt(close + 1) !== ch.QUOTE) break;
    close += 2;
  }
  if (ch.skipSpace(text, open + 1, close) === close) return -1;
  let end = close + 1;
  for (let i = end; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === ch.LINE_FEED || c === ch.SEMICOLON || (c === ch.COMMA && rules.commas)) return end;
    if (c === ch.STAR && rules.stars) end = i + 1;
    else if (!ch.isSpace(c)) return -1;
  }
  return end;
}

/** Whether nothing but white space, and stars where they may be, stands between. */
function onlyLead(text: string, from: number, to: number, stars: boolean): boolean {
  for (let i = from; i < to; i++) {
    const c = text.charCodeAt(i);
    if (!ch.isSpace(c) && !(stars && c === ch.STAR)) return false;
  }
  return true;
}

/** Writes one segment, without the white space around it; an empty one is none. */
function put(out: number[], n: number, kind: number, text: string, from: number, to: number): number {
  const start = ch.skipSpace(text, from, to);
  if (start === to) return n;
  out[n] = kind;
  out[n + 1] = start;
  out[n + 2] = ch.trimBack(text, start, to);
  return n + 3;
}

/**
 * Cuts `text` into segments, written into `out` as triples (kind, start, end).
 * Answers how many numbers were written; what stands in `out` behind them is old.
 */
export function split(text: string, rules: SplitRules, out: number[]): number {
  const { commas, labels } = rules;
  const length = text.length;
  let n = 0;
  let start = 0;
  let i = 0;
  while (i < length) {
    const c = text.charCodeAt(i);
    if (c > ch.SEMICOLON) {
      i++;
    } else if (c === ch.SEMICOLON || c === ch.LINE_FEED) {
      n = put(out, n, PLAIN, text, start, i);
      start = ++i;
    } else if (c === ch.COMMA && commas) {
      const end = commas.inside(text, start, i);
      if (end < 0) {
        n = put(out, n, PLAIN, text, start, i);
        start = ++i;
      } else i = end;
    } else if (c === ch.OPEN_BRACKET && (commas || labels)) {
      i = Math.max(i, closingBracket(text, i)) + 1;
    } else if (c === ch.COLON && labels) {
      const label = labelBefore(text, start, i++, labels);
      if (label >= 0) {
        n = put(out, n, PLAIN, text, start, labelStart);
        n = put(out, n, label, text, labelStart, i);
        start = i;
      }
    } else if (c === ch.QUOTE && onlyLead(text, start, i, rules.stars)) {
      const end = quotedEnd(text, i, rules);
      if (end >= 0) {
        n = put(out, n, QUOTED, text, start, end);
        // The separator after it ends an empty entry, which is none.
        start = end;
        i = end;
      } else i++;
    } else i++;
  }
  return put(out, n, PLAIN, text, start, length);
}

/** What stands between the quotes of a quoted entry, without white space around it. */
export function unquote(text: string): string {
  return ch.trimmed(text.slice(1, -1).replaceAll('""', '"'));
}

/** The entry's text in double quotes, the grammar's only escape; a quote inside is doubled. */
export function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/**
 * An entry's text as it is to stand in a cell: bare where it is read back as the
 * one entry it is, else in quotes; always where it begins with a quote, which
 * could close in a later entry.
 */
export function written(text: string, parse: (text: string) => readonly { readonly text: string }[]): string {
  if (text.charCodeAt(0) === ch.QUOTE) return quote(text);
  const read = parse(text);
  return read.length === 1 && read[0]?.text === text ? text : quote(text);
}
