/**
 * The pseudo-language of Windows and Office (qps-ploc): English in strange letters, a third longer and in
 * brackets. Whatever stands in the pane without them was never put into the catalogue; whatever lacks its
 * last bracket was cut off; and the next language, longer than English, will have room.
 */

import type { Catalogue } from './catalogue';
import { en } from './en';
import { changed } from './message';

const LETTERS: Readonly<Record<string, string>> = {
  a: 'á',
  c: 'ç',
  d: 'ď',
  e: 'é',
  g: 'ğ',
  i: 'í',
  k: 'ķ',
  l: 'ļ',
  n: 'ñ',
  o: 'ö',
  r: 'ř',
  s: 'š',
  t: 'ť',
  u: 'û',
  w: 'ŵ',
  y: 'ý',
  z: 'ž',
  A: 'Å',
  C: 'Ç',
  E: 'Ē',
  I: 'Í',
  N: 'Ñ',
  O: 'Ö',
  S: 'Š',
  T: 'Ť',
  U: 'Û',
};

/** Texts of other languages are about so much longer than English ones. */
const LONGER = 1 / 3;

function strange(text: string): string {
  const letters = text
    .split(/(\{\w+\})/)
    .map((part) => (part.startsWith('{') ? part : part.replace(/[a-z]/gi, (c) => LETTERS[c] ?? c)))
    .join('');
  return text === '' ? '' : `[${letters}${' ~'.repeat(Math.ceil((text.length * LONGER) / 2))}]`;
}

/** The catalogue of the pseudo-language. */
export const pseudo: Catalogue = Object.fromEntries(
  Object.entries(en).map(([key, message]) => [key, changed(message, strange)]),
) as Catalogue;
