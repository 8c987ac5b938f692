import { methodAudience } from '../../../../src/core/rules/catalogue/method-audience';
import { testRule } from '../ruleTester';

testRule(methodAudience, {
  valid: [
    {},
    { row: { how: 'Seminars for Banks; publications for Bank of England' } },
    {
      why: 'knows an audience by its other names',
      row: { who: 'National: DTI', how: 'Seminars for Department of Trade and Industry' },
    },
    {
      why: 'knows the row’s own audiences',
      row: { who: 'National: Charity Bank', how: 'Seminars for Charity Bank' },
    },
  ],
  invalid: [
    {
      row: { who: 'National: Bank of England', how: 'Seminars for DTI' },
      found: [
        {
          cell: 'G5',
          message:
            '"Seminars for DTI" in G5 is for "DTI", which WHO in E5 does not name. Add it there, or take it out here.',
          entry: 'Seminars for DTI',
          fixed: 'National: Bank of England; DTI',
        },
      ],
    },
  ],
});
