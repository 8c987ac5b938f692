/** WHO: audiences, each with the level at which it is approached (R26) and its nation (R15, R16). */

import type { Audience, Framework, Level, LevelId } from '../../framework/types';
import { fold, onceFor } from '../../framework';
import type { WhoEntry } from '../types';
import { Remembered } from './cache';
import { CLOSE_BRACKET, STAR, trimBack, trimmed } from './chars';
import { labelsOf, type Label } from './labels';
import { leadingAnd } from './runs';
import { scanOf } from './scan';
import { PLAIN, QUOTED, split, TermCommas, unquote, type SplitRules } from './split';
import { readStretch, type StretchReader } from './stretch';

/** What one entry was read as, wherever it stands. */
interface Named {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly name: string;
  readonly nation: string;
  readonly starred: boolean;
  readonly audience: Audience | null;
  /** The level that the vocabulary knows, where it knows exactly one. */
  readonly level: Level | null;
}

interface Reader extends StretchReader<Named> {
  readonly rules: SplitRules;
  readonly labels: readonly Label[];
  readonly nations: ReadonlyMap<string, string>;
  readonly levels: ReadonlyMap<LevelId, Level>;
}

const readerOf = onceFor((framework: Framework): Reader => {
  const { pack, vocabulary } = framework;
  const labels = labelsOf(pack);
  const reader: Reader = {
    rules: { commas: new TermCommas(vocabulary, ['audience']), labels, stars: false },
    labels,
    scan: scanOf(vocabulary, 'audience'),
    stars: true,
    seen: new Remembered(),
    one: (text, start, known) => named(text, start, known, framework, reader),
    nations: new Map([pack.nations.default, ...pack.nations.known].map((nation) => [fold(nation), nation])),
    levels: new Map(pack.levels.map((level) => [level.id, level])),
  };
  return reader;
});

/** End of the name in `text`: before a star and before a nation in brackets, in either order. */
function nameOf(
  text: string,
  nations: ReadonlyMap<string, string>,
): { name: string; nation: string; starred: boolean } {
  let end = text.length;
  let nation = '';
  let starred = false;
  for (;;) {
    const last = text.charCodeAt(end - 1);
    if (last === STAR && !starred) {
      while (text.charCodeAt(end - 1) === STAR) end--;
      starred = true;
    } else if (last === CLOSE_BRACKET && nation === '') {
      const open = text.lastIndexOf('(', end - 1);
      const found = open < 0 ? undefined : nations.get(fold(text.slice(open + 1, end - 1)));
      if (found === undefined) break;
      nation = found;
      end = open;
    } else break;
    end = trimBack(text, 0, end);
  }
  return end === 0
    ? { name: text, nation: '', starred: false }
    : { name: text.slice(0, end), nation, starred };
}

/** `known`: whether the text without star and nation may be of the vocabulary. */
function named(text: string, start: number, known: boolean, framework: Framework, reader: Reader): Named {
  const { name: full, nation, starred } = nameOf(text, reader.nations);
  let name = full;
  let audience: Audience | null = null;
  if (known || nation !== '') {
    audience = framework.vocabulary.audience(full) ?? null;
    const and = audience ? 0 : leadingAnd(full);
    if (and > 0) {
      audience = framework.vocabulary.audience(full.slice(and)) ?? null;
      if (audience) name = full.slice(and);
    }
  }
  const only = audience?.levels.length === 1 ? audience.levels[0] : undefined;
  const level = only === undefined ? null : (reader.levels.get(only) ?? null);
  return { start, end: start + text.length, text, name, nation, starred, audience, level };
}

const out: number[] = [];

/**
 * The audiences of a WHO cell. A label holds for the entries after it, until the
 * next; without one the vocabulary's level is taken where it knows exactly one
 * (R26). A label with no entry after it is answered as an entry without a name,
 * so that nothing typed is lost; rows leave such entries out.
 */
export function parseWho(text: string, framework: Framework): WhoEntry[] {
  const entries: WhoEntry[] = [];
  if (text === '') return entries;
  const reader = readerOf(framework);
  const count = split(text, reader.rules, out);
  let label: Label | null = null;
  let part = '';
  for (let i = 0; i < count; i += 3) {
    const kind = out[i] as number;
    const start = out[i + 1] as number;
    const end = out[i + 2] as number;
    if (kind >= 0) {
      label = reader.labels[kind] ?? null;
      const typed = trimmed(text.slice(start, end - 1));
      part = label?.part ? typed : '';
      const bare = i + 3 >= count || (out[i + 3] as number) >= 0;
      if (bare && label) entries.push(bareLabel(text, start, end, label.level, part));
      continue;
    }
    if (kind === PLAIN) {
      for (const n of readStretch(text, start, end, reader)) {
        entries.push(entryOf(n, start, label, part));
      }
    } else if (kind === QUOTED) {
      const typed = text.slice(start, end);
      const n = reader.one(unquote(typed), 0, true);
      entries.push(entryOf({ ...n, end: typed.length }, start, label, part));
    }
  }
  return entries;
}

function entryOf(n: Named, offset: number, label: Label | null, part: string): WhoEntry {
  return {
    text: n.text,
    start: offset + n.start,
    end: offset + n.end,
    name: n.name,
    level: label ? label.level : n.level,
    levelFrom: label ? 'label' : n.level ? 'vocabulary' : null,
    part,
    nation: n.nation,
    starred: n.starred,
    audience: n.audience,
  };
}

function bareLabel(text: string, start: number, end: number, level: Level, part: string): WhoEntry {
  return {
    text: text.slice(start, end),
    start,
    end,
    name: '',
    level,
    levelFrom: 'label',
    part,
    nation: '',
    starred: false,
    audience: null,
  };
}

/** A level label where it stands in a WHO cell, with its colon. */
export interface LabelSpan {
  readonly start: number;
  readonly end: number;
  readonly level: Level;
  /** The label as typed where it names a part of the level ("Local"), else "". */
  readonly part: string;
}

/** The level labels of a WHO cell, in order. */
export function labelSpans(text: string, framework: Framework): LabelSpan[] {
  const reader = readerOf(framework);
  const spans: LabelSpan[] = [];
  const count = split(text, reader.rules, out);
  for (let i = 0; i < count; i += 3) {
    const label = reader.labels[out[i] as number];
    if (!label) continue;
    const start = out[i + 1] as number;
    const end = out[i + 2] as number;
    spans.push({
      start,
      end,
      level: label.level,
      part: label.part ? trimmed(text.slice(start, end - 1)) : '',
    });
  }
  return spans;
}
