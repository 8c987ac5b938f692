/** Whether a document is what its own data gives. */

import { canonicalJson, type Agreement } from '../../agreement';
import { linesOf, type DocumentKind } from './text';
import { unzipped } from './unpack';

export interface Comparison {
  /** The same bytes; the same text, saved by another program or version; or another text. */
  readonly verdict: 'same-bytes' | 'same-text' | 'changed';
  /** The first difference, in a sentence; "" where there is none. */
  readonly difference: string;
}

const LONGEST = 120;
const SAME: Comparison = { verdict: 'same-bytes', difference: '' };

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);

const quoted = (line: string): string =>
  `\u201c${line.length > LONGEST ? `${line.slice(0, LONGEST)}...` : line}\u201d`;

/** The first line that is another one. */
function firstDifference(given: readonly string[], expected: readonly string[]): string {
  const at = given.findIndex((line, i) => line !== expected[i]);
  const place = at < 0 ? given.length : at;
  const [here, there] = [given[place], expected[place]];
  if (here === undefined && there === undefined) return '';
  if (here === undefined) return `Its text ends early: its data goes on with ${quoted(there ?? '')}.`;
  if (there === undefined) return `Its text goes on with ${quoted(here)}, which is not in its data.`;
  return `It says ${quoted(here)} where its data gives ${quoted(there)}.`;
}

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
      : { verdict: 'changed' as const, difference: 'It is another table.' };
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
  const difference = firstDifference(linesOf(kind, given), linesOf(kind, expected));
  return { verdict: difference ? 'changed' : 'same-text', difference };
}
