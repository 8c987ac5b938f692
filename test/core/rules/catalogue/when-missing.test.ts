import { whenMissing } from '../../../../src/core/rules/catalogue/when-missing';
import { testRule } from '../ruleTester';

testRule(whenMissing, {
  valid: [{}, { row: { when: 'Varied' } }],
  invalid: [
    {
      row: { when: '' },
      found: [
        {
          cell: 'F5',
          message: 'WHEN is empty in F5. Choose a date of this policy area, or type your own.',
          fixed: null,
        },
      ],
    },
    {
      why: 'says so in each row',
      rows: [{ when: '' }, {}, { when: '   ' }],
      found: [
        { cell: 'F5', message: 'WHEN is empty in F5. Choose a date of this policy area, or type your own.' },
        { cell: 'F7', message: 'WHEN is empty in F7. Choose a date of this policy area, or type your own.' },
      ],
    },
    {
      why: 'says that the column is missing',
      without: ['when'],
      found: [
        {
          cell: 'A5',
          message:
            'The table has no column for WHEN. Add one with that heading. Choose a date of this policy area, or type your own.',
        },
      ],
    },
  ],
});
