import { partnerIdentifier } from '../../../../src/core/rules/catalogue/partner-identifier';
import { testRule } from '../ruleTester';

testRule(partnerIdentifier, {
  valid: [
    {},
    {
      partners: [
        { name: 'A', identifier: 'GB-CHC-1089464' },
        { name: 'B', identifier: 'XI-EIN-12' },
        { name: 'C' },
      ],
    },
  ],
  invalid: [
    {
      partners: [{ name: 'A', identifier: '01234567' }],
      found: [
        {
          cell: 'Partners!H5',
          column: 'identifier',
          entry: '01234567',
          message:
            '"01234567" in H5 is no organisation identifier. Write the register and the number, for instance GB-COH-01234567 for a company or GB-CHC-1234567 for a charity.',
          fixed: null,
        },
      ],
    },
  ],
});
