/** What a column asks for, as the last sentence of a message; the same words wherever the column is spoken of. */

import type { Framework } from '../framework';
import { columnLabel, type ActivityRow, type ColumnKey } from '../workbook';
import { CELL, listed } from './message';
import type { Context } from './types';

const ASKS: Partial<Record<ColumnKey, string>> = {
  area: 'Choose the policy area, or type your own.',
  what: 'Choose a topic of the policy area, or type your own.',
  who: 'Choose the audiences, or type your own.',
  when: 'Choose a date of this policy area, or type your own.',
  how: 'Choose the methods that reach these audiences, or type your own.',
  why: 'Say why these audiences should listen.',
  partners: 'Name the DPs involved, with * after the one that is willing to take the lead.',
  equality: 'Say which equal opportunities and empowerment issues the activity takes up.',
  need: 'Say which demand or need of the audience it answers.',
  rationale: 'Say how what, who, when and how belong together.',
  outcome: 'Say what will have changed when the activity is done.',
};

/** The requirements that a column answers; who leaves it open, by whatever text, leaves these open. */
const ANSWERS: Partial<Record<ColumnKey, readonly string[]>> = {
  area: ['R8', 'R25'],
  what: ['R8', 'R25'],
  who: ['R8', 'R26'],
  when: ['R8', 'R27'],
  how: ['R8', 'R17', 'R28'],
  why: ['R29'],
  partners: ['R30'],
  kind: ['R1'],
  equality: ['R25'],
  need: ['R18'],
  rationale: ['R8'],
  outcome: ['R9'],
  aims: ['R9'],
};

/** Ids of the requirements that the column answers, in their order. */
export function answeredBy(column: ColumnKey): readonly string[] {
  return ANSWERS[column] ?? [];
}

/** All that columns answer, in the order of the requirements. */
export const answeredInRows: readonly string[] = [...new Set(Object.values(ANSWERS).flat())].sort(
  (a, b) => Number(a.slice(1)) - Number(b.slice(1)),
);

/** "Say why these audiences should listen." */
export function askOf(column: ColumnKey, framework: Framework): string {
  if (column === 'kind') {
    return `Choose ${listed(
      framework.pack.kinds.map((kind) => kind.label.toLowerCase()),
      'or',
    )}.`;
  }
  if (column === 'aims') return `Say how the outcome is consistent with the aims of ${framework.pack.theme}.`;
  return ASKS[column] ?? '';
}

/** Whether the column stands in the Activities table at all. */
function hasColumn(context: Context, column: ColumnKey): boolean {
  return context.reading.tables.activities?.columns[column] !== undefined;
}

/** Whether the row has nothing in a column; in a column of several entries separators alone are nothing. */
export function isBlank(row: ActivityRow, column: ColumnKey): boolean {
  switch (column) {
    case 'what':
    case 'who':
    case 'when':
    case 'how':
    case 'partners':
      return row[column].length === 0;
    default:
      return row.text[column] === '';
  }
}

/** "Why? is empty in H7. Say why these audiences should listen."; of a formula that it has no result. */
export function emptyMessage(column: ColumnKey, row: ActivityRow, context: Context): string {
  const label = columnLabel(column);
  const ask = askOf(column, context.framework);
  if (row.formulas.includes(column) && row.text[column] === '') {
    return `${label} in ${CELL} holds a formula without a result. Type the text itself. ${ask}`;
  }
  return hasColumn(context, column)
    ? `${label} is empty in ${CELL}. ${ask}`
    : `The table has no column for ${label}. Add one with that heading. ${ask}`;
}
