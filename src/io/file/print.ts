/** Prints a blueprint as an .xlsx file. */

import { tableLooks, textLooks, type Look } from '../../core/workbook';
import type {
  Blueprint,
  CellValue,
  ColumnPlan,
  ListRule,
  SheetPlan,
  TablePlan,
  TextBlock,
  TextStyle,
} from '../../core/workbook';
import {
  shiftFormula,
  writeXlsx,
  type XlsxBook,
  type XlsxCell,
  type XlsxColumn,
  type XlsxHighlightRule,
  type XlsxListRule,
  type XlsxRange,
  type XlsxSheet,
  type XlsxStyle,
  type XlsxTable,
} from '../xlsx';

function styleOf(look: Look, format: ColumnPlan['format'] = 'General'): XlsxStyle {
  return {
    ...(format === '@' && { numberFormat: '@' }),
    fontSize: look.size,
    ...(look.bold && { bold: true }),
    fontColour: look.colour,
    ...(look.fill && { fill: look.fill }),
    ...(look.wrap && { wrap: true }),
    vertical: 'top',
  };
}

/** Cell styles by which a screen reader knows titles and headings. */
const cellStyles: Readonly<Partial<Record<TextStyle, string>>> = {
  title: 'Heading 1',
  heading: 'Heading 2',
  subheading: 'Heading 3',
};

/** One object a look, so that the writer numbers each style once. */
const textStyles = Object.fromEntries(
  Object.entries(textLooks).map(([style, look]) => {
    const named = cellStyles[style as TextStyle];
    return [style, { ...styleOf(look, '@'), ...(named && { named }) }];
  }),
) as Readonly<Record<TextBlock['style'], XlsxStyle>>;
const headingStyle = styleOf(tableLooks.heading);
const bodyStyles: Readonly<Record<ColumnPlan['format'], XlsxStyle>> = {
  '@': styleOf(tableLooks.body, '@'),
  // Numbers stand at the left like the words beside them.
  General: { ...styleOf(tableLooks.body), horizontal: 'left' },
};

function blockCells(block: TextBlock): XlsxCell[] {
  const style = textStyles[block.style];
  return block.values.flatMap((row, r) =>
    row.map((value, c) => ({ row: block.row + r, column: block.column + c, value, style })),
  );
}

function tableCells(table: TablePlan): XlsxCell[] {
  const headings = table.columns.map(({ heading }, column): XlsxCell => ({
    row: table.row,
    column,
    value: heading,
    style: headingStyle,
  }));
  const body = table.body.flatMap((values, r) =>
    table.columns.map((plan, column) => bodyCell(plan, values[column] ?? '', table.row + 1 + r, column, r)),
  );
  return [...headings, ...body];
}

function bodyCell(plan: ColumnPlan, value: CellValue, row: number, column: number, index: number): XlsxCell {
  const cell = { row, column, value, style: bodyStyles[plan.format] };
  return plan.formula === null ? cell : { ...cell, formula: shiftFormula(plan.formula, index, 0) };
}

/** Body cells of one column, or one cell of it. */
function bodyRange(table: TablePlan, column: number, row?: number): XlsxRange {
  return {
    row: table.row + 1 + (row ?? 0),
    column,
    rowCount: row === undefined ? table.body.length : 1,
    columnCount: 1,
  };
}

function listRule(list: ListRule, range: XlsxRange): XlsxListRule {
  return {
    ranges: [range],
    source: list.source,
    showAlert: list.closed,
    alertStyle: 'stop',
    alert: list.alert,
    prompt: list.prompt,
    ignoreBlank: true,
    dropDown: true,
  };
}

function listRules(table: TablePlan): XlsxListRule[] {
  const columns = table.columns.flatMap(({ list }, n) => (list ? [listRule(list, bodyRange(table, n))] : []));
  const cells = (table.cellLists ?? []).map(({ row, column, list }) =>
    listRule(list, bodyRange(table, column, row)),
  );
  return [...columns, ...cells];
}

function highlightRules(table: TablePlan): XlsxHighlightRule[] {
  const rules = table.columns.flatMap(({ highlights }, n) =>
    highlights.map(({ formula, fill, font }) => ({
      ranges: [bodyRange(table, n)],
      formula,
      fill,
      fontColour: font,
    })),
  );
  return rules.map((rule, n) => ({ ...rule, priority: n + 1, stopIfTrue: false }));
}

function xlsxTable(table: TablePlan): XlsxTable {
  return {
    name: table.name,
    range: { row: table.row, column: 0, rowCount: table.body.length + 1, columnCount: table.columns.length },
    columns: table.columns.map(({ heading, formula }) => ({ name: heading, ...(formula && { formula }) })),
    style: table.style,
    bandedRows: true,
    headerRow: true,
    totalsRow: false,
    showFilter: true,
    filters: [],
  };
}

/** The text format is the style of whole columns: a row typed below a table is not yet in it. */
function columnsOf(plan: SheetPlan): XlsxColumn[] {
  const ofTable = (plan.table?.columns ?? []).map(({ width, format }, n) => ({
    first: n,
    last: n,
    width,
    style: bodyStyles[format],
  }));
  const others = Object.entries(plan.widths).map(([column, width]) => ({
    first: Number(column),
    last: Number(column),
    width,
  }));
  return [...ofTable, ...others.filter(({ first }) => first >= ofTable.length)];
}

function sheetOf(plan: SheetPlan): XlsxSheet {
  const { table } = plan;
  const cells = [...plan.blocks.flatMap(blockCells), ...(table ? tableCells(table) : [])];
  const freeze = plan.freeze.rows || plan.freeze.columns ? plan.freeze : null;
  return {
    name: plan.name,
    visibility: plan.hidden ? 'hidden' : 'visible',
    ...(plan.tab && { tabColour: plan.tab }),
    cells: cells.sort((a, b) => a.row - b.row || a.column - b.column),
    columns: columnsOf(plan),
    rows: [],
    freeze,
    gridLines: true,
    tables: table ? [xlsxTable(table)] : [],
    listRules: table ? listRules(table) : [],
    otherRules: [],
    highlightRules: table ? highlightRules(table) : [],
    autoFilter: null,
    protection: null,
    merges: [],
    landscape: true,
  };
}

/** The blueprint as a workbook file in plain data; A1 of the first sheet is selected. */
export function bookOf(blueprint: Blueprint): XlsxBook {
  const { title, subject, author, language } = blueprint.properties;
  return {
    sheets: blueprint.sheets.map(sheetOf),
    activeSheet: 0,
    names: blueprint.names.map(({ name, formula }) => ({ name, formula, sheet: null, hidden: false })),
    customXml: blueprint.xmlParts.map(({ xml }) => ({ id: null, xml })),
    settings: [],
    properties: {
      title,
      subject,
      author,
      language,
      description: '',
      keywords: '',
      created: '',
      modified: '',
    },
    date1904: false,
  };
}

/** The blueprint as .xlsx bytes; the same blueprint gives the same bytes. */
export function printBlueprint(blueprint: Blueprint): Promise<Uint8Array> {
  return Promise.resolve(writeXlsx(bookOf(blueprint)));
}
