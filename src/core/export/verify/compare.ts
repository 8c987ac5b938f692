/** Whether a document is what its own data gives. */

import { canonicalJson, type Agreement } from '../../agreement';
import { firstOtherProperty } from './properties';
import { linesOf, type DocumentKind } from './text';
import { unzipped } from './unpack';

export interface Comparison {
  /** The same bytes; the same text, saved by another program or version; or another text. */
  readonly verdict: 'same-bytes' | 'same-text' | 'changed';
  /** The first difference, in a sentence; "" where there is none. */
  readonly difference: string;
}

const LONGEST = 120;
/** Characters shown before a difference in a long line. */
const BEFORE = 40;
const SAME: Comparison = { verdict: 'same-bytes', difference: '' };

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);

/** The text in quotes; of a long one the stretch from a little before the given place. */
function quoted(line: string, place = 0): string {
  const from = line.length > LONGEST ? Math.max(0, Math.min(place - BEFORE, line.length - LONGEST)) : 0;
  const cut = line.slice(from, from + LONGEST);
  return `\u201c${from > 0 ? '...' : ''}${cut}${from + LONGEST < line.length ? '...' : ''}\u201d`;
}

/** Both in quotes, from a little before the first character in which they differ. */
function bothQuoted(here: string, there: string): [string, string] {
  let place = 0;
  while (place < here.length && here[place] === there[place]) place += 1;
  return [quoted(here, place), quoted(there, place)];
}

/** The first line that is another one. */
function firstDifference(given: readonly string[], expected: readonly string[]): string {
  const at = given.findIndex((line, i) => line !== expected[i]);
  const place = at < 0 ? given.length : at;
  const [here, there] = [given[place], expected[place]];
  if (here === undefined && there === undefined) return '';
  if (here === undefined) return `Its text ends early: its data goes on with ${quoted(there ?? '')}.`;
  if (there === undefined) return `Its text goes on with ${quoted(here)}, which is not in its data.`;
  const [says, gives] = bothQuoted(here, there);
  return `It says ${says} where its data gives ${gives}.`;
}

function otherProperty(kind: DocumentKind, given: Uint8Array, expected: Uint8Array): string {
  const other = firstOtherProperty(kind, given, expected);
  if (!other) return '';
  const [says, gives] = bothQuoted(other.given, other.expected);
  return `Its property ${quoted(other.name)} says ${says} where its data gives ${gives}.`;
}

/** The first line of a table that is another one. */
const otherLine = (given: Uint8Array, expected: Uint8Array): string => {
  const lines = [given, expected].map((bytes) => new TextDecoder().decode(bytes).split(/\r?\n/));
  return firstDifference(lines[0] ?? [], lines[1] ?? []);
};

const canonical = (bytes: Uint8Array): string =>
  canonicalJson(JSON.parse(new TextDecoder().decode(bytes)) as Agreement);

function compareZips(given: Uint8Array, expected: Uint8Array): Comparison {
  const files = unzipped(given);
  const wanted = unzipped(expected);
  const added = [...files.keys()].find((name) => !wanted.has(name));
  for (const [name, bytes] of wanted) {
    const file = files.get(name);
    if (!file) return { verdict: 'changed', difference: `The file ${name} is missing.` };
    if (sameBytes(file, bytes)) continue;
    const kind = /\.(docx|pdf|odt|html|json)$/.exec(name)?.[1];
    const one = kind
      ? compare(kind as DocumentKind, file, bytes)
      : { verdict: 'changed' as const, difference: otherLine(file, bytes) || 'It is another table.' };
    if (one.verdict === 'changed') return { verdict: 'changed', difference: `${name}: ${one.difference}` };
  }
  if (added !== undefined) return { verdict: 'changed', difference: `The file ${added} was added.` };
  return { verdict: 'same-text', difference: '' };
}

/**
 * @param given the document as it was received
 * @param expected the same format made anew from the data found in it
 * @throws Unreadable
 */
export function compare(kind: DocumentKind, given: Uint8Array, expected: Uint8Array): Comparison {
  if (sameBytes(given, expected)) return SAME;
  if (kind === 'zip') return compareZips(given, expected);
  if (kind === 'json' && canonical(given) === canonical(expected)) {
    return { verdict: 'same-text', difference: '' };
  }
  const difference =
    firstDifference(linesOf(kind, given), linesOf(kind, expected)) || otherProperty(kind, given, expected);
  return { verdict: difference ? 'changed' : 'same-text', difference };
}
