import { cellFormula } from '../../../../src/core/rules/catalogue/cell-formula';
import { testRule } from '../ruleTester';

testRule(cellFormula, {
  valid: [
    {},
    { why: 'leaves an error value to its own rule', row: { why: '#REF!' }, formulas: [[0, 'why']] },
  ],
  invalid: [
    {
      row: { why: '' },
      formulas: [[0, 'why']],
      found: [
        {
          cell: 'H5',
          column: 'why',
          message:
            'Why? in H5 holds a formula; it has no result that could be read. Type the text itself if it is to stay.',
          fixed: null,
        },
      ],
    },
    {
      formulas: [[0, 'why']],
      found: [
        {
          cell: 'H5',
          column: 'why',
          message: 'Why? in H5 holds a formula; its value is read. Type the text itself if it is to stay.',
          fixed: null,
        },
      ],
    },
  ],
});
