import { nearMiss } from '../../../../src/core/rules/catalogue/near-miss';
import { testRule } from '../ruleTester';

testRule(nearMiss, {
  valid: [
    {},
    { row: { who: 'National: ODPM; DTI' } },
    {
      why: 'lets an entry be that is like none',
      row: { who: 'National: Charity Bank', what: 'Coffee growers' },
    },
    {
      why: 'ignores case, spaces and a full stop',
      row: { what: ' loan  readiness. ', area: 'ACCESS TO FINANCE' },
    },
  ],
  invalid: [
    {
      row: { who: 'National: DTI; OPDM' },
      found: [
        {
          cell: 'E5',
          column: 'who',
          entry: 'OPDM',
          message:
            '"OPDM" in E5 is close to "ODPM", which the strategy has. Change it if that is meant, or keep your own.',
          fixed: 'National: DTI; ODPM',
          choices: {},
        },
      ],
    },
    {
      why: 'offers both readings of a slip that only a person can read',
      row: { what: 'Loan Readiness; Development of a mentoring cove model' },
      found: [
        {
          cell: 'D5',
          message: '"cove model" in D5 can be read in two ways. Choose "CoVE model" or "core model".',
          fixed: null,
          choices: {
            'Write "Development of a mentoring CoVE model"':
              'Loan Readiness; Development of a mentoring CoVE model',
            'Write "Development of a mentoring core model"':
              'Loan Readiness; Development of a mentoring core model',
          },
        },
      ],
    },
    {
      why: 'compares areas and methods too, each entry once',
      row: { area: 'Acess to finance', how: 'Seminers; Seminers' },
      found: [
        {
          cell: 'C5',
          message:
            '"Acess to finance" in C5 is close to "Access to finance", which the strategy has. Change it if that is meant, or keep your own.',
          fixed: 'Access to finance',
        },
        {
          cell: 'G5',
          message:
            '"Seminers" in G5 is close to "Seminars", which the strategy has. Change it if that is meant, or keep your own.',
          fixed: 'Seminars; Seminars',
        },
      ],
    },
  ],
});
