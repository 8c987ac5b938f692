/** A matrix of partners: a column for each, ticked where it takes part. */

import { formatPartners, parsePartners } from '../workbook';
import type { Framework } from '../framework';
import { holds } from './letters';
import type { SheetText } from './sheet';

export interface Tick {
  readonly name: string;
  readonly lead: boolean;
}

/** What a cell of such a column says. */
type Mark = 'in' | 'lead' | 'out';

/** "P" and "ü" are the ticks of the Wingdings fonts. */
const IN = /^(x|✓|✔|☑|☒|✅|√|•|●|yes|y|true|1|p|ü|partner|involved|takes part)$/i;
const OUT = /^(no|n|false|0|[-–—])$/i;
const LEAD =
  /^(\*|l|(the )?leads?|leading|lead partner|lead dp|[x✓✔☑]\s*(\*|\(lead\)|\/\s*lead)|yes\s*\(lead\))\.?$/i;
/** Longer texts are no names. */
const LONGEST_NAME = 60;

/** What a cell of a ticked column says; null where it says something else. */
export function markOf(text: string): Mark | null {
  if (LEAD.test(text)) return 'lead';
  if (IN.test(text)) return 'in';
  return OUT.test(text) ? 'out' : null;
}

/**
 * Whether a column is ticked: below a short heading stand marks and nothing else, but for one text (a sum, a remark).
 */
export function isTicked(text: SheetText, headingRow: number, column: number): boolean {
  const heading = text.at(headingRow, column);
  if (!/\p{L}/u.test(heading) || heading.length > LONGEST_NAME || markOf(heading)) return false;
  let marks = 0;
  let others = 0;
  for (let row = headingRow + 1; row < text.rowCount && others < 2; row++) {
    const content = text.at(row, column);
    if (content === '' || content === heading) continue;
    const mark = markOf(content);
    if (mark === null) others += 1;
    else if (mark !== 'out') marks += 1;
  }
  return others < 2 && marks > others;
}

/**
 * The partners of a row with those that its ticks name; null where that would lose a letter of what was typed.
 * @param typed the text of the partners' own column; "" where there is none
 */
export function withTicks(typed: string, ticks: readonly Tick[], framework: Framework): string | null {
  const { vocabulary } = framework;
  const idOf = (name: string): string => vocabulary.partnership(name)?.id ?? name.trim().toLowerCase();
  const entries = parsePartners(typed, framework).map(({ name, lead }) => ({ name, lead }));
  for (const tick of ticks) {
    const at = entries.findIndex(({ name }) => idOf(name) === idOf(tick.name));
    const before = entries[at];
    if (before) entries[at] = { ...before, lead: before.lead || tick.lead };
    else entries.push({ name: tick.name, lead: tick.lead });
  }
  const text = formatPartners(entries, framework);
  return holds(text, typed) ? text : null;
}
