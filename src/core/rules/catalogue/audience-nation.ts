import type { Fix } from '../../agreement/types';
import { formatWho, parseWho, type ActivityRow, type WhoEntry } from '../../workbook';
import { fixOf } from '../fixes';
import { CELL, quoted } from '../message';
import { stemsOf } from '../words';
import type { Context, RowRule } from '../types';

/** How names of bodies say their nation. */
const ADJECTIVES: Readonly<Record<string, string>> = {
  Scotland: 'Scottish',
  Wales: 'Welsh',
  'Northern Ireland': 'Northern Irish',
};

/**
 * Audiences are read as operating in England unless it is indicated otherwise, in brackets behind the name.
 * One that is indicated as elsewhere is outside the strategy’s list, which is allowed. One whose name speaks
 * of another nation without saying so in brackets is pointed out, since it would be read as England’s.
 */
export const audienceNation: RowRule = {
  scope: 'row',
  id: 'audience-nation',
  column: 'who',
  requirements: ['R15', 'R16'],
  severity: 'note',
  quote: 'R15',
  summary: 'An audience operates outside England, or its name suggests so.',
  check(row, context, report) {
    const { nations } = context.framework.pack;
    for (const entry of row.who) {
      const { text, nation, name, audience } = entry;
      if (nation && nation !== nations.default) {
        report({
          message: `${quoted(text)} in ${CELL} operates in ${nation}, so it is outside the strategy's list. This is allowed.`,
          entry: text,
          quote: 'R16',
        });
      } else if (!nation && !audience) {
        const other = nationIn(name, context);
        if (!other) continue;
        report({
          message:
            `${quoted(text)} in ${CELL} is read as operating in ${nations.default}. ` +
            `Write (${other}) behind it if it operates there.`,
          entry: text,
          fix: withNation(entry, other, row, context),
        });
      }
    }
  },
};

/** A nation other than the default that the name speaks of. */
function nationIn(name: string, { framework }: Context): string | undefined {
  const { known, default: usual } = framework.pack.nations;
  let words: ReadonlySet<number> | null = null;
  return known.find((nation) => {
    if (nation === usual) return false;
    words ??= stemsOf(name);
    const there = words;
    const forms = [nation, ADJECTIVES[nation] ?? nation];
    return forms.some((form) => [...stemsOf(form)].every((stem) => there.has(stem)));
  });
}

function withNation(entry: WhoEntry, nation: string, row: ActivityRow, context: Context): Fix | null {
  const { framework } = context;
  const entries = parseWho(row.text.who, framework).map((e) =>
    e.start === entry.start ? { ...e, text: `${e.text} (${nation})` } : e,
  );
  return fixOf(`Write (${nation})`, row, 'who', formatWho(entries, framework), context);
}
