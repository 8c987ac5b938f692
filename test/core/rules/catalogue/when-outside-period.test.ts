import { whenOutsidePeriod } from '../../../../src/core/rules/catalogue/when-outside-period';
import { testRule } from '../ruleTester';

testRule(whenOutsidePeriod, {
  valid: [
    {},
    { why: 'lets a span be that reaches into the period', row: { when: '2005' } },
    { why: 'asks nothing without a period', row: { when: 'May 1999' }, cover: { start: '', end: '' } },
  ],
  invalid: [
    {
      row: { when: 'June 2005; September 2005' },
      found: [
        {
          cell: 'F5',
          message:
            '"June 2005" in F5 lies before the agreement starts on 1 July 2005. Choose a later date, or change the start.',
          entry: 'June 2005',
          fixed: null,
        },
      ],
    },
    {
      row: { when: 'Spring 2008' },
      cover: { start: '' },
      found: [
        {
          cell: 'F5',
          message:
            '"Spring 2008" in F5 lies after the agreement ends on 30 June 2007. Choose an earlier date, or change the end.',
        },
      ],
    },
  ],
});
