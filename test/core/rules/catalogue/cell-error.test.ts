import { cellError } from '../../../../src/core/rules/catalogue/cell-error';
import { testRule } from '../ruleTester';

testRule(cellError, {
  valid: [
    {},
    { row: { why: '#1 priority of the ministry' } },
    { row: { outcome: 'See #REF! in the notes' } },
  ],
  invalid: [
    {
      row: { why: '#REF!' },
      found: [
        {
          cell: 'H5',
          column: 'why',
          message: '"#REF!" in H5 is what a formula leaves that no longer works. Type the text itself.',
          fixed: null,
        },
      ],
    },
    {
      why: 'finds it in every column',
      row: { area: '#N/A', outcome: '#DIV/0!' },
      found: [
        {
          cell: 'C5',
          message: '"#N/A" in C5 is what a formula leaves that no longer works. Type the text itself.',
        },
        {
          cell: 'N5',
          message: '"#DIV/0!" in N5 is what a formula leaves that no longer works. Type the text itself.',
        },
      ],
    },
  ],
});
