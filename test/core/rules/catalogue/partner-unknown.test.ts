import { partnerUnknown } from '../../../../src/core/rules/catalogue/partner-unknown';
import { testRule } from '../ruleTester';

testRule(partnerUnknown, {
  valid: [
    {},
    { row: { partners: 'seasy*; BRISTOL CITY COUNCIL.' } },
    {
      why: 'knows a partner by its other names',
      partners: [
        { name: 'Sheffield Community Enterprise', aka: 'SCEDU; SEASY' },
        { name: 'Bristol City Council' },
      ],
    },
    {
      why: 'knows a development partnership',
      partners: [{ name: 'A lead', dp: 'SEASY' }, { name: 'Bristol City Council' }],
    },
  ],
  invalid: [
    {
      row: { partners: 'SASY*; Bristol City Council' },
      found: [
        {
          cell: 'I5',
          message: '"SASY" in I5 is not on the Partners sheet. Change it to SEASY, or add it as a partner.',
          entry: 'SASY',
          fixed: null,
          choices: {
            'Change to "SEASY"': 'SEASY*; Bristol City Council',
            'Add "SASY" as a partner': 'SASY',
          },
        },
      ],
    },
    {
      row: { partners: 'Community Action Hampshire' },
      found: [
        {
          cell: 'I5',
          message: '"Community Action Hampshire" in I5 is not on the Partners sheet. Add it as a partner.',
          fixed: 'Community Action Hampshire',
        },
      ],
    },
    {
      why: 'offers nothing where there is no Partners table',
      row: { partners: 'SEASY' },
      withoutTables: ['partners'],
      found: [
        {
          cell: 'I5',
          message: '"SEASY" in I5 is not on the Partners sheet. Add it as a partner.',
          fixed: null,
          choices: {},
        },
      ],
    },
  ],
});
