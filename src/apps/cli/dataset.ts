/** The register as a Parquet dataset that DuckDB, Spark and Trino read as it is: a folder a table, partitioned. */

import { ByteWriter, ParquetWriter, type BasicType, type SchemaElement } from 'hyparquet-writer';

import { isIsoDay } from '../../core/framework';
import type { Register, RegisterColumn, RegisterTable, Row } from '../../core/register';

/** One file of the dataset, written piece by piece: there may be more rows than fit into memory. */
export interface DatasetFile {
  /** Below the dataset's folder, parted by "/": "activities/framework=x/round=2005/part-0.parquet". */
  readonly path: string;
  readonly pieces: () => Iterable<Uint8Array>;
}

/** Rows that are held at a time; also the size of a row group. */
const GROUP = 10_000;
/** Where the round of a row is not known: the file could not be read. */
const UNKNOWN = 'unknown';
/** Further rounds than these share one partition: each is a walk through the table. */
const MOST_ROUNDS = 24;
const OTHER = 'other';

/** Days are days, so that they can be compared; an empty one is null. Keys of tables and columns are a contract. */
const DAYS: ReadonlySet<string> = new Set(['audiences from', 'audiences to']);
/** Said by the partition already; a column of its name would be there twice. */
const PARTITIONS: ReadonlySet<string> = new Set(['framework', 'round']);

interface Field {
  readonly name: string;
  /** Place in a row. */
  readonly at: number;
  readonly type: BasicType | 'DAY';
}

function fieldsOf({ key, columns }: RegisterTable): Field[] {
  const typeOf = (column: RegisterColumn): Field['type'] => {
    if (column.type === 'number') return 'INT32';
    return DAYS.has(`${key} ${column.key}`) ? 'DAY' : 'STRING';
  };
  return columns.flatMap((column, at) =>
    PARTITIONS.has(column.key) ? [] : [{ name: column.key, at, type: typeOf(column) }],
  );
}

function schemaOf(fields: readonly Field[]): SchemaElement[] {
  const elements = fields.map(({ name, type }): SchemaElement => {
    if (type === 'DAY') return { name, type: 'INT32', converted_type: 'DATE', repetition_type: 'OPTIONAL' };
    if (type === 'INT32') return { name, type: 'INT32', repetition_type: 'REQUIRED' };
    return { name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED' };
  });
  return [{ name: 'root', num_children: elements.length }, ...elements];
}

/** An ISO day as Parquet's DATE takes it; null for "" and for what is no day. */
function day(text: string): Date | null {
  return isIsoDay(text) ? new Date(`${text}T00:00:00Z`) : null;
}

function valuesOf({ at, type }: Field, rows: readonly Row[]): unknown[] {
  if (type === 'INT32') return rows.map((row) => Number(row[at] ?? 0));
  const texts = rows.map((row) => String(row[at] ?? ''));
  return type === 'DAY' ? texts.map(day) : texts;
}

/** What has been written so far; the writer goes on from an empty buffer. */
function taken(writer: ByteWriter): Uint8Array {
  const bytes = new Uint8Array(writer.buffer, 0, writer.index).slice();
  writer.index = 0;
  return bytes;
}

function* parquet(table: RegisterTable, register: Register, rows: Iterable<Row>): Generator<Uint8Array> {
  const fields = fieldsOf(table);
  const writer = new ByteWriter();
  const file = new ParquetWriter({
    writer,
    schema: schemaOf(fields),
    createdBy: 'Mainstay',
    kvMetadata: [
      { key: 'title', value: table.title },
      { key: 'description', value: table.about },
      { key: 'asOf', value: register.asOf },
    ],
  });
  let group: Row[] = [];
  const flush = (): Uint8Array => {
    const columnData = fields.map((field) => ({ name: field.name, data: valuesOf(field, group) }));
    void file.write({ columnData, rowGroupSize: GROUP });
    group = [];
    return taken(writer);
  };
  for (const row of rows) {
    group.push(row);
    if (group.length === GROUP) yield flush();
  }
  if (group.length > 0) yield flush();
  void file.finish();
  yield taken(writer);
}

/** The round of each file: the version of the strategy that its agreement follows. */
function roundsOf({ tables, framework }: Register): ReadonlyMap<string, string> {
  const agreements = tables.find(({ key }) => key === 'agreements');
  const at = (key: string): number => agreements?.columns.findIndex((column) => column.key === key) ?? -1;
  const [file, followed] = [at('file'), at('framework')];
  const rounds = new Map<string, string>();
  const known = new Map<string, string>();
  for (const row of agreements?.rows() ?? []) {
    const text = String(row[followed] ?? '');
    const version = text.startsWith(`${framework.id} `) ? text.slice(framework.id.length + 1) : text;
    if (!known.has(version)) known.set(version, known.size < MOST_ROUNDS ? version || UNKNOWN : OTHER);
    rounds.set(String(row[file]), known.get(version) ?? OTHER);
  }
  return rounds;
}

function* rowsOf(
  table: RegisterTable,
  file: number,
  rounds: ReadonlyMap<string, string>,
  round: string,
): Generator<Row> {
  for (const row of table.rows()) if ((rounds.get(String(row[file])) ?? UNKNOWN) === round) yield row;
}

const part = (key: string, value: string): string => `${key}=${encodeURIComponent(value)}`;

/** Rounds that a table has rows of; one at least, so that its columns are known where it has none. */
function presentRounds(table: RegisterTable, file: number, rounds: ReadonlyMap<string, string>): string[] {
  const found = new Set<string>();
  for (const row of table.rows()) found.add(rounds.get(String(row[file])) ?? UNKNOWN);
  return found.size > 0 ? [...found].sort() : [UNKNOWN];
}

/**
 * The files of the dataset. Tables whose rows come from files are partitioned by framework and round (hive style),
 * figures over all files by framework alone. In memory stays a name a file and one row group.
 */
export function* datasetFiles(register: Register): Generator<DatasetFile> {
  const rounds = roundsOf(register);
  const framework = part('framework', register.framework.id);
  for (const table of register.tables) {
    const file = table.columns.findIndex(({ key }) => key === 'file');
    if (file < 0) {
      const path = `${table.key}/${framework}/part-0.parquet`;
      yield { path, pieces: () => parquet(table, register, table.rows()) };
      continue;
    }
    for (const round of presentRounds(table, file, rounds)) {
      const path = `${table.key}/${framework}/${part('round', round)}/part-0.parquet`;
      yield { path, pieces: () => parquet(table, register, rowsOf(table, file, rounds, round)) };
    }
  }
}
