/** Hostile text for the laws of the grammar: everything the grammar itself looks at, and what people paste. */

import fc from 'fast-check';
import { cleanText, frameworkById, type Framework } from '../../../src/core/framework';

export const framework = frameworkById('equal-theme-d-2005') as Framework;
const { pack } = framework;

const signs = [
  ...[
    ';',
    ',',
    '\n',
    '"',
    '""',
    '*',
    '**',
    '(',
    ')',
    '/',
    '-',
    '–',
    '&',
    '.',
    ':',
    "'",
    '’',
    '“',
    '”',
    '#',
    '=',
  ],
  ...[' ', '  ', '\u00a0', '\t', '\u200b', ' and ', ' for ', ' to ', ' And ', 'and', 'for'],
];
const labels = pack.levels
  .flatMap((l) => [l.label, ...l.printedAs, ...l.parts])
  .flatMap((l) => [`${l}:`, `${l} :`, l]);
const terms = [
  ...pack.audiences.flatMap((a) => [a.label, a.name, ...a.aliases]),
  ...pack.methods.flatMap((m) => [m.id, m.label, m.text]),
  ...pack.opportunities.flatMap((o) => [o.id, o.label, ...o.printedAs]),
  ...pack.partnerships.flatMap((p) => [p.name, ...p.aliases]),
  ...pack.areas.flatMap((a) => [...a.topics, ...a.timings, ...a.methods].map((t) => t.verbatim)),
  ...pack.nations.known.map((n) => `(${n})`),
];
const dates = [
  'June 2005',
  '1/6/2005',
  '2005-6',
  '2005-06-01',
  'Spring 2006',
  '38504',
  'T1:',
  'On-going',
  'April and',
];

/** One piece of a cell's text. */
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...signs) },
  { weight: 3, arbitrary: fc.constantFrom(...terms) },
  { weight: 2, arbitrary: fc.constantFrom(...labels) },
  { weight: 1, arbitrary: fc.constantFrom(...dates) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
  { weight: 2, arbitrary: fc.constantFrom('Charity Bank', 'x', '7', 'Ärzte', '社会', 'عام', '🙂', 'ﬁ', 'İ') },
);

/** The clean text of a cell, as a reading has it. */
export const cell = fc.array(piece, { maxLength: 14 }).map((pieces) => cleanText(pieces.join('')).trim());

/** The text of one entry: clean, without space around it, not empty. */
export const entry = fc
  .array(piece, { minLength: 1, maxLength: 5 })
  .map((pieces) => cleanText(pieces.join('')).replace(/^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$/g, ''))
  .filter((text) => text !== '');

export const runs = { numRuns: Number(process.env.LAW_RUNS ?? 500) };

/** How often each letter and digit stands in a text, case aside. */
function letters(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const letter of text.toLowerCase().match(/[\p{L}\p{N}]/gu) ?? []) {
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  return counts;
}

/** Letters and digits of `before` that are fewer in `after`. */
export function lost(before: string, after: string): string[] {
  const kept = letters(after);
  return [...letters(before)].flatMap(([letter, count]) => ((kept.get(letter) ?? 0) < count ? [letter] : []));
}
