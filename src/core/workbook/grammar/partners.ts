/** DPs: partners by name, at most one of them marked with a star as willing to take the lead (R30). */

import { onceFor } from '../../framework';
import type { Framework } from '../../framework/types';
import type { PartnerMention } from '../types';
import { Remembered } from './cache';
import { QUOTE, skipSpace, STAR, trimBack, trimmed } from './chars';
import { leadingAnd } from './runs';
import { scanOf } from './scan';
import { PLAIN, quote, split, TermCommas, unquote, type SplitRules } from './split';
import { readStretch, type StretchReader } from './stretch';

interface Reader extends StretchReader<PartnerMention> {
  readonly rules: SplitRules;
}

const readerOf = onceFor((framework: Framework): Reader => {
  const { vocabulary } = framework;
  return {
    rules: { commas: new TermCommas(vocabulary, ['partnership']), labels: null, stars: true },
    scan: scanOf(vocabulary, 'partnership'),
    stars: true,
    seen: new Remembered(),
    one: (text, start) => mention(text, start, framework),
  };
});

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
      for (const m of readStretch(text, start, end, reader)) entries.push(start === 0 ? m : moved(m, start));
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
