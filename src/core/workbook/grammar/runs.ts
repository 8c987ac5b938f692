/** Runs without separators: "Home Office NHS", parted only where known terms cover them wholly. */

import { COMMA, isSpace, isWord, lower, skipSpace, SLASH, STAR } from './chars';
import type { Scan } from './scan';

const FULL_STOP = 46;
const AMPERSAND = 38;

function isDash(code: number): boolean {
  return code === 45 || (code >= 0x2010 && code <= 0x2015) || code === 0x2212;
}

/** Whether the word "and" stands at `at`. */
function andAt(text: string, at: number): boolean {
  const a = text.charCodeAt(at);
  if (a !== 97 && a !== 65) return false;
  if (lower(text.charCodeAt(at + 1)) !== 110 || lower(text.charCodeAt(at + 2)) !== 100) return false;
  return (
    (at === 0 || !isWord(text.charCodeAt(at - 1))) &&
    (at + 3 >= text.length || !isWord(text.charCodeAt(at + 3)))
  );
}

/**
 * Index after the signs that may stand between two terms: spaces, full stops, "&",
 * "/", dashes; and commas, which in WHAT and WHEN part nothing but known terms.
 */
function skipSigns(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const c = text.charCodeAt(at);
    if (!isSpace(c) && c !== FULL_STOP && c !== COMMA && c !== AMPERSAND && c !== SLASH && !isDash(c)) break;
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

/** One term of a run: [start, end) with its stars and a leading "and", so that no letter is lost. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

/**
 * The terms that cover a text wholly, with nothing but spaces, full stops, "and",
 * "&", "/" or dashes between them (and stars where asked); null where they do
 * not. One piece: the text is a known term; several: a run to be parted.
 */
export function coverage(text: string, scan: Scan, stars: boolean): readonly Piece[] | null {
  let first: Piece | null = null;
  let pieces: Piece[] | null = null;
  let start = 0;
  while (start < text.length) {
    let term = skipAnd(text, start);
    if (stars) term = starsBefore(text, term);
    const found = term < text.length ? scan(text, term) : -1;
    if (found <= term) return null;
    const piece = { start, end: stars ? starsAfter(text, found) : found };
    if (!first) first = piece;
    else (pieces ??= [first]).push(piece);
    start = skipSigns(text, piece.end);
  }
  return pieces ?? (first ? [first] : null);
}
