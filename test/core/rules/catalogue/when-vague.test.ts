import { whenVague } from '../../../../src/core/rules/catalogue/when-vague';
import { testRule } from '../ruleTester';

testRule(whenVague, {
  valid: [
    {},
    { row: { when: 'June 2005' } },
    { row: { when: 'On-going' } },
    { why: 'takes a named event for a key date', row: { when: 'Plunkett Conference' } },
    { why: 'lets "Varied" stand beside a key date', row: { when: 'Varied; June 2005' } },
    { why: 'takes a named event for a key date, also without a year', row: { when: 'AGM in June' } },
    { why: 'lets a month without a year stand beside a key date', row: { when: 'June; 1 September 2005' } },
    { why: 'takes what lasts throughout for a period', row: { when: 'Throughout the project' } },
    { why: 'leaves a placeholder to its own rule', row: { when: 'tbc' } },
  ],
  invalid: [
    {
      row: { when: 'Varied' },
      found: [
        {
          cell: 'F5',
          message: '"Varied" in F5 is no key date. Choose a date of this policy area, or type your own.',
          entry: 'Varied',
          fixed: null,
          choices: {
            'Write "Initially April and June 2005 under Futurebuilders programme"':
              'Initially April and June 2005 under Futurebuilders programme',
          },
        },
      ],
    },
    {
      why: 'asks which one where only a kind of opportunity is named, in words',
      row: { when: 'T1; Various', area: 'Quality and impact measurement' },
      found: [
        {
          cell: 'F5',
          message:
            '"government consultations" in F5 names no date. Say which one and when, or choose a date of this policy area.',
          entry: 'T1',
          choices: {},
        },
      ],
    },
    ...['June', 'Summer', '1 June 05', 'Monday 6 June'].map((when) => ({
      why: `asks for the year of "${when}"`,
      row: { when, area: 'Quality and impact measurement' },
      found: [
        {
          cell: 'F5',
          message: `"${when}" in F5 has no year in full. Write it as in June 2005, or choose a date of this policy area.`,
          entry: when,
          choices: {},
        },
      ],
    })),
  ],
});
