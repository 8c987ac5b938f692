/** The dataset before DuckDB: the very queries of docs/register.md, and more rows than are held at a time. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';

import { datasetFiles } from '../../../src/apps/cli/dataset';
import type { Finding } from '../../../src/core/agreement';
import { combine, type Register, type RegisterTable, type Submission } from '../../../src/core/register';
import { dossier } from '../../support/dossiers';
import { framework, scratch } from './cli';

const at = scratch();
const page = readFileSync(path.join(__dirname, '../../../docs/register.md'), 'utf8');
const queries = [...page.matchAll(/^(.+)\n\n```sql\n([\s\S]*?)```/gm)].map(
  ([, asks = '', sql = '']) => [asks, sql] as const,
);

const autumn = { text: 'October 2005', opportunity: null, dates: [{ from: '2005-10-01', to: '2005-10-31' }] };
const open: Finding = {
  rule: 'why-missing',
  severity: 'error',
  requirements: ['R29'],
  ref: '1',
  at: { sheet: 'Activities', row: 4, column: 7 },
  column: 'why',
  entry: '',
  message: 'Why? is empty in {cell}. Say why these audiences should listen.',
  quote: null,
  fix: null,
  choices: [],
};

function submission(file: string, reference: string, version: string, count: number): Submission {
  const made = dossier(framework, count);
  const { agreement } = made;
  const activities = agreement.activities.map((activity, n) =>
    n === 0 ? { ...activity, when: [autumn] } : activity,
  );
  const dossierOf = {
    ...made,
    findings: [open, ...made.findings],
    agreement: {
      ...agreement,
      activities,
      cover: { ...agreement.cover, reference },
      framework: { ...agreement.framework, version },
    },
  };
  return {
    file,
    dossier: dossierOf,
    seal: reference,
    sheet: 'Activities',
    rows: activities.map((_, n) => n + 4),
  };
}

function write(register: Register, folder: string): string[] {
  return [...datasetFiles(register)].map(({ path: name, pieces }) => {
    const target = path.join(folder, name);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, Buffer.concat([...pieces()]));
    return name;
  });
}

const register = combine(
  [
    submission('a.xlsx', 'MPA 1', '2005', 5),
    submission('b.xlsx', 'MPA 2', '2005', 7),
    submission('c/ü.xlsx', 'MPA 3', '2006/b', 3),
  ],
  [{ file: 'x.xls', message: 'Could not be read.' }],
  framework,
  { asOf: '2005-06-12', contacts: false },
);

let duck: DuckDBConnection;
const rowsOf = async (sql: string): Promise<Record<string, unknown>[]> =>
  (await duck.runAndReadAll(sql)).getRowObjectsJson() as Record<string, unknown>[];
const tableOf = (key: string): RegisterTable =>
  register.tables.find((table) => table.key === key) as RegisterTable;
const scan = (key: string): string =>
  `read_parquet('register/${key}/**/*.parquet', hive_partitioning = true)`;

beforeAll(async () => {
  duck = await (await DuckDBInstance.create(':memory:')).connect();
  await duck.run(`SET file_search_path = '${path.dirname(at('x'))}'`);
});
afterAll(() => duck.closeSync());

describe('a register of three agreements', () => {
  let files: string[];
  beforeAll(() => {
    files = write(register, at('register'));
  });

  it('has a folder a table, partitioned by framework and round', () => {
    const id = framework.pack.id;
    for (const { key } of register.tables)
      expect(files.some((name) => name.startsWith(`${key}/framework=${id}/`))).toBe(true);
    expect(files).toContain(`activities/framework=${id}/round=2005/part-0.parquet`);
    expect(files).toContain(`activities/framework=${id}/round=2006%2Fb/part-0.parquet`);
    expect(files).toContain(`problems/framework=${id}/round=unknown/part-0.parquet`);
    expect(files).toContain(`coverage/framework=${id}/part-0.parquet`);
  });

  it('holds every row of every table, with its values', async () => {
    for (const table of register.tables) {
      const [counted] = await rowsOf(`SELECT count(*)::INTEGER AS n FROM ${scan(table.key)}`);
      expect([table.key, counted?.['n']]).toEqual([table.key, table.rowCount]);
    }
    const columns = tableOf('activities').columns.map(({ key }) => key);
    const expected = [...tableOf('activities').rows()].map((row) =>
      Object.fromEntries([...columns.map((key, n) => [key, row[n]]), ['framework', framework.pack.id]]),
    );
    const found = await rowsOf(
      `SELECT * EXCLUDE (round) FROM ${scan('activities')} ORDER BY file, ref::INTEGER`,
    );
    expect(found).toEqual(expected);
    expect(await rowsOf(`SELECT DISTINCT round FROM ${scan('activities')} ORDER BY 1`)).toEqual([
      { round: '2005' },
      { round: '2006/b' },
    ]);
  });

  it('knows days as days, and an empty one as none', async () => {
    const [types] = await rowsOf(
      `SELECT typeof("from") AS a, typeof("to") AS b, typeof(name) AS c FROM ${scan('audiences')}`,
    );
    expect(types).toEqual({ a: 'DATE', b: 'DATE', c: 'VARCHAR' });
    const at0 = tableOf('audiences').columns.findIndex(({ key }) => key === 'from');
    const days = [...tableOf('audiences').rows()].map((row) => String(row[at0]));
    const [counted] = await rowsOf(
      `SELECT count("from")::INTEGER AS n, min("from")::VARCHAR AS first FROM ${scan('audiences')}`,
    );
    expect(counted).toEqual({ n: days.filter(Boolean).length, first: days.filter(Boolean).sort()[0] });
  });

  it('is the same bytes for the same register', () => {
    const bytes = (): Buffer =>
      Buffer.concat([...datasetFiles(register)].flatMap(({ pieces }) => [...pieces()]));
    expect(bytes().equals(bytes())).toBe(true);
  });

  it('has queries on the page to run', () => expect(queries.length).toBeGreaterThan(4));

  it.each(queries)('%s', async (_asks, sql) => {
    const rows = await rowsOf(sql);
    expect(rows.length).toBeGreaterThan(0);
  });

  it('answers the first of them as the register does', async () => {
    const rows = await rowsOf(queries[0]?.[1] ?? '');
    const clashes = register.calendar.flatMap(({ label, months }) =>
      months
        .filter(({ partnerships }) => partnerships > 1)
        .map(({ partnerships }) => `${label} ${partnerships}`),
    );
    expect(rows.map((row) => `${String(row['audience'])} ${String(row['partnerships'])}`).sort()).toEqual(
      clashes.sort(),
    );
  });
});

it('writes more rows than it holds at a time, and a table of none', async () => {
  const many: RegisterTable = {
    key: 'many',
    title: 'Many',
    about: 'Rows.',
    columns: [
      { key: 'n', heading: 'N', type: 'number', width: 8 },
      { key: 'text', heading: 'Text', type: 'text', width: 8 },
      { key: 'file', heading: 'File', type: 'text', width: 8 },
    ],
    rowCount: 25_001,
    *rows() {
      for (let n = 0; n < 25_001; n++) yield [n, `Text ${n % 7}`, 'a.xlsx'];
    },
  };
  const none: RegisterTable = { ...many, key: 'none', rowCount: 0, rows: () => [] };
  const files = [...datasetFiles({ ...register, tables: [tableOf('agreements'), many, none] })];
  const pieces = [...(files.find(({ path: name }) => name.startsWith('many/'))?.pieces() ?? [])];
  expect(pieces.length).toBeGreaterThan(3);
  write({ ...register, tables: [tableOf('agreements'), many, none] }, at('large'));
  const [sums] = await rowsOf(
    "SELECT count(*)::INTEGER AS rows, sum(n)::INTEGER AS total, count(DISTINCT text)::INTEGER AS texts FROM read_parquet('large/many/**/*.parquet')",
  );
  expect(sums).toEqual({ rows: 25_001, total: (25_000 * 25_001) / 2, texts: 7 });
  expect(await rowsOf("SELECT n, text FROM read_parquet('large/none/**/*.parquet')")).toEqual([]);
});
