/** What the pane says, in the language of the host where there is a catalogue for it, else in English. */

import type { Catalogue, WordKey } from './catalogue';
import { en } from './en';
import { textFor } from './message';

export type { WordKey } from './catalogue';

interface Language {
  /** BCP 47. Languages are matched by their first part. */
  readonly tag: string;
  readonly load: () => Promise<Catalogue>;
}

/** Another language is its file and a line here. Agreements, findings and exports speak their framework's language. */
const languages: readonly Language[] = [
  {
    tag: 'qps-ploc',
    load: async () => (await import(/* webpackChunkName: "words-pseudo" */ './pseudo')).pseudo,
  },
];

/** "A, B and C", "A, B or C", "A, B, C". */
export type ListKind = 'conjunction' | 'disjunction' | 'unit';

let words: Catalogue = en;
let locale = 'en-GB';
/** Of the two, the one that `Intl` knows: a pseudo-language has no words for months. */
let known = locale;
let rules = new Intl.PluralRules(locale);
let lists: Partial<Record<ListKind, Intl.ListFormat>> = {};

const first = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

/**
 * Takes the language of the host (BCP 47, as Office tells it) before anything is drawn.
 * @returns the language that is spoken from now on
 */
export async function speak(wanted: string): Promise<string> {
  const found = languages.find(({ tag }) => first(tag) === first(wanted));
  words = found ? await found.load() : en;
  locale = found?.tag ?? 'en-GB';
  // A pseudo-language has no rules of its own: English ones.
  known = Intl.PluralRules.supportedLocalesOf(locale)[0] ?? 'en-GB';
  rules = new Intl.PluralRules(known);
  lists = {};
  return locale;
}

/** The language for dates and numbers, BCP 47. */
export const spokenLocale = (): string => known;

/**
 * The words of a key. `n` chooses the plural form; every {name} is replaced by the value of that name.
 */
export function say(key: WordKey, values: Readonly<Record<string, string | number>> = {}): string {
  return textFor(words[key], Number(values['n'] ?? 0), rules).replace(/\{(\w+)\}/g, (whole, name: string) =>
    String(values[name] ?? whole),
  );
}

/** True for a key of the catalogue. */
export function isWord(key: string): key is WordKey {
  return Object.hasOwn(en, key);
}

const listOf = (type: ListKind): Intl.ListFormat =>
  (lists[type] ??= new Intl.ListFormat(known, { type, style: type === 'unit' ? 'short' : 'long' }));

/** "A", "A and B", "A, B and C": as a sentence lists things; or as that kind of list does. */
export function listed(items: readonly string[], kind: ListKind = 'conjunction'): string {
  return listOf(kind).format(items);
}

/** "A, B, C": as a label strings things together. What is empty or false is left out. */
export function strung(items: readonly (string | false | undefined)[]): string {
  return listed(items.filter((item) => typeof item === 'string' && item !== '') as string[], 'unit');
}

/** The same for things that are no texts: for each part, its words, or which thing stands there. */
export function listParts(length: number, kind: ListKind): readonly (string | number)[] {
  const places = Array.from({ length }, (_, i) => String(i));
  return listOf(kind)
    .formatToParts(places)
    .map(({ type, value }) => (type === 'element' ? Number(value) : value));
}
