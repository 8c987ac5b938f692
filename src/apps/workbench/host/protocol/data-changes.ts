/** Changes of cells as Excel names them in its events. */

import type { Area, Cell, Change, Json } from '../model/types';
import { MAX_COLUMNS, MAX_ROWS } from '../model/types';
import { valueType } from './families/range-cells';

export const rowsArea = (at: number, count: number): Area => ({
  row: at,
  column: 0,
  rows: count,
  columns: MAX_COLUMNS,
});
const columnsArea = (at: number, count: number): Area => ({
  row: 0,
  column: at,
  rows: MAX_ROWS,
  columns: count,
});

export interface DataChange {
  readonly area: Area;
  readonly changeType: string;
  readonly shift: string;
  readonly single?: { readonly before: Cell | undefined; readonly after: Cell | undefined };
}

const SHIFTS = {
  Down: 'ShiftCellDown',
  Right: 'ShiftCellRight',
  Up: 'ShiftCellUp',
  Left: 'ShiftCellLeft',
} as const;

/** A change of cells as Excel names it; null for changes of other kinds. */
export function dataChange(change: Change): DataChange | null {
  switch (change.kind) {
    case 'cells': {
      const single = change.area.rows === 1 && change.area.columns === 1;
      const both = { before: change.before, after: change.after };
      return {
        area: change.area,
        changeType: 'RangeEdited',
        shift: 'None',
        ...(single ? { single: both } : {}),
      };
    }
    case 'rows-inserted':
    case 'rows-deleted':
      return {
        area: rowsArea(change.at, change.count),
        changeType: change.kind === 'rows-inserted' ? 'RowInserted' : 'RowDeleted',
        shift: 'None',
      };
    case 'columns-inserted':
    case 'columns-deleted':
      return {
        area: columnsArea(change.at, change.count),
        changeType: change.kind === 'columns-inserted' ? 'ColumnInserted' : 'ColumnDeleted',
        shift: 'None',
      };
    case 'cells-inserted':
    case 'cells-deleted':
      return {
        area: change.area,
        changeType: change.kind === 'cells-inserted' ? 'CellInserted' : 'CellDeleted',
        shift: SHIFTS[change.shift],
      };
    default:
      return null;
  }
}

/** Details exist only for single cells (types of ChangedEventDetail; OfficeDev/office-js issues 5308, 5347). */
export function details(single: DataChange['single']): Record<string, Json> {
  if (!single) return {};
  return {
    valueBefore: single.before?.value ?? '',
    valueAfter: single.after?.value ?? '',
    valueTypeBefore: valueType(single.before),
    valueTypeAfter: valueType(single.after),
  };
}
