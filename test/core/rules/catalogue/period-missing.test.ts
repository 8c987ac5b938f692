import { periodMissing } from '../../../../src/core/rules/catalogue/period-missing';
import { testRule } from '../ruleTester';

testRule(periodMissing, {
  valid: [{}, { why: 'reads what people write', cover: { start: '1 July 2005', end: 'June 2007' } }],
  invalid: [
    {
      cover: { start: '', end: 'in two years' },
      found: [
        {
          cell: 'Agreement!B20',
          column: 'start',
          message: 'The start of the agreement is not given in B20. Write a day, for instance 1 July 2005.',
        },
        {
          cell: 'Agreement!B21',
          column: 'end',
          message:
            '"in two years" in B21 cannot be read as a day. Write the end of the agreement as in 30 June 2007.',
          fixed: null,
        },
      ],
    },
  ],
});
