import type { Fix } from '../../agreement/types';
import { fold, typingDistance } from '../../framework';
import { isErrorText, formatPartners, parsePartners, type ActivityRow } from '../../workbook';
import { fixOf, LONGEST_CELL } from '../fixes';
import { CELL, listed, quoted } from '../message';
import type { Context, RowRule } from '../types';

/**
 * Who takes part in the agreement stands on the Partners sheet, with the names by which each is known. A DP
 * that is not there is either new, and can be added, or a slip for one that is, and can be changed.
 */
export const partnerUnknown: RowRule = {
  scope: 'row',
  id: 'partner-unknown',
  column: 'partners',
  reads: ['partners'],
  requirements: ['R30'],
  severity: 'advice',
  quote: 'R30',
  summary: 'A DP is not on the Partners sheet.',
  check(row, context, report) {
    for (const { name } of row.partners) {
      if (context.partners.has(name) || isErrorText(name) || context.framework.vocabulary.isPlaceholder(name))
        continue;
      const near = nearest(name, context);
      const changes = near.map((other) => change(name, other, row, context)).filter((fix) => fix !== null);
      const add = adding(name, context);
      const fixes = add ? [...changes, add] : changes;
      report({
        message: near.length
          ? `${quoted(name)} in ${CELL} is not on the Partners sheet. Change it to ${listed(near, 'or')}, or add it as a partner.`
          : `${quoted(name)} in ${CELL} is not on the Partners sheet. Add it as a partner.`,
        entry: name,
        fix: fixes.length === 1 ? (fixes[0] ?? null) : null,
        choices: fixes.length === 1 ? [] : fixes,
      });
    }
  },
};

/** Names on the sheet that differ by one slip of typing, two in long ones. */
function nearest(name: string, { partners }: Context): readonly string[] {
  const key = fold(name);
  if (key.length < 3) return [];
  const limit = key.length > 9 ? 2 : 1;
  return partners.names.filter((other) => typingDistance(key, fold(other), limit) <= limit).slice(0, 3);
}

function change(name: string, other: string, row: ActivityRow, context: Context): Fix | null {
  const { framework } = context;
  const partners = parsePartners(row.text.partners, framework).map((partner) =>
    partner.name === name ? { ...partner, name: other, text: other } : partner,
  );
  return fixOf(`Change to ${quoted(other)}`, row, 'partners', formatPartners(partners, framework), context);
}

function adding(name: string, { partners }: Context): Fix | null {
  if (!partners.free || name.length > LONGEST_CELL) return null;
  return { label: `Add ${quoted(name)} as a partner`, edits: [{ at: partners.free, text: name }] };
}
