import type { Fix } from '../../agreement/types';
import { askOf } from '../asks';
import { writeFix } from '../fixes';
import { CELL, quoted } from '../message';
import type { Context, RowRule } from '../types';
import { isErrorText, type ActivityRow } from '../../workbook';

/**
 * The strategy guides three kinds of activity and no other, so this one list is closed. An activity of two
 * kinds is entered as two activities, since each has an outcome of its own. Where the text is nearly one of
 * the three, that is offered; else all three are.
 */
export const kindUnknown: RowRule = {
  scope: 'row',
  id: 'kind-unknown',
  column: 'kind',
  requirements: ['R1'],
  severity: 'error',
  quote: 'R1',
  summary: 'The kind is none of networking, dissemination and mainstreaming.',
  check(row, context, report) {
    const { kind } = row.text;
    const { vocabulary } = context.framework;
    if (!kind || vocabulary.kind(kind) || vocabulary.isPlaceholder(kind) || isErrorText(kind)) return;
    const near = vocabulary.near('kind', kind);
    const [only] = near;
    report({
      message: `${quoted(kind)} in ${CELL} is no kind of activity. ${askOf('kind', context.framework)}`,
      entry: kind,
      fix: near.length === 1 && only ? writeFix(row, 'kind', only.label, context) : null,
      choices: near.length === 1 ? [] : allKinds(row, context),
    });
  },
};

function allKinds(row: ActivityRow, context: Context): readonly Fix[] {
  return context.framework.pack.kinds
    .map(({ label }) => writeFix(row, 'kind', label, context))
    .filter((fix) => fix !== null);
}
