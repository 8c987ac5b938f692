import { outsideAims } from '../../../../src/core/rules/catalogue/outside-aims';
import { goodRow } from '../sheets';
import { testRule } from '../ruleTester';

const text = String(goodRow.aims);

testRule(outsideAims, {
  valid: [
    {},
    {
      row: { who: 'National: Charity Bank', aims: `${text} Charity Bank lends to the social economy only.` },
    },
    { why: 'never speaks of methods and dates', row: { how: 'Podcasts', when: 'Lent' } },
  ],
  invalid: [
    {
      row: { who: 'National: Charity Bank' },
      found: [
        {
          cell: 'O5',
          message:
            '"Charity Bank" in E5 is not in the strategy, which is allowed. Say in O5 how it is consistent with the aims of Equal Theme D.',
          column: 'aims',
          entry: 'Charity Bank',
          quote: 'and providing they are consistent with the overall aims of Equal Theme D',
          fixed: `${text} Charity Bank.`,
        },
      ],
    },
    {
      row: { what: 'Coffee growers', aims: '' },
      found: [
        {
          cell: 'O5',
          message:
            '"Coffee growers" in D5 is not in the strategy, which is allowed. Say in O5 how it is consistent with the aims of Equal Theme D.',
          fixed: null,
        },
      ],
    },
  ],
});
