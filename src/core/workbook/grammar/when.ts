/** WHEN: key dates (R27), and the opportunity each is timed to (R20). */

import { onceFor } from '../../framework';
import type { Framework, Opportunity, Timing } from '../../framework/types';
import type { WhenEntry } from '../types';
import { Remembered } from './cache';
import { trimmed } from './chars';
import { datesIn } from './dates';
import { leadingAnd } from './runs';
import { scanFor, scanOf, type Scan } from './scan';
import { PLAIN, split, unquote, type SplitRules } from './split';
import { readStretch, type StretchReader } from './stretch';
import { joined } from './what';

const RULES: SplitRules = { commas: null, labels: null, stars: false };
/** The opportunity that may begin an entry without a colon (a contract of the agreement's JSON). */
const ONGOING = 'ongoing';

interface Reader extends StretchReader<WhenEntry> {
  /** Finds ways to print "on-going". */
  readonly ongoing: Scan;
  /** Length of the longest opportunity and of the longest vague timing, with room for spaces. */
  readonly longest: number;
  readonly longestVague: number;
}

const readerOf = onceFor((framework: Framework): Reader => {
  const { pack, vocabulary } = framework;
  const printed = (o: Opportunity): string[] => [o.label, o.text, ...o.printedAs];
  const own = pack.opportunities.filter((o) => o.id === ONGOING).flatMap(printed);
  const longest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => text.length)) + 8;
  const reader: Reader = {
    scan: scanOf(vocabulary, 'timing'),
    stars: false,
    seen: new Remembered(),
    one: (text, start, known) => readOne(text, start, known, framework, reader),
    ongoing: scanFor(own),
    longest: longest(pack.opportunities.flatMap(printed)),
    longestVague: longest(pack.vagueTimings),
  };
  return reader;
});

/** Index after an opportunity and its colon, and that opportunity; null where the entry does not begin so. */
function prefixOf(text: string, framework: Framework, reader: Reader): { id: string; end: number } | null {
  const colon = text.indexOf(':');
  if (colon <= 0 || colon > reader.longest) return null;
  const named = framework.vocabulary.opportunity(text.slice(0, colon));
  return named ? { id: named.id, end: colon + 1 } : null;
}

/** The opportunity an entry names: as a whole, before a colon, or "On-going" at its start. */
function opportunityOf(text: string, framework: Framework, reader: Reader): string | null {
  const named = framework.vocabulary.opportunity(text)?.id ?? prefixOf(text, framework, reader)?.id;
  return named ?? (reader.ongoing(text, 0) > 0 ? ONGOING : null);
}

/** `known`: whether the whole text may be of the vocabulary. */
function readOne(
  text: string,
  start: number,
  known: boolean,
  framework: Framework,
  reader: Reader,
): WhenEntry {
  const { vocabulary } = framework;
  const prefix = prefixOf(text, framework, reader);
  const body = prefix ? trimmed(text.slice(prefix.end)) : text;
  const whole = known && !prefix ? vocabulary.opportunity(text)?.id : undefined;
  const opportunity = whole ?? prefix?.id ?? (reader.ongoing(text, 0) > 0 ? ONGOING : null);
  const timing = known || prefix ? timingOf(body, framework) : undefined;
  const read = datesIn(body);
  return {
    text,
    start,
    end: start + text.length,
    opportunity,
    // The strategy's own timing, whose date stands in the pack ("From new financial year").
    dates: read.dates.length === 0 && timing ? timing.dates : read.dates,
    vague: timing?.vague === true || (body.length <= reader.longestVague && vocabulary.isVagueTiming(body)),
    doubtful: read.doubtful,
  };
}

const timingOf = (text: string, { vocabulary }: Framework): Timing | undefined =>
  vocabulary.timing(text) ?? vocabulary.timing(text.slice(leadingAnd(text)));

const out: number[] = [];

/** The entry as it stands `offset` further on. */
const moved = (e: WhenEntry, offset: number): WhenEntry => ({
  text: e.text,
  start: e.start + offset,
  end: e.end + offset,
  opportunity: e.opportunity,
  dates: e.dates,
  vague: e.vague,
  doubtful: e.doubtful,
});

/** The timings of a WHEN cell; dates are derived from each entry's text and never cut out of it. */
export function parseWhen(text: string, framework: Framework): WhenEntry[] {
  const entries: WhenEntry[] = [];
  if (text === '') return entries;
  const reader = readerOf(framework);
  const count = split(text, RULES, out);
  for (let i = 0; i < count; i += 3) {
    const start = out[i + 1] as number;
    const end = out[i + 2] as number;
    if (out[i] !== PLAIN) {
      entries.push({ ...reader.one(unquote(text.slice(start, end)), start, true), end });
      continue;
    }
    for (const e of readStretch(text, start, end, reader)) entries.push(start === 0 ? e : moved(e, start));
  }
  return entries;
}

/** What formatWhen needs of an entry; a parsed one, or one of the agreement's JSON. */
export interface WhenValue {
  readonly text: string;
  readonly opportunity: string | null;
}

/**
 * The canonical text of a WHEN cell: its entries with "; " between them. An
 * opportunity that an entry's text does not name itself is put before it in words.
 */
export function formatWhen(values: readonly WhenValue[], framework: Framework): string {
  const reader = readerOf(framework);
  const texts = values.map(({ text, opportunity }) => {
    if (opportunity === null || opportunityOf(trimmed(text), framework, reader) === opportunity) return text;
    const label = framework.pack.opportunities.find((o) => o.id === opportunity)?.label;
    if (label === undefined) return text;
    return trimmed(text) === '' ? label : `${label}: ${trimmed(text)}`;
  });
  return joined(texts, (text) => parseWhen(text, framework));
}
