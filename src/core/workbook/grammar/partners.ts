/** DPs: partners by name, at most one of them marked with a star as willing to take the lead (R30). */

import type { Framework } from '../../framework/types';
import type { PartnerMention } from '../types';
import { Remembered } from './cache';
import { QUOTE, skipSpace, STAR, trimBack, trimmed } from './chars';
import { coverage, leadingAnd } from './runs';
import { scanOf, type Scan } from './scan';
import { PLAIN, quote, split, TermCommas, unquote, type SplitRules } from './split';

interface Reader {
  readonly rules: SplitRules;
  readonly scan: Scan;
  readonly seen: Remembered<readonly PartnerMention[]>;
}

const readers = new WeakMap<Framework, Reader>();

function readerOf(framework: Framework): Reader {
  let reader = readers.get(framework);
  if (!reader) {
    const { vocabulary } = framework;
    const rules = { commas: new TermCommas(vocabulary, ['partnership']), labels: null, stars: true };
    reader = { rules, scan: scanOf(vocabulary, 'partnership'), seen: new Remembered() };
    readers.set(framework, reader);
  }
  return reader;
}

/** [start, end) of the name: without stars around it. A lone star is a name. */
function withoutStars(text: string): readonly [number, number] {
  let start = 0;
  let end = text.length;
  while (text.charCodeAt(start) === STAR) start = skipSpace(text, start + 1, end);
  while (end > start && text.charCodeAt(end - 1) === STAR) end = trimBack(text, start, end - 1);
  return start < end ? [start, end] : [0, text.length];
}

function mention(text: string, start: number, framework: Framework): PartnerMention {
  const [from, to] = withoutStars(text);
  const lead = to - from < text.length;
  const name = text.slice(from, to);
  const and = leadingAnd(name);
  if (and > 0) {
    // "and *SEEM": the star stands behind the "and".
    const [later, end] = withoutStars(name.slice(and));
    const rest = name.slice(and).slice(later, end);
    if (framework.vocabulary.partnership(rest)) {
      return { text, start, end: start + text.length, name: rest, lead: lead || later > 0 };
    }
  }
  return { text, start, end: start + text.length, name, lead };
}

function readEntry(
  cell: string,
  start: number,
  end: number,
  framework: Framework,
  reader: Reader,
): readonly PartnerMention[] {
  const known = reader.seen.get(cell, start, end);
  if (known) return known;
  const hash = reader.seen.asked;
  const text = reader.seen.cut(cell, start, end);
  const pieces = coverage(text, reader.scan, true);
  const read =
    pieces && pieces.length > 1
      ? pieces.map((p) => mention(text.slice(p.start, p.end), p.start, framework))
      : [mention(text, 0, framework)];
  return reader.seen.set(text, hash, read);
}

const out: number[] = [];

/** The mention as it stands `offset` further on. */
const moved = (m: PartnerMention, offset: number): PartnerMention => ({
  text: m.text,
  start: m.start + offset,
  end: m.end + offset,
  name: m.name,
  lead: m.lead,
});

/** The partners of a DPs cell; "*" before or after a name, with or without a space, marks the lead. */
export function parsePartners(text: string, framework: Framework): PartnerMention[] {
  const entries: PartnerMention[] = [];
  if (text === '') return entries;
  const reader = readerOf(framework);
  const count = split(text, reader.rules, out);
  for (let i = 0; i < count; i += 3) {
    const start = out[i + 1] as number;
    const end = out[i + 2] as number;
    if (out[i] === PLAIN) {
      for (const m of readEntry(text, start, end, framework, reader))
        entries.push(start === 0 ? m : moved(m, start));
    } else {
      const typed = text.slice(start, end);
      const [from, to] = withoutStars(typed);
      const name = unquote(typed.slice(from, to));
      entries.push({ text: name, start, end, name, lead: to - from < typed.length });
    }
  }
  return entries;
}

/** What formatPartners needs of an entry; a parsed one, or one of the agreement's JSON. */
export interface PartnerValue {
  readonly name: string;
  readonly lead: boolean;
  /** As typed, where it was. */
  readonly text?: string;
}

/** A partner as it stands in a cell: the name, quoted where it has to be, then the star. */
export function writePartner(value: PartnerValue, framework: Framework): string {
  const name = trimmed(value.name);
  const star = value.lead ? '*' : '';
  // A leading "and" was typed between two names; it is no part of either, and no letter is lost.
  const typed = value.text ?? '';
  const and = typed.endsWith(name) || typed.endsWith(`${name}*`) ? leadingAnd(typed) : 0;
  const bare = `${and > 0 && typed.slice(and).startsWith(name) ? typed.slice(0, and) : ''}${name}${star}`;
  const [read, ...others] = parsePartners(bare, framework);
  const same =
    name.charCodeAt(0) !== QUOTE && others.length === 0 && read?.name === name && read.lead === value.lead;
  return same ? bare : quote(name) + star;
}

/** The canonical text of a DPs cell: names with "; " between them, "*" right after the lead's. */
export function formatPartners(values: readonly PartnerValue[], framework: Framework): string {
  const texts: string[] = [];
  for (const value of values) if (trimmed(value.name) !== '') texts.push(writePartner(value, framework));
  return texts.join('; ');
}
