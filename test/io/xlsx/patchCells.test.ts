import { parseXml } from '../../../src/io/xlsx/xml';
import { withCells, withRows } from '../../../src/io/xlsx';

const part = (rows: string): string =>
  `<worksheet xmlns="m"><cols><col min="1" max="2"/></cols><sheetData>${rows}</sheetData><pageMargins left="1"/></worksheet>`;
const text = (at: string, words: string, style = ''): string =>
  `<c r="${at}"${style} t="inlineStr"><is><t xml:space="preserve">${words}</t></is></c>`;

describe('new texts in a sheet’s part', () => {
  it('replaces a cell, its format stays, and so does all else', () => {
    const rows =
      '<row r="2" ht="30"><c r="A2" s="3" t="s"><v>4</v></c><c r="B2" s="1"><f>A2</f><v>7</v></c></row>';
    expect(withCells(part(rows), [{ row: 1, column: 1, text: 'x < y' }])).toBe(
      part(`<row r="2" ht="30"><c r="A2" s="3" t="s"><v>4</v></c>${text('B2', 'x &lt; y', ' s="1"')}</row>`),
    );
  });

  it('puts cells and rows that are not there in their order', () => {
    const rows = '<row r="2"><c r="B2"/><c r="D2"/></row><row r="9"/>';
    const cells = [
      { row: 8, column: 0, text: 'i' },
      { row: 1, column: 2, text: 'c' },
      { row: 1, column: 0, text: 'a' },
      { row: 4, column: 27, text: 'm' },
      { row: 0, column: 0, text: 'z' },
      { row: 11, column: 1, text: 'l' },
    ];
    expect(withCells(part(rows), cells)).toBe(
      part(
        `<row r="1">${text('A1', 'z')}</row>` +
          `<row r="2">${text('A2', 'a')}<c r="B2"/>${text('C2', 'c')}<c r="D2"/></row>` +
          `<row r="5">${text('AB5', 'm')}</row><row r="9">${text('A9', 'i')}</row>` +
          `<row r="12">${text('B12', 'l')}</row>`,
      ),
    );
  });

  it('keeps line breaks, spaces and characters that XML cannot hold', () => {
    const made = withCells(part(''), [{ row: 0, column: 0, text: ' a\nb\u0001 ' }]);
    expect(made).toContain('> a&#10;b_x0001_ <');
    expect(() => parseXml(made)).not.toThrow();
  });

  it('empties a cell', () => {
    const made = withCells(part('<row r="1"><c r="A1" s="2"><v>1</v></c></row>'), [
      { row: 0, column: 0, text: '' },
    ]);
    expect(made).toBe(part('<row r="1"><c r="A1" s="2"/></row>'));
  });

  it('reads rows and cells without addresses, prefixes, and an empty sheet', () => {
    const bare = withCells(part('<row><c><v>1</v></c><c><v>2</v></c></row>'), [
      { row: 0, column: 1, text: 'b' },
    ]);
    expect(bare).toBe(part(`<row><c><v>1</v></c>${text('B1', 'b')}</row>`));
    const prefixed =
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1"/></x:row></x:sheetData></x:worksheet>';
    expect(withCells(prefixed, [{ row: 0, column: 0, text: 'a' }])).toContain(
      '<x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t xml:space="preserve">a</x:t></x:is></x:c></x:row>',
    );
    const empty = '<worksheet><sheetData/><y/></worksheet>';
    expect(withCells(empty, [{ row: 0, column: 0, text: 'a' }])).toBe(
      `<worksheet><sheetData><row r="1">${text('A1', 'a')}</row></sheetData><y/></worksheet>`,
    );
    expect(withRows(empty, () => '<row/>')).toBe('<worksheet><sheetData><row/></sheetData><y/></worksheet>');
    expect(withCells(empty, [])).toBe(empty);
  });

  it('says that a part is no sheet', () => {
    expect(() => withCells('<workbook/>', [{ row: 0, column: 0, text: 'a' }])).toThrow(/damaged/);
  });

  it('gives cells that shared a formula one of their own when the first of them gives way', () => {
    const rows =
      '<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="4">A1*$A$1&amp;"A1"</f><v>1</v></c></row>' +
      '<row r="2"><c r="B2" s="2"><f t="shared" si="4"/><v>2</v></c><c r="C2"><f t="shared" si="5"/></c></row>' +
      '<row r="3"><c r="B3"><f t="shared" si="4"></f><v>3</v></c></row>';
    expect(withCells(part(rows), [{ row: 0, column: 1, text: 'x' }])).toBe(
      part(
        `<row r="1">${text('B1', 'x')}</row>` +
          '<row r="2"><c r="B2" s="2"><f>A2*$A$1&amp;&quot;A1&quot;</f><v>2</v></c><c r="C2"><f t="shared" si="5"/></c></row>' +
          '<row r="3"><c r="B3"><f>A3*$A$1&amp;&quot;A1&quot;</f><v>3</v></c></row>',
      ),
    );
  });

  it('gives a cell that was not there the format of its row, else of its column', () => {
    const xml =
      '<worksheet><cols><col min="1" max="2" style="7" width="9"/></cols><sheetData><row r="1" s="3" customFormat="1"/></sheetData></worksheet>';
    const made = withCells(xml, [
      { row: 0, column: 1, text: 'a' },
      { row: 1, column: 1, text: 'b' },
      { row: 1, column: 2, text: 'c' },
    ]);
    expect(made).toContain(text('B1', 'a', ' s="3"'));
    expect(made).toContain(text('B2', 'b', ' s="7"'));
    expect(made).toContain(text('C2', 'c'));
  });
});
