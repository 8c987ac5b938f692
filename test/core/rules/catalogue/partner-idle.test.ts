import { partnerIdle } from '../../../../src/core/rules/catalogue/partner-idle';
import { testRule } from '../ruleTester';

testRule(partnerIdle, {
  valid: [
    {},
    {
      why: 'knows a partner by its alias',
      partners: [{ name: 'SCEDU', aka: 'SEASY' }],
      row: { partners: 'SEASY' },
    },
    { why: 'asks nothing before there is an activity', rows: [] },
  ],
  invalid: [
    {
      rows: [{ partners: 'SEASY' }, { partners: 'SEASY*' }],
      found: [
        {
          cell: 'Partners!A6',
          ref: '',
          column: 'name',
          entry: 'Bristol City Council',
          message:
            '"Bristol City Council" in A6 takes part in no activity. Name it in one, or take it off the sheet.',
          fixed: null,
        },
      ],
    },
  ],
});
