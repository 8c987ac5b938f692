/** What a new version of the framework touches in a filled sheet, and the edits that carry it over (R14). */

import type { Change, Term } from '../framework';
import type { Edit } from '../agreement/types';
import { columnOf } from './columns';
import { withoutEntries } from './pick';
import type { ActivityRow, ColumnKey, Entry, HowEntry, Position, Reading } from './types';

/** An entry of a cell that a change touches. */
export interface Touch {
  readonly change: Change;
  readonly at: Position;
  readonly ref: string;
  readonly column: ColumnKey;
  /** As typed. */
  readonly entry: string;
  /** What would stand there instead; one: carried over; several: a person chooses; none: kept as the person's own. */
  readonly instead: readonly string[];
}

interface Mention {
  /** Level of an audience. */
  readonly level?: string | null;
  readonly column: ColumnKey;
  readonly kind: Term['kind'];
  readonly id: string;
  /** Place of the term itself in the cell's text. */
  readonly start: number;
  readonly end: number;
}

const QUOTE = '"';

/** Where a name stands in a cell; an entry that is quoted there has been read without its quotes. */
const within = (entry: Entry, name: string, cell: string): Pick<Mention, 'start' | 'end'> => {
  const at = Math.max(0, entry.text.indexOf(name));
  const quoted = cell.charAt(entry.start) === QUOTE && !cell.startsWith(entry.text, entry.start);
  const marks = quoted ? entry.text.slice(0, at).split(QUOTE).length : 0;
  const start = entry.start + at + marks;
  return { start, end: start + name.length };
};

/** Audiences that a method is tied to, where they stand behind it; the level is that of WHO. */
function tiesOf(entry: HowEntry, { framework }: Reading): Mention[] {
  let from = entry.text.indexOf(entry.name) + entry.name.length;
  return entry.for.flatMap((name): Mention[] => {
    const at = entry.text.indexOf(name, from);
    if (at < 0) return [];
    from = at + name.length;
    const id = framework.vocabulary.audience(name)?.id;
    const place = { start: entry.start + at, end: entry.start + from };
    return id === undefined ? [] : [{ column: 'how', kind: 'audience', id, level: null, ...place }];
  });
}

/** Terms of the framework that the cells of a row name. */
function mentionsOf(row: ActivityRow, reading: Reading): Mention[] {
  const { vocabulary } = reading.framework;
  const found: Mention[] = [];
  const add = (
    column: ColumnKey,
    kind: Term['kind'],
    id: string | undefined,
    entry: Entry,
    name: string,
  ): void => {
    if (id !== undefined) found.push({ column, kind, id, ...within(entry, name, row.text[column]) });
  };
  const area = row.text.area;
  add('area', 'area', vocabulary.area(area)?.id, { text: area, start: 0, end: area.length }, area);
  for (const entry of row.what) add('what', 'topic', entry.topic?.id, entry, entry.name);
  for (const entry of row.who) {
    const { audience, level, name } = entry;
    if (audience) {
      const mention = { column: 'who', kind: 'audience', id: audience.id, level: level?.id ?? null } as const;
      found.push({ ...mention, ...within(entry, name, row.text.who) });
    }
  }
  for (const entry of row.when) add('when', 'timing', vocabulary.timing(entry.text)?.id, entry, entry.text);
  for (const entry of row.how) {
    add('how', 'method', entry.method?.id, entry, entry.name);
    found.push(...tiesOf(entry, reading));
  }
  for (const entry of row.partners) {
    add('partners', 'partnership', vocabulary.partnership(entry.name)?.id, entry, entry.name);
  }
  return found;
}

/** The terms that a change takes the place of, and what it puts there. */
function insteadOf(change: Change): { from: readonly Term[]; to: readonly Term[] } {
  switch (change.kind) {
    case 'added':
      return { from: [], to: [] };
    case 'removed':
      return { from: [change.term], to: [] };
    case 'split':
      return { from: [change.from], to: change.to };
    case 'merged':
      return { from: change.from, to: [change.to] };
    case 'moved':
      return { from: [change.from], to: [] };
    case 'renamed':
    case 'replaced':
      return { from: [change.from], to: [change.to] };
  }
}

/** Whether the next version still lists an audience at the level at which it is named. */
const stillThere = (change: Change, level: string | null | undefined): boolean =>
  change.kind === 'moved' &&
  level !== undefined &&
  (level === null || change.to.places.some((place) => place.endsWith(`/${level}`)));

interface Placed extends Touch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** True where the cell holds a formula, which is never written over. */
  readonly formula: boolean;
}

/** Rows of the Partners sheet whose name a change touches. */
function placedPartners(reading: Reading, byTerm: ReadonlyMap<string, Change>): Placed[] {
  const table = reading.tables.partners;
  const column = table?.columns['name'];
  if (!table || column === undefined) return [];
  return reading.partners.flatMap(({ row, values }): Placed[] => {
    const text = values['name'] ?? '';
    const known = reading.framework.vocabulary.partnership(text);
    const change = known && byTerm.get(`partnership\n${known.id}`);
    if (!change) return [];
    const instead = insteadOf(change).to.map((term) => term.label);
    const at = { sheet: table.sheet, row, column };
    const entry = { change, at, ref: '', column: 'partners' as const, entry: text, instead };
    return instead.length === 1 && instead[0] === text
      ? []
      : [{ ...entry, start: 0, end: text.length, text, formula: false }];
  });
}

function placed(reading: Reading, changes: readonly Change[]): Placed[] {
  const table = reading.tables.activities;
  if (!table) return [];
  const byTerm = new Map<string, Change>();
  for (const change of changes) {
    for (const { kind, id } of insteadOf(change).from) byTerm.set(`${kind}\n${id}`, change);
  }
  const rows = reading.activities.flatMap((row) =>
    mentionsOf(row, reading).flatMap(({ column, kind, id, start, end, level }): Placed[] => {
      const change = byTerm.get(`${kind}\n${id}`);
      const text = row.text[column];
      const instead = change ? insteadOf(change).to.map((term) => term.label) : [];
      const at = { sheet: table.sheet, row: table.firstRow + row.index, column: table.columns[column] ?? 0 };
      const entry = text.slice(start, end);
      if (!change || stillThere(change, level) || (instead.length === 1 && instead[0] === entry)) return [];
      const formula = row.formulas.includes(column);
      return [{ change, at, ref: row.ref, column, entry, instead, start, end, text, formula }];
    }),
  );
  return [...rows, ...placedPartners(reading, byTerm)];
}

/** Entries that the changes touch, in sheet order; those of the Partners sheet last. */
export function touchedBy(reading: Reading, changes: readonly Change[]): readonly Touch[] {
  return placed(reading, changes).map(touchOf);
}

function touchOf({ change, at, ref, column, entry, instead }: Placed): Touch {
  return { change, at, ref, column, entry, instead };
}

/** What a person may choose for an entry that is no longer listed, instead of keeping it. */
export const TAKE_OUT = '';

interface Part {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** A cell's text with its parts replaced; those replaced by nothing are taken out with what parted them. */
function rewritten(text: string, column: ColumnKey, parts: readonly Part[], reading: Reading): string {
  let out = '';
  let at = 0;
  const gone: number[] = [];
  for (const { start, end, by } of [...parts].sort((a, b) => a.start - b.start)) {
    out += text.slice(at, start);
    if (by === TAKE_OUT) gone.push(out.length);
    out += by === TAKE_OUT ? text.slice(start, end) : by;
    at = end;
  }
  out += text.slice(at);
  if (gone.length === 0) return out;
  const goes = (entry: Entry): boolean => gone.some((place) => entry.start <= place && place < entry.end);
  return withoutEntries(column, out, reading.framework, goes);
}

/**
 * The edits that carry changes over: one a cell, with every touched entry in it replaced. Cells with a formula
 * are left.
 * @param choose what to write for an entry: null leaves it as it is, `TAKE_OUT` takes it out. Default: what there
 * is no choice about.
 */
export function carryOver(
  reading: Reading,
  changes: readonly Change[],
  choose: (touch: Touch) => string | null = ({ instead }) =>
    instead.length === 1 ? (instead[0] ?? null) : null,
): readonly Edit[] {
  const cells = new Map<string, { at: Position; text: string; column: ColumnKey; parts: Part[] }>();
  for (const touch of placed(reading, changes)) {
    const by = choose(touch);
    if (by === null || by === touch.entry || touch.formula) continue;
    const { at, text, column, start, end } = touch;
    const key = `${at.sheet}\n${at.row}\n${at.column}`;
    const cell = cells.get(key) ?? { at, text, column, parts: [] };
    cells.set(key, cell);
    cell.parts.push({ start, end, by });
  }
  return [...cells.values()].map(({ at, text, column, parts }) => ({
    at,
    text: rewritten(text, column, parts, reading),
  }));
}

/** A change of the framework with the entries it touches. */
export interface ReviewLine {
  /** The same for the same change, however often it is worked out. */
  readonly id: string;
  readonly change: Change;
  readonly touches: readonly Touch[];
  /** True where its entries can be taken out of their cells, which hold several. */
  readonly canGo: boolean;
}

const idOf = (change: Change): string => {
  const { from, to } = insteadOf(change);
  const terms = change.kind === 'added' ? [change.term] : [...from, ...to];
  return [change.kind, ...terms.map(({ kind, id }) => `${kind} ${id}`)].join('\n');
};

/** Every change with what it touches: those that touch cells first, each in the order of the comparison. */
export function reviewLines(reading: Reading, changes: readonly Change[]): readonly ReviewLine[] {
  const touches = placed(reading, changes).filter(({ formula }) => !formula);
  const lines = changes.map((change): ReviewLine => {
    const own = touches.filter((touch) => touch.change === change);
    const canGo =
      own.length > 0 &&
      own.every(({ column, at }) => columnOf(column).multi && at.sheet === reading.tables.activities?.sheet);
    return { id: idOf(change), change, touches: own.map(touchOf), canGo };
  });
  return [
    ...lines.filter((line) => line.touches.length > 0),
    ...lines.filter((line) => line.touches.length === 0),
  ];
}
