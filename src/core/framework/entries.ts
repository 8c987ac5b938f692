/** The entries of a pack as terms: what each is called, and every text that means it. */

import { fold } from './fold';
import type { Audience, Pack, Partnership, TermKind } from './types';

/** One entry of one kind. */
export interface Term {
  readonly id: string;
  readonly label: string;
  /** Every text that means this entry, the label among them; equal ones may repeat. */
  readonly texts: readonly string[];
  /** What else it is called, for the second line of a list. */
  readonly detail: string | null;
  /** Areas that print it, with its place among the area's entries of the kind. */
  readonly areas: ReadonlyMap<string, number>;
}

const STAR_AT_END = /\s*\*+$/;
const BRACKET_AT_END = /\s*\([^()]*\)$/;

const present = (texts: readonly (string | null)[]): string[] => texts.filter((text) => text !== null);
const place = (areaId: string, index: number): ReadonlyMap<string, number> => new Map([[areaId, index]]);
const NOWHERE: ReadonlyMap<string, number> = new Map();

/** Also without a star at the end, which marks a lead or is unexplained. */
const withoutStars = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => (STAR_AT_END.test(text) ? [text, text.replace(STAR_AT_END, '')] : [text]));

/** Also without a bracket at the end: "Futurebuilders England (Home Office fund)". */
const withoutBrackets = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => (BRACKET_AT_END.test(text) ? [text, text.replace(BRACKET_AT_END, '')] : [text]));

/** Also with "&" for "and" and the other way round. */
const withAmpersands = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => {
    if (text.includes(' & ')) return [text, text.replaceAll(' & ', ' and ')];
    return text.includes(' and ') ? [text, text.replaceAll(' and ', ' & ')] : [text];
  });

/** "DTI (Department of Trade and Industry)" and the other way round. */
function bracketForms(short: string | null, longs: readonly (string | null)[]): string[] {
  if (short === null) return [];
  return withoutBrackets(present(longs))
    .filter((long) => long !== short)
    .flatMap((long) => [`${short} (${long})`, `${long} (${short})`]);
}

function audienceTexts(audience: Audience, printed: readonly string[]): string[] {
  const { label, name, abbreviation, expansion, aliases } = audience;
  const names = present([label, abbreviation, name, expansion, ...aliases, ...printed]);
  const brackets = bracketForms(abbreviation, [name, expansion]);
  return withAmpersands([...withoutBrackets(withoutStars(names)), ...brackets]);
}

function audienceTerms(pack: Pack): Term[] {
  return pack.audiences.map((audience) => {
    const areas = new Map<string, number>();
    const printed: string[] = [];
    for (const area of pack.areas)
      area.audiences.forEach((mention, index) => {
        if (mention.audience !== audience.id) return;
        if (!areas.has(area.id)) areas.set(area.id, index);
        printed.push(mention.verbatim);
      });
    const { id, label, name, abbreviation } = audience;
    const detail = fold(name) === fold(label) ? abbreviation : name;
    return {
      id,
      label,
      texts: audienceTexts(audience, printed),
      detail: detail === label ? null : detail,
      areas,
    };
  });
}

function partnershipTerm(partnership: Partnership, pack: Pack): Term {
  const { id, name, aliases, expansion } = partnership;
  const areas = new Map<string, number>();
  const printed: string[] = [];
  for (const area of pack.areas)
    area.partnerships.forEach((mention, index) => {
      if (mention.partnership !== id) return;
      areas.set(area.id, index);
      printed.push(mention.verbatim);
    });
  const texts = withoutStars(present([name, expansion, ...aliases, ...printed]));
  return { id, label: name, texts: [...texts, ...bracketForms(name, [expansion])], detail: expansion, areas };
}

function methodTerms(pack: Pack): Term[] {
  const own = pack.areas.flatMap((area) =>
    area.methods.map(({ id, label, verbatim, aliases }, index) => ({
      id,
      label,
      texts: [label, verbatim, ...aliases],
      detail: area.label,
      areas: place(area.id, index),
    })),
  );
  const document = pack.methods.map(({ id, label, text, aliases }) => ({
    id,
    label,
    texts: [label, text, id, `${id}: ${label}`, ...aliases],
    detail: null,
    areas: NOWHERE,
  }));
  return [...document, ...own];
}

function timingTerms(pack: Pack): Term[] {
  const own = pack.areas.flatMap((area) =>
    area.timings.map(({ id, label, verbatim, aliases }, index) => ({
      id,
      label,
      texts: [label, verbatim, ...aliases],
      detail: area.label,
      areas: place(area.id, index),
    })),
  );
  const document = pack.opportunities.map(({ id, label, text, printedAs }) => ({
    id,
    label,
    texts: [label, text, id, ...printedAs],
    detail: null,
    areas: NOWHERE,
  }));
  return [...document, ...own];
}

function topicTerms(pack: Pack): Term[] {
  return pack.areas.flatMap((area) =>
    area.topics.map(({ id, label, verbatim, aliases }, index) => ({
      id,
      label,
      texts: [label, verbatim, ...aliases],
      detail: area.label,
      areas: place(area.id, index),
    })),
  );
}

function areaTerms(pack: Pack): Term[] {
  return pack.areas.map(({ id, number, label, verbatim, aliases }) => ({
    id,
    label,
    texts: withAmpersands([label, verbatim, `${number}. ${label}`, ...aliases]),
    detail: null,
    areas: place(id, 0),
  }));
}

/** All terms of a pack by kind, in the order of the pack. */
export function termsOf(pack: Pack): Readonly<Record<TermKind, readonly Term[]>> {
  return {
    area: areaTerms(pack),
    topic: topicTerms(pack),
    audience: audienceTerms(pack),
    method: methodTerms(pack),
    timing: timingTerms(pack),
    partnership: pack.partnerships.map((partnership) => partnershipTerm(partnership, pack)),
    kind: pack.kinds.map(({ id, label }) => ({
      id,
      label,
      texts: [label, id],
      detail: null,
      areas: NOWHERE,
    })),
  };
}
