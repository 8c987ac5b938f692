/** Books for the tests: an empty one, and one with everything that plain data can say. */

import type { XlsxBook, XlsxSheet, XlsxStyle } from '../../../src/io/xlsx';

export const emptySheet: XlsxSheet = {
  name: 'Sheet1',
  visibility: 'visible',
  cells: [],
  columns: [],
  rows: [],
  freeze: null,
  gridLines: true,
  tables: [],
  listRules: [],
  otherRules: [],
  highlightRules: [],
  autoFilter: null,
  protection: null,
  merges: [],
};

export const emptyBook: XlsxBook = {
  sheets: [emptySheet],
  activeSheet: 0,
  names: [],
  customXml: [],
  settings: [],
  properties: {
    title: '',
    subject: '',
    author: '',
    description: '',
    keywords: '',
    language: '',
    created: '',
    modified: '',
  },
  date1904: false,
};

const text: XlsxStyle = { numberFormat: '@', wrap: true, vertical: 'top' };
const loud: XlsxStyle = {
  fontName: 'Arial',
  fontSize: 14,
  bold: true,
  italic: true,
  fontColour: '#FFFFFF',
  fill: '#1F3864',
  horizontal: 'center',
  locked: false,
};
const date: XlsxStyle = { numberFormat: 'dd/mm/yyyy' };

const column = (
  at: number,
  rowCount: number,
  row = 4,
): { row: number; column: number; rowCount: number; columnCount: number } => ({
  row,
  column: at,
  rowCount,
  columnCount: 1,
});

export const fullBook: XlsxBook = {
  sheets: [
    {
      ...emptySheet,
      name: "Partner's rows & more",
      tabColour: '#AA0000',
      cells: [
        { row: 0, column: 0, value: ' A title with spaces  and\na line break ', style: loud },
        { row: 3, column: 0, value: 'Area' },
        { row: 3, column: 1, value: 'What\nelse?' },
        { row: 3, column: 2, value: 'Joined' },
        { row: 4, column: 0, value: 'Access to finance', style: text },
        { row: 4, column: 1, value: '2005-6', style: text },
        { row: 4, column: 2, value: 'a, b', formula: '=TEXTJOIN(", ",TRUE,$A5,"TEXTJOIN(x) <&> \'y\'")' },
        { row: 5, column: 0, value: '#REF!', error: true },
        { row: 5, column: 1, value: '#N/A', error: true, formula: '=NA()' },
        { row: 5, column: 2, value: true },
        { row: 6, column: 0, value: 38504, style: date },
        { row: 6, column: 1, value: -1.5e-7 },
        { row: 6, column: 2, value: '_x0041_ \u0007 \u{1F600} \ufffe' },
        {
          row: 7,
          column: 2,
          value: 3,
          formula: '=SUM(A1:A2*1)',
          array: { row: 7, column: 2, rowCount: 1, columnCount: 1 },
        },
      ],
      columns: [
        { first: 0, last: 0, width: 24, style: text },
        { first: 1, last: 2, width: 12.57, hidden: true },
      ],
      rows: [
        { row: 0, height: 30 },
        { row: 5, hidden: true },
        { row: 9, style: text },
      ],
      defaultColumnWidth: 14,
      freeze: { rows: 4, columns: 1 },
      gridLines: false,
      active: { row: 4, column: 1 },
      tables: [
        {
          name: 'Tbl_One',
          range: { row: 3, column: 0, rowCount: 5, columnCount: 3 },
          columns: [
            { name: 'Area' },
            { name: 'What\nelse?' },
            { name: 'Joined', formula: '=TEXTJOIN(",",TRUE,[@Area])' },
          ],
          style: 'TableStyleLight1',
          bandedRows: true,
          headerRow: true,
          totalsRow: true,
          showFilter: true,
          filters: [{ column: 0, values: ['Access to finance', 'Other'], blanks: true }],
        },
      ],
      listRules: [
        {
          ranges: [column(0, 3), column(2, 1, 9)],
          source: '=MPA_Areas',
          showAlert: false,
          alertStyle: 'stop',
          alert: null,
          prompt: { title: 'Area', message: 'Pick one & "go"\non.' },
          ignoreBlank: true,
          dropDown: true,
        },
        {
          ranges: [column(1, 3)],
          source: '="yes,no"',
          showAlert: true,
          alertStyle: 'warning',
          alert: { title: 'Not so', message: 'yes or no.' },
          prompt: null,
          ignoreBlank: false,
          dropDown: false,
        },
      ],
      otherRules: [
        {
          ranges: [column(5, 2)],
          type: 'whole',
          operator: 'between',
          formula1: '=1',
          formula2: '=MAX($A$1,9)',
          showAlert: true,
          alertStyle: 'information',
          alert: null,
          prompt: null,
          ignoreBlank: true,
        },
      ],
      highlightRules: [
        {
          ranges: [column(0, 3)],
          formula: '=AND($A5="",$B5<>"")',
          fill: '#FFD9D6',
          fontColour: '#7A0B05',
          bold: true,
          priority: 1,
          stopIfTrue: true,
        },
        { ranges: [column(0, 3)], formula: '=$B5="x"', fill: '#FFF1C2', priority: 2, stopIfTrue: false },
      ],
      protection: { attributes: { sheet: '1', objects: '1', scenarios: '1', password: 'CC1A' } },
      merges: [{ row: 19, column: 0, rowCount: 2, columnCount: 2 }],
      landscape: true,
    },
    {
      ...emptySheet,
      name: 'Lists',
      visibility: 'hidden',
      cells: [
        { row: 0, column: 0, value: 'Name' },
        { row: 1, column: 0, value: 'Other' },
      ],
      autoFilter: {
        range: { row: 0, column: 0, rowCount: 2, columnCount: 1 },
        filters: [{ column: 0, values: ['Other'], blanks: false }],
      },
    },
    { ...emptySheet, name: 'Deep', visibility: 'veryHidden' },
  ],
  activeSheet: 0,
  names: [
    { name: 'MPA_Areas', formula: '=Lists!$A$2:$A$3', sheet: null, hidden: false },
    { name: 'MPA_PartnerNames', formula: '=Tbl_One[Area]', sheet: null, hidden: true, comment: 'Of a table' },
    { name: 'Own', formula: '=1', sheet: 1, hidden: false },
  ],
  customXml: [
    { id: '{0E5E2B2C-0000-4000-8000-00000000ABCD}', xml: '<pack xmlns="urn:test">a &lt; b</pack>' },
    { id: null, xml: '<x:other xmlns:x="urn:other"/>' },
  ],
  settings: [
    {
      addIn: '8a7f3c52-1111-4222-8333-444455556666',
      version: '1.0.0.0',
      store: 'developer',
      storeType: 'Registry',
      properties: { 'mainstay.start': '"done"', other: '{"a":"<b>"}' },
    },
  ],
  properties: {
    title: 'A title & more',
    subject: 'A subject',
    author: 'Somebody',
    description: 'What it is',
    keywords: 'one, two',
    language: 'en-GB',
    created: '2005-06-12T10:40:00Z',
    modified: '2005-06-13T10:40:00Z',
  },
  date1904: true,
};
