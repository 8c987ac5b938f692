import { rationaleLinksFour } from '../../../../src/core/rules/catalogue/rationale-links-four';
import { goodRow } from '../sheets';
import { testRule } from '../ruleTester';

const lenders =
  'Social enterprises are refused loans because they are not ready for them. Our loan readiness seminars ' +
  'give lenders and the Bank of England a tested method.';

testRule(rationaleLinksFour, {
  valid: [
    {},
    {
      why: 'knows an abbreviation by its expansion',
      row: {
        who: 'National: DTI',
        rationale: `${goodRow.rationale} The Department of Trade and Industry asked for it.`,
      },
    },
    {
      why: 'knows a method named by its id by its text',
      row: {
        how: 'M3',
        rationale: `${lenders} Publications tell of it in September 2005.`.replace('seminars', 'lessons'),
      },
    },
    { why: 'finds a month in a date', row: { when: '1/9/2005' } },
    { why: 'finds that it goes on', row: { when: 'On-going', rationale: `${lenders} We do so throughout.` } },
    { why: 'asks nothing of empty questions', row: { when: '', rationale: lenders } },
    { why: 'leaves an empty rationale to its own rule', row: { rationale: '' } },
    { why: 'leaves a placeholder to its own rule', row: { rationale: 'tbc' } },
  ],
  invalid: [
    {
      row: { when: 'Initially April and June 2005 under Futurebuilders programme', rationale: lenders },
      found: [
        {
          cell: 'M5',
          message:
            'The rationale in M5 does not seem to link the WHEN. Name "Initially April and June 2005 under Futurebuilders programme", or say it in your own words.',
          entry: 'WHEN',
          quote: 'providing a sound rationale (linking all four questions) is provided',
          fixed: `${lenders} When: Initially April and June 2005 under Futurebuilders programme.`,
        },
      ],
    },
    {
      why: 'says in one sentence what is missing',
      row: { rationale: 'It seems right' },
      found: [
        {
          cell: 'M5',
          message:
            'The rationale in M5 does not seem to link the WHAT, WHO, WHEN and HOW. Name "Loan Readiness", "Banks", "Government consultations: September 2005" and "Seminars", or say it in your own words.',
          entry: 'WHAT, WHO, WHEN, HOW',
          fixed:
            'It seems right. What: Loan Readiness. Who: Banks. When: Government consultations: September 2005. How: Seminars.',
        },
      ],
    },
    {
      why: 'takes "may" for no month',
      row: { when: '1 May 2006', rationale: `${lenders} It may help.` },
      found: [
        {
          cell: 'M5',
          message:
            'The rationale in M5 does not seem to link the WHEN. Name "1 May 2006", or say it in your own words.',
        },
      ],
    },
  ],
});
