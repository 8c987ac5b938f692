/** Formats of cells, whole rows and whole columns; widths, heights and hiding. */

import { intersect, isUnbounded, isWholeColumns, isWholeRows } from './address';
import type { Book } from './book';
import { omit } from './omit';
import { assertAllowed } from './protect';
import type { Sheet } from './sheet';
import { MAX_COLUMNS, Refusal, type Area, type ColumnState, type Format, type RowState } from './types';

/** Parts of a format to set; null takes a part back to Excel's default. */
export type FormatPart = { readonly [K in keyof Format]?: Format[K] | null };

function mergeFormat(base: Format | undefined, part: FormatPart): Format {
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(part)) {
    if (value === null || value === undefined) delete merged[key];
    else merged[key] = value;
  }
  return merged;
}

/** Sets parts of the format over an area; whole columns and rows keep it for cells that are not there yet. */
export function setFormat(book: Book, sheet: Sheet, area: Area, part: FormatPart): void {
  assertAllowed(sheet, 'allowFormatCells');
  if (isWholeColumns(area)) formatColumns(sheet, area, part);
  else if (isWholeRows(area)) formatRows(sheet, area, part);
  else {
    for (let r = area.row; r < area.row + area.rows; r++) {
      for (let c = area.column; c < area.column + area.columns; c++) formatCell(sheet, r, c, part);
    }
  }
  book.changed({ kind: 'formats', sheet: sheet.id, area });
}

function formatCell(sheet: Sheet, row: number, column: number, part: FormatPart): void {
  const cell = sheet.cell(row, column);
  sheet.put(row, column, {
    ...(cell ?? { value: '' }),
    format: mergeFormat(sheet.formatAt(row, column), part),
  });
}

function formatColumns(sheet: Sheet, area: Area, part: FormatPart): void {
  for (const [row, column, cell] of [...sheet.cells()]) {
    if (column >= area.column && column < area.column + area.columns && cell.format) {
      sheet.put(row, column, { ...cell, format: mergeFormat(cell.format, part) });
    }
  }
  for (const [row, state] of [...sheet.rowStates()]) {
    if (!state.format || area.columns >= MAX_COLUMNS) continue;
    for (let c = area.column; c < area.column + area.columns; c++) formatCell(sheet, row, c, part);
  }
  // A whole sheet holds its format in its used columns and the next few hundred; no person scrolls further.
  const last = Math.min(area.column + area.columns, Math.max(area.column + 702, 702));
  for (let c = area.column; c < last; c++) {
    const state = sheet.columnState(c);
    sheet.setColumn(c, { ...state, format: mergeFormat(state?.format, part) });
  }
}

function formatRows(sheet: Sheet, area: Area, part: FormatPart): void {
  const columns = [...sheet.columnStates()].filter(([, state]) => state.format).map(([c]) => c);
  for (let r = area.row; r < area.row + area.rows; r++) {
    const cells = sheet.usedArea(false, { ...area, row: r, rows: 1 });
    for (let c = cells?.column ?? 0; cells && c < cells.column + cells.columns; c++) {
      if (sheet.cell(r, c)?.format) formatCell(sheet, r, c, part);
    }
    for (const c of columns) formatCell(sheet, r, c, part);
    const state = sheet.rowState(r);
    sheet.setRow(r, { ...state, format: mergeFormat(state?.format, part) });
  }
}

/** Takes all formats of an area away. */
export function clearFormats(book: Book, sheet: Sheet, area: Area): void {
  assertAllowed(sheet, 'allowFormatCells');
  for (const [row, column, cell] of [...sheet.cells()]) {
    if (!cell.format || !intersect(area, { row, column, rows: 1, columns: 1 })) continue;
    const rest = omit(cell, 'format');
    sheet.put(row, column, rest.value === '' && rest.formula === undefined ? undefined : rest);
  }
  if (isWholeColumns(area)) {
    for (const [c, state] of [...sheet.columnStates()]) {
      if (c < area.column || c >= area.column + area.columns) continue;
      sheet.setColumn(c, omit(state, 'format'));
    }
  }
  book.changed({ kind: 'formats', sheet: sheet.id, area });
}

/** Widths and heights in points. Excel takes up to 255 characters (about 1,790 points) and 409.5 points. */
export function setColumnWidth(book: Book, sheet: Sheet, area: Area, width: number | null): void {
  assertAllowed(sheet, 'allowFormatColumns');
  if (width !== null && (!(width >= 0) || width > 1790))
    throw new Refusal('InvalidArgument', 'A width lies between 0 and 1,790 points.');
  const last = Math.min(area.column + area.columns, area.column + 702);
  for (let c = area.column; c < last; c++) {
    const rest = omit<ColumnState, 'width' | 'hidden'>(sheet.columnState(c) ?? {}, 'width', 'hidden');
    sheet.setColumn(c, width === null ? rest : width === 0 ? { ...rest, hidden: true } : { ...rest, width });
  }
  book.changed({ kind: 'sheet-layout', sheet: sheet.id });
}

export function setRowHeight(book: Book, sheet: Sheet, area: Area, height: number | null): void {
  assertAllowed(sheet, 'allowFormatRows');
  if (height !== null && (!(height >= 0) || height > 409.5))
    throw new Refusal('InvalidArgument', 'A height lies between 0 and 409.5 points.');
  const last = isUnbounded(area) && isWholeColumns(area) ? sheet.depth : area.row + area.rows;
  for (let r = area.row; r < last; r++) {
    const rest = omit<RowState, 'height'>(sheet.rowState(r) ?? {}, 'height');
    sheet.setRow(r, height === null ? rest : { ...rest, height });
  }
  book.changed({ kind: 'sheet-layout', sheet: sheet.id });
}

export function hideRows(book: Book, sheet: Sheet, area: Area, hidden: boolean): void {
  assertAllowed(sheet, 'allowFormatRows');
  const last = isWholeColumns(area) ? sheet.depth : area.row + area.rows;
  for (let r = area.row; r < last; r++) {
    const rest = omit<RowState, 'hidden'>(sheet.rowState(r) ?? {}, 'hidden');
    sheet.setRow(r, hidden ? { ...rest, hidden } : rest);
  }
  book.changed({
    kind: hidden ? 'rows-hidden' : 'rows-shown',
    sheet: sheet.id,
    at: area.row,
    count: area.rows,
  });
}

export function hideColumns(book: Book, sheet: Sheet, area: Area, hidden: boolean): void {
  assertAllowed(sheet, 'allowFormatColumns');
  for (let c = area.column; c < area.column + area.columns; c++) {
    const rest = omit<ColumnState, 'hidden'>(sheet.columnState(c) ?? {}, 'hidden');
    sheet.setColumn(c, hidden ? { ...rest, hidden } : rest);
  }
  book.changed({ kind: 'sheet-layout', sheet: sheet.id });
}
