import { fold } from '../../framework';
import { toA1, type KeyedRow } from '../../workbook';
import { CELL, quoted } from '../message';
import type { AgreementRule } from '../types';

/**
 * Each partner stands on the Partners sheet once: two rows of one name would be two signatories of one body.
 * Two bodies may share a development partnership, so only names and aliases are compared.
 */
export const partnerDuplicate: AgreementRule = {
  scope: 'agreement',
  id: 'partner-duplicate',
  column: 'name',
  reads: ['partners'],
  requirements: ['R30'],
  severity: 'advice',
  quote: 'R30',
  summary: 'A partner stands on the Partners sheet twice.',
  check(context, report) {
    const first = new Map<string, KeyedRow>();
    for (const row of context.reading.partners) {
      const name = row.values.name ?? '';
      const keys = [name, ...(row.values.aka ?? '').split(/[;,\n]/)].map(fold).filter((key) => key !== '');
      const earlier = keys.map((key) => first.get(key)).find((other) => other !== undefined);
      for (const key of keys) if (!first.has(key)) first.set(key, row);
      if (!earlier || !name) continue;
      const where = context.keyedAt('partners', earlier, 'name');
      report(
        { table: 'partners', row, cell: 'name' },
        {
          message: `${quoted(name)} in ${CELL} stands in ${toA1(where)} too. Keep one of the two rows.`,
          also: [where],
          entry: name,
        },
      );
    }
  },
};
