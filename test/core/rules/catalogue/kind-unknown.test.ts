import { kindUnknown } from '../../../../src/core/rules/catalogue/kind-unknown';
import { testRule } from '../ruleTester';

testRule(kindUnknown, {
  valid: [
    {},
    { row: { kind: 'networking' } },
    { row: { kind: ' MAINSTREAMING ' } },
    { why: 'leaves an empty cell to its own rule', row: { kind: '' } },
    { why: 'leaves a placeholder to its own rule', row: { kind: 'tbc' } },
    { why: 'leaves an error value to its own rule', row: { kind: '#N/A' } },
  ],
  invalid: [
    {
      row: { kind: 'Training' },
      found: [
        {
          cell: 'J5',
          message:
            '"Training" in J5 is no kind of activity. Choose networking, dissemination or mainstreaming.',
          fixed: null,
          choices: {
            'Write "Networking"': 'Networking',
            'Write "Dissemination"': 'Dissemination',
            'Write "Mainstreaming"': 'Mainstreaming',
          },
        },
      ],
    },
    {
      why: 'offers the one that is nearly meant',
      row: { kind: 'Disemination' },
      found: [
        {
          cell: 'J5',
          message:
            '"Disemination" in J5 is no kind of activity. Choose networking, dissemination or mainstreaming.',
          fixed: 'Dissemination',
          choices: {},
        },
      ],
    },
    {
      why: 'takes two kinds for two activities',
      row: { kind: 'Networking; dissemination' },
      found: [
        {
          cell: 'J5',
          message:
            '"Networking; dissemination" in J5 is no kind of activity. Choose networking, dissemination or mainstreaming.',
        },
      ],
    },
  ],
});
