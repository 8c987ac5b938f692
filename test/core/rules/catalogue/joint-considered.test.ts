import { jointConsidered } from '../../../../src/core/rules/catalogue/joint-considered';
import { testRule } from '../ruleTester';

testRule(jointConsidered, {
  valid: [{}, { joint: { mechanism: { considered: 'No', text: 'Each theme has its own.' } } }],
  invalid: [
    {
      joint: { mechanism: { considered: '' } },
      found: [
        {
          cell: "'Joint activity'!B5",
          ref: '',
          column: 'mechanism',
          entry: '',
          message: 'Joint activity in B5 is not answered. Say yes, or say why not.',
          fixed: null,
        },
      ],
    },
    {
      why: 'asks for the reason of a no',
      joint: { mechanism: { considered: 'no', text: '' } },
      found: [
        {
          cell: "'Joint activity'!C5",
          message: 'Joint activity says no without a reason. Say why not in C5.',
        },
      ],
    },
    {
      why: 'asks what a yes means',
      joint: { mechanism: { considered: 'yes', text: '' } },
      found: [
        {
          cell: "'Joint activity'!C5",
          message: 'Joint activity says yes, but not what. Say what you will do in C5.',
        },
      ],
    },
    {
      why: 'asks also where the table is missing',
      withoutTables: ['joint'],
      found: [
        {
          cell: 'A5',
          message:
            'Joint activity in the missing sheet "Joint activity" is not answered. Say yes, or say why not.',
        },
      ],
    },
  ],
});
