import type { ActivityRow, ColumnKey } from '../../workbook';
import { answeredBy, answeredInRows, askOf } from '../asks';
import { CELL, quoted } from '../message';
import { needsReason } from '../needs';
import { isPlaceholder } from '../placeholders';
import type { Context, Report, RowRule } from '../types';

/**
 * "To be completed" stands in the strategy’s own Why? column, and is no answer. The text stays; the rule
 * only says so, in every column that asks for text. In the demand or need it is an error only where the
 * methods of the row ask for one. It leaves open what the column answers. "Varied" in WHEN is no placeholder but a vague timing.
 */
export const placeholder: RowRule = {
  scope: 'row',
  id: 'placeholder',
  column: 'why',
  requirements: answeredInRows,
  severity: 'error',
  quote: 'R29',
  summary: 'A text such as "To be completed" stands in place of an answer.',
  check(row, context, report) {
    const { framework } = context;
    const { text } = row;
    if (isPlaceholder(text.area, framework)) say('area', text.area, context, report);
    inEntries('what', row, context, report);
    inEntries('who', row, context, report);
    inEntries('when', row, context, report);
    inEntries('how', row, context, report);
    if (isPlaceholder(text.why, framework)) say('why', text.why, context, report);
    inEntries('partners', row, context, report);
    if (isPlaceholder(text.kind, framework)) say('kind', text.kind, context, report);
    if (isPlaceholder(text.equality, framework)) say('equality', text.equality, context, report);
    if (isPlaceholder(text.need, framework) && needsReason(row, framework))
      say('need', text.need, context, report);
    if (isPlaceholder(text.rationale, framework)) say('rationale', text.rationale, context, report);
    if (isPlaceholder(text.outcome, framework)) say('outcome', text.outcome, context, report);
    if (isPlaceholder(text.aims, framework)) say('aims', text.aims, context, report);
  },
};

type Column = 'what' | 'who' | 'when' | 'how' | 'partners';

function inEntries(
  column: Column,
  row: ActivityRow,
  context: Context,
  report: (found: Report) => void,
): void {
  const entries = row[column];
  for (let i = 0; i < entries.length; i++) {
    const text = entries[i]?.text ?? '';
    if (isPlaceholder(text, context.framework)) say(column, text, context, report);
  }
}

function say(column: ColumnKey, text: string, context: Context, report: (found: Report) => void): void {
  report({
    message: `${quoted(text)} in ${CELL} is no answer. ${askOf(column, context.framework)}`,
    column,
    requirements: answeredBy(column),
    entry: text,
    ...(column === 'why' ? {} : { quote: null }),
  });
}
