/** Recognising headings: any order, case, spacing and punctuation, abbreviated or in full. */

import { onceFor } from '../framework';
import type { Framework } from '../framework/types';
import { columns } from './columns';
import { tableColumns } from './tables';
import type { ColumnKey, TableKey } from './types';

/** How surely a heading was recognised; 0: not at all, 3: it is one of the column's own names. */
export type Sureness = 0 | 1 | 2 | 3;

export interface HeadingMatch {
  readonly key: ColumnKey;
  readonly sureness: Sureness;
}

/** A heading as bare words: lower case, accents and punctuation gone, one space between. */
function headingWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}'\u2019\u2018]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}*]+/gu, ' ')
    .replace(/\*/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Other names of the columns, beside heading and label, as people write them in their own tables. */
const names: Readonly<Partial<Record<ColumnKey, readonly string[]>>> = {
  ref: [
    'ref no',
    'reference',
    'reference no',
    'reference number',
    'no',
    'nr',
    'number',
    'id',
    'activity no',
    'activity ref',
  ],
  check: ['checked', 'status check'],
  area: ['area', 'policy areas', 'theme area', 'area of policy', 'policy field'],
  what: [
    'topic',
    'topics',
    'practice area',
    'policy practice area',
    'key policy',
    'key policy area',
    'key policy practice area',
    'activity',
    'activities',
    'subject',
  ],
  who: [
    'audience',
    'audiences',
    'key audience',
    'key audiences',
    'target audience',
    'target audiences',
    'target group',
    'target groups',
  ],
  when: [
    'date',
    'dates',
    'key date',
    'key dates',
    'timing',
    'timings',
    'timescale',
    'timetable',
    'schedule',
    'opportunity',
    'opportunities',
  ],
  how: ['method', 'methods', 'methodology', 'methodologies', 'means'],
  why: [
    'reason',
    'reasons',
    'reason to listen',
    'why listen',
    'why should they listen',
    'argument',
    'arguments',
    'benefit',
    'benefits',
  ],
  partners: [
    'dp',
    'dps',
    'dps involved',
    'dp involved',
    'partner',
    'partners',
    'partners involved',
    'development partnership',
    'development partnerships',
    'development partnerships involved',
    'lead',
    'lead dp',
    'lead partner',
  ],
  kind: ['kind', 'type', 'type of activity', 'activity type', 'activity kind', 'category'],
  equality: [
    'equality',
    'equal opportunities',
    'equal opps',
    'equal ops',
    'empowerment',
    'equal opportunities and empowerment',
    'equal opportunities empowerment',
    'equality and empowerment',
    'equality issues',
    'empowerment issues',
    'diversity',
  ],
  need: ['need', 'demand', 'need or demand', 'evidence of demand', 'evidence of need', 'demand need'],
  rationale: ['rationale', 'sound rationale', 'justification', 'rationale linking all four questions'],
  outcome: ['outcomes', 'expected outcome', 'expected outcomes', 'intended outcome', 'result', 'results'],
  aims: [
    'aims',
    'aim',
    'consistency',
    'consistency with aims',
    'consistency with the aims',
    'overall aims',
    'theme d aims',
  ],
  unplaced: ['unplaced', 'not placed yet', 'left over'],
  findings: ['finding', 'check findings'],
};

const exact = new Map<string, ColumnKey>();
for (const column of columns) {
  for (const name of [column.heading, column.label, ...(names[column.key] ?? [])]) {
    const words = headingWords(name);
    if (!exact.has(words)) exact.set(words, column.key);
  }
}

/** A column's telling words anywhere in a longer heading, the most telling first. */
const telling: readonly (readonly [ColumnKey, RegExp])[] = [
  ['equality', /^(?!what\b).*\b(equal opp\w*|equality|empowerment)\b/],
  ['aims', /\b(consistency|consistent|overall aims)\b/],
  ['rationale', /\brationale\b/],
  ['unplaced', /^not placed\b/],
  ['kind', /^(kind|type|nature) of activit/],
  ['outcome', /\b(outcomes?|expected results?)\b/],
  ['who', /\b(audiences?|target groups?)\b/],
  ['when', /\b(key dates?|timings?|timescales?)\b/],
  ['how', /\b(methods?|methodolog\w+)\b/],
  ['why', /\b(should|will|would) \w+( \w+){0,5} listen\b/],
  ['partners', /\b(dps|development partnerships?|partners? (involved|responsible))\b/],
  ['need', /\b(demand|evidence of need)\b/],
  ['area', /^(policy|theme) areas?\b/],
  ['what', /\bpolicy( and)? practice areas?\b/],
];

const questions: Readonly<Record<string, ColumnKey>> = {
  what: 'what',
  who: 'who',
  whom: 'who',
  when: 'when',
  how: 'how',
  why: 'why',
};

/** The headings that a framework prints, as bare words. */
const printedWords = onceFor(({ pack }: Framework): readonly (readonly [ColumnKey, string])[] =>
  Object.entries(pack.headings).map(([key, heading]) => [key as ColumnKey, headingWords(heading)] as const),
);

/** Printed headings by their words; the framework's six, also where they are cut short. */
function printedMatch(words: string, framework: Framework | undefined): ColumnKey | null {
  if (!framework || words.length < 4) return null;
  for (const [key, printed] of printedWords(framework)) {
    if (
      printed === words ||
      (words.length >= 12 && (printed.startsWith(words) || words.startsWith(printed)))
    ) {
      return key;
    }
  }
  return null;
}

/**
 * The Activities column that a heading names, and how surely. The heading's
 * first word decides before words inside it do: "Policy area" and "Equal
 * opportunities and empowerment issues" are never the strategy's WHAT, whose
 * heading contains both (R25).
 */
export function matchHeading(text: string, framework?: Framework): HeadingMatch | null {
  const words = headingWords(text);
  if (words === '') return null;
  const own = exact.get(words) ?? printedMatch(words, framework);
  if (own) return { key: own, sureness: 3 };
  const first = words.split(' ', 1)[0] ?? '';
  const question = Object.hasOwn(questions, first) ? questions[first] : undefined;
  // "WHO? ..." with its question mark, or in capitals, is the strategy's question.
  if (question && (/^\W*\w+\s*[?:]/u.test(text) || /^\W*(WHAT|WHO|WHEN|HOW|WHY)\b/.test(text))) {
    return { key: question, sureness: 2 };
  }
  for (const [key, pattern] of telling) if (pattern.test(words)) return { key, sureness: 1 };
  return question ? { key: question, sureness: 1 } : null;
}

/** Key of the Activities column that a heading names, or null. */
export function headingKey(text: string, framework?: Framework): ColumnKey | null {
  return matchHeading(text, framework)?.key ?? null;
}

/**
 * Index of each Activities column in a row of headings. Where two headings name
 * one column the surer wins, then the left one; the other stays an extra column.
 */
export function activityColumns(
  headings: readonly string[],
  framework?: Framework,
): Partial<Record<ColumnKey, number>> {
  const found: Partial<Record<ColumnKey, number>> = {};
  const sure: Partial<Record<ColumnKey, Sureness>> = {};
  headings.forEach((heading, index) => {
    const match = matchHeading(heading, framework);
    if (!match || match.sureness <= (sure[match.key] ?? 0)) return;
    found[match.key] = index;
    sure[match.key] = match.sureness;
  });
  return found;
}

/** Index of each column of another table in its row of headings; unknown headings are extra columns. */
export function tableColumnIndexes(
  table: Exclude<TableKey, 'activities'>,
  headings: readonly string[],
): Record<string, number> {
  const words = headings.map(headingWords);
  const found: Record<string, number> = {};
  const taken = new Set<number>();
  const take = (key: string, name: string): void => {
    const index = words.findIndex((w, i) => !taken.has(i) && w === headingWords(name));
    if (index < 0 || key in found) return;
    found[key] = index;
    taken.add(index);
  };
  const list = tableColumns[table];
  for (const c of list) take(c.key, c.heading);
  for (const c of list) for (const name of c.alsoCalled) take(c.key, name);
  return found;
}
