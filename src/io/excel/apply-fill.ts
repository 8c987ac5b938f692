/** Writing a planned sheet: its texts, its table, its rows. Only into empty cells where the sheet is half made. */

import type { CellValue, SheetPlan, TablePlan, TextBlock } from '../../core/workbook';
import { addressOf, columnsAddress, rangeAt, type Area } from './areas';
import type { Standing } from './apply-state';
import { ROWS_PER_SYNC } from './session';

/** A planned sheet and what of it stands. */
export interface SheetWork {
  readonly plan: SheetPlan;
  /** The name it gets or has. */
  readonly name: string;
  /** What stands of it; null where it has to be made from nothing. */
  readonly standing: Standing | null;
}

type Cell = CellValue | null;

/** The table with its headings, as an area. */
export function tableArea(table: TablePlan): Area {
  return { row: table.row, column: 0, rowCount: table.body.length + 1, columnCount: table.columns.length };
}

/** What Excel would read as a number, a date or a formula if the cell were not text. */
function mayTurn(value: CellValue): boolean {
  return (
    typeof value === 'string' &&
    /^\s*[\d=+\-@.,(£$€%]|^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|true|false)/i.test(value)
  );
}

/** The same cells with null (leave alone) wherever something stands. */
function whereEmpty(cells: readonly (readonly Cell[])[], area: Area, standing: Standing | null): Cell[][] {
  return cells.map((row, r) =>
    row.map((cell, c) => {
      const there = standing?.values[area.row + r]?.[area.column + c];
      return there === undefined || there === '' ? cell : null;
    }),
  );
}

function put(
  sheet: Excel.Worksheet,
  row: number,
  column: number,
  cells: readonly (readonly Cell[])[],
  standing: Standing | null,
): void {
  const area = { row, column, rowCount: cells.length, columnCount: cells[0]?.length ?? 0 };
  if (area.columnCount === 0) return;
  const rest = whereEmpty(cells, area, standing);
  if (rest.every((line) => line.every((cell) => cell === null))) return;
  rangeAt(sheet, area).values = rest;
}

function putBlock(sheet: Excel.Worksheet, block: TextBlock, standing: Standing | null): void {
  const width = block.values[0]?.length ?? 0;
  if (width === 0) return;
  if (block.values.some((row) => row.some(mayTurn))) {
    const area = { row: block.row, column: block.column, rowCount: block.values.length, columnCount: width };
    rangeAt(sheet, area).numberFormat = block.values.map((row) => row.map(() => '@'));
  }
  put(sheet, block.row, block.column, block.values, standing);
}

/** Gives whole columns the text format: the row that is being typed below a table is not yet in it. */
function textColumns(sheet: Excel.Worksheet, table: TablePlan): void {
  let first = -1;
  table.columns.forEach((column, i) => {
    if (column.format !== '@') return;
    if (first < 0) first = i;
    if (table.columns[i + 1]?.format === '@') return;
    // One value for a range of any size; the type of the property knows only the two-dimensional form.
    sheet.getRange(columnsAddress(first, i - first + 1)).numberFormat = '@' as unknown as string[][];
    first = -1;
  });
}

/** Writes body rows `first` to `first + count` of a table's plan. */
export function fillRows(
  sheet: Excel.Worksheet,
  table: TablePlan,
  standing: Standing | null,
  first: number,
  count: number,
): void {
  const row = table.row + 1 + first;
  const body = table.body.slice(first, first + count);
  if (body.length === 0) return;
  for (const [from, to] of typedSpans(table)) {
    put(
      sheet,
      row,
      from,
      body.map((line) => line.slice(from, to)),
      standing,
    );
  }
}

/** Runs of columns without a formula of ours: [first, end). */
function typedSpans(table: TablePlan): [number, number][] {
  const spans: [number, number][] = [];
  table.columns.forEach(({ formula }, c) => {
    const last = spans.at(-1);
    if (formula !== null) return;
    if (last?.[1] === c) last[1] = c + 1;
    else spans.push([c, c + 1]);
  });
  return spans;
}

/**
 * Writes each formula into the first row and copies it down the whole body: 2,000 texts of
 * Check's formula alone would be more than one request may hold.
 */
function fillFormulas(sheet: Excel.Worksheet, table: TablePlan): void {
  const rowCount = table.body.length;
  table.columns.forEach(({ formula }, column) => {
    if (formula === null || rowCount === 0) return;
    const top = { row: table.row + 1, column, rowCount: 1, columnCount: 1 };
    const source = rangeAt(sheet, top);
    source.formulas = [[formula]];
    if (rowCount > 1) {
      rangeAt(sheet, { ...top, row: top.row + 1, rowCount: rowCount - 1 }).copyFrom(source, 'Formulas');
    }
  });
}

function fillTable(sheet: Excel.Worksheet, table: TablePlan, standing: Standing | null): void {
  textColumns(sheet, table);
  const made = standing?.table ?? null;
  if (!made) put(sheet, table.row, 0, [table.columns.map((column) => column.heading)], null);
  fillRows(sheet, table, standing, 0, ROWS_PER_SYNC);
  fillFormulas(sheet, table);
  const object = made ? sheet.tables.getItem(made.id) : sheet.tables.add(addressOf(tableArea(table)), true);
  if (made?.name !== table.name) object.name = table.name;
  object.style = table.style;
}

/** Makes the sheet where it is missing, and writes its texts and the first 2,000 rows of its table. */
export function fillSheet(context: Excel.RequestContext, work: SheetWork): void {
  const { worksheets } = context.workbook;
  const sheet = work.standing ? worksheets.getItem(work.standing.id) : worksheets.add(work.name);
  putTexts(sheet, work.plan, work.standing);
}

/** Writes the texts of a planned sheet and the first 2,000 rows of its table into a sheet that is there. */
export function putTexts(sheet: Excel.Worksheet, plan: SheetPlan, standing: Standing | null): void {
  if (plan.tab !== null) sheet.tabColor = plan.tab;
  for (const block of plan.blocks) putBlock(sheet, block, standing);
  if (plan.table) fillTable(sheet, plan.table, standing);
}
