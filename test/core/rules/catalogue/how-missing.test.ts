import { howMissing } from '../../../../src/core/rules/catalogue/how-missing';
import { testRule } from '../ruleTester';

testRule(howMissing, {
  valid: [{}, { row: { how: 'Podcasts' } }],
  invalid: [
    {
      row: { how: '' },
      found: [
        {
          cell: 'G5',
          message: 'HOW is empty in G5. Choose the methods that reach these audiences, or type your own.',
          fixed: null,
        },
      ],
    },
    {
      why: 'says so in each row',
      rows: [{ how: '' }, {}, { how: '   ' }],
      found: [
        {
          cell: 'G5',
          message: 'HOW is empty in G5. Choose the methods that reach these audiences, or type your own.',
        },
        {
          cell: 'G7',
          message: 'HOW is empty in G7. Choose the methods that reach these audiences, or type your own.',
        },
      ],
    },
    {
      why: 'says that the column is missing',
      without: ['how'],
      found: [
        {
          cell: 'A5',
          message:
            'The table has no column for HOW. Add one with that heading. Choose the methods that reach these audiences, or type your own.',
        },
      ],
    },
  ],
});
