/** A whole book as bytes. */

import { formulaToFile } from '../formula';
import { PackageWriter } from '../package';
import type { XlsxBook, XlsxName } from '../types';
import { escapeXml, tag, XML_HEAD } from '../xml';
import { StringTable } from './cells';
import { writeAddInSettings, writeCustomXml, writeProperties } from './extras';
import { sheetXml, tableXml } from './sheet';
import { StyleTable } from './styles';
import { withBody, type SheetBody } from './body';
import type { PackingAhead } from '../zipStream';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';
const WORKBOOK = 'xl/workbook.xml';

/**
 * Writes a book as .xlsx. The same book gives the same bytes: no clock and no chance goes into them.
 * Excel computes every formula when it opens the file.
 */
export function writeXlsx(book: XlsxBook): Uint8Array {
  return assemble(book, []).bytes();
}

/**
 * Writes a book whose sheets may have more rows than fit into memory, in pieces that joined are the file.
 * @param bodies rows by place of the sheet; the sheet's own cells stand above them
 */
export function streamXlsx(
  book: XlsxBook,
  bodies: readonly (SheetBody | undefined)[],
): Generator<Uint8Array> {
  return assemble(book, bodies).pieces();
}

/** As `streamXlsx`, packed beside this thread. */
export function streamXlsxAhead(
  book: XlsxBook,
  bodies: readonly (SheetBody | undefined)[],
  packing: PackingAhead,
): AsyncGenerator<Uint8Array> {
  return assemble(book, bodies).piecesAhead(packing);
}

function assemble(book: XlsxBook, bodies: readonly (SheetBody | undefined)[]): PackageWriter {
  const file = new PackageWriter();
  const styles = new StyleTable();
  const strings = new StringTable();
  file.relate('', 'officeDocument', WORKBOOK);
  let tables = 0;
  const listed = book.sheets.map((sheet, n) => {
    const path = `xl/worksheets/sheet${n + 1}.xml`;
    const relation = file.relate(WORKBOOK, 'worksheet', path);
    const tableIds = sheet.tables.map((table) => {
      tables++;
      const part = `xl/tables/table${tables}.xml`;
      file.add(part, `${TYPE}table+xml`, tableXml(table, tables));
      return file.relate(path, 'table', part);
    });
    const shownFirst = n === book.activeSheet;
    const xml = sheetXml({ sheet, shownFirst, styles, strings, tableIds });
    const body = bodies[n];
    file.add(path, `${TYPE}worksheet+xml`, body ? withBody(xml, sheet, body, styles) : xml);
    const state = sheet.visibility === 'visible' ? undefined : sheet.visibility;
    return tag('sheet', { name: sheet.name, sheetId: n + 1, state, 'r:id': relation });
  });
  file.relate(WORKBOOK, 'styles', 'xl/styles.xml');
  file.add('xl/styles.xml', `${TYPE}styles+xml`, styles.xml());
  file.relate(WORKBOOK, 'sharedStrings', 'xl/sharedStrings.xml');
  file.add('xl/sharedStrings.xml', `${TYPE}sharedStrings+xml`, strings.xml());
  file.add(WORKBOOK, `${TYPE}sheet.main+xml`, workbookXml(book, listed));
  writeCustomXml(file, book);
  writeAddInSettings(file, book.settings);
  writeProperties(file, book.properties);
  return file;
}

function workbookXml(book: XlsxBook, sheets: readonly string[]): string {
  return (
    XML_HEAD +
    tag(
      'workbook',
      { xmlns: MAIN, 'xmlns:r': RELATIONS },
      tag('workbookPr', { date1904: book.date1904 ? 1 : undefined, defaultThemeVersion: 124226 }),
      tag(
        'bookViews',
        {},
        tag('workbookView', {
          xWindow: 0,
          yWindow: 0,
          windowWidth: 28800,
          windowHeight: 15000,
          activeTab: book.activeSheet,
        }),
      ),
      tag('sheets', {}, ...sheets),
      book.names.length ? tag('definedNames', {}, ...inOrder(book.names).map(nameXml)) : '',
      tag('calcPr', { calcId: 191029, fullCalcOnLoad: 1 }),
    )
  );
}

/** Excel keeps names sorted. */
function inOrder(names: readonly XlsxName[]): XlsxName[] {
  const key = ({ name, sheet }: XlsxName): string => `${name.toLowerCase()} ${sheet ?? -1}`;
  return [...names].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

function nameXml({ name, formula, sheet, hidden, comment }: XlsxName): string {
  return tag(
    'definedName',
    { name, comment, localSheetId: sheet ?? undefined, hidden: hidden ? 1 : undefined },
    escapeXml(formulaToFile(formula)),
  );
}
