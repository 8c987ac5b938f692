import { whatMissing } from '../../../../src/core/rules/catalogue/what-missing';
import { testRule } from '../ruleTester';

testRule(whatMissing, {
  valid: [{}, { row: { what: 'A topic of our own' } }],
  invalid: [
    {
      row: { what: '' },
      found: [
        {
          cell: 'D5',
          message: 'WHAT is empty in D5. Choose a topic of the policy area, or type your own.',
          fixed: null,
        },
      ],
    },
    {
      why: 'says so in each row',
      rows: [{ what: '' }, {}, { what: '   ' }],
      found: [
        { cell: 'D5', message: 'WHAT is empty in D5. Choose a topic of the policy area, or type your own.' },
        { cell: 'D7', message: 'WHAT is empty in D7. Choose a topic of the policy area, or type your own.' },
      ],
    },
    {
      why: 'says that the column is missing',
      without: ['what'],
      found: [
        {
          cell: 'A5',
          message:
            'The table has no column for WHAT. Add one with that heading. Choose a topic of the policy area, or type your own.',
        },
      ],
    },
  ],
});
