import { activityNone } from '../../../../src/core/rules/catalogue/activity-none';
import { emptyRow } from '../sheets';
import { testRule } from '../ruleTester';

testRule(activityNone, {
  valid: [{}, { why: 'counts a row from its first text', row: { ...emptyRow, why: 'They asked.' } }],
  invalid: [
    {
      rows: [
        { ...emptyRow, ref: '1' },
        { ...emptyRow, ref: '2' },
      ],
      found: [
        { cell: 'A5', ref: '', message: 'There is no activity yet. Fill in the row of A5.', fixed: null },
      ],
    },
    { rows: [], found: [{ cell: 'A5', message: 'There is no activity yet. Fill in the row of A5.' }] },
  ],
});
