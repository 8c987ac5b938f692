/** The calendar as a table: every opportunity and every activity with its months, in words. */

import type { Calendar } from '../../../core/agreement/pictures';
import type { Reading } from '../../../core/workbook';
import { choiceName } from '../fill/date-words';
import { titleOf } from '../model/activity';
import { listed, say } from '../words';
import { FigureTable } from './figure-table';
import { rowsOf } from './figures';
import { monthWords, spanWords } from './months';

export function TimeTable({ reading, calendar }: { reading: Reading; calendar: Calendar }) {
  const { opportunities } = reading.framework.pack;
  const titles = (marks: Parameters<typeof rowsOf>[1]): string =>
    listed(rowsOf(reading, marks).map((row) => titleOf(row, row.index)));
  const lines = [
    ...calendar.lanes.flatMap(({ kind, label, stretches, pauses }) =>
      [
        ...stretches.map((s) => ({ ...s, what: titles(s.activities) })),
        ...pauses.map((pause) => ({ ...pause, what: say('overview.pauseKey') })),
      ]
        .sort((a, b) => a.first - b.first)
        .map(({ first, last, what }) => ({
          key: `${kind} ${first}`,
          kind: label || say('overview.noKind'),
          months: spanWords({ first, last }),
          what,
        })),
    ),
    ...calendar.occasions.map(({ opportunity, month, texts, activities }) => {
      const found = opportunities.find(({ id }) => id === opportunity);
      const text = texts.join('; ');
      return {
        key: `${opportunity} ${month}`,
        kind: found ? choiceName(found) : opportunity,
        months: monthWords(month),
        what: activities.length > 0 ? `${text}: ${titles(activities)}` : say('overview.free', { text }),
      };
    }),
  ];
  return (
    <FigureTable
      heads={(['kind', 'months', 'what'] as const).map((key) => say(`overview.table.${key}`))}
      rows={lines.map(({ key, kind, months, what }) => ({ key, cells: [kind, months, what] }))}
    />
  );
}
