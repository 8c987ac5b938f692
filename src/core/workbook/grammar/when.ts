/** WHEN: key dates (R27), and the opportunity each is timed to (R20). */

import type { Framework, Opportunity } from '../../framework/types';
import { fold } from '../../framework';
import type { WhenEntry } from '../types';
import { Remembered } from './cache';
import { COLON, isWord, trimmed } from './chars';
import { datesIn } from './dates';
import { leadingAnd, partRun, scanOf, type Scan } from './runs';
import { PLAIN, split, unquote, type SplitRules } from './split';
import { joined } from './what';

const RULES: SplitRules = { commas: null, labels: null, stars: false };
/** The opportunity that may begin an entry without a colon (a contract of the agreement's JSON). */
const ONGOING = 'ongoing';

interface Reader {
  readonly scan: Scan;
  readonly seen: Remembered<readonly WhenEntry[]>;
  /** Folded ways to print "on-going". */
  readonly ongoing: readonly string[];
  readonly longest: number;
}

const readers = new WeakMap<Framework, Reader>();

function readerOf(framework: Framework): Reader {
  let reader = readers.get(framework);
  if (!reader) {
    const { pack, vocabulary } = framework;
    const printed = (o: Opportunity): string[] => [o.label, o.text, ...o.printedAs];
    const ongoing = pack.opportunities.filter((o) => o.id === ONGOING).flatMap(printed);
    reader = {
      scan: scanOf(vocabulary, 'timing'),
      seen: new Remembered(),
      ongoing: ongoing.map(fold).filter((t) => t !== ''),
      longest: Math.max(0, ...pack.opportunities.flatMap(printed).map((t) => t.length)) + 8,
    };
    readers.set(framework, reader);
  }
  return reader;
}

/** The opportunity an entry names: as a whole, before a colon, or "On-going" at its start. */
function opportunityOf(text: string, framework: Framework, reader: Reader): Opportunity | null {
  const { vocabulary } = framework;
  const whole = vocabulary.opportunity(text);
  if (whole) return whole;
  const colon = text.indexOf(':');
  if (colon > 0 && colon <= reader.longest) {
    const named = vocabulary.opportunity(text.slice(0, colon));
    if (named) return named;
  }
  return startsOngoing(text, reader.ongoing)
    ? (vocabulary.opportunity(ONGOING) ?? ongoingOf(framework))
    : null;
}

const ongoingOf = (framework: Framework): Opportunity | null =>
  framework.pack.opportunities.find((o) => o.id === ONGOING) ?? null;

function startsOngoing(text: string, printed: readonly string[]): boolean {
  const first = text.charCodeAt(0) | 32;
  for (const term of printed) {
    if (term.charCodeAt(0) !== first) continue;
    for (let end = term.length; end <= text.length && end <= term.length + 4; end++) {
      if (fold(text.slice(0, end)) === term && !(end < text.length && isWord(text.charCodeAt(end))))
        return true;
    }
  }
  return false;
}

/** Index after an opportunity and its colon; 0 where the entry does not begin so. */
function afterPrefix(text: string, framework: Framework, reader: Reader): number {
  const colon = text.indexOf(':');
  if (colon <= 0 || colon > reader.longest || text.charCodeAt(colon) !== COLON) return 0;
  return framework.vocabulary.opportunity(text.slice(0, colon)) ? colon + 1 : 0;
}

function readOne(text: string, start: number, framework: Framework, reader: Reader): WhenEntry {
  const { vocabulary } = framework;
  const opportunity = opportunityOf(text, framework, reader)?.id ?? null;
  const body = opportunity === null ? text : trimmed(text.slice(afterPrefix(text, framework, reader)));
  const known = vocabulary.timing(body) ?? vocabulary.timing(body.slice(leadingAnd(body)));
  const read = datesIn(body);
  // The strategy's own timing, whose date stands in the pack ("From new financial year").
  const dates = read.dates.length === 0 && known ? known.dates : read.dates;
  const vague = known?.vague === true || vocabulary.isVagueTiming(body);
  return { text, start, end: start + text.length, opportunity, dates, vague, doubtful: read.doubtful };
}

function readEntry(text: string, framework: Framework, reader: Reader): readonly WhenEntry[] {
  const known = reader.seen.get(text);
  if (known) return known;
  const { vocabulary } = framework;
  const whole = vocabulary.timing(text) ?? vocabulary.opportunity(text);
  const pieces = whole ? null : partRun(text, reader.scan, false);
  const read = pieces
    ? pieces.map((p) => readOne(text.slice(p.start, p.end), p.start, framework, reader))
    : [readOne(text, 0, framework, reader)];
  return reader.seen.set(text, read);
}

const out: number[] = [];

/** The timings of a WHEN cell; dates are derived from each entry's text and never cut out of it. */
export function parseWhen(text: string, framework: Framework): WhenEntry[] {
  const entries: WhenEntry[] = [];
  if (text === '') return entries;
  const reader = readerOf(framework);
  const count = split(text, RULES, out);
  for (let i = 0; i < count; i += 3) {
    const start = out[i + 1] as number;
    const end = out[i + 2] as number;
    const typed = text.slice(start, end);
    if (out[i] !== PLAIN) {
      entries.push({ ...readOne(unquote(typed), start, framework, reader), end });
      continue;
    }
    for (const e of readEntry(typed, framework, reader)) {
      entries.push(start === 0 ? e : { ...e, start: e.start + start, end: e.end + start });
    }
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
    if (opportunity === null || opportunityOf(trimmed(text), framework, reader)?.id === opportunity)
      return text;
    const label = framework.pack.opportunities.find((o) => o.id === opportunity)?.label;
    if (label === undefined) return text;
    return trimmed(text) === '' ? label : `${label}: ${trimmed(text)}`;
  });
  return joined(texts, (text) => parseWhen(text, framework));
}
