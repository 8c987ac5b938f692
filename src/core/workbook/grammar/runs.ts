/** Runs without separators: "Home Office NHS", parted only where known terms cover them wholly. */

import type { TermKind, Vocabulary } from '../../framework/types';
import { isSpace, isWord, skipSpace, SLASH, STAR } from './chars';

const FULL_STOP = 46;
const AMPERSAND = 38;

function isDash(code: number): boolean {
  return code === 45 || (code >= 0x2010 && code <= 0x2015) || code === 0x2212;
}

/** Whether the word "and" stands at `at`. */
function andAt(text: string, at: number): boolean {
  const a = text.charCodeAt(at);
  if (a !== 97 && a !== 65) return false;
  if (text.slice(at, at + 3).toLowerCase() !== 'and') return false;
  return (
    (at === 0 || !isWord(text.charCodeAt(at - 1))) &&
    (at + 3 >= text.length || !isWord(text.charCodeAt(at + 3)))
  );
}

/** Index after the signs that may stand between two terms: spaces, full stops, "&", "/" and dashes. */
function skipSigns(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const c = text.charCodeAt(at);
    if (!isSpace(c) && c !== FULL_STOP && c !== AMPERSAND && c !== SLASH && !isDash(c)) break;
    at++;
  }
  return at;
}

/** Index after an "and" or "&" and what follows it up to the next word; `from` where none stands there. */
function skipAnd(text: string, from: number): number {
  let at = from;
  for (;;) {
    if (text.charCodeAt(at) === AMPERSAND) at = skipSigns(text, at);
    else if (andAt(text, at)) at = skipSigns(text, at + 3);
    else return at;
  }
}

/** Index at which an entry's name begins when the entry begins with "and" or "&"; 0 where it does not. */
export function leadingAnd(text: string): number {
  const at = skipAnd(text, 0);
  return at < text.length ? at : 0;
}

/** Index after a term's stars; a star that touches only the next word is that one's. */
function starsAfter(text: string, end: number): number {
  let at = skipSpace(text, end, text.length);
  if (text.charCodeAt(at) !== STAR) return end;
  const touches = at === end;
  while (text.charCodeAt(at) === STAR) at++;
  const touchesNext = at < text.length && isWord(text.charCodeAt(at));
  return touches || !touchesNext ? at : end;
}

function starsBefore(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === STAR) at++;
  return at === from ? from : skipSpace(text, at, text.length);
}

/** Finds the longest known term at the start of a word. */
export type Scan = (text: string, from: number) => { readonly end: number } | undefined;

export function scanOf(vocabulary: Vocabulary, kind: TermKind): Scan {
  return (text, from) => vocabulary.scan(kind, text, from);
}

/** One term of a run: [start, end) with its stars and a leading "and", so that no letter is lost. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

/**
 * The terms of a run, or null where known terms do not cover it wholly with
 * nothing but spaces, full stops, "and", "&", "/" or dashes between them (and
 * stars where asked), or where it is a single term.
 */
export function partRun(text: string, scan: Scan, stars: boolean): Piece[] | null {
  const pieces: Piece[] = [];
  let start = 0;
  while (start < text.length) {
    let term = skipAnd(text, start);
    if (stars) term = starsBefore(text, term);
    const hit = term < text.length ? scan(text, term) : undefined;
    if (!hit || hit.end <= term) return null;
    const end = stars ? starsAfter(text, hit.end) : hit.end;
    pieces.push({ start, end });
    start = skipSigns(text, end);
  }
  return pieces.length > 1 ? pieces : null;
}
