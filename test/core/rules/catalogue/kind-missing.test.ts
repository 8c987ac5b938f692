import { kindMissing } from '../../../../src/core/rules/catalogue/kind-missing';
import { testRule } from '../ruleTester';

testRule(kindMissing, {
  valid: [{}, { row: { kind: 'Training' } }],
  invalid: [
    {
      row: { kind: '' },
      found: [
        {
          cell: 'J5',
          message: 'Kind is empty in J5. Choose networking, dissemination or mainstreaming.',
          fixed: null,
        },
      ],
    },
    {
      why: 'says so in each row',
      rows: [{ kind: '' }, {}, { kind: '   ' }],
      found: [
        { cell: 'J5', message: 'Kind is empty in J5. Choose networking, dissemination or mainstreaming.' },
        { cell: 'J7', message: 'Kind is empty in J7. Choose networking, dissemination or mainstreaming.' },
      ],
    },
    {
      why: 'says that the column is missing',
      without: ['kind'],
      found: [
        {
          cell: 'A5',
          message:
            'The table has no column for Kind. Add one with that heading. Choose networking, dissemination or mainstreaming.',
        },
      ],
    },
  ],
});
