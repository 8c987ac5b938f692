/** A workbook file, as plain data, into the model. */

import type { XlsxBook, XlsxCell, XlsxFilter, XlsxSheet, XlsxStyle, XlsxTable } from '../../../../io/xlsx';
import { optionsFrom } from './protection';
import { areaFrom } from './ranges';
import { rulesFrom } from './from-rules';
import type { Book } from '../model/book';
import type { BookData } from '../model/book-data';
import type { Sheet, SheetData } from '../model/sheet';
import type {
  Cell,
  FilterCriteria,
  Format,
  HorizontalAlignment,
  Json,
  Table,
  VerticalAlignment,
} from '../model/types';

/** Points of a width in characters: a digit is seven pixels, the padding five (ECMA-376 part 1, 18.3.1.13). */
const pointsOf = (characters: number): number => (characters * 7 + 5) * 0.75;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const HORIZONTAL: Readonly<Record<string, HorizontalAlignment>> = {
  left: 'Left',
  center: 'Center',
  right: 'Right',
  fill: 'Fill',
  justify: 'Justify',
  centerContinuous: 'CenterAcrossSelection',
  distributed: 'Distributed',
};
const VERTICAL: Readonly<Record<string, VerticalAlignment>> = {
  top: 'Top',
  center: 'Center',
  middle: 'Center',
  bottom: 'Bottom',
  justify: 'Justify',
  distributed: 'Distributed',
};

function formatFrom(style: XlsxStyle): Format {
  const horizontal = style.horizontal === undefined ? undefined : HORIZONTAL[style.horizontal];
  const vertical = style.vertical === undefined ? undefined : VERTICAL[style.vertical];
  return {
    ...(style.numberFormat === undefined ? {} : { numberFormat: style.numberFormat }),
    ...(style.fontName === undefined ? {} : { fontName: style.fontName }),
    ...(style.fontSize === undefined ? {} : { fontSize: style.fontSize }),
    ...(style.bold === undefined ? {} : { bold: style.bold }),
    ...(style.italic === undefined ? {} : { italic: style.italic }),
    ...(style.fontColour === undefined ? {} : { fontColor: style.fontColour }),
    ...(style.fill === undefined ? {} : { fill: style.fill }),
    ...(style.wrap === undefined ? {} : { wrap: style.wrap }),
    ...(horizontal ? { horizontal } : {}),
    ...(vertical ? { vertical } : {}),
    ...(style.locked === undefined ? {} : { locked: style.locked }),
  };
}

/** Cells of one style share one format, so that a view may compare by identity. */
class Formats {
  private readonly made = new Map<string, Format>();

  of(style: XlsxStyle | undefined): Format | undefined {
    if (!style) return undefined;
    const key = JSON.stringify(style);
    const known = this.made.get(key) ?? formatFrom(style);
    this.made.set(key, known);
    return Object.keys(known).length > 0 ? known : undefined;
  }
}

function cellFrom(cell: XlsxCell, formats: Formats): Cell {
  const format = formats.of(cell.style);
  return {
    value: cell.value,
    ...(cell.formula === undefined ? {} : { formula: cell.formula }),
    ...(cell.error ? { error: true as const } : {}),
    ...(format ? { format } : {}),
  };
}

function filtersFrom(filters: readonly XlsxFilter[]): Record<number, FilterCriteria> {
  return Object.fromEntries(
    filters.map((f) => [f.column, { filterOn: 'Values', values: f.blanks ? [...f.values, ''] : f.values }]),
  );
}

function tableFrom(book: Book, table: XlsxTable, sheet: Sheet): Table {
  return {
    id: String(book.nextId()),
    name: table.name,
    sheet: sheet.id,
    area: areaFrom(table.range),
    columns: table.columns.map((c) => ({ id: book.nextId(), ...c })),
    showHeaders: table.headerRow,
    showTotals: table.totalsRow,
    style: table.style ?? '',
    showFilterButton: table.showFilter,
    showBandedRows: table.bandedRows,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    filters: filtersFrom(table.filters),
    sorted: [],
  };
}

/** Rows that a filter hides: the hidden rows inside a range with active filters. */
function isFiltered(sheet: XlsxSheet, row: number): boolean {
  const ranges = [
    ...sheet.tables.filter((t) => t.filters.length > 0).map((t) => t.range),
    ...(sheet.autoFilter && sheet.autoFilter.filters.length > 0 ? [sheet.autoFilter.range] : []),
  ];
  return ranges.some((r) => row > r.row && row < r.row + r.rowCount);
}

const LAST_COLUMN = 1024;

function sheetFrom(book: Book, file: XlsxSheet): Sheet {
  const sheet = book.newSheet(file.name);
  const formats = new Formats();
  for (const cell of file.cells) sheet.store(cell.row, cell.column, cellFrom(cell, formats));
  for (const column of file.columns) {
    const format = formats.of(column.style);
    const state = {
      ...(column.width === undefined ? {} : { width: pointsOf(column.width) }),
      ...(column.hidden ? { hidden: true } : {}),
      ...(format ? { format } : {}),
    };
    for (let c = column.first; c <= Math.min(column.last, LAST_COLUMN); c++) sheet.setColumn(c, state);
  }
  for (const row of file.rows) {
    const format = formats.of(row.style);
    const hidden = row.hidden ? (isFiltered(file, row.row) ? { filtered: true } : { hidden: true }) : {};
    sheet.setRow(row.row, {
      ...(row.height === undefined ? {} : { height: row.height }),
      ...hidden,
      ...(format ? { format } : {}),
    });
  }
  const { autoFilter, protection } = file;
  sheet.patch({
    visibility: capital(file.visibility) as SheetData['visibility'],
    tabColor: file.tabColour ?? '',
    freeze: file.freeze ?? { rows: 0, columns: 0 },
    showGridlines: file.gridLines,
    merges: file.merges.map(areaFrom),
    filter: autoFilter
      ? { area: areaFrom(autoFilter.range), criteria: filtersFrom(autoFilter.filters) }
      : null,
    protection: protection ? { options: optionsFrom(protection.attributes), password: null } : null,
    extras: {
      ...(file.landscape ? { Orientation: 'Landscape' } : {}),
      ...(protection ? { 'file protection': protection.attributes as { readonly [key: string]: Json } } : {}),
    },
    ...rulesFrom(book, file),
  });
  return sheet;
}

/** Settings of the model's own add-in; where the file names only one add-in, its settings. */
function settingsFrom(book: Book, file: XlsxBook): Map<string, Json> {
  const own = file.settings.find((s) => s.addIn.toLowerCase() === book.addIn.id.toLowerCase());
  const found = own ?? (file.settings.length === 1 ? file.settings[0] : undefined);
  if (found)
    book.addIn = { id: found.addIn, version: found.version, store: found.store, storeType: found.storeType };
  book.otherSettings = file.settings.filter((s) => s !== found);
  return new Map(Object.entries(found?.properties ?? {}).map(([key, text]) => [key, parsed(text)]));
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}

/** Puts a file in the place of all that the workbook holds. Nothing before can be undone. */
export function openBook(book: Book, file: XlsxBook, fileName: string): void {
  book.tx('system', () => {
    const sheets = file.sheets.map((sheet) => sheetFrom(book, sheet));
    const data: BookData = {
      sheets,
      tables: file.sheets.flatMap((sheet, i) =>
        sheet.tables.flatMap((t) => (sheets[i] ? [tableFrom(book, t, sheets[i])] : [])),
      ),
      names: file.names.map((n) => {
        const scope = n.sheet === null ? null : (sheets[n.sheet] ?? null);
        const id = scope ? `${scope.name}!${n.name}` : n.name;
        return {
          id,
          name: n.name,
          formula: n.formula,
          comment: n.comment ?? '',
          visible: !n.hidden,
          scope: scope?.id ?? null,
        };
      }),
      xmlParts: file.customXml.map((part) => ({ id: part.id ?? book.newGuid(), xml: part.xml })),
      comments: [],
      settings: settingsFrom(book, file),
      properties: {
        title: file.properties.title,
        subject: file.properties.subject,
        author: file.properties.author,
        comments: file.properties.description,
        keywords: file.properties.keywords,
        language: file.properties.language,
        created: file.properties.created,
      },
      customProperties: new Map(),
      locked: false,
    };
    const active = sheets[file.activeSheet];
    const shown = active?.visibility === 'Visible' ? active : sheets.find((s) => s.visibility === 'Visible');
    const cursor = file.sheets[file.activeSheet]?.active;
    book.replace(data, shown ?? book.newSheet('Sheet1'), {
      row: cursor?.row ?? 0,
      column: cursor?.column ?? 0,
      rows: 1,
      columns: 1,
    });
    book.date1904 = file.date1904;
    book.fileName = fileName;
  });
}
