import { jointEarlyPr } from '../../../../src/core/rules/catalogue/joint-early-pr';
import { testRule } from '../ruleTester';

testRule(jointEarlyPr, {
  valid: [{}, { joint: { 'early-pr': { considered: 'No', text: 'Each theme has its own.' } } }],
  invalid: [
    {
      joint: { 'early-pr': { considered: '' } },
      found: [
        {
          cell: "'Joint activity'!B6",
          ref: '',
          column: 'early-pr',
          entry: '',
          message: 'Early joint PR in B6 is not answered. Say yes, or say why not.',
          fixed: null,
        },
      ],
    },
    {
      why: 'asks for the reason of a no',
      joint: { 'early-pr': { considered: 'no', text: '' } },
      found: [
        {
          cell: "'Joint activity'!C6",
          message: 'Early joint PR says no without a reason. Say why not in C6.',
        },
      ],
    },
    {
      why: 'asks what a yes means',
      joint: { 'early-pr': { considered: 'yes', text: '' } },
      found: [
        {
          cell: "'Joint activity'!C6",
          message: 'Early joint PR says yes, but not what. Say what you will do in C6.',
        },
      ],
    },
    {
      why: 'takes no placeholder for an answer',
      joint: { 'early-pr': { considered: 'yes', text: 'tbc' } },
      found: [
        {
          cell: "'Joint activity'!C6",
          message: 'Early joint PR says yes, but not what. Say what you will do in C6.',
        },
      ],
    },
    {
      why: 'asks also where the table is missing',
      withoutTables: ['joint'],
      found: [
        {
          cell: 'A5',
          message:
            'Early joint PR in the missing sheet "Joint activity" is not answered. Say yes, or say why not.',
        },
      ],
    },
  ],
});
