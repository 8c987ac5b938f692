/** Who is approached when, over all submissions: counts stay in memory, the contacts themselves do not (R12). */

import { monthText, type Month } from '../agreement/pictures';
import type { ContactMark } from './figures';
import { CONTACTS } from './shapes';
import type { Bucket } from './spool';
import type { Row } from './table';
import type { AudienceLine } from './types';

/** Contacts of one audience in one month. */
interface Group {
  partnerships: number;
  contacts: number;
  /** The last file that was counted. */
  file: number;
  /** Place among the clashes, and the part in which its rows are put in order. */
  order: number;
  part: number;
}

interface Audience {
  readonly id: string;
  readonly label: string;
  contacts: number;
  readonly months: Map<Month, Group>;
}

/** A month in which several partnerships approach an audience. */
interface Clash {
  readonly id: string;
  readonly label: string;
  readonly month: Month;
  readonly group: Group;
}

/** Rows that are put in order in memory at a time. */
const PART = 20_000;

/** The contacts of every file that counts, in the order of files. */
export type ContactSource = () => Iterable<readonly [file: string, contacts: readonly ContactMark[]]>;

export class Calendar {
  private readonly audiences = new Map<string, Audience>();
  private files = 0;

  /** Adds one file; files come in their order. */
  add(contacts: readonly ContactMark[]): void {
    this.files += 1;
    for (const [id, label, first, last] of contacts) {
      const known = this.audiences.get(id) ?? { id, label, contacts: 0, months: new Map<Month, Group>() };
      this.audiences.set(id, known);
      known.contacts += 1;
      for (let month = first; month <= last; month++) this.count(known.months, month);
    }
  }

  private count(months: Map<Month, Group>, month: Month): void {
    const group = months.get(month);
    if (!group) {
      months.set(month, { partnerships: 1, contacts: 1, file: this.files, order: -1, part: -1 });
      return;
    }
    group.contacts += 1;
    if (group.file !== this.files) group.partnerships += 1;
    group.file = this.files;
  }

  /** Audiences with the most contacts first, then by name. */
  lines(): AudienceLine[] {
    return [...this.audiences.values()]
      .map(({ id, label, contacts, months }) => ({
        ...{ id, label, contacts },
        months: [...months]
          .sort(([a], [b]) => a - b)
          .map(([month, group]) => ({
            month,
            partnerships: group.partnerships,
            contacts: group.contacts,
          })),
      }))
      .sort(
        (a, b) => b.contacts - a.contacts || a.label.localeCompare(b.label, 'en') || (a.id < b.id ? -1 : 1),
      );
  }

  /** Numbers the clashes by month and audience and parts their rows; answers them, the rows and the parts. */
  private arrange(): { clashes: readonly Clash[]; rows: number; parts: number } {
    const clashes = [...this.audiences.values()].flatMap(({ id, label, months }) =>
      [...months].flatMap(([month, group]) => (group.partnerships > 1 ? [{ id, label, month, group }] : [])),
    );
    clashes.sort(
      (a, b) => a.month - b.month || a.label.localeCompare(b.label, 'en') || (a.id < b.id ? -1 : 1),
    );
    let rows = 0;
    for (const [order, { group }] of clashes.entries()) {
      group.order = order;
      group.part = Math.floor(rows / PART);
      rows += group.contacts;
    }
    return { clashes, rows, parts: (clashes.at(-1)?.group.part ?? -1) + 1 };
  }

  /** Number of rows in the table of clashes. */
  rowCount(): number {
    return this.arrange().rows;
  }

  /**
   * Rows of the clashes by month, audience and file. Sorted outside memory: each row goes to the bucket of its
   * part, and one part after the other is put in order.
   */
  *rows(source: ContactSource, bucket: () => Bucket): Generator<Row> {
    const { clashes, parts } = this.arrange();
    const buckets = Array.from({ length: parts }, bucket);
    try {
      for (const [file, contacts] of source()) this.deal(file, contacts, buckets);
      for (const part of buckets) {
        yield* inOrder(part.lines(), clashes);
        part.drop();
      }
    } finally {
      for (const part of buckets) part.drop();
    }
  }

  /** A contact goes to each part once, with the clashes that it belongs to there: most last several months. */
  private deal(file: string, contacts: readonly ContactMark[], buckets: readonly Bucket[]): void {
    for (const [id, , first, last, words] of contacts) {
      const months = this.audiences.get(id)?.months;
      if (!months) continue;
      const parts = new Map<number, number[]>();
      for (let month = first; month <= last; month++) {
        const group = months.get(month);
        if (!group || group.partnerships < 2) continue;
        const orders = parts.get(group.part);
        if (orders) orders.push(group.order);
        else parts.set(group.part, [group.order]);
      }
      for (const [part, orders] of parts) buckets[part]?.add(JSON.stringify([orders, file, words]));
    }
  }
}

type Dealt = readonly [orders: readonly number[], file: string, words: ContactMark[4]];

/** Rows by the number of their clash; those of one clash as they came. */
function* inOrder(lines: Iterable<string>, clashes: readonly Clash[]): Generator<Row> {
  const dealt = Array.from(lines, (line) => JSON.parse(line) as Dealt);
  const places = dealt.flatMap(([orders], index) => orders.map((order) => ({ order, index })));
  places.sort((a, b) => a.order - b.order || a.index - b.index);
  for (const { order, index } of places) {
    const clash = clashes[order];
    const one = dealt[index];
    if (!clash || !one) continue;
    const [, file, [partners, lead, when, how, ref]] = one;
    const { label: audience, month } = clash;
    yield CONTACTS.rowOf({ audience, month: monthText(month), partners, lead, when, how, ref, file });
  }
}
