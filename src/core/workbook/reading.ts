/** From a snapshot to a reading: the tables understood, every value knowing its cell. */

import type { Agreement } from '../agreement';
import type { Framework } from '../framework/types';
import { ActivityReader, type RawRow } from './activityRows';
import { cellText } from './cellText';
import { activityColumns, tableColumnIndexes } from './headings';
import { KeyedReader, type KeyedTable } from './keyedRows';
import { tables } from './tables';
import { agreementOf } from './toAgreement';
import type { ActivityRow, KeyedRow, Located, Reading, Snapshot, TableKey, TableSnapshot } from './types';

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

const NO_FORMULAS: readonly number[] = [];
const NO_FORMATS: Readonly<Record<number, string>> = {};

/** What it takes to read one table's rows again. */
interface Source {
  readonly located: Located;
  /** Rows of a small table as they last stood; null for Activities, whose rows are read one by one. */
  readonly rows: readonly RawRow[] | null;
  readonly activities: ActivityReader | null;
  readonly keyed: KeyedReader | null;
}

type Sources = Readonly<Partial<Record<TableKey, Source>>>;

interface Content {
  readonly activities: readonly ActivityRow[];
  readonly strays: readonly number[];
  readonly cover: readonly KeyedRow[];
  readonly partners: readonly KeyedRow[];
  readonly joint: readonly KeyedRow[];
  readonly answers: readonly KeyedRow[];
}

/** A reading that can be updated row by row. */
class WorkbookReading implements Reading {
  readonly tables: Readonly<Partial<Record<TableKey, Located>>>;
  readonly activities: readonly ActivityRow[];
  readonly strays: readonly number[];
  readonly cover: readonly KeyedRow[];
  readonly partners: readonly KeyedRow[];
  readonly joint: readonly KeyedRow[];
  readonly answers: readonly KeyedRow[];
  #made: Agreement | null = null;

  constructor(
    readonly framework: Framework,
    readonly sources: Sources,
    content: Content,
    known?: Reading['tables'],
  ) {
    this.tables = known ?? locatedOf(sources);
    this.activities = content.activities;
    this.strays = content.strays;
    this.cover = content.cover;
    this.partners = content.partners;
    this.joint = content.joint;
    this.answers = content.answers;
  }

  agreement(asOf: string): Agreement {
    if (this.#made?.asOf !== asOf) this.#made = agreementOf(this, asOf);
    return this.#made;
  }
}

function locatedOf(sources: Sources): Reading['tables'] {
  const found: Partial<Record<TableKey, Located>> = {};
  for (const { key } of tables) {
    const source = sources[key];
    if (source) found[key] = source.located;
  }
  return found;
}

/** The rows of a table as they come, one object a row. */
function rawRow(table: TableSnapshot, index: number, formulas: Map<number, number[]>): RawRow {
  const columns = Object.keys(table.formats);
  let formats = NO_FORMATS;
  if (columns.length > 0) {
    const own: Record<number, string> = {};
    for (const column of columns) own[Number(column)] = table.formats[Number(column)]?.[index] ?? '';
    formats = own;
  }
  return { index, values: table.rows[index] ?? [], formulas: formulas.get(index) ?? NO_FORMULAS, formats };
}

function formulasByRow(table: TableSnapshot): Map<number, number[]> {
  const byRow = new Map<number, number[]>();
  for (const [row, column] of table.formulas) {
    const columns = byRow.get(row);
    if (columns) columns.push(column);
    else byRow.set(row, [column]);
  }
  return byRow;
}

function sourceOf(table: TableSnapshot, framework: Framework, date1904: boolean): Source {
  const headings = table.headings.map((heading) => cellText(heading));
  const { key, row, column, sheet } = table;
  const at: Record<string, number> =
    key === 'activities' ? activityColumns(headings, framework) : tableColumnIndexes(key, headings);
  const columns = Object.fromEntries(Object.entries(at).map(([name, index]) => [name, column + index]));
  const located = { sheet, firstRow: row + 1, columns, rowCount: table.rows.length };
  if (key === 'activities') {
    return { located, rows: null, activities: new ActivityReader(framework, at, date1904), keyed: null };
  }
  const formulas = formulasByRow(table);
  const rows = table.rows.map((_, index) => rawRow(table, index, formulas));
  return { located, rows, activities: null, keyed: new KeyedReader(key, framework, at, row + 1, date1904) };
}

function readActivities(
  table: TableSnapshot,
  reader: ActivityReader,
): Pick<Content, 'activities' | 'strays'> {
  const formulas = formulasByRow(table);
  const activities: ActivityRow[] = [];
  const strays: number[] = [];
  for (let index = 0; index < table.rows.length; index++) {
    const read = reader.read(rawRow(table, index, formulas));
    if (read === 'stray') strays.push(index);
    else if (read !== 'empty') activities.push(read);
  }
  return { activities, strays };
}

const keyedOf = (sources: Sources, table: KeyedTable): readonly KeyedRow[] => {
  const source = sources[table];
  return source?.keyed?.read(source.rows ?? []) ?? [];
};

/**
 * Understands a snapshot: finds each table's columns by their headings, reads
 * the activities' rows that hold text, and finds the questions of cover and joint
 * activity by their wording, else by their place. Where a snapshot holds two
 * tables of one kind the first counts. Nothing in it is an error: what is missing
 * is missing in the reading too.
 */
export function readSnapshot(snapshot: Snapshot, framework: Framework): Reading {
  const sources: Partial<Record<TableKey, Source>> = {};
  let activities: Pick<Content, 'activities' | 'strays'> = { activities: [], strays: [] };
  for (const table of snapshot.tables) {
    if (sources[table.key]) continue;
    const source = sourceOf(table, framework, snapshot.date1904);
    sources[table.key] = source;
    if (source.activities) activities = readActivities(table, source.activities);
  }
  return new WorkbookReading(framework, sources, {
    ...activities,
    cover: keyedOf(sources, 'agreement'),
    partners: keyedOf(sources, 'partners'),
    joint: keyedOf(sources, 'joint'),
    answers: keyedOf(sources, 'answers'),
  });
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
