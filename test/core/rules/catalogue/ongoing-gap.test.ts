import { ongoingGap } from '../../../../src/core/rules/catalogue/ongoing-gap';
import { testRule } from '../ruleTester';

const period = { start: '2005-07-01', end: '2006-06-30' };

testRule(ongoingGap, {
  valid: [
    {},
    {
      why: 'lets a pause of the set number of months be',
      row: { when: 'July 2005 to December 2005' },
      cover: period,
    },
    {
      why: 'knows that one on-going activity has no pause',
      rows: [{ when: 'July 2005' }, { when: 'On-going' }],
      cover: period,
    },
    { why: 'asks nothing of networking', row: { kind: 'Networking', when: 'July 2005' }, cover: period },
    { why: 'asks nothing where no date can be read', row: { when: 'Varied' }, cover: period },
    {
      why: 'takes the dates of several activities together',
      rows: [{ when: 'July 2005' }, { when: 'January 2006; June 2006' }],
      cover: period,
    },
  ],
  invalid: [
    {
      row: { when: 'July 2005' },
      cover: period,
      found: [
        {
          cell: 'A5',
          ref: '',
          column: 'when',
          entry: 'Dissemination: August 2005 to June 2006',
          message:
            'Dissemination pauses from August 2005 to June 2006, for 11 months. Plan an activity for that time, or say of one that it is on-going.',
          fixed: null,
        },
      ],
    },
    {
      why: 'looks between the dates where the cover gives no period',
      rows: [
        { kind: 'Mainstreaming', when: 'July 2005' },
        { kind: 'Mainstreaming', when: '1 March 2006' },
      ],
      cover: { start: '', end: '' },
      found: [
        {
          cell: 'A5',
          message:
            'Mainstreaming pauses from August 2005 to February 2006, for 7 months. Plan an activity for that time, or say of one that it is on-going.',
        },
      ],
    },
  ],
});
