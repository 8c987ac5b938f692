/** HOW: methods, each for all of the row's audiences or tied to some of them (R28). */

import type { Framework, Method } from '../../framework/types';
import { fold, onceFor } from '../../framework';
import type { HowEntry, WhoEntry } from '../types';
import { Remembered } from './cache';
import { CLOSE_BRACKET, isWord, lower, OPEN_BRACKET, skipSpace, trimBack } from './chars';
import { coverage, leadingAnd } from './runs';
import { scanOf, type Scan } from './scan';
import { PLAIN, split, TermCommas, unquote, type SplitRules } from './split';
import { readStretch, type StretchReader } from './stretch';
import { joined } from './what';

/** What one entry was read as, but for audiences that only the row knows. */
interface Read {
  readonly entry: HowEntry;
  /** Where the word "for" stands that may tie it; -1 where none does. */
  readonly tie: number;
}

interface Reader extends StretchReader<Read> {
  readonly rules: SplitRules;
  readonly audiences: Scan;
}

const readerOf = onceFor((framework: Framework): Reader => {
  const { vocabulary } = framework;
  const audiences = scanOf(vocabulary, 'audience');
  return {
    rules: { commas: new TermCommas(vocabulary, ['method', 'audience']), labels: null, stars: false },
    scan: scanOf(vocabulary, 'method'),
    stars: false,
    audiences,
    seen: new Remembered(),
    one: (text, start, known) => readOne(text, start, known, framework, audiences),
  };
});

const NOBODY: readonly string[] = [];

interface Known {
  readonly method: Method | null;
  readonly printed: boolean;
}

function lookUp(name: string, { vocabulary }: Framework): Known | null {
  const method = vocabulary.method(name) ?? null;
  const printed = vocabulary.areaMethod(name) !== undefined;
  return method || printed ? { method, printed } : null;
}

/** Whether the word "for" stands at `at`, where an "f" does, with text behind it. */
function isFor(text: string, at: number): boolean {
  return (
    lower(text.charCodeAt(at + 1)) === 111 &&
    lower(text.charCodeAt(at + 2)) === 114 &&
    at + 3 < text.length &&
    !isWord(text.charCodeAt(at + 3)) &&
    !isWord(text.charCodeAt(at - 1))
  );
}

/** Start of the last word "for" outside brackets, with text on both sides; -1 where there is none. */
function lastFor(text: string): number {
  let depth = 0;
  for (let i = text.length - 2; i > 1; i--) {
    const c = text.charCodeAt(i);
    if (c === CLOSE_BRACKET) depth++;
    else if (c === OPEN_BRACKET) depth--;
    else if ((c === 102 || c === 70) && depth <= 0 && isFor(text, i)) return i;
  }
  return -1;
}

/** The audiences of a tie as typed; null where one is neither of the vocabulary nor of the row. */
function tiedTo(text: string, from: number, scan: Scan): readonly string[] | null {
  const rest = text.slice(skipSpace(text, from, text.length));
  const pieces = coverage(rest, scan, false);
  if (!pieces) return null;
  return pieces.map((p) => {
    const piece = rest.slice(p.start, p.end);
    return piece.slice(leadingAnd(piece));
  });
}

/** Finds audiences of the vocabulary or of the row, the longer first. */
function withRow(scan: Scan, who: readonly WhoEntry[]): Scan {
  const names = who.map((w) => fold(w.name)).filter((n) => n !== '');
  return (text, from) => {
    let end = scan(text, from);
    for (const name of names) end = Math.max(end, foldedEnd(text, from, name));
    return end;
  };
}

/** Where the folded `name` ends in `text` from `from` on, at the end of a word; -1 where it does not stand there. */
function foldedEnd(text: string, from: number, name: string): number {
  let longest = -1;
  for (let end = from + 1; end <= text.length; end++) {
    if (end < text.length && isWord(text.charCodeAt(end)) && isWord(text.charCodeAt(end - 1))) continue;
    const folded = fold(text.slice(from, end));
    if (folded === name) longest = end;
    else if (folded.length > name.length) break;
  }
  return longest === -1 ? -1 : trimBack(text, from, longest);
}

/** Reads one entry; a tie to audiences of the vocabulary is settled here. `known`: whether the whole may be a term. */
function readOne(text: string, start: number, known: boolean, framework: Framework, audiences: Scan): Read {
  const and = known ? leadingAnd(text) : 0;
  const term = known
    ? (lookUp(text, framework) ?? (and > 0 ? lookUp(text.slice(and), framework) : null))
    : null;
  const entry: HowEntry = {
    text,
    start,
    end: start + text.length,
    name: term && and > 0 ? text.slice(and) : text,
    method: term?.method ?? null,
    printed: term?.printed ?? false,
    for: NOBODY,
  };
  if (term) return { entry, tie: -1 };
  const tie = lastFor(text);
  const names = tie < 0 ? null : tiedTo(text, tie + 3, audiences);
  return names ? { entry: tied(entry, tie, names, framework), tie: -1 } : { entry, tie };
}

function tied(entry: HowEntry, tie: number, names: readonly string[], framework: Framework): HowEntry {
  const typed = entry.text.slice(0, trimBack(entry.text, 0, tie));
  const and = leadingAnd(typed);
  const name = and > 0 && lookUp(typed.slice(and), framework) ? typed.slice(and) : typed;
  const known = lookUp(name, framework) ?? { method: null, printed: false };
  return { ...entry, ...known, name, for: names };
}

const out: number[] = [];

/**
 * The methods of a HOW cell. "for A and B" at an entry's end ties it to audiences
 * only where these are of the vocabulary or among `who`, the row's own.
 */
export function parseHow(text: string, framework: Framework, who: readonly WhoEntry[] = []): HowEntry[] {
  const entries: HowEntry[] = [];
  if (text === '') return entries;
  const reader = readerOf(framework);
  const count = split(text, reader.rules, out);
  for (let i = 0; i < count; i += 3) {
    const start = out[i + 1] as number;
    const end = out[i + 2] as number;
    if (out[i] === PLAIN) {
      for (const read of readStretch(text, start, end, reader)) {
        const entry = read.tie < 0 ? read.entry : tiedToRow(read, who, framework, reader);
        entries.push(start === 0 ? entry : moved(entry, start));
      }
    } else {
      const read = reader.one(unquote(text.slice(start, end)), start, true);
      entries.push({ ...tiedToRow(read, who, framework, reader), end });
    }
  }
  return entries;
}

/** The entry tied to audiences of the row, where these are what its "for" names. */
function tiedToRow(read: Read, who: readonly WhoEntry[], framework: Framework, reader: Reader): HowEntry {
  if (read.tie < 0 || who.length === 0) return read.entry;
  const names = tiedTo(read.entry.text, read.tie + 3, withRow(reader.audiences, who));
  return names ? tied(read.entry, read.tie, names, framework) : read.entry;
}

/** The entry as it stands `offset` further on. */
const moved = (e: HowEntry, offset: number): HowEntry => ({
  text: e.text,
  start: e.start + offset,
  end: e.end + offset,
  name: e.name,
  method: e.method,
  printed: e.printed,
  for: e.for,
});

/** What formatHow needs of an entry; a parsed one, or one of the agreement's JSON. */
export interface HowValue {
  readonly text: string;
}

/** The canonical text of a HOW cell: its entries with "; " between them. */
export function formatHow(values: readonly HowValue[], framework: Framework): string {
  return joined(values, (text) => parseHow(text, framework));
}
