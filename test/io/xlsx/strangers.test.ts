/** Files as other programs write them. */

import { readFileSync } from 'node:fs';
import path from 'node:path';

import { Workbook } from '@cj-tech-master/excelts';

import { patchParts, readXlsx, writeXlsx, XlsxError, type XlsxBook } from '../../../src/io/xlsx';
import { PackageReader } from '../../../src/io/xlsx/package';
import { readEntries } from '../../../src/io/xlsx/unzip';
import { packEntry, writeEntries } from '../../../src/io/xlsx/zip';
import { emptyBook, emptySheet, fullBook } from './books';

const sheet1 = 'xl/worksheets/sheet1.xml';
const plain = writeXlsx({
  ...emptyBook,
  sheets: [{ ...emptySheet, cells: [{ row: 0, column: 0, value: 'a' }] }],
});
/** A book whose first sheet is this XML. */
const withSheet = (inner: string, parts: Record<string, string> = {}): XlsxBook =>
  readXlsx(patchParts(plain, { [sheet1]: `<worksheet>${inner}</worksheet>`, ...parts }));
const cellsOf = (book: XlsxBook): unknown[][] =>
  (book.sheets[0]?.cells ?? []).map(({ row, column, value, formula }) => [
    row,
    column,
    value,
    ...(formula ? [formula] : []),
  ]);
const codeOf = (read: () => unknown): string => {
  try {
    read();
  } catch (error) {
    if (error instanceof XlsxError) return error.code;
    throw error;
  }
  return 'no error';
};

describe('cells', () => {
  it('reads shared formulas as the formulas they stand for', () => {
    const book = withSheet(
      `<sheetData><row r="1"><c r="B1"><f t="shared" ref="B1:C2" si="0">A1+$A$1+Sheet2!A$1+"A1"+SUM($A:A,1:$2)+LOG10(A1)</f><v>1</v></c></row>
       <row r="2"><c r="C2"><f t="shared" si="0"/><v>2</v></c></row></sheetData>`,
    );
    expect(cellsOf(book)).toEqual([
      [0, 1, 1, '=A1+$A$1+Sheet2!A$1+"A1"+SUM($A:A,1:$2)+LOG10(A1)'],
      [1, 2, 2, '=B2+$A$1+Sheet2!B$1+"A1"+SUM($A:B,2:$2)+LOG10(B2)'],
    ]);
  });

  it('reads rich text, inline text and reading aids as plain text', () => {
    const strings = `<sst><si><r><t>Bold</t></r><r><t xml:space="preserve"> and not</t></r><rPh sb="0" eb="1"><t>aid</t></rPh></si></sst>`;
    const book = withSheet(
      `<sheetData><row><c t="s"><v>0</v></c><c t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c></row></sheetData>`,
      { 'xl/sharedStrings.xml': strings },
    );
    expect(cellsOf(book)).toEqual([
      [0, 0, 'Bold and not'],
      [0, 1, 'inline'],
    ]);
  });

  it('reads prefixed elements, CDATA, comments and dates written as text', () => {
    const xml = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e "boom">]><x:worksheet xmlns:x="main"><!-- <c> --><x:sheetData>
      <x:row r="3"><x:c r="A3" t="str"><x:v><![CDATA[a < b]]></x:v></x:c><x:c r="B3" t="d"><x:v>2005-06-01</x:v></x:c>
      <x:c r="C3" t="str"><x:v>&e; &#x41;&#66;</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    expect(cellsOf(readXlsx(patchParts(plain, { [sheet1]: xml })))).toEqual([
      [2, 0, 'a < b'],
      [2, 1, 38504],
      [2, 2, '&e; AB'],
    ]);
  });
});

describe('rules', () => {
  it('reads rules that Excel writes as x14 like any other', () => {
    const book = withSheet(`<sheetData/><extLst><ext><x14:dataValidations count="1">
      <x14:dataValidation type="list" allowBlank="1" showErrorMessage="1" errorStyle="warning">
        <x14:formula1><xm:f>Other!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>B4:B8 D4</xm:sqref></x14:dataValidation>
      </x14:dataValidations></ext><ext><x14:conditionalFormattings><x14:conditionalFormatting>
        <x14:cfRule type="expression" priority="3"><xm:f>Other!$A$1&gt;$B4</xm:f><x14:dxf><fill><patternFill><bgColor rgb="FFFF0000"/></patternFill></fill></x14:dxf></x14:cfRule>
        <xm:sqref>B4:B8</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`);
    const range = { row: 3, column: 1, rowCount: 5, columnCount: 1 };
    expect(book.sheets[0]?.listRules).toEqual([
      {
        ranges: [range, { row: 3, column: 3, rowCount: 1, columnCount: 1 }],
        source: '=Other!$A$1:$A$3',
        showAlert: true,
        alertStyle: 'warning',
        alert: null,
        prompt: null,
        ignoreBlank: true,
        dropDown: true,
      },
    ]);
    expect(book.sheets[0]?.highlightRules).toEqual([
      { ranges: [range], formula: '=Other!$A$1>$B4', fill: '#FF0000', priority: 3, stopIfTrue: false },
    ]);
  });

  it('reads colours of the theme, with tints, and of the old palette', () => {
    const styles = `<styleSheet><fonts><font/><font><color indexed="10"/></font></fonts><fills><fill/><fill><patternFill patternType="solid">
      <fgColor theme="4" tint="0.5"/></patternFill></fill></fills><cellXfs><xf/><xf fontId="1" fillId="1"/></cellXfs></styleSheet>`;
    const book = withSheet('<sheetData><row><c s="1"><v>1</v></c></row></sheetData>', {
      'xl/styles.xml': styles,
    });
    expect(book.sheets[0]?.cells[0]?.style).toEqual({ fontColour: '#FF0000', fill: '#ADCDEA' });
  });
});

describe('another library', () => {
  it('reads what we write', async () => {
    const workbook = new Workbook();
    await workbook.xlsx.load(Buffer.from(writeXlsx({ ...fullBook, date1904: false })));
    const sheet = workbook.getWorksheet("Partner's rows & more");
    expect(sheet?.getCell('A5').value).toBe('Access to finance');
    expect(sheet?.getCell('A5').numFmt).toBe('@');
    expect(sheet?.getCell('C5').formula).toContain('TEXTJOIN(');
    expect(sheet?.getTable('Tbl_One')).toBeDefined();
    expect(workbook.getWorksheet('Lists')?.state).toBe('hidden');
  });

  it('writes what we read', async () => {
    const workbook = new Workbook();
    const sheet = workbook.addWorksheet('Own', { views: [{ state: 'frozen', xSplit: 1, ySplit: 2 }] });
    sheet.getCell('B2').value = 'text';
    sheet.getCell('B2').numFmt = '@';
    sheet.getCell('B3').value = { formula: 'B2&"x"', result: 'textx' };
    sheet.getCell('B4').dataValidation = { type: 'list', allowBlank: true, formulae: ['"a,b"'] };
    const book = readXlsx(new Uint8Array(await workbook.xlsx.writeBuffer()));
    expect(book.sheets[0]?.freeze).toEqual({ rows: 2, columns: 1 });
    expect(cellsOf(book)).toEqual([
      [1, 1, 'text'],
      [2, 1, 'textx', '=B2&"x"'],
    ]);
    expect(book.sheets[0]?.listRules[0]?.source).toBe('="a,b"');
  });

  it('reads a table pasted into Excel', () => {
    const file = path.join(__dirname, '../../fixtures/printed-table.xlsx');
    const book = readXlsx(readFileSync(file));
    expect(book.sheets[0]?.cells.find(({ value }) => value === 'To be completed')).toBeDefined();
    expect(book.sheets[0]?.cells.some(({ value }) => String(value).startsWith('WHAT? Key policy'))).toBe(
      true,
    );
  });
});

/** The same container with every number where ZIP64 puts it. */
function asZip64(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const end = bytes.length - 22;
  const start = view.getUint32(end + 16, true);
  const records: Uint8Array[] = [];
  for (let at = start; at < end;) {
    const length = 46 + view.getUint16(at + 28, true);
    const record = new Uint8Array(length + 28);
    record.set(bytes.subarray(at, at + length));
    const out = new DataView(record.buffer);
    out.setUint16(30, 28, true);
    out.setUint16(length, 1, true);
    out.setUint16(length + 2, 24, true);
    for (const [n, from] of [24, 20, 42].entries()) {
      out.setUint32(length + 4 + n * 8, view.getUint32(at + from, true), true);
      out.setUint32(from, 0xffffffff, true);
    }
    records.push(record);
    at += length;
  }
  const size = records.reduce((sum, record) => sum + record.length, 0);
  const tail = new DataView(new ArrayBuffer(56 + 20 + 22));
  tail.setUint32(0, 0x06064b50, true);
  tail.setUint32(32, records.length, true);
  tail.setUint32(48, start, true);
  tail.setUint32(56, 0x07064b50, true);
  tail.setUint32(64, start + size, true);
  tail.setUint32(76, 0x06054b50, true);
  tail.setUint16(86, 0xffff, true);
  tail.setUint32(92, 0xffffffff, true);
  return Buffer.concat([bytes.subarray(0, start), ...records, new Uint8Array(tail.buffer)]);
}

it('reads ZIP64 containers, which programs that write in one go make', () => {
  expect(readXlsx(asZip64(plain))).toEqual(readXlsx(plain));
  expect(codeOf(() => readXlsx(asZip64(plain).slice(0, -30)))).toBe('damaged');
});

describe('bytes that are no workbook', () => {
  it.each([
    ['an empty file', new Uint8Array(), 'not-a-workbook'],
    ['a text', new TextEncoder().encode('Name,Value\n1,2\n'.repeat(9)), 'not-a-workbook'],
    [
      'an old or protected workbook',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...new Array<number>(600).fill(0)]),
      'protected-or-old',
    ],
    ['a ZIP of something else', writeEntries([packEntry('word/document.xml', '<a/>')]), 'not-a-workbook'],
    ['a workbook that was cut off', plain.slice(0, plain.length >> 1), 'damaged'],
    [
      'a workbook with a broken directory',
      plain.map((byte, n) => (n > plain.length - 400 && n < plain.length - 30 ? 0 : byte)),
      'damaged',
    ],
  ])('refuses %s with a sentence', (_, bytes, code) => {
    expect(codeOf(() => readXlsx(bytes))).toBe(code);
    expect(() => readXlsx(bytes)).toThrow(/^[A-Z].*\.$/);
  });

  it('never fails otherwise, whatever byte is changed', () => {
    for (let n = 0; n < plain.length; n += 7) {
      const bytes = plain.slice();
      bytes[n] = (bytes[n] as number) ^ 0x55;
      expect(codeOf(() => readXlsx(bytes))).toMatch(
        /^(no error|not-a-workbook|damaged|too-big|protected-or-old)$/,
      );
    }
  });

  it('stops unpacking at the cap, whatever size the file declares', () => {
    const zeros = new Uint8Array(8 * 1024 * 1024);
    const bomb = readEntries(plain).map((entry) =>
      entry.path === sheet1 ? { ...packEntry(sheet1, zeros), size: 10 } : entry,
    );
    const bytes = writeEntries(bomb);
    expect(bytes.length).toBeLessThan(20_000);
    expect(codeOf(() => readXlsx(bytes, { maxBytes: 4 * 1024 * 1024 }))).toBe('too-big');
    expect(() => new PackageReader(bytes, 4 * 1024 * 1024).bytes(sheet1)).toThrow(XlsxError);
  });

  it('takes time in proportion to what it reads, however it is written', () => {
    const long = 400_000;
    const nasty = [
      `<c ${'a'.repeat(long)}>`,
      `<c a="${'>'.repeat(long)}`,
      `<c ${'a=b '.repeat(long)}/>`,
      `<c r="A1"><f>${'"'.repeat(long)}</f></c>`,
      `<c r="A1"><f>${"'"}${'['.repeat(long)}</f></c>`,
      '&'.repeat(long),
      `<!--${'-'.repeat(long)}`,
    ];
    for (const text of nasty) expect(codeOf(() => withSheet(`<sheetData>${text}`))).toBe('no error');
    expect(codeOf(() => withSheet('<a>'.repeat(long)))).toBe('damaged');
  });

  it('counts all parts together against the cap', () => {
    const reader = new PackageReader(plain, 600);
    expect(codeOf(() => reader.paths().forEach((part) => reader.bytes(part)))).toBe('too-big');
  });
});
