/** WHAT and the cells that are lists of plain texts. */

import { onceFor } from '../../framework';
import type { Framework } from '../../framework/types';
import type { WhatEntry } from '../types';
import { Remembered } from './cache';
import { leadingAnd } from './runs';
import { scanOf } from './scan';
import { PLAIN, split, unquote, written, type SplitRules } from './split';
import { readStretch, type StretchReader } from './stretch';

const RULES: SplitRules = { commas: null, labels: null, stars: false };
const out: number[] = [];

const readerOf = onceFor((framework: Framework): StretchReader<WhatEntry> => ({
  scan: scanOf(framework.vocabulary, 'topic'),
  stars: false,
  seen: new Remembered(),
  one: (text, start, known) =>
    known
      ? entryOf(text, start, start + text.length, framework)
      : { text, start, end: start + text.length, name: text, topic: null },
}));

/** The entry as it stands `offset` further on. */
const moved = (e: WhatEntry, offset: number): WhatEntry => ({
  text: e.text,
  start: e.start + offset,
  end: e.end + offset,
  name: e.name,
  topic: e.topic,
});

/**
 * The topics of a WHAT cell: entries end at ";" or a line break, a run of known
 * topics is parted, anything else stays as typed.
 */
export function parseWhat(text: string, framework: Framework): WhatEntry[] {
  const entries: WhatEntry[] = [];
  if (text === '') return entries;
  const reader = readerOf(framework);
  const count = split(text, RULES, out);
  for (let i = 0; i < count; i += 3) {
    const start = out[i + 1] as number;
    const end = out[i + 2] as number;
    if (out[i] === PLAIN) {
      for (const e of readStretch(text, start, end, reader)) entries.push(start === 0 ? e : moved(e, start));
    } else {
      entries.push(entryOf(unquote(text.slice(start, end)), start, end, framework));
    }
  }
  return entries;
}

function entryOf(text: string, start: number, end: number, framework: Framework): WhatEntry {
  const { vocabulary } = framework;
  const topic = vocabulary.topic(text) ?? null;
  if (topic) return { text, start, end, name: text, topic };
  const and = leadingAnd(text);
  const later = and > 0 ? (vocabulary.topic(text.slice(and)) ?? null) : null;
  return { text, start, end, name: later ? text.slice(and) : text, topic: later };
}

/** The canonical text of a WHAT cell: its entries with "; " between them. */
export function formatWhat(
  values: readonly (string | { readonly text: string })[],
  framework: Framework,
): string {
  return joined(values, (text) => parseWhat(text, framework));
}

/** Texts as one cell, "; " between them, each quoted where it would not be read back as one entry. */
export function joined(
  values: readonly (string | { readonly text: string })[],
  parse: (text: string) => readonly { readonly text: string }[],
): string {
  const texts: string[] = [];
  for (const value of values) {
    const text = (typeof value === 'string' ? value : value.text).trim();
    if (text !== '') texts.push(written(text, parse));
  }
  return texts.join('; ');
}
