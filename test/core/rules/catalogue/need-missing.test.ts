import { needMissing } from '../../../../src/core/rules/catalogue/need-missing';
import { testRule } from '../ruleTester';

testRule(needMissing, {
  valid: [
    {},
    { row: { how: 'additional research', need: 'ODPM asked for figures on loan refusals.' } },
    { why: 'asks nothing of methods without a condition', row: { how: 'M3; study visits' } },
    { why: 'asks nothing of what an area prints in its own words', row: { how: 'Toolkits; training days' } },
    { why: 'leaves a placeholder to its own rule', row: { how: 'M1', need: 'tbc' } },
  ],
  invalid: [
    {
      row: { how: 'additional research' },
      found: [
        {
          cell: 'L5',
          message:
            '"additional research" in G5 needs a reason. Say in L5 which demand of the audience it answers.',
          column: 'need',
          quote: 'additional research in response to demand from the policy target audience',
          fixed: null,
        },
      ],
    },
    {
      why: 'counts a free method as one of the other methods',
      row: { how: 'Seminars; Podcasts' },
      found: [
        {
          cell: 'L5',
          message: '"Podcasts" in G5 needs a reason. Say in L5 which need of the audience it answers.',
          quote: 'other methods consistent with the needs of the policy target audience',
        },
      ],
    },
    {
      why: 'gives the words of a method that is named by its number',
      row: { how: 'M2' },
      found: [
        {
          cell: 'L5',
          message:
            '"additional evaluation activities" in G5 needs a reason. Say in L5 which demand of the audience it answers.',
        },
      ],
    },
    {
      why: 'says it once for several methods',
      row: { how: 'Podcasts; Street theatre' },
      found: [
        {
          cell: 'L5',
          message:
            '"Podcasts" and "Street theatre" in G5 need a reason. Say in L5 which need of the audience it answers.',
        },
      ],
    },
  ],
});
