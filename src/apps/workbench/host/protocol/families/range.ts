/** Range: finding other ranges from it. Cells, formats and structure are in the files beside. */

import { bounding, intersect, isWholeColumns, isWholeRows, sameArea } from '../../model/address';
import { hideColumns, hideRows } from '../../model/formats';
import { MAX_COLUMNS, MAX_ROWS, Refusal, type Area, type Json } from '../../model/types';
import { invalidArgument } from '../errors';
import {
  define,
  make,
  NULL_NODE,
  type Argument,
  type Context,
  type Members,
  type Node,
  type RangeRef,
} from '../registry';
import { flagOf, wholeOf } from './args';
import { cellMembers } from './range-cells';
import { addressOf, areaOf, areasNode, at, orFail, target } from './ranges';
import { structureMembers } from './range-structure';
import { specialCells } from './special-cells';

function used(self: RangeRef, args: readonly Argument[], context: Context): Node {
  const found = self.sheet.usedArea(flagOf(args[0]), areaOf(self));
  return found ? at(context, self.sheet, found) : NULL_NODE;
}

function shared(self: RangeRef, args: readonly Argument[], context: Context): Node {
  const other = target(args[0], self.sheet, context);
  if (other.sheet !== self.sheet) throw invalidArgument('The ranges lie on different sheets.');
  const found = intersect(areaOf(self), areaOf(other));
  return found ? at(context, self.sheet, found) : NULL_NODE;
}

/** Cells around a range up to the first empty rows and columns (Ctrl+Shift+*). */
function region(self: RangeRef, context: Context): Node {
  let area = areaOf(self);
  for (;;) {
    const wide: Area = {
      row: Math.max(area.row - 1, 0),
      column: Math.max(area.column - 1, 0),
      rows: area.rows + (area.row > 0 ? 2 : 1),
      columns: area.columns + (area.column > 0 ? 2 : 1),
    };
    const filled = self.sheet.usedArea(true, wide);
    const next = filled ? bounding(area, filled) : area;
    if (sameArea(next, area)) return at(context, self.sheet, area);
    area = next;
  }
}

function beside(
  self: RangeRef,
  count: number,
  axis: 'row' | 'column',
  after: boolean,
  context: Context,
): Node {
  const area = areaOf(self);
  const n = Math.abs(count);
  const forward = after === count > 0;
  const size = axis === 'row' ? area.rows : area.columns;
  const first = forward ? area[axis] + size : area[axis] - n;
  return at(
    context,
    self.sheet,
    axis === 'row' ? { ...area, row: first, rows: n } : { ...area, column: first, columns: n },
  );
}

const members: Members<RangeRef> = {
  id: (self): Record<string, Json> => (self.reference === undefined ? {} : { _ReferenceId: self.reference }),
  get: {
    ...cellMembers.get,
    Address: addressOf,
    AddressLocal: addressOf,
    RowIndex: (self) => areaOf(self).row,
    ColumnIndex: (self) => areaOf(self).column,
    RowCount: (self) => areaOf(self).rows,
    ColumnCount: (self) => areaOf(self).columns,
    CellCount: (self) =>
      areaOf(self).rows * areaOf(self).columns > 2 ** 31 - 1 ? -1 : areaOf(self).rows * areaOf(self).columns,
    IsEntireColumn: (self) => isWholeColumns(areaOf(self)),
    IsEntireRow: (self) => isWholeRows(areaOf(self)),
    RowHidden: (self) => uniform(areaOf(self).row, areaOf(self).rows, (r) => self.sheet.isRowHidden(r)),
    ColumnHidden: (self) =>
      uniform(areaOf(self).column, areaOf(self).columns, (c) => self.sheet.columnState(c)?.hidden === true),
    Hidden: (self) => {
      const area = areaOf(self);
      const rows = uniform(area.row, area.rows, (r) => self.sheet.isRowHidden(r));
      const columns = uniform(area.column, area.columns, (c) => self.sheet.columnState(c)?.hidden === true);
      return rows === true || columns === true ? true : rows === null || columns === null ? null : false;
    },
  },
  set: {
    ...cellMembers.set,
    RowHidden: (self, value, { book }) => hideRows(book, self.sheet, areaOf(self), flagOf(value)),
    ColumnHidden: (self, value, { book }) => hideColumns(book, self.sheet, areaOf(self), flagOf(value)),
  },
  nav: {
    Format: (self, context) => make('RangeFormat', self, context),
    DataValidation: (self, context) => make('DataValidation', self, context),
    ConditionalFormats: (self, context) => make('ConditionalFormatCollection', self, context),
    Worksheet: (self, context) => make('Worksheet', self.sheet, context),
    Sort: (self, context) => make('RangeSort', self, context),
  },
  call: {
    ...structureMembers,
    _KeepReference: (self, _args, { session }) => void session.keep(self),
    _ValidateArraySize: (self, args, { session }) => {
      const area = areaOf(self);
      if (args[0] !== area.rows || args[1] !== area.columns)
        throw invalidArgument('The array does not have the shape of the range.');
      session.parts = { range: self, token: `parts ${partsCounter++}` };
      return null;
    },
    GetCell: (self, args, context) => {
      const area = areaOf(self);
      return at(context, self.sheet, {
        row: area.row + wholeOf(args[0]),
        column: area.column + wholeOf(args[1]),
        rows: 1,
        columns: 1,
      });
    },
    GetRow: (self, args, context) =>
      at(context, self.sheet, { ...areaOf(self), row: areaOf(self).row + wholeOf(args[0]), rows: 1 }),
    GetColumn: (self, args, context) =>
      at(context, self.sheet, {
        ...areaOf(self),
        column: areaOf(self).column + wholeOf(args[0]),
        columns: 1,
      }),
    GetLastRow: (self, _args, context) =>
      at(context, self.sheet, { ...areaOf(self), row: areaOf(self).row + areaOf(self).rows - 1, rows: 1 }),
    GetLastColumn: (self, _args, context) =>
      at(context, self.sheet, {
        ...areaOf(self),
        column: areaOf(self).column + areaOf(self).columns - 1,
        columns: 1,
      }),
    GetLastCell: (self, _args, context) => {
      const a = areaOf(self);
      return at(context, self.sheet, {
        row: a.row + a.rows - 1,
        column: a.column + a.columns - 1,
        rows: 1,
        columns: 1,
      });
    },
    GetEntireRow: (self, _args, context) =>
      at(context, self.sheet, { ...areaOf(self), column: 0, columns: MAX_COLUMNS }),
    GetEntireColumn: (self, _args, context) =>
      at(context, self.sheet, { ...areaOf(self), row: 0, rows: MAX_ROWS }),
    GetOffsetRange: (self, args, context) => {
      const a = areaOf(self);
      return at(context, self.sheet, {
        ...a,
        row: a.row + wholeOf(args[0]),
        column: a.column + wholeOf(args[1]),
      });
    },
    GetResizedRange: (self, args, context) => {
      const a = areaOf(self);
      return at(context, self.sheet, {
        ...a,
        rows: a.rows + wholeOf(args[0]),
        columns: a.columns + wholeOf(args[1]),
      });
    },
    GetAbsoluteResizedRange: (self, args, context) =>
      at(context, self.sheet, { ...areaOf(self), rows: wholeOf(args[0]), columns: wholeOf(args[1]) }),
    GetRowsAbove: (self, args, context) => beside(self, wholeOf(args[0], 1), 'row', false, context),
    GetRowsBelow: (self, args, context) => beside(self, wholeOf(args[0], 1), 'row', true, context),
    GetColumnsBefore: (self, args, context) => beside(self, wholeOf(args[0], 1), 'column', false, context),
    GetColumnsAfter: (self, args, context) => beside(self, wholeOf(args[0], 1), 'column', true, context),
    GetBoundingRect: (self, args, context) => {
      const other = target(args[0], self.sheet, context);
      if (other.sheet !== self.sheet) throw invalidArgument('The ranges lie on different sheets.');
      return at(context, self.sheet, bounding(areaOf(self), areaOf(other)));
    },
    GetIntersection: (self, args, context) => orFail(shared(self, args, context)),
    GetIntersectionOrNullObject: shared,
    GetUsedRange: (self, args, context) => orFail(used(self, args, context)),
    GetUsedRangeOrNullObject: used,
    GetSurroundingRegion: (self, _args, context) => region(self, context),
    GetSpecialCells: (self, args, context) =>
      orFail(areasNode(context, self.sheet, specialCells(self.sheet, areaOf(self), args))),
    GetSpecialCellsOrNullObject: (self, args, context) =>
      areasNode(context, self.sheet, specialCells(self.sheet, areaOf(self), args)),
    GetVisibleView: (self, _args, context) => make('RangeView', self, context),
    GetTables: (self, args, context) =>
      make('TableScopedCollection', { range: self, fully: flagOf(args[0]) }, context),
    GetMergedAreasOrNullObject: (self, _args, context) => {
      // Clears the undo stack in Excel: OfficeDev/office-js issue 5918.
      context.book.forgetHistory();
      return areasNode(
        context,
        self.sheet,
        self.sheet.merges.filter((m) => intersect(m, areaOf(self))),
      );
    },
    Select: (self, _args, { book }) => {
      if (self.sheet.visibility !== 'Visible') throw new Refusal('InvalidSelection', 'The sheet is hidden.');
      book.select(self.sheet, self.areas);
      return null;
    },
    Calculate: () => null,
    SetDirty: () => null,
  },
};

define('Range', members);

let partsCounter = 0;

/** The value that all members of a stretch share, or null where they differ. Looks at the first few thousand only. */
function uniform(first: number, count: number, of: (index: number) => boolean): boolean | null {
  const value = of(first);
  for (let i = first + 1; i < first + Math.min(count, 5000); i++) if (of(i) !== value) return null;
  return value;
}
