import { columns, type ColumnKey } from '../../workbook';
import { askOf } from '../asks';
import { CELL, quoted } from '../message';
import { needsReason } from '../needs';
import type { RowRule } from '../types';

const texts: readonly ColumnKey[] = columns
  .filter((c) => c.content && !c.multi && c.key !== 'need')
  .map((c) => c.key);
const lists = ['what', 'who', 'when', 'how', 'partners'] as const;

/**
 * "To be completed" stands in the strategy’s own Why? column, and is no answer. The text stays; the rule
 * only says so, in every column that asks for text. In the demand or need it is an error only where the
 * methods of the row ask for one. "Varied" in WHEN is no placeholder but a vague timing.
 */
export const placeholder: RowRule = {
  scope: 'row',
  id: 'placeholder',
  column: 'why',
  requirements: ['R29'],
  severity: 'error',
  quote: 'R29',
  summary: 'A text such as "To be completed" stands in place of an answer.',
  check(row, context, report) {
    const { vocabulary } = context.framework;
    const say = (column: ColumnKey, text: string): void =>
      report({
        message: `${quoted(text)} in ${CELL} is no answer. ${askOf(column, context.framework)}`,
        column,
        entry: text,
        ...(column === 'why' ? {} : { quote: null }),
      });
    for (const column of texts) {
      const text = row.text[column];
      if (text && vocabulary.isPlaceholder(text)) say(column, text);
    }
    if (row.text.need && vocabulary.isPlaceholder(row.text.need) && needsReason(row, context.framework)) {
      say('need', row.text.need);
    }
    for (const column of lists) {
      for (const { text } of row[column]) if (vocabulary.isPlaceholder(text)) say(column, text);
    }
  },
};
