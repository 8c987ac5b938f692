/** Rows added to tables that stand, and taken back where the work is stopped or fails. */

import type { Addition, Work } from '../../core/live';
import { activityColumns, columnOf, tableColumnIndexes, type CellValue } from '../../core/workbook';
import { addressOf, rangeAt, type Area } from './areas';
import type { Place } from './find';
import { readAll } from './read';
import { ROWS_PER_SYNC } from './session';
import { troubleOf } from './trouble';

/** A table that rows are added to. */
interface Job {
  readonly addition: Addition;
  readonly place: Place;
  /** Columns of the table, one more where "Not placed" was added. */
  width: number;
  /** Columns of the sheet by key; those at and beyond an added column have moved by one. */
  columns: Readonly<Record<string, number | undefined>>;
  /** What stood in the rows that are filled, by body row. */
  readonly before: readonly (readonly CellValue[])[];
  /** Body rows that the table grows by. */
  readonly grows: number;
}

const sheetColumns = (place: Place): Record<string, number | undefined> => {
  const found: Readonly<Record<string, number | undefined>> =
    place.key === 'activities'
      ? activityColumns(place.headings)
      : tableColumnIndexes(place.key, place.headings);
  return Object.fromEntries(
    Object.entries(found).map(([key, index]) => [key, index === undefined ? index : place.column + index]),
  );
};

/** Body rows of the table from one on, also those that it has not yet. */
function rowsArea({ place, width }: Job, from: number, rowCount: number): Area {
  return { row: place.row + 1 + from, column: place.column, rowCount, columnCount: width };
}

/** Looks at where the rows go. @throws Trouble TableGone, TableMoved, RowsTaken */
async function jobsOf(context: Excel.RequestContext, additions: readonly Addition[]): Promise<Job[]> {
  const sight = await readAll(context);
  return additions.map((addition) => {
    const place = sight?.places.find(({ key }) => key === addition.table);
    const rows = sight?.snapshot.tables.find(({ key }) => key === addition.table)?.rows;
    if (!place || !rows) throw troubleOf('TableGone');
    if (rows.length !== addition.rowCount) throw troubleOf('TableMoved');
    const columns = sheetColumns(place);
    const before = rows.slice(addition.from, addition.from + addition.rows.length);
    before.forEach((row, r) => {
      addition.columns.forEach((key, c) => {
        const column = columns[key];
        const wanted = addition.rows[r]?.[c] ?? null;
        if (column === undefined || wanted === null || key === 'ref') return;
        if (String(row[column - place.column] ?? '').trim() !== '') throw troubleOf('RowsTaken');
      });
    });
    const grows = addition.rows.length - before.length;
    return { addition, place, width: place.headings.length, columns, before, grows };
  });
}

/** Puts "Not placed" before Findings, where rows bring text for it and the table has no such column. */
function addColumns(context: Excel.RequestContext, jobs: readonly Job[]): void {
  for (const job of jobs) {
    const { addition, place } = job;
    if (!addition.columns.includes('unplaced') || job.columns['unplaced'] !== undefined) continue;
    if (place.name === null) throw troubleOf('TableGone');
    const at = (job.columns['findings'] ?? place.column + place.headings.length) - place.column;
    const { heading } = columnOf('unplaced');
    context.workbook.tables.getItem(place.name).columns.add(at, undefined, heading);
    const sheet = context.workbook.worksheets.getItem(place.sheetId);
    const body = { row: place.row + 1, column: place.column + at, rowCount: place.rowCount, columnCount: 1 };
    const range = rangeAt(sheet, body);
    // One value for a range of any size; the type of the property knows only the two-dimensional form.
    range.numberFormat = '@' as unknown as string[][];
    range.format.wrapText = true;
    const moved = Object.entries(job.columns).map(([key, column]) => [
      key,
      column !== undefined && column >= place.column + at ? column + 1 : column,
    ]);
    job.width += 1;
    job.columns = { ...(Object.fromEntries(moved) as Job['columns']), unplaced: place.column + at };
  }
}

/** Lets the tables take in the new rows; what stands below moves down. Check is copied along. */
async function grow(context: Excel.RequestContext, jobs: readonly Job[]): Promise<void> {
  const growing = jobs.filter(({ grows }) => grows > 0);
  const looks = growing.flatMap((job) => {
    const { place } = job;
    if (place.name === null) return [];
    const table = context.workbook.tables.getItem(place.name);
    table.load('showTotals');
    const sheet = context.workbook.worksheets.getItem(place.sheetId);
    const below = rangeAt(sheet, rowsArea(job, place.rowCount, job.grows)).getUsedRangeOrNullObject(true);
    below.load('address');
    return [{ job, table, below, sheet }];
  });
  if (looks.length === 0) return;
  await context.sync();
  for (const { job, table, below, sheet } of looks) {
    const { place, grows, columns, width } = job;
    if (below.isNullObject && !table.showTotals) {
      const whole = { row: place.row, column: place.column, rowCount: 1 + place.rowCount + grows };
      table.resize(addressOf({ ...whole, columnCount: width }));
    } else {
      table.rows.add(
        undefined,
        Array.from({ length: grows }, () => Array.from({ length: width }, () => '')),
      );
    }
    if (columns['check'] === undefined) continue;
    const top = { ...rowsArea(job, 0, 1), column: columns['check'], columnCount: 1 };
    const added = { ...top, row: place.row + 1 + place.rowCount, rowCount: grows };
    rangeAt(sheet, added).copyFrom(rangeAt(sheet, top), 'Formulas');
  }
}

/** Runs of neighbouring sheet columns that are written: the index of each in the addition's rows. */
function spansOf({ addition, columns }: Job): { first: number; from: number[] }[] {
  const placed = addition.columns
    .flatMap((key, index) => {
      const column = columns[key];
      return column === undefined ? [] : [{ column, index }];
    })
    .sort((a, b) => a.column - b.column);
  const spans: { first: number; from: number[] }[] = [];
  for (const { column, index } of placed) {
    const last = spans.at(-1);
    if (last && last.first + last.from.length === column) last.from.push(index);
    else spans.push({ first: column, from: [index] });
  }
  return spans;
}

function writeRows(context: Excel.RequestContext, job: Job, first: number, count: number): void {
  const { place, addition, before } = job;
  const rows = addition.rows.slice(first, first + count);
  const sheet = context.workbook.worksheets.getItem(place.sheetId);
  for (const { first: column, from } of spansOf(job)) {
    const area = {
      row: place.row + 1 + addition.from + first,
      column,
      rowCount: rows.length,
      columnCount: from.length,
    };
    const values = rows.map((row) => from.map((index) => row[index] ?? null));
    // A range across rows that a filter hides would put texts into wrong rows (office-js #224).
    const inBody = place.hides ? Math.max(0, Math.min(rows.length, before.length - first)) : 0;
    for (let r = 0; r < inBody; r++) {
      rangeAt(sheet, { ...area, row: area.row + r, rowCount: 1 }).values = values.slice(r, r + 1);
    }
    if (inBody === rows.length) continue;
    const rest = { ...area, row: area.row + inBody, rowCount: rows.length - inBody };
    rangeAt(sheet, rest).values = values.slice(inBody);
  }
}

/** Puts back what stood in the rows that were filled, and takes out those by which a table grew. */
async function takeBack(context: Excel.RequestContext, jobs: readonly Job[]): Promise<void> {
  const tables = jobs.map(({ place }) => {
    const table = place.name === null ? null : context.workbook.tables.getItem(place.name);
    const body = table?.getDataBodyRange();
    body?.load('rowCount');
    const header = table?.getHeaderRowRange();
    header?.load('values');
    return { table, body, header };
  });
  await context.sync();
  jobs.forEach((job, i) => {
    const { place, addition, before } = job;
    const { table, body, header } = tables[i] ?? {};
    const sheet = context.workbook.worksheets.getItem(place.sheetId);
    const grown = body ? body.rowCount - place.rowCount : 0;
    const width = header?.values[0]?.length ?? place.headings.length;
    if (grown > 0)
      rangeAt(sheet, { ...rowsArea(job, place.rowCount, grown), columnCount: width }).delete('Up');
    if (table && width > place.headings.length) {
      table.columns.getItem(columnOf('unplaced').heading).delete();
    }
    const columns = sheetColumns(place);
    for (const key of addition.columns) {
      const column = columns[key];
      if (column === undefined || before.length === 0) continue;
      const area = { ...rowsArea(job, addition.from, before.length), column, columnCount: 1 };
      rangeAt(sheet, area).values = before.map((row) => [row[column - place.column] ?? '']);
    }
  });
  await context.sync();
}

/** Writes the rows of all jobs, 2,000 a sync. */
async function writeAll(
  context: Excel.RequestContext,
  jobs: readonly Job[],
  { progress, stopped }: Work,
  first = 0,
): Promise<void> {
  if (stopped()) throw troubleOf('Stopped');
  const of = Math.max(0, ...jobs.map(({ addition }) => addition.rows.length));
  progress({ done: Math.min(first, of), of, what: '' });
  if (first >= of) return;
  for (const job of jobs) {
    if (job.addition.rows.length > first) writeRows(context, job, first, ROWS_PER_SYNC);
  }
  await context.sync();
  return writeAll(context, jobs, { progress, stopped }, first + ROWS_PER_SYNC);
}

/**
 * Adds rows to tables: those of the agreement as it stands are read first, then the tables grow and are written,
 * 2,000 rows a sync. Rows that a filter hides are never among those written: they come after the last one in use.
 * @throws Trouble TableGone, TableMoved, RowsTaken before anything is written; Stopped; NotTakenBack
 */
export async function addRows(
  context: Excel.RequestContext,
  additions: readonly Addition[],
  work: Work,
): Promise<void> {
  const jobs = await jobsOf(context, additions);
  try {
    addColumns(context, jobs);
    await grow(context, jobs);
    await writeAll(context, jobs, work);
  } catch (error) {
    await takeBack(context, jobs).catch(() => {
      throw troubleOf('NotTakenBack');
    });
    throw error;
  }
}
