import { jointContacts } from '../../../../src/core/rules/catalogue/joint-contacts';
import { testRule } from '../ruleTester';

testRule(jointContacts, {
  valid: [{}, { joint: { contacts: { considered: 'No', text: 'Each theme has its own.' } } }],
  invalid: [
    {
      joint: { contacts: { considered: '' } },
      found: [
        {
          cell: "'Joint activity'!B7",
          ref: '',
          column: 'contacts',
          entry: '',
          message: 'Co-ordinated contacts in B7 is not answered. Say yes, or say why not.',
          fixed: null,
        },
      ],
    },
    {
      why: 'asks for the reason of a no',
      joint: { contacts: { considered: 'no', text: '' } },
      found: [
        {
          cell: "'Joint activity'!C7",
          message: 'Co-ordinated contacts says no without a reason. Say why not in C7.',
        },
      ],
    },
    {
      why: 'asks what a yes means',
      joint: { contacts: { considered: 'yes', text: '' } },
      found: [
        {
          cell: "'Joint activity'!C7",
          message: 'Co-ordinated contacts says yes, but not what. Say what you will do in C7.',
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
            'Co-ordinated contacts in the missing sheet "Joint activity" is not answered. Say yes, or say why not.',
        },
      ],
    },
  ],
});
