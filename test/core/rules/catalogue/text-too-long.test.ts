import { textTooLong } from '../../../../src/core/rules/catalogue/text-too-long';
import { testRule } from '../ruleTester';

testRule(textTooLong, {
  valid: [{}, { row: { rationale: 'x'.repeat(32_767) } }],
  invalid: [
    {
      row: { rationale: 'x'.repeat(33_000) },
      found: [
        {
          cell: 'M5',
          message:
            'Rationale in M5 has 33,000 characters, spaces and line breaks included; Excel allows 32,767. Shorten it by 233.',
          column: 'rationale',
          fixed: null,
        },
      ],
    },
  ],
});
