/** The calendar: when activities of each kind take place, the opportunities they are timed to, and the pauses (R19). */

import { fold, type Framework } from '../../framework';
import { monthOf, monthsOf, type Month } from './months';
import type { ActivityMark, Source } from './types';

export interface Bar {
  readonly mark: ActivityMark;
  readonly text: string;
  readonly opportunity: string | null;
  readonly first: Month;
  readonly last: Month;
  /** True where the text names a year or a season, not a month. */
  readonly rough: boolean;
}

export interface Pause {
  readonly first: Month;
  readonly last: Month;
}

export interface Lane {
  /** Id of the kind of activity; "" for activities without one. */
  readonly kind: string;
  readonly label: string;
  readonly bars: readonly Bar[];
  /** Stretches without any activity of the kind that are longer than the strategy's months. */
  readonly pauses: readonly Pause[];
}

export interface Undated {
  readonly mark: ActivityMark;
  readonly text: string;
}

export interface Calendar {
  readonly first: Month;
  readonly last: Month;
  readonly lanes: readonly Lane[];
  /** Timings without a date that can be drawn. */
  readonly undated: readonly Undated[];
}

/** Longer than a quarter of a year is a season or a year, drawn over the whole of it. */
const ROUGH_MONTHS = 3;

interface Found {
  readonly kind: string;
  readonly bar: Bar;
}

function boundsOf(sources: readonly Source[]): { first: Month; last: Month } | null {
  const months = sources.flatMap(({ agreement }) => [
    monthOf(agreement.cover.start),
    monthOf(agreement.cover.end),
    ...agreement.activities.flatMap((activity) =>
      activity.when.flatMap((entry) => entry.dates.flatMap((date) => [monthOf(date.from), monthOf(date.to)])),
    ),
  ]);
  const known = months.filter((month): month is Month => month !== null);
  return known.length ? { first: Math.min(...known), last: Math.max(...known) } : null;
}

/** Stretches within the bounds that no bar covers and that are longer than `months`. */
function pausesOf(bars: readonly Bar[], bounds: { first: Month; last: Month }, months: number): Pause[] {
  const sorted = [...bars].sort((a, b) => a.first - b.first);
  const pauses: Pause[] = [];
  let free = bounds.first;
  for (const bar of [...sorted, { first: bounds.last + 1, last: bounds.last + 1 }]) {
    if (bar.first - free > months) pauses.push({ first: free, last: bar.first - 1 });
    free = Math.max(free, bar.last + 1);
  }
  return pauses;
}

/**
 * One lane a kind of activity, over the agreements' period widened to every date.
 * "On-going" runs through the whole period of its agreement.
 */
export function calendarOf(sources: readonly Source[], framework: Framework): Calendar | null {
  const bounds = boundsOf(sources);
  if (!bounds) return null;
  const { pack, vocabulary } = framework;
  const found: Found[] = [];
  const undated: Undated[] = [];
  for (const { id: source, agreement } of sources) {
    const own = {
      first: monthOf(agreement.cover.start) ?? bounds.first,
      last: monthOf(agreement.cover.end) ?? bounds.last,
    };
    agreement.activities.forEach((activity, index) => {
      const mark = { source, index, ref: activity.ref };
      const kind = vocabulary.kind(activity.kind)?.id ?? fold(activity.kind);
      for (const { text, opportunity, dates } of activity.when) {
        const spans = dates.map((date) => monthsOf(date, own)).filter((span) => span !== null);
        if (spans.length === 0 && opportunity === 'ongoing') spans.push(own);
        if (spans.length === 0) undated.push({ mark, text });
        for (const { first, last } of spans) {
          const rough = last - first >= ROUGH_MONTHS - 1 && opportunity !== 'ongoing';
          found.push({ kind, bar: { mark, text, opportunity, first, last, rough } });
        }
      }
    });
  }
  const lane = (kind: string, label: string, pauses: boolean): Lane => {
    const bars = found.filter((one) => one.kind === kind).map((one) => one.bar);
    return { kind, label, bars, pauses: pauses ? pausesOf(bars, bounds, pack.limits.gapMonths) : [] };
  };
  const known = new Set(pack.kinds.map((kind) => kind.id));
  const others = [...new Set(found.map((one) => one.kind).filter((kind) => !known.has(kind)))];
  return {
    ...bounds,
    lanes: [
      ...pack.kinds.map((kind) => lane(kind.id, kind.label, true)),
      ...others.map((kind) => lane(kind, kind || 'No kind given', false)),
    ],
    undated,
  };
}
