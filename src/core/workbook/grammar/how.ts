/** HOW: methods, each for all of the row's audiences or tied to some of them (R28). */

import type { Framework, Method } from '../../framework/types';
import { fold } from '../../framework';
import type { HowEntry, WhoEntry } from '../types';
import { Remembered } from './cache';
import { isWord, OPEN_BRACKET, CLOSE_BRACKET, skipSpace, trimBack } from './chars';
import { leadingAnd, partRun, scanOf, type Scan } from './runs';
import { PLAIN, split, TermCommas, unquote, type SplitRules } from './split';
import { joined } from './what';

/** What one entry was read as, but for audiences that only the row knows. */
interface Read {
  readonly entry: HowEntry;
  /** Where the word "for" stands that may tie it; -1 where none does. */
  readonly tie: number;
}

interface Reader {
  readonly rules: SplitRules;
  readonly scan: Scan;
  readonly audiences: Scan;
  readonly seen: Remembered<readonly Read[]>;
}

const readers = new WeakMap<Framework, Reader>();

function readerOf(framework: Framework): Reader {
  let reader = readers.get(framework);
  if (!reader) {
    const { vocabulary } = framework;
    reader = {
      rules: { commas: new TermCommas(vocabulary, ['method', 'audience']), labels: null, stars: false },
      scan: scanOf(vocabulary, 'method'),
      audiences: scanOf(vocabulary, 'audience'),
      seen: new Remembered(),
    };
    readers.set(framework, reader);
  }
  return reader;
}

interface Known {
  readonly method: Method | null;
  readonly printed: boolean;
}

function lookUp(name: string, { vocabulary }: Framework): Known | null {
  const method = vocabulary.method(name) ?? null;
  const printed = vocabulary.areaMethod(name) !== undefined;
  return method || printed ? { method, printed } : null;
}

/** Start of the last word "for" outside brackets, with text on both sides; -1 where there is none. */
function lastFor(text: string): number {
  let depth = 0;
  for (let i = text.length - 2; i > 1; i--) {
    const c = text.charCodeAt(i);
    if (c === CLOSE_BRACKET) depth++;
    else if (c === OPEN_BRACKET) depth--;
    else if ((c === 102 || c === 70) && depth <= 0 && /^for$/i.test(text.slice(i, i + 3))) {
      if (!isWord(text.charCodeAt(i - 1)) && i + 3 < text.length && !isWord(text.charCodeAt(i + 3))) return i;
    }
  }
  return -1;
}

/** The audiences of a tie as typed; null where one is neither of the vocabulary nor of the row. */
function tiedTo(text: string, from: number, scan: Scan): readonly string[] | null {
  const rest = text.slice(skipSpace(text, from, text.length));
  const pieces = partRun(rest, scan, false);
  if (pieces) {
    return pieces.map((p) => {
      const piece = rest.slice(p.start, p.end);
      return piece.slice(leadingAnd(piece));
    });
  }
  const hit = scan(rest, 0);
  return hit && /^[\s.]*$/.test(rest.slice(hit.end)) ? [rest.slice(0, hit.end)] : null;
}

/** Finds audiences of the vocabulary or of the row, the longer first. */
function withRow(scan: Scan, who: readonly WhoEntry[]): Scan {
  const names = who.map((w) => fold(w.name)).filter((n) => n !== '');
  return (text, from) => {
    const known = scan(text, from);
    let end = known?.end ?? -1;
    for (const name of names) end = Math.max(end, foldedEnd(text, from, name));
    return end < 0 ? undefined : { end };
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

/** Reads one entry; a tie to audiences of the vocabulary is settled here. */
function readOne(text: string, start: number, end: number, framework: Framework, reader: Reader): Read {
  const entry = { text, start, end, name: text, method: null, printed: false, for: [] };
  const known = lookUp(text, framework);
  if (known) return { entry: { ...entry, ...known }, tie: -1 };
  const and = leadingAnd(text);
  const later = and > 0 ? lookUp(text.slice(and), framework) : null;
  if (later) return { entry: { ...entry, ...later, name: text.slice(and) }, tie: -1 };
  const tie = lastFor(text);
  const names = tie < 0 ? null : tiedTo(text, tie + 3, reader.audiences);
  if (!names) return { entry, tie };
  return { entry: tied(entry, tie, names, framework), tie: -1 };
}

function tied(entry: HowEntry, tie: number, names: readonly string[], framework: Framework): HowEntry {
  const typed = entry.text.slice(0, trimBack(entry.text, 0, tie));
  const and = leadingAnd(typed);
  const name = and > 0 && lookUp(typed.slice(and), framework) ? typed.slice(and) : typed;
  const known = lookUp(name, framework) ?? { method: null, printed: false };
  return { ...entry, ...known, name, for: names };
}

function readEntry(text: string, framework: Framework, reader: Reader): readonly Read[] {
  const known = reader.seen.get(text);
  if (known) return known;
  const whole = readOne(text, 0, text.length, framework, reader);
  const pieces = whole.entry.method || whole.entry.printed ? null : partRun(text, reader.scan, false);
  const read = pieces
    ? pieces.map((p) => readOne(text.slice(p.start, p.end), p.start, p.end, framework, reader))
    : [whole];
  return reader.seen.set(text, read);
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
  let row: Scan | null = null;
  const put = (read: Read, offset: number): void => {
    let { entry } = read;
    if (read.tie >= 0 && who.length > 0) {
      row ??= withRow(reader.audiences, who);
      const names = tiedTo(entry.text, read.tie + 3, row);
      if (names) entry = tied(entry, read.tie, names, framework);
    }
    entries.push(offset === 0 ? entry : { ...entry, start: entry.start + offset, end: entry.end + offset });
  };
  const count = split(text, reader.rules, out);
  for (let i = 0; i < count; i += 3) {
    const start = out[i + 1] as number;
    const end = out[i + 2] as number;
    const typed = text.slice(start, end);
    if (out[i] === PLAIN) {
      for (const read of readEntry(typed, framework, reader)) put(read, start);
    } else {
      const read = readOne(unquote(typed), 0, typed.length, framework, reader);
      put(read, start);
    }
  }
  return entries;
}

/** What formatHow needs of an entry; a parsed one, or one of the agreement's JSON. */
export interface HowValue {
  readonly text: string;
}

/** The canonical text of a HOW cell: its entries with "; " between them. */
export function formatHow(values: readonly HowValue[], framework: Framework): string {
  return joined(values, (text) => parseHow(text, framework));
}
