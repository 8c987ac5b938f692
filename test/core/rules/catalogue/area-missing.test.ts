import { areaMissing } from '../../../../src/core/rules/catalogue/area-missing';
import { testRule } from '../ruleTester';

testRule(areaMissing, {
  valid: [{}, { row: { area: 'Care in the community' } }],
  invalid: [
    {
      row: { area: '' },
      found: [
        {
          cell: 'C5',
          message: 'Policy area is empty in C5. Choose the policy area, or type your own.',
          fixed: null,
        },
      ],
    },
    {
      why: 'says so in each row',
      rows: [{ area: '' }, {}, { area: '   ' }],
      found: [
        { cell: 'C5', message: 'Policy area is empty in C5. Choose the policy area, or type your own.' },
        { cell: 'C7', message: 'Policy area is empty in C7. Choose the policy area, or type your own.' },
      ],
    },
    {
      why: 'says that the column is missing',
      without: ['area'],
      found: [
        {
          cell: 'A5',
          message:
            'The table has no column for Policy area. Add one with that heading. Choose the policy area, or type your own.',
        },
      ],
    },
  ],
});
