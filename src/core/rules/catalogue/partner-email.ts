import { CELL, quoted } from '../message';
import type { AgreementRule } from '../types';

/** One "@", something before it, and a domain of two parts or more behind it. */
const ADDRESS = /^[^\s@<>,;"]+@[^\s@<>,;".]+(\.[^\s@<>,;".]+)+$/;

/**
 * A text in the e-mail column that is not an address cannot be written to. Several addresses may stand there,
 * parted by ";" or ",". Whether an address works is not tried.
 */
export const partnerEmail: AgreementRule = {
  scope: 'agreement',
  id: 'partner-email',
  column: 'email',
  reads: ['partners'],
  requirements: ['R30'],
  severity: 'advice',
  quote: null,
  summary: 'An e-mail address is not an address.',
  check({ reading }, report) {
    for (const row of reading.partners) {
      const addresses = (row.values.email ?? '').split(/[;,\n]/).map((text) => text.trim());
      for (const address of addresses) {
        if (!address || ADDRESS.test(address)) continue;
        report(
          { table: 'partners', row, cell: 'email' },
          {
            message: `${quoted(address)} in ${CELL} is no e-mail address. Write it as in name@example.org.`,
            entry: address,
          },
        );
      }
    }
  },
};
