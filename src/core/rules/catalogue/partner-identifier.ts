import { CELL, quoted } from '../message';
import type { AgreementRule } from '../types';

/** A list's code and the number in that list: GB-COH-01234567 (org-id.guide). */
const ORG_ID = /^[A-Z]{2,4}-[A-Z0-9]{2,}-\S+$/;

/**
 * An organisation identifier of the org-id form names a register and the number in it, so that registers and
 * other programs know the organisation. It may be left empty. Whether the number exists is not looked up.
 */
export const partnerIdentifier: AgreementRule = {
  scope: 'agreement',
  id: 'partner-identifier',
  column: 'identifier',
  reads: ['partners'],
  requirements: ['R30'],
  severity: 'advice',
  quote: null,
  summary: 'An organisation identifier is not of the org-id form.',
  check({ reading }, report) {
    for (const row of reading.partners) {
      const identifier = row.values.identifier ?? '';
      if (!identifier || ORG_ID.test(identifier)) continue;
      report(
        { table: 'partners', row, cell: 'identifier' },
        {
          message:
            `${quoted(identifier)} in ${CELL} is no organisation identifier. Write the register and the number, ` +
            `for instance GB-COH-01234567 for a company or GB-CHC-1234567 for a charity.`,
          entry: identifier,
        },
      );
    }
  },
};
