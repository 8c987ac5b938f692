/** Headings in two rows: the levels below WHO?, the lead below the partners. */

import type { Framework } from '../framework';
import { LEAD_PART, type Heading } from './headings';
import type { SheetText } from './sheet';
import { isTicked } from './ticks';

/** The heading above a cell: its own column's, or the one to the left whose cells go on without one. */
function aboveOf(text: SheetText, row: number, column: number, found: readonly Heading[]): Heading | null {
  for (let c = column; c >= 0; c--) {
    if (text.at(row, c) !== '') return found.find((one) => one.column === c) ?? null;
  }
  return null;
}

function partOf(
  text: SheetText,
  row: number,
  column: number,
  above: Heading,
  framework: Framework,
): string | null {
  const content = text.at(row, column);
  if (above.key === 'who') return framework.vocabulary.level(content) ? content.replace(/:\s*$/, '') : null;
  if (above.key !== 'partners') return null;
  if (isTicked(text, row, column)) return content;
  if (/^(the )?lead\b/i.test(content)) return LEAD_PART;
  return /^(other|partner|all|involved|dp)/i.test(content) ? '' : null;
}

/**
 * The row below the headings, where each of its texts parts the heading above it: two levels or more below the
 * audiences, lead and others, or names above ticks, below the partners. Null where it is a row like any other.
 */
export function subheadingsOf(
  text: SheetText,
  row: number,
  found: readonly Heading[],
  framework: Framework,
): readonly Heading[] | null {
  const parts = text.filled(row + 1).map((column): Heading | null => {
    const above = aboveOf(text, row, column, found);
    const content = text.at(row + 1, column);
    const part = above && partOf(text, row + 1, column, above, framework);
    if (!above || part === null) return null;
    return { column, text: `${above.text}: ${content}`, key: above.key, part, sureness: 3 };
  });
  const all = parts.filter((part) => part !== null);
  return all.length > 1 && all.length === parts.length ? all : null;
}
