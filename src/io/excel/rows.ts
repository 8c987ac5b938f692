/** Asking for body rows of a table and reading the answer after a sync. */

import type { RowNow } from '../../core/live';
import { activityColumns, tableColumnIndexes, type CellValue } from '../../core/workbook';
import { areasOf, intersection, rangeAt, type Area } from './areas';
import type { Place } from './find';

/** Columns of a table that have a part of their own in a read. */
interface Layout {
  /** Index of the Check column, or -1: its values are never read, they are ours. */
  readonly check: number;
  /** Indexes of the columns whose number formats tell dates from numbers. */
  readonly dates: readonly number[];
}

/** Which columns of a table are read in a special way. */
function layoutOf(place: Pick<Place, 'key' | 'headings'>): Layout {
  const some = (...indexes: (number | undefined)[]): number[] => indexes.filter((i) => i !== undefined);
  if (place.key === 'activities') {
    const columns = activityColumns(place.headings);
    return { check: columns.check ?? -1, dates: some(columns.when) };
  }
  const columns = tableColumnIndexes(place.key, place.headings);
  return { check: -1, dates: some(columns['answer'], columns['signedOn'], columns['on']) };
}

/** Whether a date may stand in a row as a number of days, whose meaning depends on the workbook. */
export function holdsDays(place: Pick<Place, 'key' | 'headings'>, row: Pick<RowNow, 'values'>): boolean {
  return layoutOf(place).dates.some((index) => typeof row.values[index] === 'number');
}

/** Rows that were asked for; `answer` may be called after the next sync. */
export interface AskedRows {
  answer(): RowNow[];
}

/** The parts of a block of rows that are read: all columns but Check. */
function partsOf(place: Place, layout: Layout, first: number, count: number): Area[] {
  const width = place.headings.length;
  const row = place.row + 1 + first;
  const spans: (readonly [number, number])[] =
    layout.check < 0
      ? [[0, width]]
      : [
          [0, layout.check],
          [layout.check + 1, width],
        ];
  return spans
    .filter(([from, to]) => to > from)
    .map(([from, to]) => ({ row, column: place.column + from, rowCount: count, columnCount: to - from }));
}

/** Asks for `count` body rows from body index `first`. Nothing is read before the caller's sync. */
export function askRows(sheet: Excel.Worksheet, place: Place, first: number, count: number): AskedRows {
  const layout = layoutOf(place);
  const parts = partsOf(place, layout, first, count).map((area) => {
    const range = rangeAt(sheet, area);
    range.load('values');
    const formulas = range.getSpecialCellsOrNullObject('Formulas');
    formulas.load('address');
    return { area, range, formulas };
  });
  const dates = layout.dates.map((index) => {
    const area = {
      row: place.row + 1 + first,
      column: place.column + index,
      rowCount: count,
      columnCount: 1,
    };
    const range = rangeAt(sheet, area);
    range.load('numberFormat');
    return { index, range };
  });
  return {
    answer() {
      const rows = Array.from({ length: count }, (): CellValue[] => place.headings.map(() => ''));
      const formulas = rows.map((): number[] => []);
      for (const { area, range, formulas: special } of parts) {
        put(rows, range.values, area.column - place.column);
        // For a single cell Excel answers for the whole sheet, hence the intersection.
        const areas = special.isNullObject ? [] : areasOf(special.address);
        for (const found of areas) mark(formulas, intersection(found, area), place, first);
      }
      const formatOf = (row: number): Record<number, string> =>
        Object.fromEntries(
          dates.map(({ index, range }) => [index, String(range.numberFormat[row]?.[0] ?? 'General')]),
        );
      return rows.map((values, i) => ({
        index: first + i,
        values,
        formulas: formulas[i] ?? [],
        formats: formatOf(i),
      }));
    },
  };
}

function put(rows: CellValue[][], values: readonly (readonly unknown[])[], from: number): void {
  for (const [r, row] of values.entries()) {
    const into = rows[r];
    if (!into) continue;
    for (const [c, value] of row.entries()) {
      into[from + c] =
        typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : '';
    }
  }
}

function mark(formulas: number[][], area: Area | null, place: Place, first: number): void {
  if (!area) return;
  for (let r = 0; r < area.rowCount; r++) {
    const row = formulas[area.row + r - place.row - 1 - first];
    for (let c = 0; row && c < area.columnCount; c++) row.push(area.column + c - place.column);
  }
}

/** Source of the list that all cells of a range offer; null where they offer none, or not the same one. */
export function sourceOf({ type, rule }: Excel.DataValidation): string | null {
  const source: unknown = type === 'List' ? rule.list?.source : null;
  return typeof source === 'string' ? source : null;
}
