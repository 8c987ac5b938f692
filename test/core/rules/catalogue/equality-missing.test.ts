import { equalityMissing } from '../../../../src/core/rules/catalogue/equality-missing';
import { testRule } from '../ruleTester';

testRule(equalityMissing, {
  valid: [{}, { row: { equality: 'Access for disabled people' } }],
  invalid: [
    {
      row: { equality: '' },
      found: [
        {
          cell: 'K5',
          message:
            'Equality is empty in K5. Say which equal opportunities and empowerment issues the activity takes up.',
          fixed: null,
        },
      ],
    },
    {
      why: 'says so in each row',
      rows: [{ equality: '' }, {}, { equality: '   ' }],
      found: [
        {
          cell: 'K5',
          message:
            'Equality is empty in K5. Say which equal opportunities and empowerment issues the activity takes up.',
        },
        {
          cell: 'K7',
          message:
            'Equality is empty in K7. Say which equal opportunities and empowerment issues the activity takes up.',
        },
      ],
    },
    {
      why: 'says that the column is missing',
      without: ['equality'],
      found: [
        {
          cell: 'A5',
          message:
            'The table has no column for Equality. Add one with that heading. Say which equal opportunities and empowerment issues the activity takes up.',
        },
      ],
    },
  ],
});
