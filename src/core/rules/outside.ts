/** Entries that the strategy does not describe (R3, R4), and whether a text names them (R5, R6). */

import type { Framework } from '../framework';
import { isErrorText, type ActivityRow, type WhoEntry } from '../workbook';
import type { OutsideEntry } from './types';
import { phrasesOf } from './phrases';
import { placesOf, wordsOf, type Word } from './words';
import { isPlaceholder } from './placeholders';

const NONE: readonly OutsideEntry[] = [];

/**
 * The row's policy area, topics and audiences that are not the strategy's. Any
 * combination of what is printed is free (R7), so a topic of another area is no
 * outside entry. A Scottish or Welsh body is: the audiences printed are England's (R15, R16).
 * Methods and timings are left out, since the strategy's lists of these are open by themselves.
 */
export function outsideEntries(row: ActivityRow, framework: Framework): readonly OutsideEntry[] {
  const { vocabulary } = framework;
  let found: OutsideEntry[] | null = null;
  const area = row.text.area;
  if (area && !vocabulary.area(area) && isEntry(area, framework)) {
    (found ??= []).push({ column: 'area', text: area, name: area });
  }
  for (const { text, topic } of row.what) {
    if (!topic && !vocabulary.area(text) && isEntry(text, framework)) {
      (found ??= []).push({ column: 'what', text, name: text });
    }
  }
  for (const entry of row.who) {
    const { text, name, audience } = entry;
    if ((!audience || elsewhere(entry, framework)) && name && isEntry(name, framework)) {
      (found ??= []).push({ column: 'who', text, name });
    }
  }
  return found ?? NONE;
}

/** The nation of an audience that is another than the one meant where none is indicated (R15); else "". */
export function elsewhere({ nation }: WhoEntry, { pack }: Framework): string {
  return nation === pack.nations.default ? '' : nation;
}

/** "tbc" and "#REF!" are no entries; rules of their own speak of them. */
function isEntry(text: string, framework: Framework): boolean {
  return !isErrorText(text) && !isPlaceholder(text, framework);
}

/** Of a long entry so many of its words are enough to know which is meant. */
const ENOUGH_WORDS = 3;

/**
 * Whether a text names an entry: with its words in their order, or with all of its one or two
 * significant words, or with at least half of more, three being enough; or with its abbreviation or
 * expansion where the strategy knows one.
 */
export function names(text: string, entry: string, framework: Framework): boolean {
  if (!text) return false;
  const words = wordsOf(text);
  const stems = new Set(words.map((word) => word.stem));
  return phrasesOf(entry, framework).some((form) => holds(words, stems, form));
}

function holds(words: readonly Word[], stems: ReadonlySet<number>, form: readonly Word[]): boolean {
  if (placesOf(form, words).length) return true;
  const significant = new Set(form.filter((word) => word.significant).map((word) => word.stem));
  if (!significant.size) return false;
  let there = 0;
  for (const stem of significant) if (stems.has(stem)) there++;
  const half = Math.max(2, Math.ceil(significant.size / 2));
  return there >= Math.min(significant.size, half, ENOUGH_WORDS);
}
