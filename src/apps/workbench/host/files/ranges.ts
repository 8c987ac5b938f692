/** Ranges of files and areas of the model. */

import type { XlsxRange } from '../../../../io/xlsx';
import type { Area } from '../model/types';

export const areaFrom = (range: XlsxRange): Area => ({
  row: range.row,
  column: range.column,
  rows: range.rowCount,
  columns: range.columnCount,
});

export const rangeOf = (area: Area): XlsxRange => ({
  row: area.row,
  column: area.column,
  rowCount: area.rows,
  columnCount: area.columns,
});

/** The API writes "Center" and "Stop" where a file writes "center" and "stop". */
export const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
