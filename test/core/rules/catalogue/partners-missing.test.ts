import { partnersMissing } from '../../../../src/core/rules/catalogue/partners-missing';
import { testRule } from '../ruleTester';

testRule(partnersMissing, {
  valid: [{}, { row: { partners: 'SEEM' } }],
  invalid: [
    {
      row: { partners: '' },
      found: [
        {
          cell: 'I5',
          message:
            'DPs is empty in I5. Name the DPs involved, with * after the one that is willing to take the lead.',
          fixed: null,
        },
      ],
    },
    {
      why: 'says so in each row',
      rows: [{ partners: '' }, {}, { partners: '   ' }],
      found: [
        {
          cell: 'I5',
          message:
            'DPs is empty in I5. Name the DPs involved, with * after the one that is willing to take the lead.',
        },
        {
          cell: 'I7',
          message:
            'DPs is empty in I7. Name the DPs involved, with * after the one that is willing to take the lead.',
        },
      ],
    },
    {
      why: 'says that the column is missing',
      without: ['partners'],
      found: [
        {
          cell: 'A5',
          message:
            'The table has no column for DPs. Add one with that heading. Name the DPs involved, with * after the one that is willing to take the lead.',
        },
      ],
    },
  ],
});
