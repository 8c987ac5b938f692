/** The model into a workbook file, as plain data. */

import type {
  XlsxBook,
  XlsxCell,
  XlsxColumn,
  XlsxFilter,
  XlsxRow,
  XlsxSheet,
  XlsxStyle,
  XlsxTable,
} from '../../../../io/xlsx';
import { attributesOf } from './protection';
import { lowered, rangeOf } from './ranges';
import { highlightRulesOf, listRulesOf, otherRulesOf } from './to-rules';
import type { Book } from '../model/book';
import type { Sheet } from '../model/sheet';
import type { FilterCriteria, Format, Table } from '../model/types';

/** Characters of a width in points, as Excel shows them. */
const charactersOf = (points: number): number =>
  Math.max(0, Math.round(((points / 0.75 - 5) / 7) * 100) / 100);

const styles = new WeakMap<Format, XlsxStyle>();

function styleOf(format: Format): XlsxStyle {
  const known = styles.get(format);
  if (known) return known;
  const horizontal =
    format.horizontal === 'CenterAcrossSelection'
      ? 'centerContinuous'
      : format.horizontal && lowered(format.horizontal);
  const style: XlsxStyle = {
    ...(format.numberFormat === undefined || format.numberFormat === 'General'
      ? {}
      : { numberFormat: format.numberFormat }),
    ...(format.fontName === undefined ? {} : { fontName: format.fontName }),
    ...(format.fontSize === undefined ? {} : { fontSize: format.fontSize }),
    ...(format.bold ? { bold: true } : {}),
    ...(format.italic ? { italic: true } : {}),
    ...(format.fontColor === undefined ? {} : { fontColour: format.fontColor }),
    ...(format.fill === undefined ? {} : { fill: format.fill }),
    ...(format.wrap ? { wrap: true } : {}),
    ...(horizontal === undefined || horizontal === 'general' ? {} : { horizontal }),
    ...(format.vertical === undefined || format.vertical === 'Bottom'
      ? {}
      : { vertical: lowered(format.vertical) }),
    ...(format.locked === false ? { locked: false } : {}),
  };
  styles.set(format, style);
  return style;
}

function cellsOf(sheet: Sheet): XlsxCell[] {
  const cells: XlsxCell[] = [];
  for (const [row, column, cell] of sheet.cells()) {
    // A cell without a format of its own still shows its row's or column's.
    const format =
      cell.format ??
      (cell.value === '' && cell.formula === undefined ? undefined : sheet.formatAt(row, column));
    const style = format && Object.keys(format).length > 0 ? styleOf(format) : undefined;
    if (cell.value === '' && cell.formula === undefined && !style) continue;
    cells.push({
      row,
      column,
      value: cell.value,
      ...(cell.error ? { error: true } : {}),
      ...(cell.formula === undefined ? {} : { formula: cell.formula }),
      ...(style ? { style } : {}),
    });
  }
  return cells;
}

function columnsOf(sheet: Sheet): XlsxColumn[] {
  const columns: XlsxColumn[] = [];
  let before = '';
  for (const [at, state] of sheet.columnStates()) {
    const column = {
      ...(state.width === undefined ? {} : { width: charactersOf(state.width) }),
      ...(state.hidden ? { hidden: true } : {}),
      ...(state.format && Object.keys(state.format).length > 0 ? { style: styleOf(state.format) } : {}),
    };
    const key = JSON.stringify(column);
    const last = columns.at(-1);
    if (last && last.last === at - 1 && key === before) columns[columns.length - 1] = { ...last, last: at };
    else if (key !== '{}') columns.push({ first: at, last: at, ...column });
    before = key;
  }
  return columns;
}

function rowsOf(sheet: Sheet): XlsxRow[] {
  return [...sheet.rowStates()].map(([row, state]) => ({
    row,
    ...(state.height === undefined ? {} : { height: state.height }),
    ...(state.hidden || state.filtered ? { hidden: true } : {}),
    ...(state.format && Object.keys(state.format).length > 0 ? { style: styleOf(state.format) } : {}),
  }));
}

function filtersOf(criteria: Readonly<Record<number, FilterCriteria>>): XlsxFilter[] {
  return Object.entries(criteria)
    .filter(([, one]) => one.filterOn === 'Values')
    .map(([column, one]) => ({
      column: Number(column),
      values: (one.values ?? []).filter((v) => v !== ''),
      blanks: (one.values ?? []).includes(''),
    }));
}

function tableOf(table: Table): XlsxTable {
  return {
    name: table.name,
    range: rangeOf(table.area),
    columns: table.columns.map(({ name, formula }) => ({
      name,
      ...(formula === undefined ? {} : { formula }),
    })),
    style: table.style === '' ? null : table.style,
    bandedRows: table.showBandedRows,
    headerRow: table.showHeaders,
    totalsRow: table.showTotals,
    showFilter: table.showFilterButton,
    filters: filtersOf(table.filters),
  };
}

function protectionOf(sheet: Sheet): XlsxSheet['protection'] {
  const { protection } = sheet;
  if (!protection) return null;
  const kept = sheet.data.extras['file protection'];
  if (kept && typeof kept === 'object' && !Array.isArray(kept)) {
    return {
      attributes: Object.fromEntries(Object.entries(kept).map(([key, value]) => [key, String(value)])),
    };
  }
  return { attributes: { sheet: '1', ...attributesOf(protection.options) } };
}

function sheetOf(book: Book, sheet: Sheet): XlsxSheet {
  const { row, column } = book.selection.areas[0] ?? { row: 0, column: 0 };
  const { rows, columns } = sheet.freeze;
  return {
    name: sheet.name,
    visibility: lowered(sheet.visibility) as XlsxSheet['visibility'],
    ...(sheet.tabColor === '' ? {} : { tabColour: sheet.tabColor }),
    cells: cellsOf(sheet),
    columns: columnsOf(sheet),
    rows: rowsOf(sheet),
    freeze: rows + columns > 0 ? { rows, columns } : null,
    gridLines: sheet.showGridlines,
    ...(book.selection.sheet === sheet.id ? { active: { row, column } } : {}),
    tables: book.tablesOn(sheet.id).map(tableOf),
    listRules: listRulesOf(sheet),
    otherRules: otherRulesOf(sheet),
    highlightRules: highlightRulesOf(sheet),
    autoFilter: sheet.filter
      ? { range: rangeOf(sheet.filter.area), filters: filtersOf(sheet.filter.criteria) }
      : null,
    protection: protectionOf(sheet),
    merges: sheet.merges.map(rangeOf),
    ...(sheet.data.extras['Orientation'] === 'Landscape' ? { landscape: true } : {}),
  };
}

/** The workbook as a file holds it. */
export function toBook(book: Book): XlsxBook {
  const { properties } = book;
  const own = Object.fromEntries([...book.settings].map(([key, value]) => [key, JSON.stringify(value)]));
  const { id, version, store, storeType } = book.addIn;
  return {
    sheets: book.sheets.map((sheet) => sheetOf(book, sheet)),
    activeSheet: Math.max(
      book.sheets.findIndex((s) => s === book.active),
      0,
    ),
    names: book.names.map((n) => ({
      name: n.name,
      formula: n.formula,
      sheet: n.scope === null ? null : book.sheets.findIndex((s) => s.id === n.scope),
      hidden: !n.visible,
      ...(n.comment === '' ? {} : { comment: n.comment }),
    })),
    customXml: book.xmlParts.map(({ id: part, xml }) => ({ id: part, xml })),
    settings: [
      ...book.otherSettings,
      ...(book.settings.size > 0 ? [{ addIn: id, version, store, storeType, properties: own }] : []),
    ],
    properties: {
      title: properties['title'] ?? '',
      subject: properties['subject'] ?? '',
      author: properties['author'] ?? '',
      description: properties['comments'] ?? '',
      keywords: properties['keywords'] ?? '',
      language: properties['language'] ?? '',
      created: properties['created'] ?? '',
      modified: '',
    },
    date1904: book.date1904,
  };
}
