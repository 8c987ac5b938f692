/** WHAT and the cells that are lists of plain texts. */

import type { Framework } from '../../framework/types';
import type { WhatEntry } from '../types';
import { Remembered } from './cache';
import { leadingAnd, partRun, scanOf, type Piece } from './runs';
import { PLAIN, split, unquote, written, type SplitRules } from './split';

const RULES: SplitRules = { commas: null, labels: null, stars: false };
const out: number[] = [];
const runs = new WeakMap<Framework, Remembered<readonly Piece[]>>();

const WHOLE: readonly Piece[] = [];

function piecesOf(text: string, framework: Framework): readonly Piece[] {
  let seen = runs.get(framework);
  if (!seen) runs.set(framework, (seen = new Remembered()));
  const known = seen.get(text);
  if (known) return known;
  const { vocabulary } = framework;
  const read = vocabulary.topic(text) ? null : partRun(text, scanOf(vocabulary, 'topic'), false);
  return seen.set(text, read ?? WHOLE);
}

/**
 * The topics of a WHAT cell: entries end at ";" or a line break, a run of known
 * topics is parted, anything else stays as typed.
 */
export function parseWhat(text: string, framework: Framework): WhatEntry[] {
  const entries: WhatEntry[] = [];
  if (text === '') return entries;
  const count = split(text, RULES, out);
  for (let i = 0; i < count; i += 3) {
    const start = out[i + 1] as number;
    const end = out[i + 2] as number;
    const typed = text.slice(start, end);
    if (out[i] !== PLAIN) {
      entries.push(entryOf(unquote(typed), start, end, framework));
      continue;
    }
    const pieces = piecesOf(typed, framework);
    if (pieces.length === 0) entries.push(entryOf(typed, start, end, framework));
    for (const p of pieces) {
      entries.push(entryOf(typed.slice(p.start, p.end), start + p.start, start + p.end, framework));
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
