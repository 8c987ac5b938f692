/** From a name or a structured reference to the cells it stands for. */

import { parseArea, splitAddress } from './address';
import type { Sheet } from './sheet';
import type { Area, Name, Table } from './types';

/** What is needed of a workbook to find cells. */
export interface Finder {
  name(name: string, scope?: string | null): Name | undefined;
  table(name: string): Table | undefined;
  sheet(name: string): Sheet | undefined;
  sheetById(id: string): Sheet;
}

/** Body rows of a table, without headings and totals. */
export function bodyOf(table: Table): Area {
  const head = table.showHeaders ? 1 : 0;
  const rows = table.area.rows - head - (table.showTotals ? 1 : 0);
  return { ...table.area, row: table.area.row + head, rows };
}

export function headerOf(table: Table): Area {
  return { ...table.area, rows: 1 };
}

/** One column of an area. */
export const columnOf = (area: Area, index: number): Area => ({
  ...area,
  column: area.column + index,
  columns: 1,
});

/** The cells of a defined name or a table name as seen from a sheet; undefined where it names no cells. */
export function locateName(
  book: Finder,
  name: string,
  home: Sheet,
): { sheet: Sheet; area: Area } | undefined {
  const defined = book.name(name, home.id) ?? book.name(name);
  if (defined) return locateFormula(book, defined.formula, home);
  return locateStructured(book, name);
}

/** The cells of a formula that is nothing but a reference: "=Lists!$A$1:$A$3", "=MPA_Partners[Name]", "=MPA_Areas". */
export function locateFormula(
  book: Finder,
  formula: string,
  home: Sheet,
  depth = 0,
): { sheet: Sheet; area: Area } | undefined {
  if (depth > 8) return undefined;
  const text = formula.startsWith('=') ? formula.slice(1).trim() : formula.trim();
  const { sheet: sheetName, rest } = splitAddress(text);
  const sheet = sheetName === null ? home : book.sheet(sheetName);
  if (!sheet) return undefined;
  const area = parseArea(rest);
  if (area) return { sheet, area };
  const defined = book.name(rest, sheet.id) ?? book.name(rest);
  if (defined) return locateFormula(book, defined.formula, home, depth + 1);
  return locateStructured(book, text);
}

/** "MPA_Partners", "MPA_Partners[Name]", "MPA_Partners[#All]", "MPA_Partners[[#Headers],[Name]]". */
function locateStructured(book: Finder, text: string): { sheet: Sheet; area: Area } | undefined {
  const match = /^([\p{L}_\\][\p{L}\p{N}_.]*)(?:\[(.*)\])?$/su.exec(text);
  const table = match?.[1] === undefined ? undefined : book.table(match[1]);
  if (!match || !table) return undefined;
  const sheet = book.sheetById(table.sheet);
  const inner = match[2] ?? '';
  const parts = inner.startsWith('[') ? inner.slice(1, -1).split(/\]\s*,\s*\[/) : inner === '' ? [] : [inner];
  let area = bodyOf(table);
  for (const part of parts) {
    const lower = part.toLowerCase();
    if (lower === '#all') area = { ...area, row: table.area.row, rows: table.area.rows };
    else if (lower === '#headers') area = { ...area, row: table.area.row, rows: 1 };
    else if (lower === '#data') area = { ...area, row: bodyOf(table).row, rows: bodyOf(table).rows };
    else {
      const name = lower.replace(/'(.)/g, '$1');
      const index = table.columns.findIndex((c) => c.name.toLowerCase() === name);
      if (index < 0) return undefined;
      area = columnOf(area, index);
    }
  }
  return { sheet, area };
}
