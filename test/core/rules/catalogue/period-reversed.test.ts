import { periodReversed } from '../../../../src/core/rules/catalogue/period-reversed';
import { testRule } from '../ruleTester';

testRule(periodReversed, {
  valid: [
    {},
    { cover: { start: '2005-07-01', end: '2005-07-01' } },
    { cover: { start: '2005-07-01', end: '' } },
  ],
  invalid: [
    {
      cover: { start: '2007-07-01', end: '2005-06-30' },
      found: [
        {
          cell: 'Agreement!B21',
          column: 'end',
          message:
            'The agreement ends on 30 June 2005 in B21, before it starts on 1 July 2007. Put the two dates right.',
          fixed: null,
        },
      ],
    },
  ],
});
