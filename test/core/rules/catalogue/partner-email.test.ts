import { partnerEmail } from '../../../../src/core/rules/catalogue/partner-email';
import { testRule } from '../ruleTester';

testRule(partnerEmail, {
  valid: [{}, { partners: [{ name: 'A', email: 'a@b.example; c.d+e@f.co.example' }, { name: 'B' }] }],
  invalid: [
    {
      partners: [{ name: 'A', email: 'office(at)seasy.example' }],
      found: [
        {
          cell: 'Partners!G5',
          column: 'email',
          entry: 'office(at)seasy.example',
          message: '"office(at)seasy.example" in G5 is no e-mail address. Write it as in name@example.org.',
          fixed: null,
        },
      ],
    },
    {
      partners: [{ name: 'A', email: 'a@b.example, a@b' }],
      found: [
        {
          cell: 'Partners!G5',
          message: '"a@b" in G5 is no e-mail address. Write it as in name@example.org.',
        },
      ],
    },
  ],
});
