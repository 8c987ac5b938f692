/** Two versions of a framework, compared: what a reviewed strategy changes for filled sheets (R14). */

import type { AudienceMention, Pack, Replacement, TermKind } from './types';

/** A term that can stand in a cell. */
export interface Term {
  readonly kind: TermKind;
  readonly id: string;
  /** As listed. */
  readonly label: string;
  /** Where it stands: ids of areas and levels, "A3/national". */
  readonly places: readonly string[];
}

export type Change =
  | { readonly kind: 'added'; readonly term: Term }
  | { readonly kind: 'removed'; readonly term: Term }
  /** The same entry under another label. */
  | { readonly kind: 'renamed'; readonly from: Term; readonly to: Term }
  /** One entry in place of one: it can be carried over without asking. */
  | { readonly kind: 'replaced'; readonly from: Term; readonly to: Term }
  /** Several entries in place of one: a person says which. */
  | { readonly kind: 'split'; readonly from: Term; readonly to: readonly Term[] }
  /** One entry in place of several. */
  | { readonly kind: 'merged'; readonly from: readonly Term[]; readonly to: Term }
  /** The same entry in other areas or at other levels. */
  | { readonly kind: 'moved'; readonly from: Term; readonly to: Term };

function audiences(pack: Pack): Term[] {
  const places = new Map<string, string[]>();
  const note = (area: string, mention: AudienceMention): void => {
    const found = places.get(mention.audience) ?? [];
    places.set(mention.audience, [...found, `${area}/${mention.level}`]);
  };
  for (const area of pack.areas) for (const mention of area.audiences) note(area.id, mention);
  return pack.audiences.map(({ id, label }) => ({
    kind: 'audience',
    id,
    label,
    places: [...new Set(places.get(id) ?? [])].sort(),
  }));
}

/** Every term of a pack that a cell may hold. */
export function termsOf(pack: Pack): Term[] {
  const inAreas = <T extends { readonly id: string; readonly label: string }>(
    kind: TermKind,
    of: (area: Pack['areas'][number]) => readonly T[],
  ): Term[] =>
    pack.areas.flatMap((area) => of(area).map(({ id, label }) => ({ kind, id, label, places: [area.id] })));
  return [
    ...pack.areas.map(({ id, label }): Term => ({ kind: 'area', id, label, places: [] })),
    ...inAreas('topic', (area) => area.topics),
    ...audiences(pack),
    ...inAreas('timing', (area) => area.timings),
    ...pack.methods.map(({ id, label }): Term => ({ kind: 'method', id, label, places: [] })),
    ...pack.partnerships.map(({ id, name }): Term => ({ kind: 'partnership', id, label: name, places: [] })),
  ];
}

const keyOf = (kind: TermKind, id: string): string => `${kind}\n${id}`;

function stated(
  replacement: Replacement,
  before: ReadonlyMap<string, Term>,
  after: ReadonlyMap<string, Term>,
): Change[] {
  const from = replacement.from.flatMap((id) => before.get(keyOf(replacement.kind, id)) ?? []);
  const to = replacement.to.flatMap((id) => after.get(keyOf(replacement.kind, id)) ?? []);
  const [first] = from;
  const [only] = to;
  if (!first || !only) return [];
  if (to.length > 1) return from.map((term) => ({ kind: 'split', from: term, to }));
  return from.length > 1
    ? [{ kind: 'merged', from, to: only }]
    : [{ kind: 'replaced', from: first, to: only }];
}

const samePlaces = (a: Term, b: Term): boolean => a.places.join('\n') === b.places.join('\n');

/**
 * What changed from one version to the next: what the new pack itself states to be replaced, then what
 * follows from ids that both have. Ordered by kind of term, then as listed.
 */
export function compareFrameworks(old: Pack, next: Pack): readonly Change[] {
  const before = new Map(termsOf(old).map((term) => [keyOf(term.kind, term.id), term]));
  const after = new Map(termsOf(next).map((term) => [keyOf(term.kind, term.id), term]));
  const changes = (next.replaces ?? []).flatMap((replacement) => stated(replacement, before, after));
  const said = new Set((next.replaces ?? []).flatMap(({ kind, from }) => from.map((id) => keyOf(kind, id))));
  const brought = new Set((next.replaces ?? []).flatMap(({ kind, to }) => to.map((id) => keyOf(kind, id))));
  for (const [key, term] of before) {
    const now = after.get(key);
    if (said.has(key)) continue;
    if (!now) changes.push({ kind: 'removed', term });
    else if (now.label !== term.label) changes.push({ kind: 'renamed', from: term, to: now });
    else if (!samePlaces(term, now)) changes.push({ kind: 'moved', from: term, to: now });
  }
  for (const [key, term] of after) {
    if (!before.has(key) && !brought.has(key)) changes.push({ kind: 'added', term });
  }
  return changes;
}
