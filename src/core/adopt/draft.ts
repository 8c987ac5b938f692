/** A strategy's table, taken over and turned into the draft of a pack. */

import {
  fold,
  TO_WRITE,
  type Area,
  type Audience,
  type Framework,
  type Pack,
  type Partnership,
} from '../framework';
import { isErrorText, parseHow, parsePartners, parseWhat, parseWhen, parseWho } from '../workbook';
import type { AdoptedActivity, Adoption } from './types';

export interface DraftOptions {
  /** Id of the pack: small letters, digits and "-". */
  readonly id: string;
  /** ISO day on which the strategy was issued. */
  readonly issued: string;
  /** SHA-256 of the table's file, in hexadecimal. */
  readonly sha256: string;
}

export interface PackDraft {
  readonly pack: Pack;
  /** What was guessed and a person should look at, a sentence each. */
  readonly doubts: readonly string[];
}

const LONGEST_LABEL = 255;
const NUMBERING = /^\s*\d+\s*[.)]\s*/;

/** As a list may show it: one line, no final stop, none of the signs that lists cannot hold. */
const labelOf = (text: string): string =>
  text
    .replace(/[~*?;]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\.+$/, '')
    .slice(0, LONGEST_LABEL)
    .trim();

const slugOf = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'entry';

/** Entries with an id each, one for every folded name. */
class Register<T extends { readonly id: string }> {
  readonly entries = new Map<string, T>();
  private readonly ids = new Set<string>();

  take(name: string, known: T | undefined, make: (id: string) => T): T {
    const key = known?.id ?? fold(name);
    const found = this.entries.get(key);
    if (found) return found;
    let id = known?.id ?? slugOf(name);
    for (let n = 2; this.ids.has(id); n++) id = `${slugOf(name)}-${n}`;
    this.ids.add(id);
    const entry = known ?? make(id);
    this.entries.set(key, entry);
    return entry;
  }

  put(key: string, entry: T): void {
    this.entries.set(key, entry);
  }
}

interface Printed {
  readonly id: string;
  readonly verbatim: string;
  readonly label: string;
  readonly aliases: readonly string[];
}

/** Each label once, numbered behind the area's id. */
function numbered<E extends { readonly text: string }>(
  entries: readonly E[],
  prefix: string,
): { printed: Printed; entry: E }[] {
  const seen = new Set<string>();
  const found: { printed: Printed; entry: E }[] = [];
  for (const entry of entries) {
    const label = labelOf(entry.text);
    if (!label || seen.has(fold(label))) continue;
    seen.add(fold(label));
    found.push({
      printed: { id: `${prefix}${found.length + 1}`, verbatim: entry.text, label, aliases: [] },
      entry,
    });
  }
  return found;
}

class Drafter {
  private readonly audiences = new Register<Audience>();
  private readonly partnerships = new Register<Partnership>();
  readonly doubts: string[] = [];

  constructor(private readonly framework: Framework) {}

  area(typed: string, index: number, activities: readonly AdoptedActivity[]): Area {
    const id = `A${index + 1}`;
    const texts = activities.map((activity) => activity.texts);
    const { framework } = this;
    const printed = labelOf(typed.replace(NUMBERING, ''));
    if (!printed)
      this.doubts.push('Some rows have no policy area. They were put into one area of their own.');
    const label = printed || TO_WRITE;
    return {
      id,
      number: index + 1,
      label,
      verbatim: typed || TO_WRITE,
      aliases: [],
      topics: numbered(
        this.saying(
          id,
          texts.flatMap((text) => parseWhat(text.what ?? '', framework)),
        ),
        `${id}.W`,
      ).map(({ printed: topic }) => topic),
      audiences: this.mentions(
        id,
        texts.map((text) => text.who ?? ''),
      ),
      timings: numbered(
        this.saying(
          id,
          texts.flatMap((text) => parseWhen(text.when ?? '', framework)),
        ),
        `${id}.N`,
      ).map(({ printed: timing, entry: { opportunity, dates, vague } }) => ({
        ...timing,
        opportunity,
        dates,
        vague,
      })),
      methods: numbered(
        this.saying(
          id,
          texts.flatMap((text) => parseHow(text.how ?? '', framework)),
        ),
        `${id}.H`,
      ).map(({ printed: method, entry }) => ({ ...method, method: entry.method?.id ?? null })),
      partnerships: this.partners(
        id,
        texts.map((text) => text.partners ?? ''),
      ),
    };
  }

  /** A strategy has no entry "tbc" and none "#REF!": these are left out, and said. */
  private saying<E extends { readonly text: string; readonly name?: string }>(
    area: string,
    entries: readonly E[],
  ): E[] {
    return entries.filter(({ text, name = text }) => {
      if (!isErrorText(name) && !this.framework.vocabulary.isPlaceholder(name)) return true;
      const doubt = `"${name}" in area ${area} says nothing yet. It was left out.`;
      if (!this.doubts.includes(doubt)) this.doubts.push(doubt);
      return false;
    });
  }

  private mentions(area: string, cells: readonly string[]): Area['audiences'] {
    const found: Area['audiences'][number][] = [];
    for (const entry of this.saying(
      area,
      cells.flatMap((cell) => parseWho(cell, this.framework)),
    )) {
      const label = labelOf(entry.name);
      if (!label) continue;
      const [first] = this.framework.pack.levels;
      const level = entry.level?.id ?? first?.id ?? '';
      if (!entry.level) {
        this.doubts.push(
          `"${entry.name}" in area ${area} has no level. It was put under ${first?.label ?? ''}.`,
        );
      }
      const known = entry.audience ? { ...entry.audience, levels: [] } : undefined;
      const audience = this.audiences.take(label, known, (id) => ({
        ...{
          id,
          label,
          name: label,
          abbreviation: null,
          expansion: null,
          aliases: [],
          levels: [],
          note: null,
        },
      }));
      this.addLevel(audience, level);
      if (found.some((one) => one.audience === audience.id && one.level === level)) continue;
      const id = `${area}.A${found.length + 1}`;
      found.push({ id, verbatim: entry.text, audience: audience.id, level, continuedBy: null });
    }
    return found;
  }

  private addLevel({ id }: Audience, level: string): void {
    for (const [key, audience] of this.audiences.entries) {
      if (audience.id !== id || audience.levels.includes(level)) continue;
      const order = this.framework.pack.levels.map((one) => one.id);
      const levels = [...audience.levels, level].sort((a, b) => order.indexOf(a) - order.indexOf(b));
      this.audiences.put(key, { ...audience, levels });
    }
  }

  private partners(area: string, cells: readonly string[]): Area['partnerships'] {
    const found: Area['partnerships'][number][] = [];
    const entries = this.saying(
      area,
      cells.flatMap((cell) => parsePartners(cell, this.framework)),
    );
    for (const { name, text, lead } of entries) {
      const known = this.framework.vocabulary.partnership(name);
      const make = (id: string): Partnership => ({ id, name, aliases: [], expansion: null, note: null });
      const partnership = this.partnerships.take(name, known, make).id;
      if (found.some((one) => one.partnership === partnership)) continue;
      found.push({ id: `${area}.P${found.length + 1}`, verbatim: text, partnership, lead });
    }
    return found;
  }

  lists(): Pick<Pack, 'audiences' | 'partnerships'> {
    return {
      audiences: [...this.audiences.entries.values()],
      partnerships: [...this.partnerships.entries.values()],
    };
  }
}

/**
 * The draft of a pack from a strategy's table that was taken over. Its areas, topics, audiences, timings,
 * methods and partnerships are the table's; what stands in the strategy's text (requirements, methods in
 * general, levels) is that of the framework by which it was read, to be compared; the rest is to be written.
 */
export function draftPack(adoption: Adoption, framework: Framework, options: DraftOptions): PackDraft {
  const drafter = new Drafter(framework);
  const byArea = new Map<string, AdoptedActivity[]>();
  for (const activity of adoption.activities) {
    const area = activity.texts.area ?? '';
    byArea.set(area, [...(byArea.get(area) ?? []), activity]);
  }
  const areas = [...byArea].map(([area, activities], index) => drafter.area(area, index, activities));
  const read = adoption.tables.flatMap((table) => table.columns);
  const headings = Object.fromEntries(
    Object.entries(framework.pack.headings).map(([key, heading]) => [
      key,
      read.find((column) => column.key === key)?.heading || heading,
    ]),
  ) as Pack['headings'];
  const pack = { ...framework.pack };
  // What the strategy that lends its words followed says nothing of this one.
  for (const key of ['follows', 'replaces']) Reflect.deleteProperty(pack, key);
  return {
    pack: {
      ...pack,
      id: options.id,
      version: options.issued.slice(0, 4),
      issued: options.issued,
      title: TO_WRITE,
      publisher: TO_WRITE,
      theme: TO_WRITE,
      source: { title: TO_WRITE, sha256: options.sha256 },
      aims: { text: TO_WRITE, objective: '', source: TO_WRITE, statedInStrategy: true },
      headings,
      areas,
      ...drafter.lists(),
      abbreviations: [],
      slips: [],
    },
    doubts: drafter.doubts,
  };
}
