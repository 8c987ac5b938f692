import { fold } from '../../framework';
import type { KeyedRow } from '../../workbook';
import { CELL, quoted } from '../message';
import type { AgreementRule, Context } from '../types';

/**
 * A partner on the Partners sheet whom no activity names, by name, alias or development partnership, either
 * takes part somewhere that does not say so, or does not take part. An agreement without activities says
 * nothing about its partners yet.
 */
export const partnerIdle: AgreementRule = {
  scope: 'agreement',
  id: 'partner-idle',
  column: 'name',
  reads: ['partners', 'rows'],
  columns: ['partners'],
  requirements: ['R30'],
  severity: 'advice',
  quote: 'R30',
  summary: 'A partner takes part in no activity.',
  check(context, report) {
    const { activities, partners } = context.reading;
    if (!activities.length) return;
    const named = new Set<string>();
    for (const row of activities) for (const { name } of row.partners) named.add(name);
    const keys = new Set<string>();
    for (const name of named) for (const key of keysOf(name, context)) keys.add(key);
    for (const row of partners) {
      const name = row.values.name ?? '';
      if (!name || namesOf(row).some((text) => keysOf(text, context).some((key) => keys.has(key)))) continue;
      report(
        { table: 'partners', row, cell: 'name' },
        {
          message: `${quoted(name)} in ${CELL} takes part in no activity. Name it in one, or take it off the sheet.`,
          entry: name,
        },
      );
    }
  },
};

/** Every name by which the sheet knows a partner. */
function namesOf({ values }: KeyedRow): readonly string[] {
  const texts = [values.name ?? '', values.dp ?? '', ...(values.aka ?? '').split(/[;,\n]/)];
  return texts.filter((text) => text.trim() !== '');
}

/** The name as compared, and the strategy's partnership that it stands for. */
function keysOf(text: string, { framework }: Context): readonly string[] {
  const partnership = framework.vocabulary.partnership(text);
  return partnership ? [fold(text), `#${partnership.id}`] : [fold(text)];
}
