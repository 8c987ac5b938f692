import type {
  XlsxBook,
  XlsxCell,
  XlsxColumn,
  XlsxProtection,
  XlsxRow,
  XlsxSheet,
  XlsxTable,
} from '../../../io/xlsx';
import type { Model, Protection, SheetView, Table } from '../host';
import { pointsToWidth } from './load';
import { fileFilters, fileHighlights, fileRules, rangeOf } from './rules';
import { styleOf } from './styles';

/** The add-in whose settings a file holds. */
export interface AddInId {
  readonly id: string;
  readonly version: string;
}

/** The workbook of a model as plain data of a file. */
export function store(model: Model, addIn: AddInId): XlsxBook {
  const { properties } = model;
  return {
    sheets: model.sheets.map((sheet) => sheetOf(sheet, model)),
    activeSheet: model.sheets.findIndex(({ id }) => id === model.active.id),
    names: model.names.map((name) => ({
      name: name.name,
      formula: name.formula,
      sheet: name.scope === null ? null : model.sheets.findIndex(({ id }) => id === name.scope),
      hidden: !name.visible,
      ...(name.comment ? { comment: name.comment } : {}),
    })),
    customXml: model.xmlParts.map(({ id, xml }) => ({ id, xml })),
    settings:
      model.settings.size === 0
        ? []
        : [
            {
              addIn: addIn.id,
              version: addIn.version,
              store: 'developer',
              storeType: 'Registry',
              properties: Object.fromEntries(
                [...model.settings].map(([key, value]) => [key, JSON.stringify(value)]),
              ),
            },
          ],
    properties: {
      title: properties['title'] ?? '',
      subject: properties['subject'] ?? '',
      author: properties['author'] ?? '',
      description: properties['comments'] ?? '',
      keywords: properties['keywords'] ?? '',
      language: properties['language'] ?? 'en-GB',
      created: properties['created'] ?? '',
      modified: '',
    },
    date1904: (model as { readonly date1904?: boolean }).date1904 === true,
  };
}

const VISIBILITY = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

function sheetOf(sheet: SheetView, model: Model): XlsxSheet {
  const { freeze, filter, protection } = sheet;
  const selected = model.selection.sheet === sheet.id ? model.selection.areas[0] : undefined;
  return {
    name: sheet.name,
    visibility: VISIBILITY[sheet.visibility],
    ...(sheet.tabColor ? { tabColour: sheet.tabColor } : {}),
    cells: cellsOf(sheet),
    columns: columnsOf(sheet),
    rows: rowsOf(sheet),
    freeze: freeze.rows > 0 || freeze.columns > 0 ? freeze : null,
    gridLines: sheet.showGridlines,
    ...(selected ? { active: { row: selected.row, column: selected.column } } : {}),
    tables: model.tables.filter((table) => table.sheet === sheet.id).map(tableOf),
    ...fileRules(sheet.validations),
    highlightRules: fileHighlights(sheet.highlights),
    autoFilter: filter && { range: rangeOf(filter.area), filters: fileFilters(filter.criteria) },
    protection: protection && protectionOf(protection),
    merges: sheet.merges.map(rangeOf),
  };
}

function cellsOf(sheet: SheetView): XlsxCell[] {
  const cells: XlsxCell[] = [];
  for (const [row, column, { value, formula, error, format }] of sheet.cells()) {
    const style = styleOf(format);
    if (value === '' && formula === undefined && !style) continue;
    cells.push({
      row,
      column,
      value,
      ...(error ? { error } : {}),
      ...(formula === undefined ? {} : { formula }),
      ...(style ? { style } : {}),
    });
  }
  return cells;
}

/** Neighbours that are alike are one entry. */
function columnsOf(sheet: SheetView): XlsxColumn[] {
  const columns: XlsxColumn[] = [];
  for (const [column, { width, hidden, format }] of sheet.columnStates()) {
    const style = styleOf(format);
    const look = {
      ...(width === undefined ? {} : { width: Math.round(pointsToWidth(width) * 100) / 100 }),
      ...(hidden ? { hidden } : {}),
      ...(style ? { style } : {}),
    };
    const last = columns[columns.length - 1];
    const same =
      last?.last === column - 1 &&
      last.width === look.width &&
      (last.hidden ?? false) === (look.hidden ?? false) &&
      last.style === look.style;
    if (last && same) columns[columns.length - 1] = { ...last, last: column };
    else columns.push({ first: column, last: column, ...look });
  }
  return columns;
}

function rowsOf(sheet: SheetView): XlsxRow[] {
  return [...sheet.rowStates()].map(([row, { height, hidden, filtered, format }]) => {
    const style = styleOf(format);
    return {
      row,
      ...(height === undefined ? {} : { height }),
      ...(hidden || filtered ? { hidden: true } : {}),
      ...(style ? { style } : {}),
    };
  });
}

function tableOf(table: Table): XlsxTable {
  return {
    name: table.name,
    range: rangeOf(table.area),
    columns: table.columns.map(({ name, formula }) => ({
      name,
      ...(formula === undefined ? {} : { formula }),
    })),
    style: table.style || null,
    bandedRows: table.showBandedRows,
    headerRow: table.showHeaders,
    totalsRow: table.showTotals,
    showFilter: table.showFilterButton,
    filters: fileFilters(table.filters),
  };
}

/** The reverse of what `load` reads; a password's hash is not kept, since it cannot be made again from it. */
function protectionOf({ options }: Protection): XlsxProtection {
  const attributes: Record<string, string> = { sheet: '1' };
  for (const [key, value] of Object.entries(options)) {
    const name = /^allow(?:Edit)?([A-Z]\w*)$/.exec(key)?.[1];
    if (name) attributes[name.charAt(0).toLowerCase() + name.slice(1)] = value === true ? '0' : '1';
  }
  return { attributes };
}
