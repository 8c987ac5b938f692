import { outsideRationale } from '../../../../src/core/rules/catalogue/outside-rationale';
import { goodRow } from '../sheets';
import { testRule } from '../ruleTester';

const text = String(goodRow.rationale);

testRule(outsideRationale, {
  valid: [
    {},
    { row: { who: 'National: Charity Bank', rationale: `${text} Charity Bank lends to all of them.` } },
    {
      why: 'lets any combination be',
      row: { area: 'Other', what: 'Loan Readiness', who: 'European: Transnational Partners' },
    },
    { why: 'never speaks of methods', row: { how: 'Podcasts' } },
    { why: 'never speaks of dates', row: { when: 'The feast of St Swithin' } },
    { why: 'knows an abbreviation by its expansion', row: { who: 'National: DTI' } },
    {
      why: 'takes three words of a long topic for its name',
      row: {
        what: 'Helping community shops in villages to borrow against the building they own',
        rationale: `${text} Community shops borrow less than they could.`,
      },
    },
    { why: 'leaves placeholders to their own rule', row: { who: 'tbc', what: 'tbc' } },
  ],
  invalid: [
    {
      row: { who: 'National: Charity Bank' },
      found: [
        {
          cell: 'M5',
          message:
            '"Charity Bank" in E5 is not in the strategy, which is allowed. Give the reason in the rationale in M5.',
          column: 'rationale',
          entry: 'Charity Bank',
          quote: 'providing a sound rationale is provided in the Mainstreaming Partnership Agreement',
          fixed: `${text} Charity Bank.`,
        },
      ],
    },
    {
      why: 'says it also where the rationale is empty',
      row: { who: 'National: Charity Bank', rationale: '' },
      found: [
        {
          cell: 'M5',
          message:
            '"Charity Bank" in E5 is not in the strategy, which is allowed. Give the reason in the rationale in M5.',
          fixed: null,
        },
      ],
    },
    {
      why: 'takes a Scottish body for one outside the list',
      row: { who: 'Local/Regional: Local Authorities (Scotland)' },
      found: [
        {
          cell: 'M5',
          message:
            '"Local Authorities (Scotland)" in E5 is not in the strategy, which is allowed. Give the reason in the rationale in M5.',
        },
      ],
    },
    {
      why: 'speaks of area, topic and audience alike',
      row: { area: 'Fair trade', what: 'Coffee growers', who: 'European: Fairtrade Labelling' },
      found: [
        {
          cell: 'M5',
          message:
            '"Fair trade" in C5 is not in the strategy, which is allowed. Give the reason in the rationale in M5.',
        },
        {
          cell: 'M5',
          message:
            '"Coffee growers" in D5 is not in the strategy, which is allowed. Give the reason in the rationale in M5.',
        },
        {
          cell: 'M5',
          message:
            '"Fairtrade Labelling" in E5 is not in the strategy, which is allowed. Give the reason in the rationale in M5.',
        },
      ],
    },
  ],
});
