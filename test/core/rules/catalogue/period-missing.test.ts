import { periodMissing } from '../../../../src/core/rules/catalogue/period-missing';
import { testRule } from '../ruleTester';

testRule(periodMissing, {
  valid: [
    {},
    { why: 'reads what people write', cover: { start: '1 July 2005', end: 'June 2007' } },
    { why: 'reads a month and a year', cover: { start: 'from 1st of July 2005', end: '2007' } },
    { why: 'reads a day among words', cover: { start: 'on 2005-07-01', end: 'by 31.12.2006 at the latest' } },
  ],
  invalid: [
    {
      why: 'takes a day that no calendar has for no day, and keeps its words',
      cover: { start: '31 February 2005', end: '31 June 2007' },
      found: [
        {
          cell: 'Agreement!B20',
          message:
            '"31 February 2005" in B20 is a day that no calendar has. Write the start of the agreement as in 1 July 2005.',
        },
        {
          cell: 'Agreement!B21',
          message:
            '"31 June 2007" in B21 is a day that no calendar has. Write the end of the agreement as in 30 June 2007.',
        },
      ],
    },
    {
      why: 'does not take the year of an impossible day for the day',
      cover: { start: '31/06/2005', end: '2007-06-31' },
      found: [
        {
          cell: 'Agreement!B20',
          message:
            '"31/06/2005" in B20 is a day that no calendar has. Write the start of the agreement as in 1 July 2005.',
        },
        {
          cell: 'Agreement!B21',
          message:
            '"2007-06-31" in B21 is a day that no calendar has. Write the end of the agreement as in 30 June 2007.',
        },
      ],
    },
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
