import type { Fix } from '../../agreement/types';
import {
  datesIn,
  isErrorText,
  formatWhen,
  parseWhen,
  type ActivityRow,
  type WhenEntry,
} from '../../workbook';
import { fixOf } from '../fixes';
import { CELL, quoted } from '../message';
import { isBareOpportunity, opportunityWords } from '../opportunities';
import type { Context, RowRule } from '../types';
import { isPlaceholder } from '../placeholders';
import { lacksYear } from '../timingWords';

/**
 * WHEN asks for key dates. A date, a period, "on-going" or a named event is one; "Varied" is not, and neither
 * is a kind of opportunity without saying which, nor "June" without its year. It speaks once a cell, and only where nothing else in the
 * cell is a key date. The dated timings of the row’s policy area are offered.
 */
export const whenVague: RowRule = {
  scope: 'row',
  id: 'when-vague',
  column: 'when',
  requirements: ['R27'],
  severity: 'advice',
  quote: 'R27',
  summary: 'WHEN names no date, period or event.',
  check(row, context, report) {
    let vague: WhenEntry | null = null;
    for (const entry of row.when) {
      if (isErrorText(entry.text) || isPlaceholder(entry.text, context.framework)) continue;
      if (!saysNothing(entry, context)) return;
      vague ??= entry;
    }
    if (!vague) return;
    report({
      message: messageFor(vague, context),
      entry: vague.text,
      choices: areaDates(vague, row, context),
    });
  },
};

function messageFor(vague: WhenEntry, { framework }: Context): string {
  if (isBareOpportunity(vague, framework)) {
    const words = opportunityWords(vague.opportunity, framework);
    return `${quoted(words)} in ${CELL} names no date. Say which one and when, or choose a date of this policy area.`;
  }
  return lacksYear(vague)
    ? `${quoted(vague.text)} in ${CELL} has no year in full. Write it as in June 2005, or choose a date of this policy area.`
    : `${quoted(vague.text)} in ${CELL} is no key date. Choose a date of this policy area, or type your own.`;
}

function saysNothing(entry: WhenEntry, { framework }: Context): boolean {
  // A day that no calendar has is meant as a date; when-impossible speaks of it.
  if (entry.dates.length > 0 || datesIn(entry.text).impossible.length > 0) return false;
  return entry.vague || isBareOpportunity(entry, framework) || lacksYear(entry);
}

/** The area's timings that say something, each in the place of the vague entry. */
function areaDates(vague: WhenEntry, row: ActivityRow, context: Context): readonly Fix[] {
  const { framework } = context;
  const area = framework.vocabulary.area(row.text.area);
  const entries = parseWhen(row.text.when, framework);
  return (area?.timings ?? [])
    .filter((timing) => !timing.vague)
    .map(({ label, opportunity }) => {
      const put = entries.map((e) => (e.start === vague.start ? { text: label, opportunity } : e));
      return fixOf(`Write ${quoted(label)}`, row, 'when', formatWhen(put, framework), context);
    })
    .filter((fix) => fix !== null);
}
