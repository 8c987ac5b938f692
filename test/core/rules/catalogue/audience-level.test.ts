import { audienceLevel } from '../../../../src/core/rules/catalogue/audience-level';
import { testRule } from '../ruleTester';

testRule(audienceLevel, {
  valid: [
    {},
    { why: 'takes the level of an audience printed at one', row: { who: 'Banks' } },
    { why: 'reads part of a level', row: { who: 'Local: Charity Bank' } },
    { why: 'leaves placeholders to their own rule', row: { who: 'tbc' } },
  ],
  invalid: [
    {
      row: { who: 'Charity Bank; Local/Regional: Banks' },
      found: [
        {
          cell: 'E5',
          message: '"Charity Bank" in E5 has no level. Choose the level at which you approach it.',
          entry: 'Charity Bank',
          fixed: null,
          choices: {
            'Local/Regional': 'Local/Regional: Charity Bank; Banks',
            National: 'Local/Regional: Banks\nNational: Charity Bank',
            European: 'Local/Regional: Banks\nEuropean: Charity Bank',
            Practitioner: 'Local/Regional: Banks\nPractitioner: Charity Bank',
          },
        },
      ],
    },
    {
      why: 'asks for the level of an audience that is printed at two',
      row: { who: 'DfES' },
      found: [
        {
          cell: 'E5',
          message: '"DfES" in E5 has no level. Choose the level at which you approach it.',
          choices: {
            'Local/Regional': 'Local/Regional: DfES',
            National: 'National: DfES',
            European: 'European: DfES',
            Practitioner: 'Practitioner: DfES',
          },
        },
      ],
    },
  ],
});
