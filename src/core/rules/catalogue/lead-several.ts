import type { Fix } from '../../agreement/types';
import { formatPartners, parsePartners, type ActivityRow } from '../../workbook';
import { fixOf } from '../fixes';
import { CELL, listed, quoted } from '../message';
import type { Context, RowRule } from '../types';

/**
 * A star marks a development partnership that is willing to take the lead. An activity has one lead or
 * none. Which star stays is for the partners to say, so each is offered.
 */
export const leadSeveral: RowRule = {
  scope: 'row',
  id: 'lead-several',
  column: 'partners',
  requirements: ['R30'],
  severity: 'error',
  quote: 'R30',
  summary: 'More than one partner is marked with a star as the lead.',
  check(row, context, report) {
    let leads = 0;
    for (const { lead } of row.partners) if (lead) leads++;
    if (leads < 2) return;
    const names = row.partners.filter((partner) => partner.lead).map((partner) => partner.name);
    report({
      message:
        `${listed(names.map(quoted))} in ${CELL} are all marked as the lead. Keep the star of one at most.`.replace(
          'are all',
          names.length === 2 ? 'are both' : 'are all',
        ),
      choices: names.map((_, place) => keepLead(place, row, context)).filter((fix) => fix !== null),
    });
  },
};

/** Keeps the star of one of the leads, counted among them from 0. */
function keepLead(place: number, row: ActivityRow, context: Context): Fix | null {
  const { framework } = context;
  let leads = -1;
  let name = '';
  const partners = parsePartners(row.text.partners, framework).map((partner) => {
    if (!partner.lead) return partner;
    leads++;
    if (leads === place) name = partner.name;
    return { ...partner, lead: leads === place };
  });
  return fixOf(`${name} leads`, row, 'partners', formatPartners(partners, framework), context);
}
