import { activityNone } from '../../../../src/core/rules/catalogue/activity-none';
import { testRule } from '../ruleTester';

const blank = {
  area: '',
  what: '',
  who: '',
  when: '',
  how: '',
  why: '',
  partners: '',
  kind: '',
  equality: '',
  need: '',
  rationale: '',
  outcome: '',
  aims: '',
};

testRule(activityNone, {
  valid: [{}, { why: 'counts a row from its first text', row: { ...blank, why: 'They asked.' } }],
  invalid: [
    {
      rows: [
        { ...blank, ref: '1' },
        { ...blank, ref: '2' },
      ],
      found: [
        { cell: 'A5', ref: '', message: 'There is no activity yet. Fill in the row of A5.', fixed: null },
      ],
    },
    { rows: [], found: [{ cell: 'A5', message: 'There is no activity yet. Fill in the row of A5.' }] },
  ],
});
