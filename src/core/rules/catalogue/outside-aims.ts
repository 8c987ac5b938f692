import { isBlank } from '../asks';
import { fixOf, withSentences } from '../fixes';
import { CELL, quoted } from '../message';
import { names } from '../outside';
import type { RowRule } from '../types';

/**
 * What the strategy does not describe is allowed on condition that it is consistent with the aims of the
 * theme; so the aims cell must name it and say how. The strategy asks this of the activity or audience
 * here, and of the outcome elsewhere: one cell holds both answers. Whether it is consistent is for a person
 * to judge.
 */
export const outsideAims: RowRule = {
  scope: 'row',
  id: 'outside-aims',
  column: 'aims',
  requirements: ['R6'],
  severity: 'error',
  quote: 'R6',
  summary: 'An entry is not in the strategy, and the aims do not say how it is consistent with them.',
  check(row, context, report) {
    const outside = context.outside(row);
    if (!outside.length) return;
    const { aims } = row.text;
    for (const { column, text, name } of outside) {
      if (names(aims, name, context.framework)) continue;
      report({
        message:
          `${quoted(text)} in ${context.a1(row, column)} is not in the strategy, which is allowed. ` +
          `Say in ${CELL} how it is consistent with the aims of ${context.framework.pack.theme}.`,
        also: [context.at(row, column)],
        entry: text,
        fix: isBlank(row, 'aims')
          ? null
          : fixOf(`Add ${quoted(name)}`, row, 'aims', withSentences(aims, [name]), context),
      });
    }
  },
};
