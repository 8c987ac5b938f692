/** The parts of a further sheet with one table, as XML; texts stand in its cells, and no format is made for it. */

import { cellAddress, rangeAddress } from './a1';
import { encodeColumnName, encodeText } from './text';
import { widthToFile } from './width';
import { childOf, childrenOf, escapeXml, parseXml, tag, XML_HEAD } from './xml';

export interface NewSheet {
  /** Where a sheet has it already, "(Mainstay)" is put behind it. */
  readonly name: string;
  /** Name of its table, by which it is known again: a sheet that holds a table of this name is written anew. */
  readonly table: string;
  readonly title: string;
  /** One sentence beneath the title, and a hint beneath that. */
  readonly about: string;
  readonly hint: string;
  /** Widths in characters. */
  readonly columns: readonly { readonly heading: string; readonly width: number }[];
  /** As long as `columns`. */
  readonly rows: readonly (readonly string[])[];
  /** Places of the workbook to which cells lead: body row and column from 0, and "'Sheet 1'!B4". */
  readonly links: readonly { readonly row: number; readonly column: number; readonly location: string }[];
}

/** Namespaces of the two kinds of files (ISO/IEC 29500 transitional and strict). */
export interface Dialect {
  readonly main: string;
  readonly relations: string;
}
export const TRANSITIONAL: Dialect = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relations: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
export const STRICT: Dialect = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relations: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};
const HEADING_ROW = 3;
/** Excel's longest text of a cell. */
const LONGEST_TEXT = 32_767;

/**
 * The number of a format that wraps text and is otherwise plain, one that puts it at the top of its cell before
 * others; undefined where the workbook has none: its formats are left as they are.
 */
export function plainWrap(styles: string): string | undefined {
  const formats = childrenOf(childOf(parseXml(styles || '<none/>'), 'cellXfs'), 'xf');
  let found: number | undefined;
  for (const [n, format] of formats.entries()) {
    const { fontId = '0', fillId = '0', borderId = '0', numFmtId = '0' } = format.attributes;
    const { wrapText = '', vertical = '' } = childOf(format, 'alignment')?.attributes ?? {};
    const plain = fontId === '0' && fillId === '0' && borderId === '0' && ['0', '49'].includes(numFmtId);
    if (!plain || !['1', 'true'].includes(wrapText)) continue;
    if (vertical === 'top') return String(n);
    found ??= n;
  }
  return found === undefined ? undefined : String(found);
}

/** A text in a cell; with a size it is bold, which needs no format of the workbook. */
function cell(row: number, column: number, text: string, style?: string, size?: number): string {
  const inside = tag('t', { 'xml:space': 'preserve' }, escapeXml(encodeText(text.slice(0, LONGEST_TEXT))));
  const run = size ? tag('r', {}, tag('rPr', {}, '<b/>', tag('sz', { val: size })), inside) : inside;
  return tag('c', { r: cellAddress(row, column), s: style, t: 'inlineStr' }, tag('is', {}, run));
}

const rangeOf = (sheet: NewSheet): string =>
  rangeAddress({
    row: HEADING_ROW,
    column: 0,
    rowCount: sheet.rows.length + 1,
    columnCount: sheet.columns.length,
  });

export function sheetXml(sheet: NewSheet, { main, relations }: Dialect, style: string | undefined): string {
  const { columns, rows, links } = sheet;
  const first = HEADING_ROW + 1;
  const head = [sheet.title, sheet.about, sheet.hint].map((text, row) =>
    tag('row', { r: row + 1 }, cell(row, 0, text, undefined, row === 0 ? 14 : undefined)),
  );
  const headings = columns.map(({ heading }, column) => cell(HEADING_ROW, column, heading, style, 11));
  const body = rows.map((texts, n) =>
    tag('row', { r: first + n + 1 }, ...texts.map((text, column) => cell(first + n, column, text, style))),
  );
  const widths = columns.map(({ width }, n) =>
    tag('col', { min: n + 1, max: n + 1, width: widthToFile(width), customWidth: 1 }),
  );
  const pane = tag('pane', {
    ySplit: first,
    topLeftCell: cellAddress(first, 0),
    activePane: 'bottomLeft',
    state: 'frozen',
  });
  const selection = tag('selection', { pane: 'bottomLeft', activeCell: 'A1', sqref: 'A1' });
  const hyperlinks = links.map(({ row, column, location }) =>
    tag('hyperlink', { ref: cellAddress(first + row, column), location }),
  );
  return (
    XML_HEAD +
    tag(
      'worksheet',
      { xmlns: main, 'xmlns:r': relations },
      tag('sheetPr', {}, tag('pageSetUpPr', { fitToPage: 1 })),
      tag('sheetViews', {}, tag('sheetView', { workbookViewId: 0 }, pane, selection)),
      tag('sheetFormatPr', { defaultRowHeight: 15 }),
      tag('cols', {}, ...widths),
      tag('sheetData', {}, ...head, tag('row', { r: first }, ...headings), ...body),
      hyperlinks.length ? tag('hyperlinks', {}, ...hyperlinks) : '',
      tag('pageMargins', { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 }),
      tag('pageSetup', { paperSize: 9, orientation: 'landscape', fitToHeight: 0 }),
      tag('tableParts', { count: 1 }, tag('tablePart', { 'r:id': 'rId1' })),
    )
  );
}

export function tableXml(sheet: NewSheet, { main }: Dialect, id: number): string {
  const columns = sheet.columns.map(({ heading }, n) =>
    tag('tableColumn', { id: n + 1, name: encodeColumnName(heading) }),
  );
  const ref = rangeOf(sheet);
  return (
    XML_HEAD +
    tag(
      'table',
      { xmlns: main, id, name: sheet.table, displayName: sheet.table, ref, totalsRowShown: 0 },
      tag('autoFilter', { ref }),
      tag('tableColumns', { count: columns.length }, ...columns),
      tag('tableStyleInfo', {
        name: 'TableStyleLight1',
        showFirstColumn: 0,
        showLastColumn: 0,
        showRowStripes: 1,
        showColumnStripes: 0,
      }),
    )
  );
}
