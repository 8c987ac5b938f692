import { monthName, monthOf } from '../months';
import { ONGOING } from '../opportunities';
import type { ActivityKind, DateRange } from '../../framework';
import type { AgreementRule, Context, Period } from '../types';

/** The kinds that should be on-going; networking is not named in the sentence. */
const KINDS = ['dissemination', 'mainstreaming'];

/** Whether activities of the kind should be on-going. */
export function shouldGoOn(kind: ActivityKind): boolean {
  return KINDS.includes(kind.id);
}

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
    for (const kind of context.framework.pack.kinds) {
      if (!shouldGoOn(kind)) continue;
      const { label } = kind;
      for (const { first, last } of gapsOf(kind, context)) {
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

/** Runs of months without an activity of the kind that are longer than the limit, within the agreement or between its dates. */
function gapsOf(kind: ActivityKind, { framework, period, reading }: Context): readonly Months[] {
  const covered = new Set<number>();
  for (const row of reading.activities) {
    if (framework.vocabulary.kind(row.text.kind) !== kind) continue;
    for (const { dates, opportunity } of row.when) {
      // One activity that goes on all the time leaves no pause.
      if (opportunity === ONGOING && dates.length === 0) return NO_GAPS;
      for (const range of dates) cover(range, period, covered);
    }
  }
  if (!covered.size) return NO_GAPS;
  const from = monthOf(period.start || null) ?? Math.min(...covered);
  const to = monthOf(period.end || null) ?? Math.max(...covered);
  const limit = framework.pack.limits.gapMonths;
  return runsWithout(covered, from, to).filter((gap) => gap.last - gap.first + 1 > limit);
}

const NO_GAPS: readonly Months[] = [];
/** A range of more years is a slip of the pen, not a plan. */
const MOST_MONTHS = 600;

/** Adds the months of a range; an open end reaches to that of the agreement. */
function cover({ from, to }: DateRange, period: Period, covered: Set<number>): void {
  const first = monthOf(from ?? (period.start || to));
  const last = monthOf(to ?? (period.end || from));
  if (first === null || last === null || last - first > MOST_MONTHS) return;
  for (let month = first; month <= last; month++) covered.add(month);
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
