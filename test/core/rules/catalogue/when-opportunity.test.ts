import { whenOpportunity } from '../../../../src/core/rules/catalogue/when-opportunity';
import { testRule } from '../ruleTester';

testRule(whenOpportunity, {
  valid: [
    {},
    { row: { when: 'T3: June 2005' } },
    {
      why: 'takes words beside a date for the name of an opportunity',
      row: { when: 'Plunkett Conference, June 2005' },
    },
    { why: 'asks nothing of what only goes on', row: { when: 'On-going' } },
    { why: 'leaves vague timings to their own rule', row: { when: 'Varied' } },
    { why: 'leaves a month without a year to that rule too', row: { when: 'June' } },
  ],
  invalid: [
    {
      why: 'takes a month without a year for no opportunity',
      row: { when: 'June; 1 September 2005' },
      found: [
        {
          cell: 'F5',
          message: 'No opportunity is named in F5. Choose what the date is timed to.',
          fixed: null,
        },
      ],
    },
    {
      row: { when: 'On-going; June 2005' },
      found: [
        {
          cell: 'F5',
          message: 'No opportunity is named in F5. Choose what the date is timed to.',
          quote:
            'specific activities should be timed to coincide with opportunities to influence the development and implementation of policy, such as:',
          fixed: null,
          choices: {
            'Government consultations': 'On-going; Government consultations: June 2005',
            'Events organised by policy target audience':
              'On-going; Events organised by policy target audience: June 2005',
            'Spending reviews and budgeting phases':
              'On-going; Spending reviews and budgeting phases: June 2005',
          },
        },
      ],
    },
    {
      row: { when: 'Initially April and June 2005; 1/7/2005' },
      found: [{ cell: 'F5', message: 'No opportunity is named in F5. Choose what the date is timed to.' }],
    },
  ],
});
