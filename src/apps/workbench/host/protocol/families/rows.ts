/** Rows of a table. */

import { bodyOf } from '../../model/references';
import { deleteCells, insertCells } from '../../model/structure';
import { takeIn } from '../../model/grow';
import type { Area, Json } from '../../model/types';
import { writeEntries, type Entry } from '../../model/write';
import { invalidArgument, itemNotFound } from '../errors';
import { define, make, type Argument, type Context, type Node, type RangeRef } from '../registry';
import { wholeOf } from './args';
import { cellMembers } from './range-cells';
import { areaOf, at } from './ranges';
import { tableOf } from './tables';

const rowRange = (self: { table: string; index: number }, context: Context): RangeRef => {
  const table = tableOf(self.table, context);
  const body = bodyOf(table);
  if (self.index < 0 || self.index >= body.rows) throw itemNotFound();
  return {
    sheet: context.book.sheetById(table.sheet),
    areas: [{ ...body, row: body.row + self.index, rows: 1 }],
  };
};

/** Rows put into a table, with values; at the end where no index is given. */
function addRows(id: string, args: readonly Argument[], context: Context): Node {
  const { book } = context;
  const table = tableOf(id, context);
  const body = bodyOf(table);
  const index = args[0] === null || args[0] === undefined || args[0] === -1 ? body.rows : wholeOf(args[0]);
  if (index < 0 || index > body.rows) throw invalidArgument('The table has no such row.');
  const given = rowsOf(args[1]);
  const count = Math.max(given.length, 1);
  if (given.some((row) => row.length !== body.columns))
    throw invalidArgument('Each row has as many values as the table has columns.');
  const sheet = book.sheetById(table.sheet);
  const area: Area = { ...body, row: body.row + index, rows: count };
  insertCells(book, sheet, area, 'Down');
  if (index === body.rows)
    takeIn(book, sheet, tableOf(id, context), { ...table.area, rows: table.area.rows + count }, area);
  if (given.length > 0) writeEntries(book, sheet, area, (r, c) => given[r]?.[c] ?? null, { grow: false });
  return make('TableRow', { table: id, index }, context);
}

/** Values as one row or several. */
function rowsOf(argument: Argument | undefined): readonly (readonly Entry[])[] {
  if (argument === null || argument === undefined) return [];
  if (!Array.isArray(argument)) throw invalidArgument('Rows are given as an array of arrays.');
  const list = argument as readonly Json[];
  const rows = list.every((row) => Array.isArray(row))
    ? (list as readonly (readonly Entry[])[])
    : [list as readonly Entry[]];
  return rows;
}

function deleteRows(id: string, indexes: readonly number[], context: Context): null {
  const table = tableOf(id, context);
  const body = bodyOf(table);
  if (indexes.some((i) => i < 0 || i >= body.rows)) throw invalidArgument('The table has no such row.');
  const sheet = context.book.sheetById(table.sheet);
  for (const index of [...new Set(indexes)].sort((a, b) => b - a)) {
    deleteCells(context.book, sheet, { ...body, row: body.row + index, rows: 1 }, 'Up');
  }
  return null;
}

define('TableRowCollection', {
  get: { Count: (self, context) => bodyOf(tableOf(self, context)).rows },
  call: {
    Add: addRows,
    GetCount: (self, _args, context) => bodyOf(tableOf(self, context)).rows,
    GetItemAt: (self, args, context) => make('TableRow', { table: self, index: wholeOf(args[0]) }, context),
    DeleteRowsAt: (self, args, context) => {
      const first = wholeOf(args[0]);
      return deleteRows(
        self,
        Array.from({ length: wholeOf(args[1], 1) }, (_, i) => first + i),
        context,
      );
    },
    DeleteRows: (self, args, context) => {
      const list = args[0];
      if (!Array.isArray(list)) throw invalidArgument('Indexes of rows are needed.');
      return deleteRows(
        self,
        (list as readonly Json[]).map((i) => wholeOf(i)),
        context,
      );
    },
  },
  items: (self, context) =>
    Array.from({ length: bodyOf(tableOf(self, context)).rows }, (_, index) =>
      make('TableRow', { table: self, index }, context),
    ),
});

define('TableRow', {
  get: {
    Index: (self) => self.index,
    Values: (self, context) => cellMembers.get.Values(rowRange(self, context)),
  },
  set: { Values: (self, value, context) => cellMembers.set.Values(rowRange(self, context), value, context) },
  call: {
    GetRange: (self, _args, context) => {
      const range = rowRange(self, context);
      return at(context, range.sheet, areaOf(range));
    },
    Delete: (self, _args, context) => deleteRows(self.table, [self.index], context),
  },
});
