/** Entries that nearly match one of the strategy: kept as typed, and offered once each. */

import type { Framework, TermKind } from '../framework';
import { parseHow, parsePartners, parseWhat, parseWho, type ColumnKey } from '../workbook';
import type { AdoptedActivity, AdoptNote, FoundTable } from './types';

const KINDS: readonly (readonly [ColumnKey, TermKind])[] = [
  ['area', 'area'],
  ['what', 'topic'],
  ['who', 'audience'],
  ['how', 'method'],
  ['partners', 'partnership'],
];

function namesOf(key: ColumnKey, { texts }: AdoptedActivity, framework: Framework): readonly string[] {
  const text = texts[key] ?? '';
  if (!text) return [];
  switch (key) {
    case 'what':
      return parseWhat(text, framework).map(({ name }) => name);
    case 'who':
      return parseWho(text, framework).map(({ name }) => name);
    case 'how':
      return parseHow(text, framework, parseWho(texts.who ?? '', framework)).map(({ name }) => name);
    case 'partners':
      return parsePartners(text, framework).map(({ name }) => name);
    default:
      return [text];
  }
}

/** One note for each distinct entry, at the first row it stands in. */
export function nearMisses(
  activities: readonly AdoptedActivity[],
  table: FoundTable,
  framework: Framework,
): AdoptNote[] {
  const notes: AdoptNote[] = [];
  const seen = new Set<string>();
  for (const activity of activities) {
    for (const [key, kind] of KINDS) {
      for (const name of namesOf(key, activity, framework)) {
        if (name === '' || seen.has(`${kind}\n${name}`)) continue;
        seen.add(`${kind}\n${name}`);
        const readings = framework.vocabulary.near(kind, name).map(({ label }) => `"${label}"`);
        if (readings.length === 0) continue;
        notes.push({
          kind: 'near-miss',
          row: activity.rows[0] ?? table.headingRow,
          column: table.columns.find((column) => column.key === key)?.column ?? 0,
          message: `"${name}" was kept as typed. Did you mean ${readings.join(' or ')}?`,
          doubt: true,
        });
      }
    }
  }
  return notes;
}
