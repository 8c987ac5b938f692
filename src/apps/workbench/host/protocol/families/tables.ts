/** Tables: the collections and the table. Columns and rows are in the files beside. */

import { contains, intersect, isUnbounded } from '../../model/address';
import { insertCells, deleteCells } from '../../model/structure';
import { bodyOf, headerOf } from '../../model/references';
import { convertToRange, loseTable } from '../../model/convert';
import { takeIn } from '../../model/grow';
import { addTable } from '../../model/make-table';
import { headings, patchTable, renameTable } from '../../model/tables';
import { clearTableFilters, reapplyFilters } from '../../model/filter';
import { Refusal, type Area, type Table } from '../../model/types';
import { writeEntries } from '../../model/write';
import { EVENTS, registrations } from '../event-types';
import { invalidArgument, itemNotFound } from '../errors';
import { define, make, NULL_NODE, type Argument, type Context, type Node, type RangeRef } from '../registry';
import { flagOf, textOf, wholeOf } from './args';
import { areaOf, at, orFail, target } from './ranges';

/** The table as it stands now. */
export function tableOf(id: string, { book }: Context): Table {
  const table = book.table(id);
  if (!table) throw itemNotFound();
  return table;
}

const nodeOf = (table: Table | undefined, context: Context): Node =>
  table ? make('Table', table.id, context) : NULL_NODE;

const tablesOf = (self: { sheet: { id: string } | null }, { book }: Context): readonly Table[] =>
  self.sheet ? book.tablesOn(self.sheet.id) : book.tables;

const byKey = (tables: readonly Table[], key: Argument | undefined): Table | undefined => {
  const text = String(key).toLowerCase();
  return tables.find((t) => t.id === String(key) || t.name.toLowerCase() === text);
};

define('TableCollection', {
  get: { Count: (self, context) => tablesOf(self, context).length },
  call: {
    Add: (self, args, context) => {
      const range = target(args[0], self.sheet ?? context.book.active, context);
      if (self.sheet && range.sheet !== self.sheet) throw invalidArgument('The range lies on another sheet.');
      return make('Table', addTable(context.book, range.sheet, areaOf(range), flagOf(args[1])).id, context);
    },
    GetCount: (self, _args, context) => tablesOf(self, context).length,
    GetItemAt: (self, args, context) => orFail(nodeOf(tablesOf(self, context)[wholeOf(args[0])], context)),
    GetItemOrNullObject: (self, args, context) => nodeOf(byKey(tablesOf(self, context), args[0]), context),
    ...registrations(
      {
        DataChangedEvent: EVENTS.tableChanged,
        AddedEvent: EVENTS.tableAdded,
        DeletedEvent: EVENTS.tableDeleted,
      },
      (self: { sheet: { id: string } | null }) => self.sheet?.id ?? 'Workbook',
    ),
  },
  items: (self, context) => tablesOf(self, context).map((t) => make('Table', t.id, context)),
  item: (self, key, context) => {
    const table = byKey(tablesOf(self, context), key);
    return table ? make('Table', table.id, context) : null;
  },
});

const scoped = (self: { range: RangeRef; fully: boolean }, { book }: Context): readonly Table[] =>
  book.tablesOn(self.range.sheet.id).filter((t) => {
    const area = areaOf(self.range);
    return self.fully ? contains(area, t.area) : intersect(area, t.area) !== undefined;
  });

define('TableScopedCollection', {
  call: {
    GetCount: (self, _args, context) => scoped(self, context).length,
    GetFirst: (self, _args, context) => orFail(nodeOf(scoped(self, context)[0], context)),
    GetItemOrNullObject: (self, args, context) => nodeOf(byKey(scoped(self, context), args[0]), context),
  },
  items: (self, context) => scoped(self, context).map((t) => make('Table', t.id, context)),
  item: (self, key, context) => {
    const table = byKey(scoped(self, context), key);
    return table ? make('Table', table.id, context) : null;
  },
});

const part = (id: string, of: (table: Table) => Area, context: Context): Node => {
  const table = tableOf(id, context);
  return at(context, context.book.sheetById(table.sheet), of(table));
};

function totalOf(table: Table): Area {
  if (!table.showTotals) throw new Refusal('ItemNotFound', 'The table has no totals row.');
  return { ...table.area, row: table.area.row + table.area.rows - 1, rows: 1 };
}

/** Resizing keeps the heading row and at least one row of the body, and the new range overlaps the old one. */
function resize(id: string, args: readonly Argument[], context: Context): null {
  const { book } = context;
  const table = tableOf(id, context);
  const sheet = book.sheetById(table.sheet);
  const range = target(args[0], sheet, context);
  const area = areaOf(range);
  if (range.sheet !== sheet || isUnbounded(area)) throw invalidArgument('The range does not fit the table.');
  if (area.row !== table.area.row || area.rows < 2 || !intersect(area, table.area)) {
    throw invalidArgument('The headings must stay in their row, and the new range must overlap the table.');
  }
  if (book.tablesOn(sheet.id).some((t) => t.id !== id && intersect(t.area, area))) {
    throw invalidArgument('A table cannot overlap another table.');
  }
  const kept = table.columns.slice(Math.max(area.column - table.area.column, 0));
  const columns = headings(book, sheet, area, kept);
  const end = table.area.row + table.area.rows;
  if (area.row + area.rows > end) {
    takeIn(book, sheet, { ...table, columns }, area, { ...area, row: end, rows: area.row + area.rows - end });
  }
  patchTable(book, table, { area, columns });
  return null;
}

const look =
  <
    K extends
      | 'showBandedRows'
      | 'showBandedColumns'
      | 'showFilterButton'
      | 'highlightFirstColumn'
      | 'highlightLastColumn',
  >(
    key: K,
  ) =>
  (id: string, value: Argument, context: Context): void => {
    patchTable(context.book, tableOf(id, context), { [key]: flagOf(value) });
  };

/** Shows or takes away the totals row below the body. */
function setTotals(id: string, value: Argument, context: Context): void {
  const table = tableOf(id, context);
  const show = flagOf(value);
  if (show === table.showTotals) return;
  const sheet = context.book.sheetById(table.sheet);
  const { area } = table;
  const row: Area = { ...area, row: show ? area.row + area.rows : area.row + area.rows - 1, rows: 1 };
  if (show) {
    insertCells(context.book, sheet, row, 'Down');
    patchTable(context.book, table, { area: { ...area, rows: area.rows + 1 }, showTotals: true });
    writeEntries(context.book, sheet, { ...row, columns: 1 }, () => 'Total', { grow: false });
  } else {
    patchTable(context.book, table, { showTotals: false });
    deleteCells(context.book, sheet, row, 'Up');
  }
}

function drop(id: string, context: Context): null {
  const { book } = context;
  const table = tableOf(id, context);
  const sheet = book.sheetById(table.sheet);
  clearTableFilters(book, table);
  loseTable(book, table);
  for (let r = table.area.row; r < table.area.row + table.area.rows; r++) {
    for (let c = table.area.column; c < table.area.column + table.area.columns; c++)
      sheet.put(r, c, undefined);
  }
  book.changed({ kind: 'cells', sheet: sheet.id, area: table.area });
  book.patch({ tables: book.tables.filter((t) => t.id !== id) });
  book.changed({ kind: 'table-deleted', sheet: sheet.id, table: id, name: table.name });
  return null;
}

function convert(id: string, context: Context): Node {
  const { book } = context;
  const table = tableOf(id, context);
  convertToRange(book, table);
  return at(context, book.sheetById(table.sheet), table.area);
}

define('Table', {
  id: (self) => ({ Id: self }),
  get: {
    Id: (self) => self,
    LegacyId: (self) => self,
    Name: (self, context) => tableOf(self, context).name,
    ShowHeaders: (self, context) => tableOf(self, context).showHeaders,
    ShowTotals: (self, context) => tableOf(self, context).showTotals,
    Style: (self, context) => tableOf(self, context).style,
    ShowFilterButton: (self, context) => tableOf(self, context).showFilterButton,
    ShowBandedRows: (self, context) => tableOf(self, context).showBandedRows,
    ShowBandedColumns: (self, context) => tableOf(self, context).showBandedColumns,
    HighlightFirstColumn: (self, context) => tableOf(self, context).highlightFirstColumn,
    HighlightLastColumn: (self, context) => tableOf(self, context).highlightLastColumn,
  },
  set: {
    Name: (self, value, context) => renameTable(context.book, tableOf(self, context), textOf(value)),
    Style: (self, value, context) => {
      const style = textOf(value);
      if (
        style !== '' &&
        !/^TableStyle(Light([1-9]|1\d|2[01])|Medium([1-9]|1\d|2[0-8])|Dark([1-9]|1[01]))$/.test(style)
      ) {
        throw invalidArgument(`There is no table style "${style}".`);
      }
      patchTable(context.book, tableOf(self, context), { style });
    },
    ShowTotals: setTotals,
    ShowFilterButton: look('showFilterButton'),
    ShowBandedRows: look('showBandedRows'),
    ShowBandedColumns: look('showBandedColumns'),
    HighlightFirstColumn: look('highlightFirstColumn'),
    HighlightLastColumn: look('highlightLastColumn'),
  },
  nav: {
    Columns: (self, context) => make('TableColumnCollection', self, context),
    Rows: (self, context) => make('TableRowCollection', self, context),
    Worksheet: (self, context) =>
      make('Worksheet', context.book.sheetById(tableOf(self, context).sheet), context),
    Sort: (self, context) => make('TableSort', self, context),
    AutoFilter: (self, context) => make('AutoFilter', { table: self }, context),
  },
  call: {
    GetRange: (self, _args, context) => part(self, (t) => t.area, context),
    GetHeaderRowRange: (self, _args, context) => part(self, headerOf, context),
    GetDataBodyRange: (self, _args, context) => part(self, bodyOf, context),
    GetTotalRowRange: (self, _args, context) => part(self, totalOf, context),
    Resize: resize,
    Delete: (self, _args, context) => drop(self, context),
    ConvertToRange: (self, _args, context) => convert(self, context),
    ClearFilters: (self, _args, context) => {
      clearTableFilters(context.book, tableOf(self, context));
      return null;
    },
    ReapplyFilters: (self, _args, context) => {
      reapplyFilters(context.book, tableOf(self, context));
      return null;
    },
    ...registrations(
      { DataChangedEvent: EVENTS.tableChanged, SelectionChangedEvent: EVENTS.tableSelected },
      (self: string) => self,
    ),
  },
});
