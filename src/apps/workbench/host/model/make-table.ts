/** Making a table of a range. */

import { intersect, isUnbounded } from './address';
import type { Book } from './book';
import { noteCalculated } from './grow';
import type { Sheet } from './sheet';
import { headings } from './tables';
import { Refusal, type Area, type Table } from './types';

function freeTableName(book: Book): string {
  for (let n = 1; ; n++) if (!book.table(`Table${n}`) && !book.name(`Table${n}`)) return `Table${n}`;
}

export function addTable(book: Book, sheet: Sheet, area: Area, hasHeaders: boolean): Table {
  if (isUnbounded(area)) throw new Refusal('InvalidArgument', 'A table needs a range with an end.');
  if (book.tablesOn(sheet.id).some((t) => intersect(t.area, area))) {
    throw new Refusal('InvalidArgument', 'A table cannot overlap another table.');
  }
  if (sheet.merges.some((m) => intersect(m, area))) {
    throw new Refusal('MergedRangeConflict', 'A table cannot hold merged cells.');
  }
  let whole = area;
  if (!hasHeaders) {
    shiftDown(book, sheet, area);
    whole = { ...area, rows: area.rows + 1 };
  } else if (area.rows === 1) {
    whole = { ...area, rows: 2 };
  }
  const table: Table = {
    id: String(book.nextId()),
    name: freeTableName(book),
    sheet: sheet.id,
    area: whole,
    columns: headings(book, sheet, whole, []),
    showHeaders: true,
    showTotals: false,
    style: 'TableStyleMedium2',
    showFilterButton: true,
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    filters: {},
    sorted: [],
  };
  book.patch({ tables: [...book.tables, table] });
  book.changed({ kind: 'table-added', sheet: sheet.id, table: table.id, name: table.name });
  noteCalculated(book, sheet, whole);
  return book.table(table.id) ?? table;
}

/** Room for a heading row above data that has none. */
function shiftDown(book: Book, sheet: Sheet, area: Area): void {
  const used = sheet.usedArea(false, { ...area, rows: Math.max(sheet.depth - area.row, 1) });
  if (!used) return;
  for (let r = used.row + used.rows - 1; r >= area.row; r--) {
    for (let c = area.column; c < area.column + area.columns; c++) {
      sheet.put(r + 1, c, sheet.cell(r, c));
      sheet.put(r, c, undefined);
    }
  }
  book.changed({ kind: 'cells-inserted', sheet: sheet.id, area: { ...area, rows: 1 }, shift: 'Down' });
}
