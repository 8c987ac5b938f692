/** The register as a workbook: one sheet a table, accessible as the template is. */

import type { Register, RegisterTable } from '../../core/register';
import { writeXlsx, type XlsxBook, type XlsxCell, type XlsxSheet, type XlsxStyle } from '../../io/xlsx';

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
/** Excel's longest cell text. */
const LONGEST = 32_767;

function sheetOf(table: RegisterTable): XlsxSheet {
  const { key, title, about, columns } = table;
  const rows = [...table.rows()];
  // A table needs a body row, also where there is nothing to say.
  const body = rows.length ? rows : [columns.map((column) => (column.type === 'number' ? 0 : 'None'))];
  const cells: XlsxCell[] = [
    { row: 0, column: 0, value: title, style: TITLE },
    { row: 1, column: 0, value: about },
    ...columns.map(({ heading }, column) => ({ row: HEADING_ROW, column, value: heading, style: HEADING })),
    ...body.flatMap((row, n) =>
      row.map((value, column) => ({
        row: HEADING_ROW + 1 + n,
        column,
        value: typeof value === 'string' ? value.slice(0, LONGEST) : value,
        style: typeof value === 'number' ? NUMBER : TEXT,
      })),
    ),
  ];
  return {
    name: title,
    visibility: 'visible',
    cells,
    columns: columns.map(({ width }, n) => ({ first: n, last: n, width })),
    rows: [],
    freeze: { rows: HEADING_ROW + 1, columns: 1 },
    gridLines: true,
    tables: [
      {
        name: `Register_${key}`,
        range: { row: HEADING_ROW, column: 0, rowCount: body.length + 1, columnCount: columns.length },
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
    highlightRules: [],
    autoFilter: null,
    protection: null,
    merges: [],
    landscape: true,
  };
}

/** Bytes of the register's workbook. */
export function registerBook(register: Register): Uint8Array {
  const book: XlsxBook = {
    sheets: register.tables.map(sheetOf),
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
  return writeXlsx(book);
}
