import { whenPast } from '../../../../src/core/rules/catalogue/when-past';
import { testRule } from '../ruleTester';

testRule(whenPast, {
  valid: [
    {},
    { why: 'lets the day of the check be', row: { when: '1 June 2005' } },
    { why: 'lets a year be that is not over', row: { when: '2005' } },
    { why: 'knows that what goes on does not pass', row: { when: 'On-going, from March 2005' } },
    { row: { when: 'April 2005; June 2005' }, asOf: '2005-03-31' },
  ],
  invalid: [
    {
      row: { when: 'T1: April 2005; September 2005' },
      found: [
        {
          cell: 'F5',
          message:
            '"government consultations: April 2005" in F5 had passed by 1 June 2005, the day of this check.',
          entry: 'T1: April 2005',
          fixed: null,
        },
      ],
    },
  ],
});
