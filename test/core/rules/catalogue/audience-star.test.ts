import { audienceStar } from '../../../../src/core/rules/catalogue/audience-star';
import { testRule } from '../ruleTester';

testRule(audienceStar, {
  valid: [{}, { why: 'lets stars in DPs be', row: { partners: 'SEASY*; SEEM*' } }],
  invalid: [
    {
      row: { who: 'Local/Regional: One North East*; Banks' },
      found: [
        {
          cell: 'E5',
          message:
            '"One North East*" in E5 has a star, which marks a lead only among the DPs. It is kept as it is.',
          entry: 'One North East*',
          fixed: null,
        },
      ],
    },
  ],
});
