/** The look-ups of a pack. */

import type { ActivityKind, Area, AreaMethod, Audience, Level, Method, NearMiss, Opportunity } from './types';
import type { Pack, Partnership, ScanHit, TermKind, Timing, Topic, Vocabulary } from './types';
import { termsOf, type Term } from './entries';
import { fold } from './fold';
import { NearIndex } from './near';
import { createScanner, type Scanner } from './scanner';
import { TermSearch } from './search';
import { createSlipReader, type SlipReader } from './slips';
import { TermIndex } from './terms';

const REMEMBERED_ANSWERS = 8192;
const NONE: readonly NearMiss[] = [];

/** Everything about one kind of term; the rarer parts are made when first asked for. */
class Kind {
  readonly index = new TermIndex<string>();
  readonly #labels = new Map<string, string>();
  readonly #answers = new Map<string, readonly NearMiss[]>();
  readonly #slips: SlipReader;
  #longest = 0;
  #near: NearIndex | undefined;
  #scanner: Scanner<string> | undefined;
  #search: TermSearch | undefined;

  constructor(
    pack: Pack,
    readonly kind: TermKind,
    readonly terms: readonly Term[],
  ) {
    for (const { id, label, texts } of terms) {
      this.#labels.set(id, label);
      this.index.addAll(texts, id);
    }
    for (const key of this.index.keys()) this.#longest = Math.max(this.#longest, key.length);
    this.#slips = createSlipReader(pack, kind, terms);
  }

  near(text: string): readonly NearMiss[] {
    // Far longer than any term, even if half of it were spaces.
    if (text.length > this.#longest * 2 + 8) return NONE;
    const kept = this.#answers.get(text);
    if (kept !== undefined) return kept;
    const answer = this.#slips.read(text, (part) => this.index.get(part) ?? '') ?? this.#nearest(text);
    if (this.#answers.size >= REMEMBERED_ANSWERS) this.#answers.clear();
    this.#answers.set(text, answer);
    return answer;
  }

  #nearest(text: string): readonly NearMiss[] {
    if (this.index.has(text)) return NONE;
    this.#near ??= this.#nearIndex();
    const ids = this.#near.nearest(fold(text));
    return ids.length === 0 ? NONE : ids.map((id) => ({ id, label: this.#labels.get(id) ?? '' }));
  }

  #nearIndex(): NearIndex {
    const near = new NearIndex();
    for (const [key, id] of this.index.entries()) near.add(key, id);
    return near;
  }

  scan(text: string, from: number): ScanHit | undefined {
    this.#scanner ??= createScanner(this.#scannable());
    const hit = this.#scanner.scan(text, from);
    return hit && { id: hit.entry, end: hit.end };
  }

  *#scannable(): Iterable<readonly [string, string]> {
    // A star after a name is the grammar's business, not part of the name.
    for (const [key, id] of this.index.entries()) if (!key.endsWith('*')) yield [key, id];
  }

  search(query: string, areaId: string | undefined): ReturnType<TermSearch['find']> {
    this.#search ??= new TermSearch(this.kind, this.terms);
    return this.#search.find(query, areaId);
  }
}

/** Terms whose ids and texts `termsOf` gave, each with the entry of the pack it stands for. */
function indexOf<T extends { readonly id: string }>(
  terms: readonly Term[],
  entries: Iterable<T>,
): TermIndex<T> {
  const byId = new Map([...entries].map((entry) => [entry.id, entry]));
  const index = new TermIndex<T>();
  for (const { id, texts } of terms) {
    const entry = byId.get(id);
    if (entry !== undefined) index.addAll(texts, entry);
  }
  return index;
}

function levelIndex(pack: Pack): TermIndex<Level> {
  const index = new TermIndex<Level>();
  for (const level of pack.levels) index.addAll([level.label, ...level.printedAs, ...level.parts], level);
  return index;
}

function wordIndex(texts: readonly string[]): TermIndex<true> {
  const index = new TermIndex<true>();
  index.addAll(texts, true);
  return index;
}

/** A text of full stops alone says as little as any placeholder, and folds to nothing. */
const ONLY_STOPS = /^[\s.]*\.\s*$/;

type Terms = ReturnType<typeof termsOf>;

/** The look-ups that answer with an entry of the pack. */
function entryIndexes(pack: Pack, terms: Terms) {
  const { areas } = pack;
  return {
    area: indexOf<Area>(terms.area, areas),
    topic: indexOf<Topic>(terms.topic, listed(areas, 'topics')),
    topicOf: new Map(areas.map((area) => [area.id, indexOf<Topic>(terms.topic, area.topics)])),
    audience: indexOf<Audience>(terms.audience, pack.audiences),
    method: indexOf<Method>(terms.method, pack.methods),
    areaMethod: indexOf<AreaMethod>(terms.method, listed(areas, 'methods')),
    opportunity: indexOf<Opportunity>(terms.timing, pack.opportunities),
    timing: indexOf<Timing>(terms.timing, listed(areas, 'timings')),
    partnership: indexOf<Partnership>(terms.partnership, pack.partnerships),
    kind: indexOf<ActivityKind>(terms.kind, pack.kinds),
    level: levelIndex(pack),
  };
}

/** One list of all areas. */
function listed<K extends 'topics' | 'methods' | 'timings'>(
  areas: readonly Area[],
  list: K,
): Area[K][number][] {
  return areas.flatMap((area): Area[K][number][] => [...area[list]]);
}

/** The rest of a vocabulary, by kind of term; each made when first asked for. */
function termKinds(pack: Pack, terms: Terms): (kind: TermKind) => Kind {
  const kinds = new Map<TermKind, Kind>();
  return (kind) => {
    let made = kinds.get(kind);
    if (made === undefined) kinds.set(kind, (made = new Kind(pack, kind, terms[kind])));
    return made;
  };
}

/** Makes the look-ups of a pack; see the type for what each does. */
export function createVocabulary(pack: Pack): Vocabulary {
  const terms = termsOf(pack);
  const entries = entryIndexes(pack, terms);
  const of = termKinds(pack, terms);
  const audiences = new Map(pack.audiences.map((audience) => [audience.id, audience]));
  const placeholders = wordIndex(pack.placeholders);
  const vague = wordIndex(pack.vagueTimings);
  return {
    pack,
    area: (text) => entries.area.get(text),
    topic: (text, area) => (area === undefined ? entries.topic : entries.topicOf.get(area.id))?.get(text),
    audience: (text) => entries.audience.get(text),
    audienceById: (id) => audiences.get(id),
    method: (text) => entries.method.get(text),
    areaMethod: (text) => entries.areaMethod.get(text),
    opportunity: (text) => entries.opportunity.get(text),
    timing: (text) => entries.timing.get(text),
    partnership: (text) => entries.partnership.get(text),
    kind: (text) => entries.kind.get(text),
    level: (text) => entries.level.get(text),
    isPlaceholder: (text) => placeholders.has(text) || ONLY_STOPS.test(text),
    isVagueTiming: (text) => vague.has(text),
    near: (kind, text) => of(kind).near(text),
    search: (kind, query, area) => of(kind).search(query, area?.id),
    scan: (kind, text, from) => of(kind).scan(text, from),
    terms: (kind) => of(kind).index.keys(),
  };
}
