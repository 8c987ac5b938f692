/** The agreement's tables as they stand: one sync for where they are, one for every 2,000 rows. */

import type { RowNow } from '../../core/live';
import type { Snapshot, TableKey, TableSnapshot } from '../../core/workbook';
import { askTables, findByHeadings, placesOf, type Place } from './find';
import { askMarks, askPack, chosenOf, isMarked } from './marks';
import { askRows, holdsDays } from './rows';
import { ROWS_PER_SYNC } from './session';
import { codeOf } from './trouble';

/** A snapshot and where its tables stand. */
export interface Sight {
  readonly snapshot: Snapshot;
  readonly places: readonly Place[];
}

interface Job {
  readonly place: Place;
  readonly first: number;
  readonly count: number;
}

/** The first jobs that together have at most `limit` rows, and what is left of all. */
function take(places: readonly Job[], limit: number): { now: Job[]; later: Job[] } {
  const now: Job[] = [];
  const later: Job[] = [];
  let room = limit;
  for (const job of places) {
    const count = Math.min(room, job.count);
    if (count > 0) now.push({ ...job, count });
    if (count < job.count) later.push({ ...job, first: job.first + count, count: job.count - count });
    room -= count;
  }
  return { now, later };
}

/**
 * Reads all jobs, each sync at most `limit` rows; halves the limit where the host's answer
 * grew too large. `also` asks for more in the first sync, anew where that has to be repeated.
 */
async function readJobs(
  context: Excel.RequestContext,
  jobs: readonly Job[],
  into: ReadonlyMap<TableKey, RowNow[]>,
  also: () => void,
  limit = ROWS_PER_SYNC,
): Promise<void> {
  if (jobs.length === 0) return;
  also();
  const { now, later } = take(jobs, limit);
  const asked = now.map((job) => ({
    job,
    rows: askRows(context.workbook.worksheets.getItem(job.place.sheetId), job.place, job.first, job.count),
  }));
  try {
    await context.sync();
  } catch (error) {
    if (codeOf(error) !== 'ResponsePayloadSizeLimitExceeded' || limit <= 1) throw error;
    return readJobs(context, jobs, into, also, Math.max(1, Math.floor(limit / 2)));
  }
  for (const { job, rows } of asked) into.get(job.place.key)?.push(...rows.answer());
  return readJobs(context, later, into, () => undefined, limit);
}

const textOf = (xml: ReturnType<typeof askPack>): string | null => xml?.value ?? null;

function tableSnapshot(place: Place, rows: readonly RowNow[]): TableSnapshot {
  const formats: Record<number, string[]> = {};
  for (const row of rows) {
    for (const [index, format] of Object.entries(row.formats)) (formats[Number(index)] ??= []).push(format);
  }
  return {
    key: place.key,
    name: place.name,
    sheet: place.sheet,
    row: place.row,
    column: place.column,
    headings: place.headings,
    rows: rows.map((row) => row.values),
    formulas: rows.flatMap((row) => row.formulas.map((column) => [row.index, column] as const)),
    formats,
  };
}

/**
 * Whether the workbook counts days from 1904. The API has no property for it that ExcelApi 1.14
 * knows, so Excel is asked for a day: 2 January 1904 is 1 there, and 1463 elsewhere. A host
 * that calculates no functions counts from 1900.
 */
export async function counts1904(context: Excel.RequestContext): Promise<boolean> {
  const day = context.workbook.functions.date(1904, 1, 2);
  day.load('value');
  try {
    await context.sync();
    return day.value === 1;
  } catch {
    return false;
  }
}

/** The rows of a table's snapshot one by one, as a look at them answers. */
export function rowsOf(table: TableSnapshot): RowNow[] {
  const formulas = new Map<number, number[]>();
  for (const [row, column] of table.formulas) formulas.set(row, [...(formulas.get(row) ?? []), column]);
  return table.rows.map((values, index) => ({
    index,
    values,
    formulas: formulas.get(index) ?? [],
    formats: Object.fromEntries(
      Object.entries(table.formats).map(([column, formats]) => [column, formats[index] ?? 'General']),
    ),
  }));
}

/**
 * Reads the whole agreement. Null where the workbook holds none, or one whose
 * start was broken off (pressing Start again completes it), and then `brokenOff` is told.
 * @throws what office.js throws; the session makes a `Trouble` of it.
 */
export async function readAll(
  context: Excel.RequestContext,
  brokenOff: () => void = () => undefined,
): Promise<Sight | null> {
  const named = askTables(context);
  const marks = askMarks(context);
  await context.sync();
  if (chosenOf(marks) !== null) {
    brokenOff();
    return null;
  }
  let places = placesOf(named);
  const missing = new Set(named.list.map((t) => t.key).filter((key) => !places.some((p) => p.key === key)));
  if (missing.size > 0) places = [...places, ...(await findByHeadings(context, missing))];
  if (!places.some((place) => place.key === 'activities')) return null;
  if (!isMarked(marks) && places.every((place) => place.name === null)) return null;
  const order = named.list.map((t) => t.key);
  places.sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
  let xml: ReturnType<typeof askPack> = null;
  let since = marks;
  const rows = new Map<TableKey, RowNow[]>(places.map((place) => [place.key, []]));
  await readJobs(
    context,
    places.map((place) => ({ place, first: 0, count: place.rowCount })),
    rows,
    () => {
      xml = askPack(marks);
      since = askMarks(context);
    },
  );
  // A start may have begun between the first look and the search by headings.
  if (chosenOf(since) !== null) return null;
  const days = places.some((place) => rows.get(place.key)?.some((row) => holdsDays(place, row)));
  return {
    places,
    snapshot: {
      tables: places.map((place) => tableSnapshot(place, rows.get(place.key) ?? [])),
      pack: textOf(xml),
      date1904: days && (await counts1904(context)),
    },
  };
}
