import type { Model, Table } from '../host';

/** "Joint activity" to "'Joint activity'!". */
export function sheetPrefix(name: string): string {
  return `'${name.replace(/'/g, "''")}'!`;
}

/** 0 to "A", 26 to "AA". */
export function columnLetters(column: number): string {
  let text = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    text = String.fromCharCode(65 + (rest % 26)) + text;
  }
  return text;
}

/** A cell as people write it: row 0, column 1 to "B1". */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** The parts of a formula: texts in quotes and quoted sheet names, which are no references, and the rest. */
const PARTS = /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|[^"']+/g;

/**
 * A formula as Univer's engine reads it: references to table columns as plain ranges (its own are unsure: a
 * name made of one is #NAME?), and no file prefixes of newer functions.
 */
export function forEngine(formula: string, model: Model): string {
  const text = formula.startsWith('=') ? formula : `=${formula}`;
  return text.replace(PARTS, (part) => {
    if (part.startsWith('"') || part.startsWith("'")) return part;
    return part
      .replace(/_xlfn\.(?:_xlws\.)?/gi, '')
      .replace(
        /([\p{L}_\\][\p{L}\p{N}_.\\]*)\[((?:[^[\]]|\[[^\]]*\])*)\]/gu,
        (whole, name: string, inner: string) => {
          const table = model.table(name);
          return (table && rangeOf(table, inner, model)) ?? whole;
        },
      );
  });
}

function rangeOf(table: Table, inner: string, model: Model): string | null {
  const { area } = table;
  const heads = table.showHeaders ? 1 : 0;
  const totals = table.showTotals ? 1 : 0;
  const words = inner.includes('[') ? [...inner.matchAll(/\[([^\]]*)\]/g)].map((m) => m[1] ?? '') : [inner];
  let first = area.row + heads;
  let last = area.row + area.rows - 1 - totals;
  let columns: [number, number] = [area.column, area.column + area.columns - 1];
  for (const word of words) {
    if (/^#all$/i.test(word)) [first, last] = [area.row, area.row + area.rows - 1];
    else if (/^#headers$/i.test(word)) [first, last] = [area.row, area.row];
    else if (/^#data$/i.test(word)) continue;
    else if (word.startsWith('#')) return null;
    else if (word !== '') {
      const index = table.columns.findIndex((column) => column.name.toLowerCase() === word.toLowerCase());
      if (index < 0) return null;
      columns = [area.column + index, area.column + index];
    }
  }
  const sheet = model.sheet(table.sheet);
  if (!sheet) return null;
  const cell = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;
  return `${sheetPrefix(sheet.name)}${cell(first, columns[0])}:${cell(last, columns[1])}`;
}
