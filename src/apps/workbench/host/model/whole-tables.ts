/** Tables move as a whole or not at all. */

import { movesWholly, type Splice } from './address';
import type { Book } from './book';
import { hidesRows } from './protect';
import type { Sheet } from './sheet';
import { Refusal, type Table } from './types';

/** Excel refuses to move a part of a table, to delete its headings alone, and to shift cells of a filtered one. */
export function assertTablesWhole(book: Book, sheet: Sheet, splice: Splice): void {
  for (const table of book.tablesOn(sheet.id)) {
    const { area } = table;
    const [first, length, from, size] =
      splice.axis === 'row'
        ? [area.column, area.columns, area.row, area.rows]
        : [area.row, area.rows, area.column, area.columns];
    if (splice.at >= from + size) continue;
    const inside = movesWholly(splice, first, length);
    const { span } = splice;
    const apart = span !== undefined && (first + length <= span.first || first >= span.first + span.length);
    if (!inside && !apart) {
      throw new Refusal('InsertDeleteConflict', `Only a part of the table ${table.name} would move.`);
    }
    if (!inside) continue;
    if (span && hidesRows(sheet, area))
      throw new Refusal('FilteredRangeConflict', `The table ${table.name} is filtered.`);
    if (splice.count < 0 && splice.axis === 'row' && table.showHeaders) assertHeadingStays(table, splice);
  }
}

function assertHeadingStays(table: Table, splice: Splice): void {
  const { area } = table;
  const end = splice.at - splice.count;
  const losesHeading = splice.at <= area.row && end > area.row;
  if (losesHeading && end < area.row + area.rows) {
    throw new Refusal(
      'InsertDeleteConflict',
      `The headings of the table ${table.name} cannot be deleted alone.`,
    );
  }
}
