import { monthName, monthOf, monthsOf } from '../months';
import { ONGOING } from '../opportunities';
import type { ActivityRow } from '../../workbook';
import type { AgreementRule, Context } from '../types';

/** The kinds that should be on-going; networking is not named in the sentence. */
const KINDS = ['dissemination', 'mainstreaming'];

/**
 * Dissemination and mainstreaming should be on-going: a pause of more months than the strategy’s pack sets is
 * named, for each of the two. Counted are the months in which an activity of that kind has a date; one that is
 * on-going covers the whole period of the agreement. A kind of which no date can be read is let be: other
 * rules ask for its dates.
 */
export const ongoingGap: AgreementRule = {
  scope: 'agreement',
  id: 'ongoing-gap',
  column: 'when',
  reads: ['rows', 'cover'],
  columns: ['kind', 'when'],
  requirements: ['R19'],
  severity: 'advice',
  quote: 'R19',
  summary: 'Dissemination or mainstreaming pauses for longer than the set number of months.',
  check(context, report) {
    const { pack, vocabulary } = context.framework;
    for (const { id, label } of pack.kinds) {
      if (!KINDS.includes(id)) continue;
      const rows = context.reading.activities.filter((row) => vocabulary.kind(row.text.kind)?.id === id);
      for (const { first, last } of gapsOf(rows, context)) {
        const span = `${monthName(first)} to ${monthName(last)}`;
        report(
          { table: 'activities' },
          {
            message:
              `${label} pauses from ${span}, for ${last - first + 1} months. ` +
              `Plan an activity for that time, or say of one that it is on-going.`,
            entry: `${label}: ${span}`,
          },
        );
      }
    }
  },
};

interface Months {
  readonly first: number;
  readonly last: number;
}

/** Runs of months without an activity that are longer than the limit, within the agreement or between its dates. */
function gapsOf(rows: readonly ActivityRow[], { framework, period }: Context): readonly Months[] {
  const covered = new Set<number>();
  let [earliest, latest] = [Infinity, -Infinity];
  for (const { when } of rows) {
    for (const { dates, opportunity } of when) {
      if (opportunity === ONGOING && dates.length === 0) return [];
      for (const range of dates) {
        const open = { from: range.from ?? (period.start || null), to: range.to ?? (period.end || null) };
        const months = monthsOf(open);
        if (!months) continue;
        earliest = Math.min(earliest, months.first);
        latest = Math.max(latest, months.last);
        for (let month = months.first; month <= months.last; month++) covered.add(month);
      }
    }
  }
  if (!covered.size) return [];
  const from = monthOf(period.start || null) ?? earliest;
  const to = monthOf(period.end || null) ?? latest;
  return runsWithout(covered, from, to).filter(
    (gap) => gap.last - gap.first + 1 > framework.pack.limits.gapMonths,
  );
}

function runsWithout(covered: ReadonlySet<number>, from: number, to: number): readonly Months[] {
  const runs: Months[] = [];
  let first: number | null = null;
  for (let month = from; month <= to + 1; month++) {
    const free = month <= to && !covered.has(month);
    if (free) first ??= month;
    else if (first !== null) {
      runs.push({ first, last: month - 1 });
      first = null;
    }
  }
  return runs;
}
