import { partnerDuplicate } from '../../../../src/core/rules/catalogue/partner-duplicate';
import { testRule } from '../ruleTester';

testRule(partnerDuplicate, {
  valid: [
    {},
    {
      why: 'lets two bodies share a development partnership',
      partners: [
        { name: 'A', dp: 'SEASY' },
        { name: 'B', dp: 'SEASY' },
      ],
    },
  ],
  invalid: [
    {
      partners: [{ name: 'SEASY' }, { name: 'SEEM' }, { name: ' seasy.' }],
      found: [
        {
          cell: 'Partners!A7',
          column: 'name',
          message: '"seasy." in A7 stands in A5 too. Keep one of the two rows.',
          fixed: null,
        },
      ],
    },
    {
      why: 'compares aliases too',
      partners: [{ name: 'SCEDU', aka: 'SEASY; Sheffield' }, { name: 'SEASY' }],
      found: [{ cell: 'Partners!A6', message: '"SEASY" in A6 stands in A5 too. Keep one of the two rows.' }],
    },
  ],
});
