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

const NO_FORMULAS: readonly number[] = [];
const NO_FORMATS: Readonly<Record<number, string>> = {};

/** What it takes to read one table's rows again. */
export interface Source {
  readonly located: Located;
  /** Rows of a small table as they last stood; null for Activities, whose rows are read one by one. */
  readonly rows: readonly RawRow[] | null;
  readonly activities: ActivityReader | null;
  readonly keyed: KeyedReader | null;
}

type Sources = Readonly<Partial<Record<TableKey, Source>>>;

export interface Content {
  readonly activities: readonly ActivityRow[];
  readonly strays: readonly number[];
  readonly cover: readonly KeyedRow[];
  readonly partners: readonly KeyedRow[];
  readonly joint: readonly KeyedRow[];
  readonly answers: readonly KeyedRow[];
}

/** A reading that can be updated row by row. */
export class WorkbookReading implements Reading {
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
