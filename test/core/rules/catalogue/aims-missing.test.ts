import { aimsMissing } from '../../../../src/core/rules/catalogue/aims-missing';
import { testRule } from '../ruleTester';

testRule(aimsMissing, {
  valid: [{}, { row: { aims: 'Better jobs' } }],
  invalid: [
    {
      row: { aims: '' },
      found: [
        {
          cell: 'O5',
          message: 'Aims is empty in O5. Say how the outcome is consistent with the aims of Equal Theme D.',
          fixed: null,
        },
      ],
    },
    {
      why: 'says so in each row',
      rows: [{ aims: '' }, {}, { aims: '   ' }],
      found: [
        {
          cell: 'O5',
          message: 'Aims is empty in O5. Say how the outcome is consistent with the aims of Equal Theme D.',
        },
        {
          cell: 'O7',
          message: 'Aims is empty in O7. Say how the outcome is consistent with the aims of Equal Theme D.',
        },
      ],
    },
    {
      why: 'says that the column is missing',
      without: ['aims'],
      found: [
        {
          cell: 'A5',
          message:
            'The table has no column for Aims. Add one with that heading. Say how the outcome is consistent with the aims of Equal Theme D.',
        },
      ],
    },
  ],
});
