import { readTogether } from '../../../../src/core/rules/catalogue/read-together';
import { testRule } from '../ruleTester';

testRule(readTogether, {
  valid: [{}, { cover: { readTogether: ' Yes ' } }],
  invalid: [
    {
      cover: { readTogether: 'no' },
      found: [
        {
          cell: 'Agreement!B12',
          ref: '',
          column: 'readTogether',
          message:
            'Strategy, form and guidance must be read together, and "no" in B12 is not yes. Read the three, then answer yes.',
        },
      ],
    },
    {
      cover: { readTogether: '', formVersion: 'tbc', strategyVersion: '', guidanceVersion: '' },
      found: [
        {
          cell: 'Agreement!B9',
          column: 'strategyVersion',
          message: 'The version of the strategy is not named in B9. Write which version was read.',
          fixed: '2005',
        },
        {
          cell: 'Agreement!B10',
          column: 'formVersion',
          message: 'The version of the agreement form is not named in B10. Write which version was read.',
          fixed: null,
        },
        {
          cell: 'Agreement!B11',
          message:
            'The version of the Guidance for Applicants is not named in B11. Write which version was read.',
        },
        {
          cell: 'Agreement!B12',
          message:
            'Strategy, form and guidance must be read together, and B12 does not say yes. Read the three, then answer yes.',
        },
      ],
    },
  ],
});
