/** Cells and strings read the quick way, beside the general one: a comment in front sends a part the long way round. */

import { readFileSync } from 'node:fs';
import path from 'node:path';

import { patchParts, readXlsx, writeXlsx, type ReadOptions, type XlsxBook } from '../../../src/io/xlsx';
import { PackageReader } from '../../../src/io/xlsx/package';
import { emptyBook, emptySheet, fullBook } from './books';

/** The same file with a comment before the root of each sheet and of the strings. */
function longWay(bytes: Uint8Array): Uint8Array {
  const file = new PackageReader(bytes);
  const parts: Record<string, string> = {};
  for (const name of file.paths().filter((one) => /worksheets\/[^/]*\.xml$|sharedStrings\.xml$/.test(one))) {
    parts[name] = (file.text(name) ?? '').replace(/^(<\?xml[^>]*\?>)?/, '$1<!-- the long way -->');
  }
  return patchParts(bytes, parts);
}

const fixtures = ['annotate/agreement.xlsm', 'annotate/stranger.xlsm', 'printed-table.xlsx'].map((name) =>
  path.join(__dirname, '../../fixtures', name),
);

const ways: readonly ReadOptions[] = [{}, { formulas: 'marked' }, { rules: false }];

it('gives the same for every workbook at hand', () => {
  for (const bytes of [writeXlsx(fullBook), ...fixtures.map((file) => new Uint8Array(readFileSync(file)))])
    for (const options of ways) expect(readXlsx(bytes, options)).toEqual(readXlsx(longWay(bytes), options));
});

const plain = writeXlsx({
  ...emptyBook,
  sheets: [{ ...emptySheet, cells: [{ row: 0, column: 0, value: 'a' }] }],
});
const strings =
  '<sst><si><t>a &amp; b</t></si><si><t xml:space="preserve"> c </t></si><si/><si><r><t>r</t></r></si></sst>';
const withCells = (inner: string): Uint8Array =>
  patchParts(plain, {
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${inner}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': strings,
  });
const cellsOf = (book: XlsxBook): unknown => [book.sheets[0]?.cells, book.sheets[0]?.rows];

it.each([
  ['plain', '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1"><v>1.5e3</v></c></row>'],
  [
    'without addresses',
    '<row><c t="s"><v>1</v></c><c/><c><v>2</v></c></row><row/><row><c><v>3</v></c></row>',
  ],
  ['spaced', '\n <row r="2" >\n <c  r="B2"\n t="s" >\n<v>3</v> </c>\n</row>\n'],
  ['single quotes', "<row r='1'><c r='A1' t='s'><v>0</v></c></row>"],
  [
    'formulas',
    '<row r="1"><c r="A1"><f>B1&lt;1</f><v>1</v></c><c r="B1" t="str"><f ca="1">"x"</f><v>x</v></c></row>',
  ],
  [
    'array and shared',
    '<row r="1"><c r="A1"><f t="array" ref="A1:A2">1+1</f><v>2</v></c><c r="B1"><f t="shared" si="0" ref="B1:B2">A1</f></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row>',
  ],
  [
    'empty formulas',
    '<row r="1"><c r="A1"><f/><v>1</v></c><c r="B1"><f></f></c><c r="C1"><f t="shared" si="9"/><v>4</v></c></row>',
  ],
  [
    'a formula with "greater"',
    '<row r="1"><c r="A1"><f>1>2</f><v>0</v></c><c r="B1"><f bx="a>b">1</f></c></row>',
  ],
  [
    'inline',
    '<row><c t="inlineStr"><is><t>a&#10;b</t></is></c><c t="inlineStr"><is><t/></is></c><c t="inlineStr"><is><r><t>x</t></r><rPh><t>y</t></rPh></is></c></row>',
  ],
  [
    'errors, truths and days',
    '<row><c t="e"><v>#REF!</v></c><c t="b"><v>1</v></c><c t="d"><v>2005-06-12</v></c><c t="n"><v>x</v></c></row>',
  ],
  ['extensions', '<row><c r="A1"><v>1</v><extLst><ext><v>2</v></ext></extLst></c></row>'],
  [
    'CDATA and comments',
    '<row><c r="A1" t="str"><v><![CDATA[a<b]]></v></c><!-- c --><c r="B1"><v>1</v></c></row>',
  ],
  ['a prefix', '<x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row>'],
  ['a quoted bracket', '<row r="1" a=">"><c r="A1" b=">"><v>1</v></c></row>'],
  ['cut off', '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2'],
  ['far out', '<row r="1048577"><c r="A1048577"><v>1</v></c><c r="XFE1"><v>1</v></c></row>'],
])('%s', (_, inner) => {
  const bytes = withCells(inner);
  for (const options of ways)
    expect(cellsOf(readXlsx(bytes, options))).toEqual(cellsOf(readXlsx(longWay(bytes), options)));
});

it('takes an empty formula for none, and counts the room for cells once', () => {
  const [one, two] = ['<c r="A1"><f/><v>1</v></c>', '<c r="B1"><f>1</f><v>1</v></c>'];
  const book = readXlsx(withCells(`<row r="1">${one}${two}</row>`), { formulas: 'marked' });
  expect(book.sheets[0]?.cells.map(({ formula }) => formula)).toEqual([undefined, '=']);
  // Two cells read the quick way, then all three again: the limit is of three.
  const late = `<row r="1">${one}${two}<!-- --><c r="C1"><v>1</v></c></row>`;
  expect(readXlsx(withCells(late), { maxCells: 3 }).sheets[0]?.cells).toHaveLength(3);
  expect(() => readXlsx(withCells(late), { maxCells: 2 })).toThrow();
});

it('leaves out the rules where they are not wanted', () => {
  const bytes = writeXlsx(fullBook);
  const [sheet] = readXlsx(bytes, { rules: false }).sheets;
  expect([sheet?.listRules, sheet?.otherRules, sheet?.highlightRules]).toEqual([[], [], []]);
  expect({ ...sheet, listRules: 0, otherRules: 0, highlightRules: 0 }).toEqual({
    ...readXlsx(bytes).sheets[0],
    ...{ listRules: 0, otherRules: 0, highlightRules: 0 },
  });
});
