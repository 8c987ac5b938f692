import { whyMissing } from '../../../../src/core/rules/catalogue/why-missing';
import { testRule } from '../ruleTester';

testRule(whyMissing, {
  valid: [{}, { row: { why: 'To be completed' } }],
  invalid: [
    {
      row: { why: '' },
      found: [
        { cell: 'H5', message: 'Why? is empty in H5. Say why these audiences should listen.', fixed: null },
      ],
    },
    {
      why: 'says of a formula that it has no result',
      row: { why: '' },
      formulas: [[0, 'why']],
      found: [
        {
          cell: 'H5',
          message:
            'Why? in H5 holds a formula without a result. Type the text itself. Say why these audiences should listen.',
        },
      ],
    },
    {
      why: 'says so in each row',
      rows: [{ why: '' }, {}, { why: '   ' }],
      found: [
        { cell: 'H5', message: 'Why? is empty in H5. Say why these audiences should listen.' },
        { cell: 'H7', message: 'Why? is empty in H7. Say why these audiences should listen.' },
      ],
    },
    {
      why: 'says that the column is missing',
      without: ['why'],
      found: [
        {
          cell: 'A5',
          message:
            'The table has no column for Why?. Add one with that heading. Say why these audiences should listen.',
        },
      ],
    },
  ],
});
