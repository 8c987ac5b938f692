import { unplaced } from '../../../../src/core/rules/catalogue/unplaced';
import { testRule } from '../ruleTester';

testRule(unplaced, {
  valid: [{}],
  invalid: [
    {
      row: { unplaced: 'Comments: ask Jo about the venue' },
      found: [
        {
          cell: 'P5',
          column: 'unplaced',
          message:
            '"Comments: ask Jo about the venue" in P5 has no place yet. Move it where it belongs, then empty the cell.',
          fixed: null,
        },
      ],
    },
  ],
});
