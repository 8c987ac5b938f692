import { sameAudience } from '../../../../src/core/rules/catalogue/same-audience';
import { testRule } from '../ruleTester';

const odpm = { who: 'National: ODPM', when: 'June 2005' };

testRule(sameAudience, {
  valid: [
    {},
    {
      why: 'lets partners approach an audience in different months',
      rows: [
        { ...odpm, partners: 'SEASY' },
        { who: 'National: ODPM', when: 'July 2005', partners: 'SEEM' },
      ],
    },
    {
      why: 'lets one partner take part in both',
      rows: [
        { ...odpm, partners: 'SEASY; SEEM' },
        { ...odpm, partners: 'SEEM' },
      ],
    },
    {
      why: 'lets long spans be',
      rows: [
        { who: 'National: ODPM', when: '2005', partners: 'SEASY' },
        { who: 'National: ODPM', when: '2005', partners: 'SEEM' },
      ],
    },
    {
      why: 'knows a partner by each of its names on the Partners sheet',
      partners: [{ name: 'Beta Limited', aka: 'BL; SEEM' }],
      rows: [
        { ...odpm, partners: 'BL' },
        { ...odpm, partners: 'Beta Limited' },
        { ...odpm, partners: 'SEEM' },
      ],
    },
    {
      why: 'tells the nations apart',
      rows: [
        { ...odpm, partners: 'SEASY' },
        { ...odpm, who: 'National: ODPM (Wales)', partners: 'SEEM' },
      ],
    },
  ],
  invalid: [
    {
      rows: [
        { ...odpm, ref: '3', partners: 'SEASY*' },
        {},
        { who: 'Local/Regional: OPDM; Banks', when: '7 June 2005', partners: 'SEEM' },
      ],
      found: [
        {
          cell: 'E5',
          ref: '3',
          column: 'who',
          entry: 'ODPM, June 2005',
          message:
            'Two activities approach ODPM in June 2005 with different partners (E5, E7). Agree who makes the contact.',
          fixed: null,
        },
      ],
    },
    {
      why: 'knows the nation that is meant where none is indicated',
      rows: [
        { ...odpm, partners: 'SEASY' },
        { ...odpm, who: 'National: ODPM (England)', partners: 'SEEM' },
      ],
      found: [
        {
          cell: 'E5',
          message:
            'Two activities approach ODPM in June 2005 with different partners (E5, E6). Agree who makes the contact.',
        },
      ],
    },
    {
      why: 'compares audiences of one’s own as well',
      rows: ['SEASY', 'SEEM', 'INSPIRE', 'NESEP', 'Suffolk County Council', 'Bristol City Council'].map(
        (partners) => ({
          who: 'National: Charity Bank',
          when: 'June 2005',
          partners,
        }),
      ),
      found: [
        {
          cell: 'E5',
          message:
            '6 activities approach Charity Bank in June 2005 with different partners (E5, E6, E7, E8 and 2 more). Agree who makes the contact.',
        },
      ],
    },
  ],
});
