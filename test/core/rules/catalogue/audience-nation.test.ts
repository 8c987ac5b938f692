import { audienceNation } from '../../../../src/core/rules/catalogue/audience-nation';
import { testRule } from '../ruleTester';

testRule(audienceNation, {
  valid: [
    {},
    { row: { who: 'Local/Regional: Local Authorities (England)' } },
    { why: 'reads what says nothing as England', row: { who: 'National: Charity Bank' } },
  ],
  invalid: [
    {
      row: { who: 'Local/Regional: Local Authorities (Scotland)' },
      found: [
        {
          cell: 'E5',
          message:
            '"Local Authorities (Scotland)" in E5 operates in Scotland, so it is outside the strategy\'s list. This is allowed.',
          entry: 'Local Authorities (Scotland)',
          quote: 'There may be organisations with similar remits operating in Scotland and Wales.',
          fixed: null,
        },
      ],
    },
    {
      row: { who: 'National: Welsh Development Agency; DTI' },
      found: [
        {
          cell: 'E5',
          message:
            '"Welsh Development Agency" in E5 is read as operating in England. Write (Wales) behind it if it operates there.',
          fixed: 'National: Welsh Development Agency (Wales); DTI',
        },
      ],
    },
  ],
});
