import { duplicateEntry } from '../../../../src/core/rules/catalogue/duplicate-entry';
import { testRule } from '../ruleTester';

testRule(duplicateEntry, {
  valid: [
    {},
    { why: 'tells levels apart', row: { who: 'Local/Regional: DfES\nNational: DfES' } },
    {
      why: 'tells nations apart',
      row: { who: 'Local/Regional: Local Authorities; Local Authorities (Wales)' },
    },
  ],
  invalid: [
    {
      row: { who: 'National: DTI; Bank of England; Department of Trade and Industry' },
      found: [
        {
          cell: 'E5',
          column: 'who',
          entry: 'Department of Trade and Industry',
          message:
            '"Department of Trade and Industry" stands twice in WHO in E5. Take one out, or say what else was meant.',
          fixed: 'National: DTI; Bank of England',
        },
      ],
    },
    {
      why: 'looks at every list, and says it once a repeated entry',
      row: {
        what: 'Loan Readiness; Coffee; loan readiness.',
        when: 'June 2005; June  2005',
        how: 'Seminars; SEMINARS; seminars',
        partners: 'SEASY; SEASY*',
      },
      found: [
        {
          cell: 'D5',
          message: '"loan readiness." stands twice in WHAT in D5. Take one out, or say what else was meant.',
          fixed: 'Loan Readiness; Coffee',
        },
        {
          cell: 'F5',
          message: '"June 2005" stands twice in WHEN in F5. Take one out, or say what else was meant.',
          fixed: 'June 2005',
        },
        {
          cell: 'G5',
          message: '"SEMINARS" stands twice in HOW in G5. Take one out, or say what else was meant.',
          fixed: 'Seminars',
        },
        {
          cell: 'I5',
          message: '"SEASY*" stands twice in DPs in I5. Take one out, or say what else was meant.',
          fixed: 'SEASY*',
        },
      ],
    },
  ],
});
