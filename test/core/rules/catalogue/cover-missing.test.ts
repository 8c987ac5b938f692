import { coverMissing } from '../../../../src/core/rules/catalogue/cover-missing';
import { testRule } from '../ruleTester';

testRule(coverMissing, {
  valid: [
    {},
    { why: 'lets the date be empty: then the check is as of today', cover: { date: '' } },
    {
      why: 'leaves what the strategy asks to its own rules',
      cover: { readTogether: '', start: '', otherSources: '' },
    },
  ],
  invalid: [
    {
      cover: { risks: '', monitoring: 'tbc' },
      found: [
        {
          cell: 'Agreement!B27',
          column: 'monitoring',
          message: '"tbc" in B27 does not answer "Monitoring and evaluation". Answer it, or say why not.',
        },
        {
          cell: 'Agreement!B28',
          ref: '',
          column: 'risks',
          message: '"Assumptions and risks" is not answered in B28. Answer it, or say why not.',
          fixed: null,
        },
      ],
    },
    {
      why: 'takes an error value for no answer',
      cover: { risks: '#REF!' },
      found: [
        {
          cell: 'Agreement!B28',
          message: '"#REF!" in B28 does not answer "Assumptions and risks". Answer it, or say why not.',
        },
      ],
    },
  ],
});
