import { leadSeveral } from '../../../../src/core/rules/catalogue/lead-several';
import { testRule } from '../ruleTester';

testRule(leadSeveral, {
  valid: [
    {},
    { why: 'needs no lead', row: { partners: 'SEASY; SEEM' } },
    {
      why: 'reads a star in WHO as no lead',
      row: { who: 'Local/Regional: One North East*', partners: 'SEASY*' },
    },
  ],
  invalid: [
    {
      row: { partners: 'SEASY*; *SEEM; Bristol City Council' },
      found: [
        {
          cell: 'I5',
          message: '"SEASY" and "SEEM" in I5 are both marked as the lead. Keep the star of one at most.',
          fixed: null,
          choices: {
            'SEASY leads': 'SEASY*; SEEM; Bristol City Council',
            'SEEM leads': 'SEASY; SEEM*; Bristol City Council',
          },
        },
      ],
    },
    {
      row: { partners: 'SEASY*; SEEM*; INSPIRE *' },
      found: [
        {
          cell: 'I5',
          message:
            '"SEASY", "SEEM" and "INSPIRE" in I5 are all marked as the lead. Keep the star of one at most.',
        },
      ],
    },
  ],
});
