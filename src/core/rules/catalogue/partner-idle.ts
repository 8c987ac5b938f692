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
    const { activities } = context.reading;
    if (!activities.length) return;
    for (const row of unnamed(context)) {
      const name = row.values.name ?? '';
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

/** The partners whom no activity names; the activities are gone through until all are named. */
function unnamed(context: Context): readonly KeyedRow[] {
  const left = new Map<KeyedRow, ReadonlySet<string>>();
  for (const row of context.reading.partners) {
    if (row.values.name) left.set(row, new Set(namesOf(row).flatMap((name) => keysOf(name, context))));
  }
  const seen = new Set<string>();
  for (const { partners } of context.reading.activities) {
    for (const { name } of partners) {
      if (seen.has(name)) continue;
      seen.add(name);
      const keys = keysOf(name, context);
      for (const [row, known] of left) if (keys.some((key) => known.has(key))) left.delete(row);
    }
    if (!left.size) break;
  }
  return [...left.keys()];
}

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
