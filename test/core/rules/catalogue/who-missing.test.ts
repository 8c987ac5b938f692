import { whoMissing } from '../../../../src/core/rules/catalogue/who-missing';
import { testRule } from '../ruleTester';

testRule(whoMissing, {
  valid: [{}, { row: { who: 'Charity Bank' } }],
  invalid: [
    {
      row: { who: '' },
      found: [
        { cell: 'E5', message: 'WHO is empty in E5. Choose the audiences, or type your own.', fixed: null },
      ],
    },
    {
      why: 'says so in each row',
      rows: [{ who: '' }, {}, { who: '   ' }],
      found: [
        { cell: 'E5', message: 'WHO is empty in E5. Choose the audiences, or type your own.' },
        { cell: 'E7', message: 'WHO is empty in E7. Choose the audiences, or type your own.' },
      ],
    },
    {
      why: 'says that the column is missing',
      without: ['who'],
      found: [
        {
          cell: 'A5',
          message:
            'The table has no column for WHO. Add one with that heading. Choose the audiences, or type your own.',
        },
      ],
    },
  ],
});
