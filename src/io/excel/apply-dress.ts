/** How a planned sheet looks and what its cells offer: styles, widths, lists, highlights, frozen panes. */

import {
  tableLooks,
  textLooks,
  type ColumnPlan,
  type ListRule,
  type Look,
  type TablePlan,
  type TextBlock,
} from '../../core/workbook';
import { addressOf, columnsAddress, rangeAt, type Area } from './areas';
import { tableArea, type SheetWork } from './apply-fill';

/** Points of a column that shows so many characters of Excel's default font (Calibri 11: 7 pixels a digit and 5 of margin, 0.75 points a pixel). */
export function columnPoints(characters: number): number {
  return Math.trunc(characters * 7 + 5) * 0.75;
}

/** Font, ground and wrapping of a range; its cells stand at the top of their row. */
function putLook(range: Excel.Range, look: Look): void {
  const { format } = range;
  format.font.size = look.size;
  format.font.bold = look.bold;
  format.font.color = look.colour;
  if (look.fill !== null) format.fill.color = look.fill;
  format.wrapText = look.wrap;
  format.verticalAlignment = 'Top';
}

function dressBlock(sheet: Excel.Worksheet, block: TextBlock): void {
  const area: Area = {
    row: block.row,
    column: block.column,
    rowCount: block.values.length,
    columnCount: block.values[0]?.length ?? 0,
  };
  if (area.rowCount === 0 || area.columnCount === 0) return;
  putLook(rangeAt(sheet, area), textLooks[block.style]);
}

/**
 * Puts a list rule on a range: clear, rule, alert, prompt in this order (a rule set
 * after a prompt is refused, office-js #2594). Titles of Excel hold 32 characters,
 * prompts 255, alerts 225 (MS-XLS, DValStrings).
 */
export function putList(range: Excel.Range, list: ListRule): void {
  const validation = range.dataValidation;
  validation.clear();
  validation.rule = { list: { inCellDropDown: true, source: list.source } };
  validation.errorAlert =
    list.closed && list.alert
      ? {
          showAlert: true,
          style: 'Stop',
          title: list.alert.title.slice(0, 32),
          message: list.alert.message.slice(0, 225),
        }
      : { showAlert: list.closed, style: list.closed ? 'Stop' : 'Information', title: '', message: '' };
  if (list.prompt) {
    validation.prompt = {
      showPrompt: true,
      title: list.prompt.title.slice(0, 32),
      message: list.prompt.message.slice(0, 255),
    };
  }
}

/** Adds highlights to a column; a format added later stands before the ones there, so the first of the plan is added last. */
export function addHighlights(range: Excel.Range, column: Pick<ColumnPlan, 'highlights'>): void {
  for (const rule of [...column.highlights].reverse()) {
    const added = range.conditionalFormats.add('Custom');
    added.custom.rule.formula = rule.formula;
    added.custom.format.fill.color = rule.fill;
    added.custom.format.font.color = rule.font;
    added.stopIfTrue = true;
  }
}

function dressTable(sheet: Excel.Worksheet, table: TablePlan): void {
  const whole = tableArea(table);
  const rows = { ...whole, row: whole.row + 1, rowCount: whole.rowCount - 1 };
  putLook(rangeAt(sheet, { ...whole, rowCount: 1 }), tableLooks.heading);
  if (rows.rowCount > 0) putLook(rangeAt(sheet, rows), tableLooks.body);
  const body = { ...rows, columnCount: 1 };
  table.columns.forEach((column, c) => {
    sheet.getRange(columnsAddress(c)).format.columnWidth = columnPoints(column.width);
    if (body.rowCount === 0) return;
    const range = rangeAt(sheet, { ...body, column: c });
    if (column.list) putList(range, column.list);
    if (column.highlights.length === 0) return;
    range.conditionalFormats.clearAll();
    addHighlights(range, column);
  });
  for (const { row, column, list } of table.cellLists ?? []) {
    putList(rangeAt(sheet, { row: rows.row + row, column, rowCount: 1, columnCount: 1 }), list);
  }
}

/** Dresses one sheet; everything here can be done twice without harm. */
export function dressSheet(context: Excel.RequestContext, work: SheetWork): void {
  const { plan } = work;
  const sheet = context.workbook.worksheets.getItem(work.name);
  for (const block of plan.blocks) dressBlock(sheet, block);
  for (const [column, width] of Object.entries(plan.widths)) {
    sheet.getRange(columnsAddress(Number(column))).format.columnWidth = columnPoints(width);
  }
  if (plan.table) dressTable(sheet, plan.table);
  const { rows, columns } = plan.freeze;
  if (rows > 0 && columns > 0) {
    sheet.freezePanes.freezeAt(
      sheet.getRange(addressOf({ row: 0, column: 0, rowCount: rows, columnCount: columns })),
    );
  } else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}
