import { answerUnused } from '../../../../src/core/rules/catalogue/answer-unused';
import { testRule } from '../ruleTester';

testRule(answerUnused, {
  valid: [{}, { why: 'lets an answer without a rule be', answers: [{ reason: 'A line to remember' }] }],
  invalid: [
    {
      answers: [
        {
          ref: '1',
          rule: 'when-vague',
          column: 'when',
          entry: 'Varied',
          reason: 'The dates are not out yet',
        },
      ],
      found: [
        {
          cell: 'Answers!E5',
          ref: '',
          column: 'reason',
          message:
            'The answer "The dates are not out yet" in E5 about activity 1 answers no advice any more. Clear it, or leave it for later.',
          fixed: ['', '', '', '', ''].join('\n---\n'),
        },
      ],
    },
    {
      answers: [{ rule: 'joint-contacts', column: 'contacts' }],
      found: [
        {
          cell: 'Answers!E5',
          message:
            'The answer in E5 about the agreement answers no advice any more. Clear it, or leave it for later.',
        },
      ],
    },
  ],
});
