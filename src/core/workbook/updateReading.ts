/** Updating a reading row by row. */

import type { ActivityReader, RawRow } from './activityRows';
import type { KeyedTable } from './keyedRows';
import { WorkbookReading, type Content, type Source } from './reading';
import type { ActivityRow, KeyedRow, Reading, TableKey } from './types';

/** One changed body row, as a workbook's event tells it. */
export interface ChangedRow {
  /** Position in the table body, from 0. */
  readonly index: number;
  readonly values: RawRow['values'];
  /** Table columns that hold a formula, the Check column left out. */
  readonly formulas: readonly number[];
  /** Number formats of this row by table column, where dates matter. */
  readonly formats: Readonly<Record<number, string>>;
}

/** Place of a body row in a list ordered by body row; where it would go, less one and negative, if it is not there. */
function placeOf(rows: readonly { readonly index: number }[], index: number): number {
  let low = 0;
  let high = rows.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = rows[middle]?.index ?? 0;
    if (at === index) return middle;
    if (at < index) low = middle + 1;
    else high = middle - 1;
  }
  return -low - 1;
}

function updateActivities(
  reading: WorkbookReading,
  source: Source,
  reader: ActivityReader,
  changed: readonly ChangedRow[],
): WorkbookReading {
  let activities: ActivityRow[] | null = null;
  let strays: readonly number[] = reading.strays;
  for (const row of changed) {
    const list: readonly ActivityRow[] = activities ?? reading.activities;
    const place = placeOf(list, row.index);
    const before = place >= 0 ? list[place] : undefined;
    const read = reader.read(row, before);
    const stray = read === 'stray';
    if (stray !== strays.includes(row.index)) {
      strays = stray
        ? [...strays, row.index].sort((a, b) => a - b)
        : strays.filter((index) => index !== row.index);
    }
    if (read === before) continue;
    if (read === 'stray' || read === 'empty') {
      if (before) (activities ??= reading.activities.slice()).splice(place, 1);
    } else if (before) (activities ??= reading.activities.slice())[place] = read;
    else (activities ??= reading.activities.slice()).splice(-place - 1, 0, read);
  }
  const rowCount = changed.reduce((count, row) => Math.max(count, row.index + 1), source.located.rowCount);
  const grown = rowCount > source.located.rowCount;
  if (!activities && strays === reading.strays && !grown) return reading;
  const sources = grown
    ? { ...reading.sources, activities: { ...source, located: { ...source.located, rowCount } } }
    : reading.sources;
  const content = { ...contentOf(reading), activities: activities ?? reading.activities, strays };
  return new WorkbookReading(reading.framework, sources, content, grown ? undefined : reading.tables);
}

const contentOf = ({ activities, strays, cover, partners, joint, answers }: WorkbookReading): Content => ({
  activities,
  strays,
  cover,
  partners,
  joint,
  answers,
});

const NAMES: Readonly<Record<KeyedTable, keyof Content>> = {
  agreement: 'cover',
  partners: 'partners',
  joint: 'joint',
  answers: 'answers',
};

function updateKeyed(
  reading: WorkbookReading,
  table: KeyedTable,
  source: Source,
  changed: readonly ChangedRow[],
): WorkbookReading {
  const rows = [...(source.rows ?? [])];
  for (const row of changed) rows[row.index] = row;
  for (let i = 0; i < rows.length; i++) rows[i] ??= { index: i, values: [], formulas: [], formats: {} };
  const located = { ...source.located, rowCount: rows.length };
  const sources = { ...reading.sources, [table]: { ...source, rows, located } };
  const name = NAMES[table];
  const before = reading[name] as readonly KeyedRow[];
  const after = keepSame(source.keyed?.read(rows) ?? [], before);
  const shape = rows.length === source.located.rowCount ? reading.tables : undefined;
  return new WorkbookReading(reading.framework, sources, { ...contentOf(reading), [name]: after }, shape);
}

/** Rows that say the same stay the same objects; so does the list when all do. */
function keepSame(after: readonly KeyedRow[], before: readonly KeyedRow[]): readonly KeyedRow[] {
  const byRow = new Map(before.map((row) => [row.row, row]));
  const kept = after.map((row) => {
    const old = byRow.get(row.row);
    return old && old.key === row.key && sameValues(old.values, row.values) ? old : row;
  });
  const same = kept.length === before.length && kept.every((row, i) => row === before[i]);
  return same ? before : kept;
}

const sameValues = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean =>
  Object.keys(b).every((key) => a[key] === b[key]);

/**
 * The reading after some body rows of one table changed, the table's shape
 * being the same. All other rows, and lists in which nothing changed, stay the
 * same objects; at 10,000 rows an edit costs one copy of an array of pointers.
 * @throws when the reading was not made by `readSnapshot`; a broken promise of the program.
 */
export function updateReading(reading: Reading, table: TableKey, changed: readonly ChangedRow[]): Reading {
  if (!(reading instanceof WorkbookReading)) throw new Error('Only a reading of a snapshot can be updated.');
  const source = reading.sources[table];
  if (!source || changed.length === 0) return reading;
  if (source.activities) return updateActivities(reading, source, source.activities, changed);
  return table === 'activities' ? reading : updateKeyed(reading, table, source, changed);
}
