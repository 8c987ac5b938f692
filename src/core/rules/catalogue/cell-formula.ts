import { columnLabel, isErrorText } from '../../workbook';
import { CELL } from '../message';
import type { RowRule } from '../types';

/**
 * The columns hold text. A formula’s value is read like typed text, but it changes when other cells do, and is
 * lost when the sheet is sent alone. So it is a note; an error value is an error, by a rule of its own.
 */
export const cellFormula: RowRule = {
  scope: 'row',
  id: 'cell-formula',
  column: 'ref',
  requirements: [],
  severity: 'note',
  quote: null,
  summary: 'A formula stands where text is expected.',
  check(row, _context, report) {
    for (const column of row.formulas) {
      if (column === 'check' || column === 'findings' || isErrorText(row.text[column])) continue;
      const read = row.text[column] === '' ? 'it has no result that could be read' : 'its value is read';
      report({
        message: `${columnLabel(column)} in ${CELL} holds a formula; ${read}. Type the text itself if it is to stay.`,
        column,
      });
    }
  },
};
