import type { Fix } from '../../agreement/types';
import { fold } from '../../framework';
import { formatWho, parseWho, type ActivityRow } from '../../workbook';
import { fixOf } from '../fixes';
import { CELL, quoted } from '../message';
import type { Context, RowRule } from '../types';
import { inWords } from '../wording';

/**
 * HOW asks for methods that reach these audiences. A method may be tied to some of them ("Seminars for
 * Banks"); one that is tied to an audience the row does not name reaches nobody in it. A method without a tie
 * holds for all the row’s audiences.
 */
export const methodAudience: RowRule = {
  scope: 'row',
  id: 'method-audience',
  column: 'how',
  requirements: ['R28'],
  severity: 'advice',
  quote: 'R28',
  summary: 'A method is tied to an audience that the row does not name.',
  check(row, context, report) {
    for (const entry of row.how) {
      for (const name of entry.for) {
        if (isOfRow(name, row, context)) continue;
        report({
          message:
            `${quoted(inWords(entry.text, context.framework))} in ${CELL} is for ${quoted(name)}, which WHO in ${context.a1(row, 'who')} ` +
            `does not name. Add it there, or take it out here.`,
          also: [context.at(row, 'who')],
          entry: entry.text,
          fix: addAudience(name, row, context),
        });
      }
    }
  },
};

function isOfRow(name: string, row: ActivityRow, { framework }: Context): boolean {
  const audience = framework.vocabulary.audience(name);
  return row.who.some(
    (who) => (audience ? who.audience?.id === audience.id : false) || fold(who.name) === fold(name),
  );
}

function addAudience(name: string, row: ActivityRow, context: Context): Fix | null {
  const { framework } = context;
  const levels = framework.vocabulary.audience(name)?.levels ?? [];
  const level = levels.length === 1 ? (levels[0] ?? null) : null;
  const entries = [...parseWho(row.text.who, framework), { text: name, name, nation: '', level }];
  return fixOf(`Add ${quoted(name)} to WHO`, row, 'who', formatWho(entries, framework), context);
}
