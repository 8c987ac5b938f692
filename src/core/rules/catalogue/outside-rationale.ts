import { isBlank } from '../asks';
import { fixOf, withSentences } from '../fixes';
import { CELL, quoted } from '../message';
import { names } from '../outside';
import type { RowRule } from '../types';

/**
 * A policy area, topic or audience that the strategy does not describe is allowed, on condition that the
 * rationale gives the reason; so the rationale must name it. It is named by its words, all of one or two,
 * three of more, or by its abbreviation or expansion. Combinations of what the strategy prints are free and
 * are never spoken of, nor are methods and dates, whose lists are open by themselves. Whether the reason is
 * sound is for a person to judge.
 */
export const outsideRationale: RowRule = {
  scope: 'row',
  id: 'outside-rationale',
  column: 'rationale',
  requirements: ['R4', 'R5'],
  severity: 'error',
  quote: 'R5',
  summary: 'An entry is not in the strategy, and the rationale does not name it.',
  check(row, context, report) {
    const outside = context.outside(row);
    if (!outside.length) return;
    const { rationale } = row.text;
    for (const { column, text, name } of outside) {
      if (names(rationale, name, context.framework)) continue;
      report({
        message:
          `${quoted(text)} in ${context.a1(row, column)} is not in the strategy, which is allowed. ` +
          `Give the reason in the rationale in ${CELL}.`,
        also: [context.at(row, column)],
        entry: text,
        fix: isBlank(row, 'rationale')
          ? null
          : fixOf(`Add ${quoted(name)}`, row, 'rationale', withSentences(rationale, [name]), context),
      });
    }
  },
};
