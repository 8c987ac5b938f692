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
    {
      why: 'tells one method for different audiences apart',
      row: { how: 'M3 for Banks; M3 for Social Enterprises' },
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
      why: 'knows a topic, an audience and a method under each of their names',
      row: {
        area: 'Trading opportunities',
        what: 'Development of procurement toolkit; Development of a procurement toolkit',
        who: 'National: Bank of England; Bank of England (England)',
        how: 'M3; publications and reports of various kinds',
      },
      found: [
        {
          cell: 'D5',
          message:
            '"Development of a procurement toolkit" stands twice in WHAT in D5. Take one out, or say what else was meant.',
          fixed: 'Development of procurement toolkit',
        },
        {
          cell: 'E5',
          message:
            '"Bank of England (England)" stands twice in WHO in E5. Take one out, or say what else was meant.',
          fixed: 'National: Bank of England',
        },
        {
          cell: 'G5',
          message:
            '"publications and reports of various kinds" stands twice in HOW in G5. Take one out, or say what else was meant.',
          fixed: 'M3',
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
