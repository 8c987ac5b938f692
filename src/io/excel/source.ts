/** Sheets of the open workbook that are not ours, as adopting reads them. Nothing is written. */

import type { Source, Work } from '../../core/live';
import { areasOf, rangeAt, type Area } from './areas';
import { counts1904 } from './read';
import { ROWS_PER_SYNC } from './session';
import { codeOf, troubleOf } from './trouble';

type SourceSheet = Source['sheets'][number];
type SourceCell = SourceSheet['rows'][number][number];

/** A sheet and what of it has been read. */
interface Sheet {
  readonly name: string;
  readonly proxy: Excel.Worksheet;
  /** Its cells with content; null for an empty sheet. */
  readonly used: Area | null;
  readonly rows: SourceCell[][];
  readonly tables: Excel.TableCollection;
  ranges: readonly Excel.Range[];
  merged: Excel.RangeAreas | null;
}

/** Rows of a sheet that are still to be read. */
interface Part {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** Visible sheets, but for those of our tables, and the name of the one in front. One sync. */
async function sheetsOf(
  context: Excel.RequestContext,
  ours: ReadonlySet<string>,
): Promise<{ sheets: Sheet[]; active: string }> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility');
  const front = worksheets.getActiveWorksheet();
  front.load('name');
  await context.sync();
  const asked = worksheets.items
    .filter((sheet) => sheet.visibility === 'Visible' && !ours.has(sheet.id))
    .map((proxy) => {
      const used = proxy.getUsedRangeOrNullObject(true);
      used.load('rowIndex,columnIndex,rowCount,columnCount');
      const { tables } = proxy;
      tables.load('items/name,items/showHeaders,items/showTotals');
      return { proxy, used, tables };
    });
  await context.sync();
  const sheets = asked.map(({ proxy, used, tables }): Sheet => {
    const area = used.isNullObject
      ? null
      : {
          row: used.rowIndex,
          column: used.columnIndex,
          rowCount: used.rowCount,
          columnCount: used.columnCount,
        };
    return { name: proxy.name, proxy, used: area, rows: [], tables, ranges: [], merged: null };
  });
  return { sheets, active: front.name };
}

/** The first rows that together are at most `limit`, and what is left. */
function take(parts: readonly Part[], limit: number): { now: Part[]; later: Part[] } {
  const now: Part[] = [];
  const later: Part[] = [];
  let room = limit;
  for (const { sheet, area } of parts) {
    const rowCount = Math.min(room, area.rowCount);
    if (rowCount > 0) now.push({ sheet, area: { ...area, rowCount } });
    if (rowCount < area.rowCount) {
      later.push({ sheet, area: { ...area, row: area.row + rowCount, rowCount: area.rowCount - rowCount } });
    }
    room -= rowCount;
  }
  return { now, later };
}

const isValue = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

function put({ sheet, area }: Part, range: Excel.Range): void {
  range.values.forEach((values: readonly unknown[], r) => {
    const row: SourceCell[] = [];
    values.forEach((value, c) => {
      if (value === '' || !isValue(value)) return;
      // Only a number may be a day, which its format tells.
      const format: unknown = typeof value === 'number' ? range.numberFormat[r]?.[c] : undefined;
      row[area.column + c] = { value, ...(typeof format === 'string' && { format }) };
    });
    sheet.rows[area.row + r] = row;
  });
}

/** Reads the parts, each sync at most `limit` rows; half as many where the host's answer grew too large. */
async function readParts(
  context: Excel.RequestContext,
  parts: readonly Part[],
  told: (rows: number) => void,
  stopped: () => boolean,
  limit = ROWS_PER_SYNC,
): Promise<void> {
  if (parts.length === 0) return;
  if (stopped()) throw troubleOf('Stopped');
  const { now, later } = take(parts, limit);
  const asked = now.map((part) => {
    const range = rangeAt(part.sheet.proxy, part.area);
    range.load('values,numberFormat');
    return { part, range };
  });
  try {
    await context.sync();
  } catch (error) {
    if (codeOf(error) !== 'ResponsePayloadSizeLimitExceeded' || limit <= 1) throw error;
    return readParts(context, parts, told, stopped, Math.max(1, Math.floor(limit / 2)));
  }
  for (const { part, range } of asked) put(part, range);
  told(now.reduce((sum, { area }) => sum + area.rowCount, 0));
  return readParts(context, later, told, stopped, limit);
}

/** Asks for the merged cells of each sheet, to be read with the next sync. */
function askMerged(sheets: readonly Sheet[]): void {
  for (const sheet of sheets) {
    if (!sheet.used) continue;
    sheet.merged = rangeAt(sheet.proxy, sheet.used).getMergedAreasOrNullObject();
    sheet.merged.load('address');
  }
}

/** Asks where the Excel tables of each sheet stand, to be read with the next sync. */
function askRanges(sheets: readonly Sheet[]): void {
  for (const sheet of sheets) {
    sheet.ranges = sheet.tables.items.map((table) => {
      const range = table.getRange();
      range.load('rowIndex,columnIndex,rowCount,columnCount');
      return range;
    });
  }
}

const tablesOf = ({ tables, ranges }: Sheet): NonNullable<SourceSheet['tables']> =>
  tables.items.flatMap(({ name, showHeaders, showTotals }, i) => {
    const range = ranges[i];
    if (!range) return [];
    const { rowIndex: row, columnIndex: column, rowCount, columnCount } = range;
    return [
      { name, range: { row, column, rowCount, columnCount }, headerRow: showHeaders, totalsRow: showTotals },
    ];
  });

const mergesOf = ({ merged }: Sheet): SourceSheet['merges'] =>
  merged === null || merged.isNullObject ? [] : areasOf(merged.address);

/**
 * Reads every visible sheet that holds no table of ours: two syncs to look, then one for every 2,000 rows. `ours`
 * are the ids of the sheets left out.
 * @throws Trouble Stopped; what office.js throws, of which the session makes a `Trouble`
 */
export async function readSource(
  context: Excel.RequestContext,
  ours: ReadonlySet<string>,
  { merged }: { readonly merged: boolean },
  { progress, stopped }: Work,
): Promise<Source> {
  const { sheets, active } = await sheetsOf(context, ours);
  const parts = sheets.flatMap((sheet) => (sheet.used ? [{ sheet, area: sheet.used }] : []));
  const of = parts.reduce((sum, { area }) => sum + area.rowCount, 0);
  let done = 0;
  if (merged) askMerged(sheets);
  askRanges(sheets.filter(({ used }) => used !== null));
  await readParts(
    context,
    parts,
    (rows) => {
      done += rows;
      progress({ done, of, what: '' });
    },
    stopped,
  );
  const hasNumbers = sheets.some(({ rows }) =>
    rows.some((row) => row.some((c) => typeof c?.value === 'number')),
  );
  const date1904 = hasNumbers && (await counts1904(context));
  return {
    active,
    sheets: sheets.map((sheet) => ({
      name: sheet.name,
      rows: Array.from(sheet.rows, (row) => row ?? []),
      merges: mergesOf(sheet),
      ...(sheet.ranges.length > 0 && { tables: tablesOf(sheet) }),
      date1904,
    })),
  };
}
