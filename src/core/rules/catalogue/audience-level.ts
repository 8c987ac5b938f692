import type { Fix } from '../../agreement/types';
import { isErrorText, formatWho, parseWho, type ActivityRow, type WhoEntry } from '../../workbook';
import { fixOf } from '../fixes';
import { CELL, quoted } from '../message';
import type { Context, RowRule } from '../types';

/**
 * The strategy names each audience at a level: local or regional, national, European, practitioner. A label
 * before an entry gives it; without one the level is taken where the strategy prints the audience at exactly
 * one. Where it prints it at several, or does not print it, the level is asked for, and each is offered.
 */
export const audienceLevel: RowRule = {
  scope: 'row',
  id: 'audience-level',
  column: 'who',
  requirements: ['R26'],
  severity: 'error',
  quote: 'R26',
  summary: 'An audience has no level, and the strategy does not tell which.',
  check(row, context, report) {
    for (const entry of row.who) {
      if (entry.level || isErrorText(entry.name) || context.framework.vocabulary.isPlaceholder(entry.name))
        continue;
      report({
        message: `${quoted(entry.text)} in ${CELL} has no level. Choose the level at which you approach it.`,
        entry: entry.text,
        choices: levelsFor(entry, row, context),
      });
    }
  },
};

/** One choice a level, those at which the strategy prints the audience first. */
function levelsFor(entry: WhoEntry, row: ActivityRow, context: Context): readonly Fix[] {
  const { framework } = context;
  const entries = parseWho(row.text.who, framework);
  const printed = new Set(entry.audience?.levels);
  const levels = framework.pack.levels;
  const ordered = [...levels.filter((l) => printed.has(l.id)), ...levels.filter((l) => !printed.has(l.id))];
  return ordered
    .map((level) => {
      const changed = entries.map((e) => (e.start === entry.start ? { ...e, level, part: '' } : e));
      return fixOf(level.label, row, 'who', formatWho(changed, framework), context);
    })
    .filter((fix) => fix !== null);
}
