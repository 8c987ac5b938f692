/** One worksheet part and the parts of its tables. The order of elements is that of CT_Worksheet (18.3.1.99). */

import { cellAddress, rangeAddress, rangesAddress } from '../a1';
import { formulaToFile } from '../formula';
import { encodeColumnName, encodeText } from '../text';
import type {
  XlsxFilter,
  XlsxHighlightRule,
  XlsxListRule,
  XlsxMessage,
  XlsxOtherRule,
  XlsxRange,
  XlsxSheet,
  XlsxTable,
} from '../types';
import { DEFAULT_WIDTH, widthToFile } from '../width';
import { escapeXml, tag, XML_HEAD } from '../xml';
import { sheetDataXml, type StringTable } from './cells';
import type { StyleTable } from './styles';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface SheetJob {
  readonly sheet: XlsxSheet;
  readonly shownFirst: boolean;
  readonly styles: StyleTable;
  readonly strings: StringTable;
  /** Relationship ids of the table parts. */
  readonly tableIds: readonly string[];
}

export function sheetXml({ sheet, shownFirst, styles, strings, tableIds }: SheetJob): string {
  const xml = tag(
    'worksheet',
    { xmlns: MAIN, 'xmlns:r': RELATIONS },
    propertiesXml(sheet),
    tag('dimension', { ref: dimensionOf(sheet) }),
    tag('sheetViews', {}, viewXml(sheet, shownFirst)),
    tag('sheetFormatPr', {
      defaultColWidth:
        sheet.defaultColumnWidth === undefined ? undefined : widthToFile(sheet.defaultColumnWidth),
      defaultRowHeight: sheet.defaultRowHeight ?? 15,
      customHeight: sheet.defaultRowHeight === undefined ? undefined : 1,
    }),
    columnsXml(sheet, styles),
    sheetDataXml(sheet, styles, strings),
    sheet.protection ? tag('sheetProtection', sheet.protection.attributes) : '',
    sheet.autoFilter ? filterXml(sheet.autoFilter.range, sheet.autoFilter.filters) : '',
    listXml(
      'mergeCells',
      sheet.merges.map((range) => tag('mergeCell', { ref: rangeAddress(range) })),
    ),
    highlightsXml(sheet, styles),
    listXml('dataValidations', [...sheet.listRules.map(listRuleXml), ...sheet.otherRules.map(otherRuleXml)]),
    tag('pageMargins', { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 }),
    sheet.landscape || sheet.fitWidth
      ? tag('pageSetup', {
          paperSize: 9,
          orientation: sheet.landscape ? 'landscape' : undefined,
          fitToHeight: sheet.fitWidth ? 0 : undefined,
        })
      : '',
    listXml(
      'tableParts',
      tableIds.map((id) => tag('tablePart', { 'r:id': id })),
    ),
  );
  return XML_HEAD + xml;
}

function propertiesXml({ tabColour, fitWidth }: XlsxSheet): string {
  const inside = [
    tabColour ? tag('tabColor', { rgb: `FF${tabColour.slice(1).toUpperCase()}` }) : '',
    fitWidth ? tag('pageSetUpPr', { fitToPage: 1 }) : '',
  ];
  return inside.some(Boolean) ? tag('sheetPr', {}, ...inside) : '';
}

function listXml(name: string, items: readonly string[]): string {
  return items.length ? tag(name, { count: items.length }, ...items) : '';
}

function dimensionOf(sheet: XlsxSheet): string {
  let [rows, columns] = [0, 0];
  for (const cell of sheet.cells) {
    rows = Math.max(rows, cell.row);
    columns = Math.max(columns, cell.column);
  }
  return rangeAddress({ row: 0, column: 0, rowCount: rows + 1, columnCount: columns + 1 });
}

function viewXml(sheet: XlsxSheet, shownFirst: boolean): string {
  const active = cellAddress(sheet.active?.row ?? 0, sheet.active?.column ?? 0);
  const { rows, columns } = sheet.freeze ?? { rows: 0, columns: 0 };
  const pane = rows && columns ? 'bottomRight' : rows ? 'bottomLeft' : columns ? 'topRight' : undefined;
  return tag(
    'sheetView',
    {
      showGridLines: sheet.gridLines ? undefined : 0,
      tabSelected: shownFirst ? 1 : undefined,
      workbookViewId: 0,
    },
    pane
      ? tag('pane', {
          xSplit: columns || undefined,
          ySplit: rows || undefined,
          topLeftCell: cellAddress(rows, columns),
          activePane: activePane(sheet, pane),
          state: 'frozen',
        })
      : '',
    ...panesOf(pane).map((name) => tag('selection', { pane: name, activeCell: active, sqref: active })),
  );
}

/** The pane in which the selected cell lies. */
function activePane(sheet: XlsxSheet, whole: string): string {
  const { rows = 0, columns = 0 } = sheet.freeze ?? {};
  const below = (sheet.active?.row ?? 0) >= rows && rows > 0;
  const right = (sheet.active?.column ?? 0) >= columns && columns > 0;
  if (whole !== 'bottomRight') return below || right ? whole : 'topLeft';
  return below ? (right ? 'bottomRight' : 'bottomLeft') : right ? 'topRight' : 'topLeft';
}

function panesOf(pane: string | undefined): readonly (string | undefined)[] {
  if (!pane) return [undefined];
  return pane === 'bottomRight' ? ['topLeft', 'topRight', 'bottomLeft', 'bottomRight'] : ['topLeft', pane];
}

function columnsXml(sheet: XlsxSheet, styles: StyleTable): string {
  const items = [...sheet.columns]
    .sort((a, b) => a.first - b.first)
    .map((column) =>
      tag('col', {
        min: column.first + 1,
        max: column.last + 1,
        width: widthToFile(column.width ?? sheet.defaultColumnWidth ?? DEFAULT_WIDTH),
        style: column.style ? styles.number(column.style) : undefined,
        hidden: column.hidden ? 1 : undefined,
        customWidth: column.width === undefined ? undefined : 1,
      }),
    );
  return items.length ? tag('cols', {}, ...items) : '';
}

function filterXml(range: XlsxRange, filters: readonly XlsxFilter[]): string {
  const columns = filters.map(({ column, values, blanks }) =>
    tag(
      'filterColumn',
      { colId: column },
      tag('filters', { blank: blanks ? 1 : undefined }, ...values.map((val) => tag('filter', { val }))),
    ),
  );
  return tag('autoFilter', { ref: rangeAddress(range) }, ...columns);
}

/** Rules of the same cells stand together. */
function highlightsXml(sheet: XlsxSheet, styles: StyleTable): string {
  const groups = new Map<string, string[]>();
  for (const rule of [...sheet.highlightRules].sort((a, b) => a.priority - b.priority)) {
    const cells = rangesAddress(rule.ranges);
    const group = groups.get(cells) ?? [];
    group.push(highlightXml(rule, styles));
    groups.set(cells, group);
  }
  return [...groups].map(([sqref, rules]) => tag('conditionalFormatting', { sqref }, ...rules)).join('');
}

function highlightXml(rule: XlsxHighlightRule, styles: StyleTable): string {
  const attributes = {
    type: 'expression',
    dxfId: styles.differentialNumber(rule),
    priority: rule.priority,
    stopIfTrue: rule.stopIfTrue ? 1 : undefined,
  };
  return tag('cfRule', attributes, tag('formula', {}, escapeXml(formulaToFile(rule.formula))));
}

const cut = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length - 1)}…` : text;

/** Excel repairs files with longer texts: titles 32, prompts 255, alerts 225 characters. */
function messages(prompt: XlsxMessage | null, alert: XlsxMessage | null): Record<string, string | undefined> {
  return {
    errorTitle: alert?.title ? encodeText(cut(alert.title, 32)) : undefined,
    error: alert?.message ? encodeText(cut(alert.message, 225)) : undefined,
    promptTitle: prompt?.title ? encodeText(cut(prompt.title, 32)) : undefined,
    prompt: prompt?.message ? encodeText(cut(prompt.message, 255)) : undefined,
  };
}

function ruleAttributes(rule: XlsxListRule | XlsxOtherRule): Record<string, string | number | undefined> {
  return {
    errorStyle: rule.alertStyle === 'stop' ? undefined : rule.alertStyle,
    allowBlank: rule.ignoreBlank ? 1 : undefined,
    showInputMessage: rule.prompt ? 1 : undefined,
    showErrorMessage: rule.showAlert ? 1 : undefined,
    ...messages(rule.prompt, rule.alert),
    sqref: rangesAddress(rule.ranges),
  };
}

function listRuleXml(rule: XlsxListRule): string {
  // The attribute is called showDropDown and means the opposite (18.3.1.32).
  const attributes = { type: 'list', showDropDown: rule.dropDown ? undefined : 1, ...ruleAttributes(rule) };
  return tag('dataValidation', attributes, tag('formula1', {}, escapeXml(formulaToFile(rule.source))));
}

function otherRuleXml(rule: XlsxOtherRule): string {
  return tag(
    'dataValidation',
    {
      type: rule.type,
      operator: rule.operator === 'between' ? undefined : rule.operator,
      ...ruleAttributes(rule),
    },
    rule.formula1 ? tag('formula1', {}, escapeXml(formulaToFile(rule.formula1))) : '',
    rule.formula2 ? tag('formula2', {}, escapeXml(formulaToFile(rule.formula2))) : '',
  );
}

/** `id` counts the tables of the whole book from 1. */
export function tableXml(table: XlsxTable, id: number): string {
  const { range } = table;
  const filtered = { ...range, rowCount: range.rowCount - (table.totalsRow ? 1 : 0) };
  const columns = table.columns.map((column, n) =>
    tag(
      'tableColumn',
      { id: n + 1, name: encodeColumnName(column.name) },
      column.formula ? tag('calculatedColumnFormula', {}, escapeXml(formulaToFile(column.formula))) : '',
    ),
  );
  return (
    XML_HEAD +
    tag(
      'table',
      {
        xmlns: MAIN,
        id,
        name: table.name,
        displayName: table.name,
        ref: rangeAddress(range),
        headerRowCount: table.headerRow ? undefined : 0,
        totalsRowCount: table.totalsRow ? 1 : undefined,
        totalsRowShown: table.totalsRow ? undefined : 0,
      },
      table.showFilter && table.headerRow ? filterXml(filtered, table.filters) : '',
      tag('tableColumns', { count: columns.length }, ...columns),
      tag('tableStyleInfo', {
        name: table.style ?? undefined,
        showFirstColumn: 0,
        showLastColumn: 0,
        showRowStripes: table.bandedRows,
        showColumnStripes: 0,
      }),
    )
  );
}
