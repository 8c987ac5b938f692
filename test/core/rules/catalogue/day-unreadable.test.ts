import { dayUnreadable } from '../../../../src/core/rules/catalogue/day-unreadable';
import { testRule } from '../ruleTester';

const signed = (text: string, wrong: string) => ({
  partners: [{ name: 'A', signedOn: text }],
  found: [
    {
      cell: 'Partners!J5',
      column: 'signedOn',
      message: `"${text}" in J5 ${wrong}. Write it as in 1 July 2005.`,
      fixed: null,
    },
  ],
});

testRule(dayUnreadable, {
  valid: [
    {},
    { cover: { date: '29 February 2004' }, partners: [{ name: 'A', signedOn: '2005-06-30' }, { name: 'B' }] },
    { why: 'takes two signatures', partners: [{ name: 'A', signedOn: '1 June 2005 and 3 June 2005' }] },
  ],
  invalid: [
    {
      cover: { date: '2005-02-30' },
      found: [
        {
          cell: 'Agreement!B8',
          column: 'date',
          message: '"2005-02-30" in B8 is a day that no calendar has. Write it as in 1 July 2005.',
        },
      ],
    },
    {
      cover: { date: 'next week' },
      found: [
        {
          cell: 'Agreement!B8',
          message: '"next week" in B8 cannot be read as a day. Write it as in 1 July 2005.',
        },
      ],
    },
    signed('31/02/2005', 'is a day that no calendar has'),
    signed('soon', 'cannot be read as a day'),
  ],
});
