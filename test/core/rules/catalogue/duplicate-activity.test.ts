import { duplicateActivity } from '../../../../src/core/rules/catalogue/duplicate-activity';
import { testRule } from '../ruleTester';

testRule(duplicateActivity, {
  valid: [{}, { rows: [{ ref: '1' }, { ref: '2', outcome: 'Another guide' }] }],
  invalid: [
    {
      rows: [{ ref: '1' }, { ref: '2', why: 'Otherwise' }, { ref: '3', what: ' loan  readiness ' }],
      found: [
        {
          cell: 'D7',
          ref: '3',
          message:
            'The activity of D7 says the same as that of D5 in every column. Change it, or delete its row.',
          fixed: null,
        },
      ],
    },
  ],
});
