/** Columns of a table. */

import { bodyOf, columnOf, headerOf } from '../../model/references';
import { deleteCells, insertCells } from '../../model/structure';
import { headings, patchTable } from '../../model/tables';
import type { Area, Json, Table, TableColumn } from '../../model/types';
import { writeEntries, type Entry } from '../../model/write';
import { invalidArgument, itemNotFound } from '../errors';
import {
  define,
  make,
  NULL_NODE,
  type Argument,
  type ColumnRef,
  type Context,
  type Node,
  type RangeRef,
} from '../registry';
import { textOf, wholeOf } from './args';
import { cellMembers } from './range-cells';
import { at, orFail } from './ranges';
import { tableOf } from './tables';

const nodeOf = (table: Table, column: TableColumn | undefined, context: Context): Node =>
  column ? make('TableColumn', { table: table.id, column: column.id }, context) : NULL_NODE;

const byKey = (table: Table, key: Argument | undefined): TableColumn | undefined => {
  const text = String(key).toLowerCase();
  return (
    table.columns.find((c) => c.name.toLowerCase() === text) ??
    table.columns.find((c) => String(c.id) === text)
  );
};

/** Adds a column with a name and perhaps values (the first is the heading), at the end where no index is given. */
function add(id: string, args: readonly Argument[], context: Context): Node {
  const { book } = context;
  const table = tableOf(id, context);
  const sheet = book.sheetById(table.sheet);
  const width = table.area.columns;
  const index = args[0] === null || args[0] === undefined || args[0] === -1 ? width : wholeOf(args[0]);
  if (index < 0 || index > width) throw invalidArgument('The table has no such column.');
  const area: Area = { ...table.area, column: table.area.column + index, columns: 1 };
  const given = args[1];
  const values = Array.isArray(given)
    ? (given as readonly Json[]).map((row) => (Array.isArray(row) ? (row as readonly Json[])[0] : row))
    : [];
  if (values.length > 0 && values.length !== area.rows)
    throw invalidArgument('A column has as many values as the table has rows.');
  insertCells(book, sheet, area, 'Right');
  const current = tableOf(id, context);
  if (current.area.columns === width) {
    const grown = { ...current.area, columns: width + 1 };
    patchTable(book, current, { area: grown, columns: headings(book, sheet, grown, current.columns) });
  }
  if (values.length > 0)
    writeEntries(book, sheet, area, (r) => (values[r] ?? null) as Entry, { grow: false });
  if (typeof args[2] === 'string')
    writeEntries(book, sheet, { ...area, rows: 1 }, () => textOf(args[2]), { grow: false });
  const done = tableOf(id, context);
  return orFail(nodeOf(done, done.columns[index], context));
}

define('TableColumnCollection', {
  get: { Count: (self, context) => tableOf(self, context).columns.length },
  call: {
    Add: add,
    GetCount: (self, _args, context) => tableOf(self, context).columns.length,
    GetItemAt: (self, args, context) => {
      const table = tableOf(self, context);
      return orFail(nodeOf(table, table.columns[wholeOf(args[0])], context));
    },
    GetItemOrNullObject: (self, args, context) =>
      nodeOf(tableOf(self, context), byKey(tableOf(self, context), args[0]), context),
  },
  items: (self, context) =>
    tableOf(self, context).columns.map((c) => make('TableColumn', { table: self, column: c.id }, context)),
  item: (self, key, context) => {
    const column = byKey(tableOf(self, context), key);
    return column ? make('TableColumn', { table: self, column: column.id }, context) : null;
  },
});

export function indexOf(self: ColumnRef, context: Context): number {
  const index = tableOf(self.table, context).columns.findIndex((c) => c.id === self.column);
  if (index < 0) throw itemNotFound();
  return index;
}

const rangeOf = (self: ColumnRef, of: (table: Table) => Area, context: Context): RangeRef => {
  const table = tableOf(self.table, context);
  return { sheet: context.book.sheetById(table.sheet), areas: [columnOf(of(table), indexOf(self, context))] };
};

const part = (self: ColumnRef, of: (table: Table) => Area, context: Context): Node => {
  const { sheet, areas } = rangeOf(self, of, context);
  return areas[0] ? at(context, sheet, areas[0]) : NULL_NODE;
};

define('TableColumn', {
  id: (self) => ({ Id: String(self.column) }),
  get: {
    Id: (self) => self.column,
    Index: indexOf,
    Name: (self, context) => tableOf(self.table, context).columns[indexOf(self, context)]?.name ?? '',
    Values: (self, context) => cellMembers.get.Values(rangeOf(self, (t) => t.area, context)),
  },
  set: {
    Name: (self, value, context) => {
      const { sheet, areas } = rangeOf(self, headerOf, context);
      const name = textOf(value);
      if (name === '') throw invalidArgument('A column needs a name.');
      if (areas[0]) writeEntries(context.book, sheet, areas[0], () => name, { grow: false });
    },
    Values: (self, value, context) =>
      cellMembers.set.Values(
        rangeOf(self, (t) => t.area, context),
        value,
        context,
      ),
  },
  nav: { Filter: (self, context) => make('Filter', self, context) },
  call: {
    GetRange: (self, _args, context) => part(self, (t) => t.area, context),
    GetDataBodyRange: (self, _args, context) => part(self, bodyOf, context),
    GetHeaderRowRange: (self, _args, context) => part(self, headerOf, context),
    Delete: (self, _args, context) => {
      const { sheet, areas } = rangeOf(self, (t) => t.area, context);
      if (tableOf(self.table, context).columns.length === 1)
        throw invalidArgument('A table keeps at least one column.');
      if (areas[0]) deleteCells(context.book, sheet, areas[0], 'Left');
      return null;
    },
  },
});
