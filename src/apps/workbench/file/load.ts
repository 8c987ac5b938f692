import type { XlsxBook, XlsxProtection, XlsxSheet, XlsxTable } from '../../../io/xlsx';
import type { Cell, Format, Json, Name, Protection, Table } from '../host';
import type { Book } from '../host/model/book';
import type { Sheet } from '../host/model/sheet';
import { areaOf, criteriaOf, highlightsOf, validationsOf } from './rules';
import { formatMaker } from './styles';

/** Columns a format or width may reach to: a file that dresses all 16,384 columns is kept to these. */
const LAST_COLUMN = 701;

/** Characters of the default font to points, as Excel shows widths: 7 pixels a digit, 5 of padding. */
export const widthToPoints = (characters: number): number => (characters * 7 + 5) * 0.75;
export const pointsToWidth = (points: number): number => Math.max(0, (points / 0.75 - 5) / 7);

/** Puts the workbook of a file in place of what a model holds; `addIn` is the id whose settings are read. */
export function load(book: Book, file: XlsxBook, fileName: string, addIn: string): void {
  book.tx('system', () => {
    const format = formatMaker();
    const sheets = file.sheets.map((sheet) => book.newSheet(sheet.name));
    const tables: Table[] = [];
    for (const [index, from] of file.sheets.entries()) {
      const to = sheets[index];
      if (!to) continue;
      loadCells(to, from, format);
      loadLines(to, from, format);
      loadLayout(to, from, () => book.newGuid());
      tables.push(...from.tables.map((table) => tableOf(table, to.id, String(book.nextId()))));
    }
    const { title, subject, author, description, keywords, language, created } = file.properties;
    book.patch({
      sheets,
      tables,
      names: file.names.map((name): Name => {
        const scope = name.sheet === null ? null : (sheets[name.sheet]?.id ?? null);
        const home = name.sheet === null ? null : file.sheets[name.sheet]?.name;
        return {
          id: home === null ? name.name : `${home ?? ''}!${name.name}`,
          name: name.name,
          formula: name.formula,
          comment: name.comment ?? '',
          visible: !name.hidden,
          scope,
        };
      }),
      xmlParts: file.customXml.map(({ id, xml }) => ({ id: id ?? book.newGuid(), xml })),
      comments: [],
      settings: settingsOf(file, addIn),
      properties: {
        title,
        subject,
        author,
        comments: description,
        keywords,
        language,
        ...(created ? { created } : {}),
      },
      customProperties: new Map(),
      locked: false,
    });
    book.fileName = fileName;
    book.date1904 = file.date1904;
    const shown = sheets[file.activeSheet];
    const first =
      shown?.visibility === 'Visible' ? shown : sheets.find((sheet) => sheet.visibility === 'Visible');
    if (first) {
      const active = file.sheets[sheets.indexOf(first)]?.active ?? { row: 0, column: 0 };
      book.select(first, [{ ...active, rows: 1, columns: 1 }]);
    }
    book.forgetHistory();
    book.changed({ kind: 'opened' });
  });
}

function settingsOf(file: XlsxBook, addIn: string): Map<string, Json> {
  const own = file.settings.find((settings) => settings.addIn.toLowerCase() === addIn.toLowerCase());
  const settings = new Map<string, Json>();
  for (const [key, text] of Object.entries(own?.properties ?? {})) {
    try {
      settings.set(key, JSON.parse(text) as Json);
    } catch {
      settings.set(key, text);
    }
  }
  return settings;
}

type Maker = (style: NonNullable<XlsxSheet['cells'][number]['style']>) => Format;

function loadCells(to: Sheet, from: XlsxSheet, format: Maker): void {
  for (const { row, column, value, error, formula, style } of from.cells) {
    const cell: Cell = {
      value,
      ...(formula === undefined ? {} : { formula }),
      ...(error ? { error: true as const } : {}),
      ...(style ? { format: format(style) } : {}),
    };
    to.store(row, column, cell);
  }
}

function loadLines(to: Sheet, from: XlsxSheet, format: Maker): void {
  for (const { first, last, width, hidden, style } of from.columns) {
    for (let column = first; column <= Math.min(last, LAST_COLUMN); column++) {
      to.setColumn(column, {
        ...(width === undefined ? {} : { width: widthToPoints(width) }),
        ...(hidden ? { hidden } : {}),
        ...(style ? { format: format(style) } : {}),
      });
    }
  }
  const filtered = (row: number): boolean =>
    [...from.tables, ...(from.autoFilter ? [from.autoFilter] : [])].some(
      ({ range, filters }) => filters.length > 0 && row > range.row && row < range.row + range.rowCount,
    );
  for (const { row, height, hidden, style } of from.rows) {
    to.setRow(row, {
      ...(height === undefined ? {} : { height }),
      ...(hidden ? (filtered(row) ? { filtered: true } : { hidden: true }) : {}),
      ...(style ? { format: format(style) } : {}),
    });
  }
}

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

function loadLayout(to: Sheet, from: XlsxSheet, newId: () => string): void {
  to.patch({
    visibility: VISIBILITY[from.visibility],
    tabColor: from.tabColour ?? '',
    freeze: from.freeze ?? { rows: 0, columns: 0 },
    showGridlines: from.gridLines,
    protection: from.protection && protectionOf(from.protection),
    validations: validationsOf(from, newId),
    highlights: highlightsOf(from.highlightRules, newId),
    merges: from.merges.map(areaOf),
    filter: from.autoFilter && {
      area: areaOf(from.autoFilter.range),
      criteria: criteriaOf(from.autoFilter.filters),
    },
  });
}

/** A file says 0 for what is allowed, the API "allowSort". */
function protectionOf({ attributes }: XlsxProtection): Protection {
  const options: Record<string, boolean | string> = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== '0' && value !== '1') continue;
    const key =
      name === 'objects' ? 'EditObjects' : name === 'scenarios' ? 'EditScenarios' : upperFirst(name);
    if (name !== 'sheet' && !name.startsWith('select')) options[`allow${key}`] = value === '0';
  }
  return { options, password: attributes['hashValue'] ?? attributes['password'] ?? null };
}

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function tableOf(table: XlsxTable, sheet: string, id: string): Table {
  return {
    id,
    name: table.name,
    sheet,
    area: areaOf(table.range),
    columns: table.columns.map(({ name, formula }, index) => ({
      id: index + 1,
      name,
      ...(formula === undefined ? {} : { formula }),
    })),
    showHeaders: table.headerRow,
    showTotals: table.totalsRow,
    style: table.style ?? '',
    showFilterButton: table.showFilter,
    showBandedRows: table.bandedRows,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    filters: criteriaOf(table.filters),
    sorted: [],
  };
}
