import { columnLetters, sheetPrefix } from './formulas';
import type { UniverRange } from './univer';

/** An area of a sheet as Excel writes it, whole rows and columns included: "'Activities'!A5:C9", "'Activities'!5:7". */
export function addressOf(sheetName: string, range: UniverRange): string {
  const prefix = sheetPrefix(sheetName);
  const rows = `${range.startRow + 1}:${range.endRow + 1}`;
  const columns = `${columnLetters(range.startColumn)}:${columnLetters(range.endColumn)}`;
  if (range.rangeType === 1) return prefix + rows;
  if (range.rangeType === 2) return prefix + columns;
  const first = `${columnLetters(range.startColumn)}${range.startRow + 1}`;
  const last = `${columnLetters(range.endColumn)}${range.endRow + 1}`;
  return prefix + (first === last ? first : `${first}:${last}`);
}

/** The range of one cell. */
export function cellRange(row: number, column: number): UniverRange {
  return { startRow: row, endRow: row, startColumn: column, endColumn: column };
}

/** The first cell of a range. */
export function firstCell(range: UniverRange): UniverRange {
  return cellRange(range.startRow, range.startColumn);
}

/** Univer knows as many rows and columns as were shown; a whole row of Excel reaches further. */
export function clamp(range: UniverRange): UniverRange {
  return { ...range, endRow: Math.min(range.endRow, 100_000), endColumn: Math.min(range.endColumn, 702) };
}

/** True where both are the same ranges in the same order. */
export function sameRanges(a: readonly UniverRange[], b: readonly UniverRange[]): boolean {
  return (
    a.length === b.length &&
    a.every((range, index) => {
      const other = b[index];
      return (
        other !== undefined &&
        range.startRow === other.startRow &&
        range.endRow === other.endRow &&
        range.startColumn === other.startColumn &&
        range.endColumn === other.endColumn
      );
    })
  );
}
