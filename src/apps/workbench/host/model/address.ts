/** A1 text and areas. Rows and columns count from 0. */

import { MAX_COLUMNS, MAX_ROWS, Refusal, type Area } from './types';

export function columnName(column: number): string {
  let name = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  }
  return name;
}

export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** The sheet's name as it stands before "!" in an address, quoted where Excel quotes. */
export function quoteSheet(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$|^[Rr]\d*[Cc]?\d*$|^[Cc]\d*$/.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

export const isWholeColumns = (area: Area): boolean => area.row === 0 && area.rows >= MAX_ROWS;
export const isWholeRows = (area: Area): boolean => area.column === 0 && area.columns >= MAX_COLUMNS;
export const isUnbounded = (area: Area): boolean => isWholeColumns(area) || isWholeRows(area);

/** "B2", "B2:C9", "B:C", "2:5", without a sheet. */
export function areaName(area: Area): string {
  const lastRow = area.row + area.rows - 1;
  const lastColumn = area.column + area.columns - 1;
  // Excel names the whole sheet by its rows.
  if (isWholeRows(area)) return `${area.row + 1}:${lastRow + 1}`;
  if (isWholeColumns(area)) return `${columnName(area.column)}:${columnName(lastColumn)}`;
  const first = cellName(area.row, area.column);
  return area.rows === 1 && area.columns === 1 ? first : `${first}:${cellName(lastRow, lastColumn)}`;
}

const CELLS = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/;
const COLUMNS = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;
const ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

const between = (a: number, b: number): [number, number] => [Math.min(a, b), Math.abs(a - b) + 1];

/** An area from A1 text without a sheet, or undefined where it is none or lies outside a sheet. */
export function parseArea(text: string): Area | undefined {
  let area: Area | undefined;
  const cells = CELLS.exec(text);
  const columns = cells ? null : COLUMNS.exec(text);
  const rows = cells || columns ? null : ROWS.exec(text);
  if (cells) {
    const [row, height] = between(Number(cells[2]) - 1, Number(cells[4] ?? cells[2]) - 1);
    const [column, width] = between(columnIndex(cells[1] ?? ''), columnIndex(cells[3] ?? cells[1] ?? ''));
    area = { row, column, rows: height, columns: width };
  } else if (columns) {
    const [column, width] = between(columnIndex(columns[1] ?? ''), columnIndex(columns[2] ?? ''));
    area = { row: 0, column, rows: MAX_ROWS, columns: width };
  } else if (rows) {
    const [row, height] = between(Number(rows[1]) - 1, Number(rows[2]) - 1);
    area = { row, column: 0, rows: height, columns: MAX_COLUMNS };
  }
  return area && isOnSheet(area) ? area : undefined;
}

function isOnSheet(area: Area): boolean {
  return (
    area.row >= 0 &&
    area.column >= 0 &&
    area.rows >= 1 &&
    area.columns >= 1 &&
    area.row + area.rows <= MAX_ROWS &&
    area.column + area.columns <= MAX_COLUMNS
  );
}

/** Parts "'Joint activity'!B2" into sheet name (null without one) and the rest. */
export function splitAddress(address: string): { sheet: string | null; rest: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(address);
  if (quoted) return { sheet: (quoted[1] ?? '').replace(/''/g, "'"), rest: quoted[2] ?? '' };
  const plain = /^([^!']+)!(.*)$/s.exec(address);
  return plain ? { sheet: plain[1] ?? '', rest: plain[2] ?? '' } : { sheet: null, rest: address };
}

export const sameArea = (a: Area, b: Area): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

export function intersect(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

export const contains = (outer: Area, inner: Area): boolean =>
  inner.row >= outer.row &&
  inner.column >= outer.column &&
  inner.row + inner.rows <= outer.row + outer.rows &&
  inner.column + inner.columns <= outer.column + outer.columns;

export const holds = (area: Area, row: number, column: number): boolean =>
  row >= area.row &&
  column >= area.column &&
  row < area.row + area.rows &&
  column < area.column + area.columns;

export function bounding(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** What is left of `a` without `b`, in at most four rectangles. */
export function subtract(a: Area, b: Area): Area[] {
  const hole = intersect(a, b);
  if (!hole) return [a];
  const rest: Area[] = [];
  const add = (row: number, column: number, rows: number, columns: number): void => {
    if (rows > 0 && columns > 0) rest.push({ row, column, rows, columns });
  };
  add(a.row, a.column, hole.row - a.row, a.columns);
  add(hole.row, a.column, hole.rows, hole.column - a.column);
  add(hole.row, hole.column + hole.columns, hole.rows, a.column + a.columns - hole.column - hole.columns);
  add(hole.row + hole.rows, a.column, a.row + a.rows - hole.row - hole.rows, a.columns);
  return rest;
}

/** Rows inserted or taken out at a place of one axis. A negative count takes out. */
export interface Splice {
  readonly axis: 'row' | 'column';
  readonly at: number;
  readonly count: number;
  /** Where only a part of the other axis moves (cells shifted, not whole rows): that part. */
  readonly span?: { readonly first: number; readonly length: number };
}

/** True where a stretch of the other axis moves as a whole. */
export const movesWholly = (splice: Splice, first: number, length: number): boolean =>
  !splice.span || (first >= splice.span.first && first + length <= splice.span.first + splice.span.length);

/** First and length of a span after a splice; null where it is gone. */
export function spliceSpan(
  first: number,
  length: number,
  splice: Splice,
  limit: number,
): [number, number] | null {
  const { at, count } = splice;
  if (count > 0) {
    if (length >= limit) return [first, length];
    if (at <= first) return [first + count, length];
    return at < first + length ? [first, length + count] : [first, length];
  }
  if (length >= limit) return [first, length];
  const end = at - count;
  const before = (position: number): number =>
    position <= at ? position : position < end ? at : position + count;
  const from = before(first);
  const to = before(first + length);
  return to > from ? [from, to - from] : null;
}

export function spliceArea(area: Area, splice: Splice): Area | null {
  if (splice.axis === 'row') {
    if (!movesWholly(splice, area.column, area.columns)) return area;
    const span = spliceSpan(area.row, area.rows, splice, MAX_ROWS);
    return span && { ...area, row: span[0], rows: span[1] };
  }
  if (!movesWholly(splice, area.row, area.rows)) return area;
  const span = spliceSpan(area.column, area.columns, splice, MAX_COLUMNS);
  return span && { ...area, column: span[0], columns: span[1] };
}

export function badAddress(address: string): Refusal {
  return new Refusal('InvalidArgument', `The address "${address}" is not one of a cell or range.`);
}
