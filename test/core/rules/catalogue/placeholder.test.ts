import { placeholder } from '../../../../src/core/rules/catalogue/placeholder';
import { testRule } from '../ruleTester';

testRule(placeholder, {
  valid: [
    {},
    { row: { why: 'The guidance is to be completed by 2006, so they will listen now.' } },
    { why: 'lets "n/a" be where no method asks for a need', row: { need: 'n/a' } },
    { why: 'leaves a vague timing to its own rule', row: { when: 'Varied' } },
    { why: 'leaves an empty cell to its own rule', row: { why: '' } },
  ],
  invalid: [
    {
      row: { why: 'To be completed' },
      found: [
        {
          cell: 'H5',
          message: '"To be completed" in H5 is no answer. Say why these audiences should listen.',
          column: 'why',
          entry: 'To be completed',
          quote: 'Why? Why should government departments and other organisations listen?',
          fixed: null,
        },
      ],
    },
    {
      row: { outcome: 'TBC', aims: ' - ' },
      found: [
        {
          cell: 'N5',
          message: '"TBC" in N5 is no answer. Say what will have changed when the activity is done.',
          quote: null,
        },
        {
          cell: 'O5',
          message:
            '"-" in O5 is no answer. Say how the outcome is consistent with the aims of Equal Theme D.',
        },
      ],
    },
    {
      why: 'finds one among entries',
      row: { who: 'National: DTI; tbc' },
      found: [
        {
          cell: 'E5',
          column: 'who',
          entry: 'tbc',
          message: '"tbc" in E5 is no answer. Choose the audiences, or type your own.',
        },
      ],
    },
    {
      why: 'finds one where a method asks for the demand',
      row: { how: 'M1', need: 'n/a' },
      found: [
        {
          cell: 'L5',
          message: '"n/a" in L5 is no answer. Say which demand or need of the audience it answers.',
        },
      ],
    },
  ],
});
