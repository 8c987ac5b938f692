/** The rules that say that a cell is empty differ only in their column and in what the strategy asks there. */

import type { ColumnKey } from '../workbook';
import { answeredBy, emptyMessage, isBlank } from './asks';
import type { RowRule } from './types';

interface Missing {
  readonly id: string;
  readonly column: ColumnKey;
  /** Id of the requirement whose quote is shown. */
  readonly quote: string;
  readonly summary: string;
}

/** A rule that reports an empty cell of its column as an error. */
export function missingRule(rule: Missing): RowRule {
  return {
    ...rule,
    scope: 'row',
    requirements: answeredBy(rule.column),
    severity: 'error',
    check(row, context, report) {
      if (isBlank(row, rule.column)) report({ message: emptyMessage(rule.column, row, context) });
    },
  };
}
