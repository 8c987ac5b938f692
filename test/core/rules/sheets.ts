/** A workbook as a few lines of text: what a test does not say is filled in well, so that only its own cells matter. */

import { COVER_KEYS, type CoverKey, type Edit } from '../../../src/core/agreement';
import { packs, loadFramework, type Framework } from '../../../src/core/framework';
import {
  columnHeading,
  columns,
  coverQuestions,
  HEADING_ROW,
  readSnapshot,
  tableColumns,
  tables,
  type CellValue,
  type ColumnKey,
  type Reading,
  type Snapshot,
  type TableKey,
  type TableSnapshot,
} from '../../../src/core/workbook';

export type Cells = Partial<Record<ColumnKey, CellValue>>;
type Keyed = Readonly<Record<string, string>>;

/** What a test says of a workbook. */
export interface Sheets {
  /** One activity: the good one with these cells changed. */
  readonly row?: Cells;
  /** Several, each the good one with its cells changed; takes the place of `row`. */
  readonly rows?: readonly Cells[];
  /** Changes to the good cover. */
  readonly cover?: Partial<Record<CoverKey, string>>;
  /** The Partners sheet, in place of the good one. */
  readonly partners?: readonly Keyed[];
  /** Changes to the good joint activity: considered and text by key. */
  readonly joint?: Readonly<Record<string, { readonly considered?: string; readonly text?: string }>>;
  readonly answers?: readonly Keyed[];
  /** Columns of Activities that do not stand in the table. */
  readonly without?: readonly ColumnKey[];
  /** Tables that do not stand in the workbook. */
  readonly withoutTables?: readonly TableKey[];
  /** Cells of Activities, by body row and column key, that hold a formula. */
  readonly formulas?: readonly (readonly [number, ColumnKey])[];
  /** ISO day; default: 1 June 2005. */
  readonly asOf?: string;
}

const pack = packs[0];
if (!pack) throw new Error('There is no framework.');
export const framework: Framework = loadFramework(pack);
export const AS_OF = '2005-06-01';

/** An activity that no rule has anything to say about. */
export const goodRow: Cells = {
  ref: '1',
  area: 'Access to finance',
  what: 'Loan Readiness',
  who: 'Local/Regional: Banks; Social Enterprises\nNational: Bank of England',
  when: 'Government consultations: September 2005; On-going',
  how: 'Seminars; publications',
  why: 'Lenders lose sound customers because few social enterprises arrive ready for a loan.',
  partners: 'SEASY*; Bristol City Council',
  kind: 'Dissemination',
  equality: 'Enterprises led by women and by disabled people are refused most often and are invited first.',
  need: '',
  rationale:
    'Social enterprises are refused loans because they are not ready for them. Seminars on loan readiness ' +
    'give banks and the Bank of England a tested method in time for the consultation of September 2005.',
  outcome: 'Two banks adopt the readiness test in their lending guidance.',
  aims: 'Better lending strengthens the social economy and the quality of the jobs it offers.',
};

/** A row of the table in which nothing stands. */
export const emptyRow: Cells = Object.fromEntries(Object.keys(goodRow).map((key) => [key, '']));

const goodCover: Partial<Record<CoverKey, string>> = {
  ...Object.fromEntries(COVER_KEYS.map((key) => [key, 'Answered'])),
  reference: 'MP-D-07',
  version: '1',
  status: 'draft',
  date: '2005-06-01',
  strategyVersion: framework.pack.version,
  formVersion: '1.2',
  guidanceVersion: '1.0',
  readTogether: 'yes',
  nations: 'England',
  start: '2005-07-01',
  end: '2007-06-30',
};

const goodPartners: readonly Keyed[] = [
  { name: 'SEASY', role: 'lead', email: 'office@seasy.example', identifier: 'GB-COH-01234567' },
  { name: 'Bristol City Council', role: 'partner' },
];

/** The workbook as plain values. */
export function snapshotOf(sheets: Sheets): Snapshot {
  const made: Record<TableKey, () => TableSnapshot> = {
    agreement: () => coverTable(sheets),
    partners: () => keyedTable('partners', sheets.partners ?? goodPartners),
    activities: () => activitiesTable(sheets),
    joint: () => jointTable(sheets),
    answers: () => keyedTable('answers', sheets.answers ?? []),
  };
  const present = tables.filter(({ key }) => !sheets.withoutTables?.includes(key));
  return { tables: present.map(({ key }) => made[key]()), pack: null, date1904: false };
}

/** The snapshot after edits to its cells. */
export function withEdits(snapshot: Snapshot, edits: readonly Edit[]): Snapshot {
  const edited = snapshot.tables.map((table) => {
    const rows = table.rows.map((row) => [...row]);
    for (const { at, text } of edits) {
      if (at.sheet !== table.sheet) continue;
      const place = at.row - table.row - 1;
      while (rows.length <= place) rows.push(table.headings.map(() => ''));
      const row = rows[place];
      if (row) row[at.column - table.column] = text;
    }
    return { ...table, rows };
  });
  return { ...snapshot, tables: edited };
}

/** The workbook, read. */
export function readingOf(sheets: Sheets): Reading {
  return readSnapshot(snapshotOf(sheets), framework);
}

function table(
  key: TableKey,
  headings: readonly string[],
  rows: readonly (readonly CellValue[])[],
): TableSnapshot {
  const info = tables.find((t) => t.key === key);
  if (!info) throw new Error(`There is no table "${key}".`);
  const { name, sheet } = info;
  return { key, name, sheet, row: HEADING_ROW, column: 0, headings, rows, formulas: [], formats: {} };
}

function coverTable({ cover = {} }: Sheets): TableSnapshot {
  const answers = { ...goodCover, ...cover };
  const rows = coverQuestions.map(({ key, question, guidance }) => [question, answers[key] ?? '', guidance]);
  return table(
    'agreement',
    tableColumns.agreement.map((c) => c.heading),
    rows,
  );
}

function jointTable({ joint = {} }: Sheets): TableSnapshot {
  const rows = framework.pack.joint.map(({ key, question, quote }) => {
    const answer = {
      considered: 'yes',
      text: 'With the other themes, from the first quarter on.',
      ...joint[key],
    };
    return [question, answer.considered, answer.text, quote];
  });
  return table(
    'joint',
    tableColumns.joint.map((c) => c.heading),
    rows,
  );
}

function keyedTable(key: 'partners' | 'answers', rows: readonly Keyed[]): TableSnapshot {
  const keys = tableColumns[key];
  const body = rows.map((row) => keys.map((column) => row[column.key] ?? ''));
  return table(
    key,
    keys.map((c) => c.heading),
    body.length ? body : [keys.map(() => '')],
  );
}

function activitiesTable({ row, rows, without = [], formulas = [] }: Sheets): TableSnapshot {
  const body = (rows ?? [row ?? {}]).map((cells) => ({ ...goodRow, ...cells }));
  const unplaced = body.some((cells) => cells.unplaced);
  const there = columns.filter((c) => (c.key !== 'unplaced' || unplaced) && !without.includes(c.key));
  const made = table(
    'activities',
    there.map((c) => columnHeading(framework, c.key)),
    body.map((cells) => there.map((c) => cells[c.key] ?? '')),
  );
  const places = formulas.map(([at, key]) => [at, there.findIndex((c) => c.key === key)] as const);
  return { ...made, formulas: places };
}
