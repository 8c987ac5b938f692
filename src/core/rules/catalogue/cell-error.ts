import { isErrorText } from '../../workbook';
import { answeredBy, answeredInRows } from '../asks';
import { CELL, quoted } from '../message';
import type { RowRule } from '../types';

/**
 * An error value is what a formula leaves behind whose cells were deleted or moved. The text it stood for
 * is lost to every reader, so it is an error wherever it stands, and no other rule speaks of that cell.
 */
export const cellError: RowRule = {
  scope: 'row',
  id: 'cell-error',
  column: 'ref',
  requirements: answeredInRows,
  severity: 'error',
  quote: null,
  summary: 'A cell holds an error value such as #REF!.',
  check(row, _context, report) {
    // The reading names the cells with a formula or an error value: no other has to be looked at.
    for (const column of row.formulas) {
      const text = row.text[column];
      if (!isErrorText(text) || column === 'check' || column === 'findings') continue;
      report({
        message: `${quoted(text)} in ${CELL} is what a formula leaves that no longer works. Type the text itself.`,
        column,
        requirements: answeredBy(column),
        entry: text,
      });
    }
  },
};
