import { rationaleMissing } from '../../../../src/core/rules/catalogue/rationale-missing';
import { testRule } from '../ruleTester';

testRule(rationaleMissing, {
  valid: [{}, { row: { rationale: 'Because' } }],
  invalid: [
    {
      row: { rationale: '' },
      found: [
        {
          cell: 'M5',
          message: 'Rationale is empty in M5. Say how what, who, when and how belong together.',
          fixed: null,
        },
      ],
    },
    {
      why: 'says so in each row',
      rows: [{ rationale: '' }, {}, { rationale: '   ' }],
      found: [
        { cell: 'M5', message: 'Rationale is empty in M5. Say how what, who, when and how belong together.' },
        { cell: 'M7', message: 'Rationale is empty in M7. Say how what, who, when and how belong together.' },
      ],
    },
    {
      why: 'says that the column is missing',
      without: ['rationale'],
      found: [
        {
          cell: 'A5',
          message:
            'The table has no column for Rationale. Add one with that heading. Say how what, who, when and how belong together.',
        },
      ],
    },
  ],
});
