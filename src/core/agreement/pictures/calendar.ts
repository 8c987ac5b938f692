/** The calendar: when activities of each kind take place, what they are timed to, and the pauses (R19). */

import { fold, type Framework } from '../../framework';
import type { Activity, TimingEntry } from '../types';
import { monthOf, monthsOf, type Month } from './months';
import type { ActivityMark, Source } from './types';

/** Months in a row that activities fill, each of them sharing one with the month before. */
export interface Stretch {
  readonly first: Month;
  readonly last: Month;
  /** True where the texts name only a year or a season. */
  readonly rough: boolean;
  readonly activities: readonly ActivityMark[];
}

export interface Lane {
  /** Id of the kind of activity; "" for activities without one. */
  readonly kind: string;
  /** As listed; "" for activities without a kind. */
  readonly label: string;
  readonly activities: readonly ActivityMark[];
  readonly stretches: readonly Stretch[];
  /** Months without its activities, within the agreements' period, that are more than the framework allows (R19). */
  readonly pauses: readonly { readonly first: Month; readonly last: Month }[];
}

/** An opportunity in a month. */
export interface Occasion {
  /** "T1", "T2", "T3". */
  readonly opportunity: string;
  readonly month: Month;
  /** What is said of it: the activities' own words, else the framework's. */
  readonly texts: readonly string[];
  /** Activities that are timed to it; none: it is not used yet. */
  readonly activities: readonly ActivityMark[];
}

export interface Calendar {
  readonly first: Month;
  readonly last: Month;
  readonly lanes: readonly Lane[];
  /** In the order of months, then of the framework's opportunities. */
  readonly occasions: readonly Occasion[];
  /** Timings without a date that can be drawn. */
  readonly undated: readonly { readonly activity: ActivityMark; readonly text: string }[];
}

/** Dates further than this from the agreement's period, or else from most dates, are slips of the pen and not drawn, in months. */
const FARTHEST = 60;
const ONGOING = 'ongoing';

/** A text that names a month or a day is meant exactly. */
const EXACT =
  /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\d[./]\d{1,2}[./]\d|\d{4}-\d\d-\d\d/i;

interface Bounds {
  readonly first: Month;
  readonly last: Month;
}

interface Span extends Bounds {
  readonly mark: ActivityMark;
  readonly rough: boolean;
}

interface Dated {
  readonly mark: ActivityMark;
  readonly activity: Activity;
  readonly entry: TimingEntry;
  readonly spans: readonly Bounds[];
}

function boundsOf(sources: readonly Source[]): Bounds | null {
  const own = sources.flatMap(({ agreement }) => [
    monthOf(agreement.cover.start),
    monthOf(agreement.cover.end),
  ]);
  const dates = sources.flatMap(({ agreement }) =>
    agreement.activities.flatMap(({ when }) =>
      when.flatMap((entry) => entry.dates.flatMap(({ from, to }) => [monthOf(from), monthOf(to)])),
    ),
  );
  const period = own.filter((month): month is Month => month !== null);
  const months = dates.filter((month): month is Month => month !== null).sort((a, b) => a - b);
  // Without a period, the date in the middle stands for it.
  const around = period.length > 0 ? period : months.slice(months.length >> 1, (months.length >> 1) + 1);
  const near = (month: Month): boolean =>
    month >= Math.min(...around) - FARTHEST && month <= Math.max(...around) + FARTHEST;
  const known = [...period, ...months.filter(near)];
  if (known.length === 0) return null;
  return { first: Math.min(...known), last: Math.max(...known) };
}

/** The agreement's own period, else the bounds of all; a start after the end is read the other way round. */
function periodOf({ agreement }: Source, bounds: Bounds): Bounds {
  const start = monthOf(agreement.cover.start) ?? bounds.first;
  const end = monthOf(agreement.cover.end) ?? bounds.last;
  return { first: Math.min(start, end), last: Math.max(start, end) };
}

function datedOf(source: Source, bounds: Bounds): Dated[] {
  const own = periodOf(source, bounds);
  return source.agreement.activities.flatMap((activity, index) => {
    const mark = { source: source.id, index, ref: activity.ref };
    return activity.when.map((entry): Dated => {
      const spans = entry.dates.flatMap((date) => {
        const span = monthsOf(date, own);
        if (!span || span.last < span.first) return [];
        return span.first > bounds.last || span.last < bounds.first ? [] : [span];
      });
      // "On-going" without a date runs through the whole period.
      const all = spans.length === 0 && entry.opportunity === ONGOING;
      return { mark, activity, entry, spans: all ? [own] : spans };
    });
  });
}

/** Longest runs of months in which each month shares an activity with the one before. */
function stretchesOf(spans: readonly Span[]): Stretch[] {
  const months = new Map<Month, Span[]>();
  for (const span of spans) {
    for (let month = span.first; month <= span.last; month++) {
      const here = months.get(month);
      if (here) here.push(span);
      else months.set(month, [span]);
    }
  }
  const stretches: { first: Month; last: Month; rough: boolean; activities: Set<ActivityMark> }[] = [];
  for (const [month, here] of [...months].sort(([a], [b]) => a - b)) {
    const exact = here.filter((span) => !span.rough);
    const shown = exact.length > 0 ? exact : here;
    const rough = exact.length === 0;
    const open = stretches.at(-1);
    if (
      open?.last === month - 1 &&
      open.rough === rough &&
      shown.some(({ mark }) => open.activities.has(mark))
    ) {
      open.last = month;
      for (const { mark } of shown) open.activities.add(mark);
    } else
      stretches.push({ first: month, last: month, rough, activities: new Set(shown.map((s) => s.mark)) });
  }
  return stretches.map((stretch) => ({ ...stretch, activities: [...stretch.activities] }));
}

/**
 * Where pauses are looked for: from the earliest start to the latest end of the agreements; where no cover says,
 * between the first and the last month of the lane itself.
 */
function spanOf(sources: readonly Source[], stretches: readonly Stretch[]): Bounds {
  const months = (key: 'start' | 'end'): Month[] =>
    sources.flatMap(({ agreement }) => monthOf(agreement.cover[key]) ?? []);
  const starts = months('start');
  const ends = months('end');
  const first = Math.min(...(starts.length > 0 ? starts : stretches.map((stretch) => stretch.first)));
  const last = Math.max(...(ends.length > 0 ? ends : stretches.map((stretch) => stretch.last)));
  return { first, last };
}

/** Runs without an activity that are longer than so many months; what lies beyond the span asks for none. */
function pausesOf(stretches: readonly Stretch[], span: Bounds, months: number): Bounds[] {
  if (stretches.length === 0) return [];
  const pauses: Bounds[] = [];
  let free = span.first;
  const end = span.last + 1;
  for (const { first, last } of [...stretches, { first: end, last: end }]) {
    const until = Math.min(first, end);
    if (until - free > months) pauses.push({ first: free, last: until - 1 });
    free = Math.max(free, last + 1);
  }
  return pauses;
}

function occasionsOf(dated: readonly Dated[], bounds: Bounds, framework: Framework): Occasion[] {
  const { pack, vocabulary } = framework;
  const order = pack.opportunities.map(({ id }) => id).filter((id) => id !== ONGOING);
  const found = new Map<string, { texts: Set<string>; activities: Set<ActivityMark> }>();
  const at = (opportunity: string, month: Month) => {
    const key = `${opportunity} ${month}`;
    const known = found.get(key) ?? { texts: new Set<string>(), activities: new Set<ActivityMark>() };
    found.set(key, known);
    return known;
  };
  for (const { mark, entry, spans } of dated) {
    if (!entry.opportunity || !order.includes(entry.opportunity)) continue;
    for (const { first } of spans) {
      const here = at(entry.opportunity, first);
      here.texts.add(entry.text);
      here.activities.add(mark);
    }
  }
  const used = new Set(dated.map(({ entry }) => fold(entry.text)));
  const areas = new Set(dated.map(({ activity }) => vocabulary.area(activity.area)));
  for (const area of areas) {
    for (const timing of area?.timings ?? []) {
      if (!timing.opportunity || !order.includes(timing.opportunity) || used.has(fold(timing.label)))
        continue;
      for (const date of timing.dates) {
        const span = monthsOf(date, bounds);
        if (!span || span.first < bounds.first || span.first > bounds.last) continue;
        const here = at(timing.opportunity, span.first);
        if (here.activities.size === 0) here.texts.add(timing.label);
      }
    }
  }
  return [...found]
    .map(([key, { texts, activities }]): Occasion => {
      const [opportunity = '', month = ''] = key.split(' ');
      return { opportunity, month: Number(month), texts: [...texts], activities: [...activities] };
    })
    .sort((a, b) => a.month - b.month || order.indexOf(a.opportunity) - order.indexOf(b.opportunity));
}

/**
 * One lane a kind of activity, over the agreements' period widened to every date near it. Null without any
 * date. "On-going" runs through the whole period of its agreement.
 */
export function calendarOf(sources: readonly Source[], framework: Framework): Calendar | null {
  const bounds = boundsOf(sources);
  if (!bounds) return null;
  const { pack, vocabulary } = framework;
  const dated = sources.flatMap((source) => datedOf(source, bounds));
  const kindOf = ({ kind }: Activity): string => vocabulary.kind(kind)?.id ?? fold(kind);
  const lane = (kind: string, label: string): Lane => {
    const own = dated.filter(({ activity }) => kindOf(activity) === kind);
    const stretches = stretchesOf(
      own.flatMap(({ mark, entry, spans }) =>
        spans.map(({ first, last }) => ({
          mark,
          first: Math.max(first, bounds.first),
          last: Math.min(last, bounds.last),
          rough: last - first >= 2 && entry.opportunity !== ONGOING && !EXACT.test(entry.text),
        })),
      ),
    );
    const drawn = own.filter(({ spans }) => spans.length > 0);
    const activities = [...new Map(drawn.map(({ mark }) => [`${mark.source} ${mark.index}`, mark])).values()];
    const pauses = pausesOf(stretches, spanOf(sources, stretches), pack.limits.gapMonths);
    return { kind, label, activities, stretches, pauses };
  };
  const known = new Map(pack.kinds.map(({ id, label }) => [id, label]));
  const others = new Map(
    dated
      .filter(({ activity, spans }) => spans.length > 0 && !known.has(kindOf(activity)))
      .map(({ activity }) => [kindOf(activity), activity.kind]),
  );
  return {
    ...bounds,
    lanes: [...known, ...others].map(([kind, label]) => lane(kind, label)),
    occasions: occasionsOf(dated, bounds, framework),
    undated: dated
      .filter(({ spans }) => spans.length === 0)
      .map(({ mark, entry }) => ({ activity: mark, text: entry.text })),
  };
}
