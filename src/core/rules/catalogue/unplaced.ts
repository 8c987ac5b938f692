import { CELL, quoted } from '../message';
import type { RowRule } from '../types';

/**
 * When a table of another form was taken over, text that fitted no column was kept beside its row, so that
 * nothing is lost. It waits there until somebody puts it where it belongs.
 */
export const unplaced: RowRule = {
  scope: 'row',
  id: 'unplaced',
  column: 'unplaced',
  requirements: [],
  severity: 'advice',
  quote: null,
  summary: 'Text that fitted no column still waits beside its row.',
  check(row, _context, report) {
    const { unplaced: text } = row.text;
    if (!text) return;
    report({
      message: `${quoted(text)} in ${CELL} has no place yet. Move it where it belongs, then empty the cell.`,
    });
  },
};
