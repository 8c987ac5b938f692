import { outcomeMissing } from '../../../../src/core/rules/catalogue/outcome-missing';
import { testRule } from '../ruleTester';

testRule(outcomeMissing, {
  valid: [{}, { row: { outcome: 'A new guide' } }],
  invalid: [
    {
      row: { outcome: '' },
      found: [
        {
          cell: 'N5',
          message: 'Outcome is empty in N5. Say what will have changed when the activity is done.',
          fixed: null,
        },
      ],
    },
    {
      why: 'says so in each row',
      rows: [{ outcome: '' }, {}, { outcome: '   ' }],
      found: [
        {
          cell: 'N5',
          message: 'Outcome is empty in N5. Say what will have changed when the activity is done.',
        },
        {
          cell: 'N7',
          message: 'Outcome is empty in N7. Say what will have changed when the activity is done.',
        },
      ],
    },
    {
      why: 'says that the column is missing',
      without: ['outcome'],
      found: [
        {
          cell: 'A5',
          message:
            'The table has no column for Outcome. Add one with that heading. Say what will have changed when the activity is done.',
        },
      ],
    },
  ],
});
