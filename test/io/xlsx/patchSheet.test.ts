/** A sheet put into workbooks as different programs write them. */

import {
  bookParts,
  patchParts,
  readXlsx,
  withRecalculation,
  withSheet,
  writeXlsx,
  type NewSheet,
} from '../../../src/io/xlsx';
import { parseXml } from '../../../src/io/xlsx/xml';
import { emptyBook, emptySheet, fullBook } from './books';

const sheet: NewSheet = {
  name: 'Findings',
  table: 'Found',
  title: 'What was found',
  about: 'Two things.',
  hint: 'May be deleted.',
  columns: [
    { heading: 'Cell', width: 10 },
    { heading: 'Finding\nin words', width: 60 },
  ],
  rows: [
    ['A1', 'Less < more & "quoted" \u0001'],
    ['B2', '=1+1'],
  ],
  links: [{ row: 0, column: 0, location: "'It''s & more'!A1" }],
};
const added = (bytes: Uint8Array, what: NewSheet = sheet): Uint8Array =>
  patchParts(bytes, withSheet(bookParts(bytes), {}, what));
const plain = writeXlsx({ ...emptyBook, sheets: [{ ...emptySheet, name: 'One' }] });

it('reads back as the last sheet, with its table, its texts and nothing that is a formula', () => {
  const before = readXlsx(writeXlsx(fullBook));
  const { sheets, names, customXml, settings } = readXlsx(added(writeXlsx(fullBook)));
  expect(sheets.slice(0, -1)).toEqual(before.sheets);
  expect([names, customXml, settings]).toEqual([before.names, before.customXml, before.settings]);
  const last = sheets.at(-1);
  expect(last?.name).toBe('Findings');
  expect(last?.cells.map(({ value }) => value)).toEqual([
    'What was found',
    'Two things.',
    'May be deleted.',
    ...['Cell', 'Finding\nin words'],
    ...sheet.rows.flat(),
  ]);
  expect(last?.cells.every(({ formula }) => formula === undefined)).toBe(true);
  expect(last?.tables).toMatchObject([
    { name: 'Found', range: { row: 3, column: 0, rowCount: 3, columnCount: 2 }, headerRow: true },
  ]);
});

it('takes names that are free, whatever their case, and at most 31 characters long', () => {
  const long = 'A sheet with a very long name..';
  const named = (name: string): string[] =>
    readXlsx(
      added(writeXlsx({ ...emptyBook, sheets: [{ ...emptySheet, name: name.toUpperCase() }] }), {
        ...sheet,
        name,
      }),
    ).sheets.map((one) => one.name);
  expect(named('Findings')).toEqual(['FINDINGS', 'Findings (Mainstay)']);
  expect(long).toHaveLength(31);
  expect(named(long)[1]).toBe('A sheet with a very  (Mainstay)');
});

it('follows the prefixes and the dialect of the workbook', () => {
  const strict = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
  const relations = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
  const bytes = patchParts(plain, {
    'xl/workbook.xml': `<x:workbook xmlns:x="${strict}" xmlns:rel="${relations}"><x:sheets><x:sheet name="One" sheetId="4" rel:id="rId1"/></x:sheets></x:workbook>`,
  });
  const changed = withSheet(bookParts(bytes), {}, sheet);
  expect(changed['xl/workbook.xml']).toContain(
    '<x:sheet name="Findings" sheetId="5" rel:id="rIdMPA1"/></x:sheets>',
  );
  expect(changed['xl/_rels/workbook.xml.rels']).toContain(`${relations}/worksheet`);
  expect(changed['xl/worksheets/sheet2.xml']).toContain(strict);
  expect(readXlsx(patchParts(bytes, changed)).sheets.map(({ name }) => name)).toEqual(['One', 'Findings']);
});

it('writes a part that was in UTF-16 in UTF-8, and says so in it', () => {
  const xml = `<?xml version="1.0" encoding="UTF-16"?><workbook xmlns="m" xmlns:r="n"><sheets><sheet name="Ŵyth" sheetId="1" r:id="rId1"/></sheets></workbook>`;
  const wide = new Uint8Array(Buffer.from(`\ufeff${xml}`, 'utf16le'));
  const made = added(patchParts(plain, { 'xl/workbook.xml': wide }));
  expect(bookParts(made).text('xl/workbook.xml')).toMatch(/encoding="UTF-8"/);
  expect(readXlsx(made).sheets.map(({ name }) => name)).toEqual(['Ŵyth', 'Findings']);
});

it('asks Excel to compute anew, at the one place where the schema allows it', () => {
  const book = (inner: string): string => `<workbook>${inner}</workbook>`;
  const sheets = '<sheets><sheet name="a"/></sheets>';
  const asked = '<calcPr fullCalcOnLoad="1"/>';
  expect(withRecalculation(book(sheets))).toBe(book(sheets + asked));
  const names = `${sheets}<definedNames><definedName name="b">1</definedName></definedNames>`;
  expect(withRecalculation(book(`${names}<oleSize ref="A1"/>`))).toBe(
    book(`${names}${asked}<oleSize ref="A1"/>`),
  );
  expect(withRecalculation(book(`${sheets}<calcPr calcId="1" fullCalcOnLoad="0"/>`))).toBe(
    book(`${sheets}<calcPr calcId="1" fullCalcOnLoad="1"/>`),
  );
  const already = book(`${sheets}<calcPr fullCalcOnLoad="true" calcId="1"/>`);
  expect(withRecalculation(already)).toBe(already);
});

it('makes XML that can be read', () => {
  for (const [name, xml] of Object.entries(withSheet(bookParts(plain), {}, sheet))) {
    if (name.endsWith('.xml')) expect(parseXml(xml ?? '').name).not.toBe('');
  }
});
