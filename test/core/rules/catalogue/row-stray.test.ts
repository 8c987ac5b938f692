import { rowStray } from '../../../../src/core/rules/catalogue/row-stray';
import { emptyRow } from '../sheets';
import { testRule } from '../ruleTester';

testRule(rowStray, {
  valid: [{}, { why: 'lets empty rows be', rows: [{}, emptyRow] }],
  invalid: [
    {
      rows: [{}, { ...emptyRow, why: 'x' }, {}, { ...emptyRow, area: '  ' }],
      found: [
        {
          cell: 'A6',
          ref: '',
          message:
            'The row of A6 holds only spaces or a lone character and is ignored. Empty it, or fill it in.',
          fixed: null,
        },
        {
          cell: 'A8',
          message:
            'The row of A8 holds only spaces or a lone character and is ignored. Empty it, or fill it in.',
        },
      ],
    },
  ],
});
