import { whenImpossible } from '../../../../src/core/rules/catalogue/when-impossible';
import { testRule } from '../ruleTester';

const found = (entry: string, days = `"${entry}" in F5 is a day`) => ({
  cell: 'F5',
  message: `${days} that no calendar has. Put it right.`,
  entry,
  fixed: null,
});

testRule(whenImpossible, {
  valid: [
    {},
    { why: 'knows the leap years', row: { when: '29 February 2004; 2000-02-29; 29/02/2008' } },
    { why: 'takes the last day of a month', row: { when: '30 June 2005 to 31 July 2005; Dec 31, 2005' } },
    { why: 'takes a month first where only a month can be', row: { when: '6/13/2005' } },
    { why: 'lets be what is no date', row: { when: 'SI 2005/31; Version 14.15.16; Room 31' } },
  ],
  invalid: [
    ...['31 June 2005', '29 February 2005', '31/02/2005', '31.02.05', '2005-06-31', '2005-13-01'].map(
      (when) => ({
        row: { when },
        found: [found(when)],
      }),
    ),
    { row: { when: 'June 31, 2005' }, found: [found('June 31, 2005')] },
    { row: { when: '32nd of June 2005' }, found: [found('32nd of June 2005')] },
    {
      why: 'speaks of each entry, whatever else stands in the cell',
      row: { when: 'June 2005; 31 November 2005; Event: AGM, 31 April 2006' },
      found: [
        found('31 November 2005'),
        found('Event: AGM, 31 April 2006', '"31 April 2006" in F5 is a day'),
      ],
    },
    {
      row: { when: '31 April 2005 to 31 June 2005' },
      found: [found('31 April 2005 to 31 June 2005', '"31 April 2005" in F5 is a day')],
    },
  ],
});
