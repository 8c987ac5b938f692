/** The register as a workbook: one sheet a table, accessible as the template is, whatever the number of rows. */

import type { Register, RegisterTable, Row } from '../../core/register';
import {
  streamXlsx,
  streamXlsxAhead,
  type PackingAhead,
  type SheetBody,
  type XlsxBook,
  columnLetters,
  type XlsxCell,
  type XlsxHighlightRule,
  type XlsxSheet,
  type XlsxStyle,
} from '../xlsx';

const TITLE: XlsxStyle = { bold: true, fontSize: 14 };
const HEADING: XlsxStyle = {
  bold: true,
  wrap: true,
  vertical: 'top',
  fill: '#1F3864',
  fontColour: '#FFFFFF',
};
const TEXT: XlsxStyle = { numberFormat: '@', wrap: true, vertical: 'top' };
const NUMBER: XlsxStyle = { vertical: 'top' };
const HEADING_ROW = 3;
/** Rows of one sheet: far below Excel's 1,048,576, so that filtering stays quick. */
const MOST_ROWS = 200_000;
/** Characters across a printed page; a wider table would be too small to read, and goes over several. */
const MOST_WIDTH = 240;

/** Columns that are tinted by their number, by table. */
const TINTED: Readonly<Record<string, string>> = { coverage: 'planned', calendar: 'partnerships' };
/** The steps of the report and the pane, each with the ink that is readable on it: 5 and more, 3 to 4, 2, 1. */
const TINTS = [
  [5, '#0B3D73', '#FFFFFF'],
  [3, '#2266B0', '#FFFFFF'],
  [2, '#96C6F2', '#14263A'],
  [1, '#CFE4FA', '#14263A'],
] as const;

/** Tints by conditional format: the number stays, and a sorted or corrected row is tinted anew. */
function tintsOf({ key, columns }: RegisterTable, rowCount: number): XlsxHighlightRule[] {
  const column = columns.findIndex((one) => one.key === TINTED[key]);
  if (column < 0) return [];
  const row = HEADING_ROW + 1;
  const cell = `${columnLetters(column)}${row + 1}`;
  return TINTS.map(([least, fill, fontColour], n) => ({
    ranges: [{ row, column, rowCount, columnCount: 1 }],
    formula: `=${cell}>=${least}`,
    ...{ fill, fontColour, priority: n + 1, stopIfTrue: true },
  }));
}

interface Part {
  readonly sheet: XlsxSheet;
  readonly body: SheetBody;
}

/** Part of a table: all of it, or so many rows of one that is longer than a sheet. */
interface Cut {
  /** From 0. */
  readonly index: number;
  readonly first: number;
  readonly rowCount: number;
  readonly rows: () => Iterable<Row>;
}

/** Tables longer than a sheet go on in further ones; their rows are walked through once. */
function cutsOf(table: RegisterTable, most: number): Cut[] {
  const { rowCount, columns } = table;
  if (rowCount === 0) {
    // A table needs a body row, also where there is nothing to say.
    const none = columns.map((column) => (column.type === 'number' ? 0 : 'None'));
    return [{ index: 0, first: 0, rowCount: 1, rows: () => [none] }];
  }
  let walk: Iterator<Row> | null = null;
  const take = function* (count: number): Generator<Row> {
    walk ??= table.rows()[Symbol.iterator]();
    for (let n = 0; n < count; n++) {
      const { done, value } = walk.next();
      if (done) return;
      yield value;
    }
  };
  return Array.from({ length: Math.ceil(rowCount / most) }, (_, index) => {
    const first = index * most;
    const count = Math.min(most, rowCount - first);
    return { index, first, rowCount: count, rows: () => take(count) };
  });
}

const number = (n: number): string => n.toLocaleString('en-GB');

function partOf(table: RegisterTable, { index, first, rowCount, rows }: Cut): Part {
  const { key, title, about, columns } = table;
  const suffix = index === 0 ? '' : ` ${index + 1}`;
  const name = `${title}${suffix}`;
  const range = `Rows ${number(first + 1)} to ${number(first + rowCount)} of ${number(table.rowCount)}.`;
  const cells: XlsxCell[] = [
    { row: 0, column: 0, value: name, style: TITLE },
    { row: 1, column: 0, value: table.rowCount > rowCount ? `${about} ${range}` : about },
    ...columns.map(({ heading }, column) => ({ row: HEADING_ROW, column, value: heading, style: HEADING })),
  ];
  const sheet: XlsxSheet = {
    name,
    visibility: 'visible',
    cells,
    columns: columns.map(({ width }, n) => ({ first: n, last: n, width })),
    rows: [],
    freeze: { rows: HEADING_ROW + 1, columns: 1 },
    gridLines: true,
    tables: [
      {
        name: `Register_${key}${suffix && `_${index + 1}`}`,
        range: { row: HEADING_ROW, column: 0, rowCount: rowCount + 1, columnCount: columns.length },
        columns: columns.map(({ heading }) => ({ name: heading })),
        style: 'TableStyleLight1',
        bandedRows: true,
        headerRow: true,
        totalsRow: false,
        showFilter: true,
        filters: [],
      },
    ],
    listRules: [],
    otherRules: [],
    highlightRules: tintsOf(table, rowCount),
    autoFilter: null,
    protection: null,
    merges: [],
    landscape: true,
    fitWidth: columns.reduce((sum, { width }) => sum + width, 0) <= MOST_WIDTH,
  };
  const body: SheetBody = {
    firstRow: HEADING_ROW + 1,
    rowCount,
    columnCount: columns.length,
    rows,
    textStyle: TEXT,
    numberStyle: NUMBER,
  };
  return { sheet, body };
}

interface Whole {
  readonly book: XlsxBook;
  readonly bodies: readonly SheetBody[];
}

function wholeOf(register: Register, most: number): Whole {
  const parts = register.tables.flatMap((table) => cutsOf(table, most).map((cut) => partOf(table, cut)));
  const book: XlsxBook = {
    sheets: parts.map(({ sheet }) => sheet),
    activeSheet: 0,
    names: [],
    customXml: [],
    settings: [],
    properties: {
      title: 'Register of Mainstreaming Partnership Agreements',
      subject: register.framework.title,
      author: 'Mainstay',
      description: `As of ${register.asOf}`,
      keywords: '',
      language: 'en-GB',
      created: '',
      modified: '',
    },
    date1904: false,
  };
  return { book, bodies: parts.map(({ body }) => body) };
}

/**
 * The register's workbook in pieces.
 * @param most rows of one sheet; a longer table goes on in the next
 */
export function registerBook(register: Register, most = MOST_ROWS): Generator<Uint8Array> {
  const { book, bodies } = wholeOf(register, most);
  return streamXlsx(book, bodies);
}

/** As `registerBook`, packed beside this thread. */
export function registerBookAhead(register: Register, packing: PackingAhead): AsyncGenerator<Uint8Array> {
  const { book, bodies } = wholeOf(register, MOST_ROWS);
  return streamXlsxAhead(book, bodies, packing);
}
