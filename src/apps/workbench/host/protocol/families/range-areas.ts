/** RangeAreas, collections of ranges, and the visible rows of a range. */

import {
  cellName,
  intersect,
  isUnbounded,
  isWholeColumns,
  isWholeRows,
  quoteSheet,
} from '../../model/address';
import { MAX_COLUMNS, MAX_ROWS, type Json } from '../../model/types';
import { itemNotFound } from '../errors';
import { define, make, type Context, type RangeRef } from '../registry';
import { flagOf, numberOf, wholeOf } from './args';
import { cellMembers, clearArea } from './range-cells';
import { addressOf, areaOf, areasNode, at, target } from './ranges';
import { specialCells } from './special-cells';

define('RangeCollection', {
  call: {
    GetCount: (self) => self.areas.length,
    GetItemAt: (self, args, context) => {
      const area = self.areas[wholeOf(args[0])];
      if (!area) throw itemNotFound();
      return at(context, self.sheet, area);
    },
  },
  items: (self, context) => self.areas.map((area) => at(context, self.sheet, area)),
});

const cells = (self: RangeRef): number => self.areas.reduce((sum, a) => sum + a.rows * a.columns, 0);

define('RangeAreas', {
  id: (self): Record<string, Json> => (self.reference === undefined ? {} : { _ReferenceId: self.reference }),
  get: {
    Address: addressOf,
    AddressLocal: addressOf,
    AreaCount: (self) => self.areas.length,
    CellCount: cells,
    IsEntireColumn: (self) => self.areas.every(isWholeColumns),
    IsEntireRow: (self) => self.areas.every(isWholeRows),
  },
  nav: {
    Areas: (self, context) => make('RangeCollection', self, context),
    Format: (self, context) => make('RangeFormat', self, context),
    DataValidation: (self, context) => make('DataValidation', self, context),
    Worksheet: (self, context) => make('Worksheet', self.sheet, context),
  },
  call: {
    _KeepReference: (self, _args, { session }) => void session.keep(self),
    Clear: (self, args, context) => {
      for (const area of self.areas) clearArea({ sheet: self.sheet, areas: [area] }, args, context);
      return null;
    },
    GetEntireRow: (self, _args, context) =>
      areasNode(
        context,
        self.sheet,
        self.areas.map((a) => ({ ...a, column: 0, columns: MAX_COLUMNS })),
      ),
    GetEntireColumn: (self, _args, context) =>
      areasNode(
        context,
        self.sheet,
        self.areas.map((a) => ({ ...a, row: 0, rows: MAX_ROWS })),
      ),
    GetIntersectionOrNullObject: (self, args, context) => {
      const other = target(args[0], self.sheet, context);
      return areasNode(
        context,
        self.sheet,
        self.areas.flatMap((a) => other.areas.flatMap((b) => intersect(a, b) ?? [])),
      );
    },
    GetOffsetRangeAreas: (self, args, context) =>
      areasNode(
        context,
        self.sheet,
        self.areas.map((a) => ({
          ...a,
          row: a.row + numberOf(args[0]),
          column: a.column + numberOf(args[1]),
        })),
      ),
    GetSpecialCellsOrNullObject: (self, args, context) =>
      areasNode(
        context,
        self.sheet,
        self.areas.flatMap((a) => specialCells(self.sheet, a, args)),
      ),
    GetUsedRangeAreasOrNullObject: (self, args, context) =>
      areasNode(
        context,
        self.sheet,
        self.areas.flatMap((a) => self.sheet.usedArea(flagOf(args[0]), a) ?? []),
      ),
    Calculate: () => null,
    SetDirty: () => null,
  },
});

/** Visible rows of a range, one stretch of rows after the other. */
function visibleRows(self: RangeRef): number[] {
  const area = areaOf(self);
  const rows: number[] = [];
  for (let r = area.row; r < area.row + area.rows; r++) if (!self.sheet.isRowHidden(r)) rows.push(r);
  return rows;
}

type CellReader = (self: RangeRef, context: Context) => Json;

const joined =
  (name: 'Values' | 'Formulas' | 'Text' | 'NumberFormat' | 'ValueTypes'): CellReader =>
  (self, context) => {
    const area = areaOf(self);
    if (isUnbounded(area)) return null;
    const read: CellReader = cellMembers.get[name];
    return visibleRows(self).flatMap((row) => {
      const one = read({ sheet: self.sheet, areas: [{ ...area, row, rows: 1 }] }, context);
      return Array.isArray(one) ? (one as Json[]) : [];
    });
  };

const viewCells = {
  Values: joined('Values'),
  Formulas: joined('Formulas'),
  Text: joined('Text'),
  NumberFormat: joined('NumberFormat'),
  ValueTypes: joined('ValueTypes'),
};

define('RangeView', {
  get: {
    ...viewCells,
    RowCount: (self) => visibleRows(self).length,
    ColumnCount: (self) => areaOf(self).columns,
    CellAddresses: (self) => {
      const area = areaOf(self);
      return visibleRows(self).map((r) =>
        Array.from(
          { length: area.columns },
          (_, c) => `${quoteSheet(self.sheet.name)}!${cellName(r, area.column + c)}`,
        ),
      );
    },
    Index: (self) => areaOf(self).row,
  },
  nav: { Rows: (self, context) => make('RangeViewCollection', self, context) },
  call: { GetRange: (self, _args, context) => at(context, self.sheet, areaOf(self)) },
});

define('RangeViewCollection', {
  call: {
    GetCount: (self) => visibleRows(self).length,
    GetItemAt: (self, args, context) => {
      const row = visibleRows(self)[wholeOf(args[0])];
      if (row === undefined) throw itemNotFound();
      return make('RangeView', { sheet: self.sheet, areas: [{ ...areaOf(self), row, rows: 1 }] }, context);
    },
  },
  items: (self, context) =>
    visibleRows(self).map((row) =>
      make('RangeView', { sheet: self.sheet, areas: [{ ...areaOf(self), row, rows: 1 }] }, context),
    ),
});
