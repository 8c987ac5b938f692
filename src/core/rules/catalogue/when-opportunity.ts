import type { Fix } from '../../agreement/types';
import { formatWhen, parseWhen, type ActivityRow, type WhenEntry } from '../../workbook';
import { fixOf } from '../fixes';
import { CELL } from '../message';
import { opportunityWords, ONGOING } from '../opportunities';
import type { Context, RowRule } from '../types';
import { namesSomething } from '../timingWords';

/**
 * Specific activities should be timed to coincide with opportunities to influence policy: consultations,
 * events, spending reviews, or others, since the list says "such as". Words beside a date are taken for the
 * name of one. It speaks only where WHEN holds bare dates, so not where the activity is on-going and no more.
 */
export const whenOpportunity: RowRule = {
  scope: 'row',
  id: 'when-opportunity',
  column: 'when',
  requirements: ['R20'],
  severity: 'advice',
  quote: 'R20',
  summary: 'WHEN gives dates without the opportunity that they are timed to.',
  check(row, context, report) {
    let bare: WhenEntry | null = null;
    for (const entry of row.when) {
      if (entry.opportunity === ONGOING || entry.vague) continue;
      if (entry.opportunity !== null || namesSomething(entry.text)) return;
      // "June" without a year is no date yet: the rule on key dates speaks of it.
      if (entry.dates.length > 0) bare ??= entry;
    }
    if (!bare) return;
    report({
      message: `No opportunity is named in ${CELL}. Choose what the date is timed to.`,
      choices: kinds(bare, row, context),
    });
  },
};

/** Each kind of opportunity before the bare date. */
function kinds(bare: WhenEntry, row: ActivityRow, context: Context): readonly Fix[] {
  const { framework } = context;
  const entries = parseWhen(row.text.when, framework);
  return framework.pack.opportunities
    .filter(({ id }) => id !== ONGOING)
    .map(({ id }) => {
      const words = opportunityWords(id, framework);
      const label = words.charAt(0).toUpperCase() + words.slice(1);
      const put = entries.map((e) =>
        e.start === bare.start ? { ...e, text: `${label}: ${e.text}`, opportunity: id } : e,
      );
      return fixOf(label, row, 'when', formatWhen(put, framework), context);
    })
    .filter((fix) => fix !== null);
}
