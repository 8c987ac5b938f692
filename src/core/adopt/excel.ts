/** Excel's own tables on a sheet: where one names activities, its range says where it begins and ends. */

import type { Framework } from '../framework';
import type { Band } from './bands';
import { namesActivities } from './headings';
import type { SheetText } from './sheet';
import type { FoundTable, SourceSheet, SourceTable } from './types';

/** Where a table's headings stand, and how far down it goes. */
export interface Start {
  readonly row: number;
  readonly band: Band;
  readonly lastRow: number;
  readonly excel?: FoundTable['excel'];
}

const bandOf = ({ range }: SourceTable): Band => ({
  first: range.column,
  last: range.column + range.columnCount - 1,
});

const covers = ({ range }: SourceTable, row: number): boolean =>
  row >= range.row && row < range.row + range.rowCount;

/** Rows right below a table belong to it, as typed where Excel did not let it grow; a totals row ends it. */
function endOf(table: SourceTable, others: readonly SourceTable[], text: SheetText): number {
  const { range, totalsRow } = table;
  let last = range.row + range.rowCount - 1;
  if (totalsRow) return last;
  const own = bandOf(table);
  const inside = text.within(own.first, own.last);
  const taken = (row: number): boolean =>
    others.some(
      (one) =>
        one !== table && covers(one, row) && bandOf(one).first <= own.last && bandOf(one).last >= own.first,
    );
  while (inside.filled(last + 1).length > 0 && !taken(last + 1)) last += 1;
  return last;
}

/** The Excel tables of a sheet that name activities, in their order. */
export function excelStarts(sheet: SourceSheet, text: SheetText, framework: Framework): Start[] {
  const tables = sheet.tables ?? [];
  return tables
    .filter(({ headerRow, range, ...rest }) => {
      const { first, last } = bandOf({ headerRow, range, ...rest });
      return headerRow && namesActivities(text.within(first, last), range.row, framework);
    })
    .map((table): Start => {
      const { name, range, totalsRow } = table;
      const bottom = range.row + range.rowCount - 1;
      return {
        row: range.row,
        band: bandOf(table),
        lastRow: endOf(table, tables, text),
        excel: { name, totalsRow: totalsRow ? bottom : null },
      };
    });
}

/** The columns of a row that no Excel table of activities takes. */
export function freeBands(row: number, columnCount: number, taken: readonly Start[]): Band[] {
  const bands: Band[] = [];
  let first = 0;
  const across = taken
    .filter((start) => row >= start.row && row <= start.lastRow)
    .toSorted((a, b) => a.band.first - b.band.first);
  for (const { band } of across) {
    if (band.first > first) bands.push({ first, last: band.first - 1 });
    first = Math.max(first, band.last + 1);
  }
  return first < Math.max(1, columnCount) ? [...bands, { first, last: Math.max(0, columnCount - 1) }] : bands;
}
