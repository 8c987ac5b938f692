import { refDuplicate } from '../../../../src/core/rules/catalogue/ref-duplicate';
import { testRule } from '../ruleTester';

testRule(refDuplicate, {
  valid: [
    { rows: [{ ref: '1' }, { ref: '2' }] },
    { why: 'lets rows without a Ref be', rows: [{ ref: '' }, { ref: '' }] },
  ],
  invalid: [
    {
      rows: [{ ref: '1' }, { ref: '7' }, { ref: 1 }, { ref: '1' }],
      found: [
        {
          cell: 'A7',
          ref: '1',
          column: 'ref',
          message: 'Ref 1 in A7 stands in A5 too. Give this activity a Ref of its own.',
          fixed: '8',
        },
        {
          cell: 'A8',
          message: 'Ref 1 in A8 stands in A5 too. Give this activity a Ref of its own.',
          fixed: '9',
        },
      ],
    },
  ],
});
