import { jointEvaluators } from '../../../../src/core/rules/catalogue/joint-evaluators';
import { testRule } from '../ruleTester';

testRule(jointEvaluators, {
  valid: [{}, { joint: { evaluators: { considered: 'No', text: 'Each theme has its own.' } } }],
  invalid: [
    {
      joint: { evaluators: { considered: '' } },
      found: [
        {
          cell: "'Joint activity'!B8",
          ref: '',
          column: 'evaluators',
          entry: '',
          message: 'A network of evaluators in B8 is not answered. Say yes, or say why not.',
          fixed: null,
        },
      ],
    },
    {
      why: 'asks for the reason of a no',
      joint: { evaluators: { considered: 'no', text: '' } },
      found: [
        {
          cell: "'Joint activity'!C8",
          message: 'A network of evaluators says no without a reason. Say why not in C8.',
        },
      ],
    },
    {
      why: 'asks what a yes means',
      joint: { evaluators: { considered: 'yes', text: '' } },
      found: [
        {
          cell: "'Joint activity'!C8",
          message: 'A network of evaluators says yes, but not what. Say what you will do in C8.',
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
            'A network of evaluators in the missing sheet "Joint activity" is not answered. Say yes, or say why not.',
        },
      ],
    },
  ],
});
