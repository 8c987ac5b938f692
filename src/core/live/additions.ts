/** Adopted activities as rows below those that stand; nothing that stands is changed. */

import type { AdoptedActivity, Adoption } from '../adopt';
import { fold } from '../framework';
import { readPartners } from '../rules';
import { columnLabel, columns, type CellValue, type ColumnKey, type Reading } from '../workbook';
import type { Addition } from './types';

const isNumber = (text: string): boolean => /^[1-9]\d{0,8}$/.test(text);

/** Gives Refs in order: one of the source where it is free, else that of the row, else the next free number. */
class Refs {
  private readonly taken: Set<string>;
  private next: number;

  constructor(private readonly standing: readonly string[]) {
    this.taken = new Set(standing.filter((ref) => ref !== ''));
    this.next = standing.reduce((most, ref) => (isNumber(ref) ? Math.max(most, Number(ref)) : most), 0);
  }

  /** The Ref for a body row; null where the one that stands there stays. */
  give(wanted: string, row: number): string | null {
    const own = this.standing[row] ?? '';
    if (wanted === own && own !== '') return null;
    if (wanted !== '' && !this.taken.has(wanted)) {
      this.taken.add(wanted);
      return wanted;
    }
    if (own !== '') return null;
    do this.next += 1;
    while (this.taken.has(String(this.next)));
    return String(this.next);
  }
}

/** Texts that the table has no column for, and a Ref that is taken, go to "Not placed" with their names. */
function fitted(
  { texts, numbered }: AdoptedActivity,
  has: (key: ColumnKey) => boolean,
  ref: string | null,
): Partial<Record<ColumnKey, string>> {
  const named = (key: ColumnKey): string[] => (texts[key] ? [`${columnLabel(key)}: ${texts[key]}`] : []);
  const homeless = columns
    .map(({ key }) => key)
    .filter((key) => key !== 'ref' && key !== 'unplaced' && texts[key] && !has(key));
  const lost = [
    ...(!numbered && texts.ref !== undefined && ref !== texts.ref ? named('ref') : []),
    ...homeless.flatMap(named),
  ];
  const unplaced = [...(texts.unplaced ? [texts.unplaced] : []), ...lost].join('\n');
  const placed = Object.entries(texts).filter(([key]) => has(key as ColumnKey));
  return { ...Object.fromEntries(placed), ...(unplaced && { unplaced }) };
}

/** Rows of Activities; null where the agreement has no such table. */
function activitiesAddition(
  reading: Reading,
  refs: readonly CellValue[],
  activities: readonly AdoptedActivity[],
): Addition | null {
  const place = reading.tables.activities;
  if (!place) return null;
  const used = Math.max(-1, ...reading.activities.map(({ index }) => index), ...reading.strays);
  const from = used + 1;
  const has = (key: ColumnKey): boolean => place.columns[key] !== undefined;
  const given = new Refs(refs.map((ref) => String(ref).trim()));
  const rows = activities.map((activity, i) => {
    const wanted = activity.numbered ? '' : (activity.texts.ref ?? '').trim();
    const ref = given.give(wanted, from + i);
    const standing = String(refs[from + i] ?? '').trim();
    return { ...fitted(activity, has, ref ?? standing), ref };
  });
  const keys = columns
    .map(({ key }) => key)
    .filter((key) => rows.some((row) => row[key]) && (has(key) || key === 'unplaced'));
  const value = (key: ColumnKey, text: string | null | undefined): CellValue | null => {
    if (key !== 'ref') return text ?? '';
    return text && isNumber(text) ? Number(text) : (text ?? null);
  };
  return {
    ...{ table: 'activities', rowCount: place.rowCount, from, columns: keys },
    rows: rows.map((row) => keys.map((key) => value(key, row[key]))),
  };
}

/** Partners that are not on the Partners sheet yet, below those that are. */
function partnersAddition(reading: Reading, names: readonly string[]): Addition | null {
  const place = reading.tables.partners;
  const known = readPartners(reading);
  const rows = names.filter((name) => !known.has(name)).map((name) => [name]);
  if (!place || rows.length === 0) return null;
  const filled = reading.partners.filter(({ values }) => Object.values(values).some((text) => text !== ''));
  const from = Math.max(-1, ...filled.map(({ row }) => row - place.firstRow)) + 1;
  return { table: 'partners', rowCount: place.rowCount, from, columns: ['name'], rows };
}

/**
 * What taking over adds to an agreement: its activities below the last one in use, each with a free Ref, and
 * partners that are new to it. `refs` are the Ref cells of the table, one a body row.
 */
export function additionsFor(reading: Reading, refs: readonly CellValue[], adoption: Adoption): Addition[] {
  const additions = [
    activitiesAddition(reading, refs, adoption.activities),
    partnersAddition(reading, adoption.partners),
  ];
  return additions.filter((addition) => addition !== null);
}

/** By what two activities are the same. */
const SAME: readonly ColumnKey[] = ['what', 'who', 'when', 'how', 'why', 'rationale', 'outcome'];

/** How many of the activities stand in the agreement already, word for word; for a warning before they are added twice. */
export function standingAlready(reading: Reading, { activities }: Adoption): number {
  const keyOf = (texts: Readonly<Partial<Record<ColumnKey, string>>>): string =>
    SAME.map((key) => fold(texts[key] ?? '')).join('\n');
  const standing = new Set(reading.activities.map(({ text }) => keyOf(text)));
  return activities.filter(({ texts }) => standing.has(keyOf(texts))).length;
}
