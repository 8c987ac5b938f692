import fc from 'fast-check';

import { patchParts, readXlsx, writeXlsx, type XlsxBook, type XlsxCell } from '../../../src/io/xlsx';
import { PackageReader } from '../../../src/io/xlsx/package';
import { emptyBook, emptySheet, fullBook } from './books';

/** What a book reads as after writing: an id is found for every custom XML part. */
function again(book: XlsxBook): XlsxBook {
  return readXlsx(writeXlsx(book));
}

describe('writing a book and reading it', () => {
  it('gives the same book, with everything that plain data can say', () => {
    const read = again(fullBook);
    expect(read.customXml[1]?.id).toMatch(
      /^\{[0-9A-F]{8}-[0-9A-F]{4}-4[0-9A-F]{3}-8[0-9A-F]{3}-[0-9A-F]{12}\}$/,
    );
    const ids = fullBook.customXml.map(({ xml }, n) => ({ xml, id: read.customXml[n]?.id ?? null }));
    expect(read).toEqual({ ...fullBook, customXml: ids });
  });

  it('gives the same bytes every time, in every time zone', () => {
    const zone = process.env['TZ'];
    const first = writeXlsx(fullBook);
    process.env['TZ'] = 'Pacific/Kiritimati';
    const second = writeXlsx(fullBook);
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(Buffer.compare(first, second)).toBe(0);
  });

  it('keeps any text, number and truth value', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        '_x000D_',
        '_x005F_',
        '\r\n',
        '\u0000',
        '\uffff',
        ' ',
        '=1+1',
        '<&>"\'',
        ']]>',
        '\u2028',
      ),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
      fc.boolean(),
    );
    fc.assert(
      fc.property(fc.array(value, { maxLength: 20 }), (values) => {
        const cells = values
          .map((each, n): XlsxCell => ({ row: n >> 2, column: n & 3, value: each }))
          .filter((cell) => cell.value !== '');
        const read = again({ ...emptyBook, sheets: [{ ...emptySheet, cells }] });
        expect(read.sheets[0]?.cells).toEqual(cells);
      }),
    );
  });

  it('sorts cells that come in any order', () => {
    const cells: XlsxCell[] = [
      { row: 1, column: 1, value: 'd' },
      { row: 0, column: 1, value: 'b' },
      { row: 1, column: 0, value: 'c' },
      { row: 0, column: 0, value: 'a' },
    ];
    const read = again({ ...emptyBook, sheets: [{ ...emptySheet, cells }] });
    expect(read.sheets[0]?.cells.map(({ value }) => value)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('writes functions younger than Excel 2007 under their file names, but not texts or sheet names', () => {
    const formulas = [
      '=TEXTJOIN(", ",TRUE,"TEXTJOIN(",A1)',
      "='TEXTJOIN(x)'!A1+XLOOKUP(1,A:A,B:B)",
      '=FILTER(A1:A3,B1:B3>0)',
      '=MYTEXTJOIN(1)+concat(A1,A2)',
    ];
    const cells = formulas.map((formula, row): XlsxCell => ({ row, column: 0, value: 1, formula }));
    const bytes = writeXlsx({ ...emptyBook, sheets: [{ ...emptySheet, cells }] });
    const xml = new PackageReader(bytes).text('xl/worksheets/sheet1.xml') ?? '';
    expect([...xml.matchAll(/<f>(.*?)<\/f>/g)].map(([, formula]) => formula)).toEqual([
      '_xlfn.TEXTJOIN(&quot;, &quot;,TRUE,&quot;TEXTJOIN(&quot;,A1)',
      '&apos;TEXTJOIN(x)&apos;!A1+_xlfn.XLOOKUP(1,A:A,B:B)'.replaceAll('&apos;', "'"),
      '_xlfn._xlws.FILTER(A1:A3,B1:B3&gt;0)',
      'MYTEXTJOIN(1)+_xlfn.concat(A1,A2)',
    ]);
    expect(readXlsx(bytes).sheets[0]?.cells.map(({ formula }) => formula)).toEqual(formulas);
  });

  it('cuts prompts and alerts to what Excel takes', () => {
    const long = 'x'.repeat(400);
    const rule = {
      ranges: [{ row: 0, column: 0, rowCount: 1, columnCount: 1 }],
      source: '=A',
      showAlert: true,
      alertStyle: 'stop' as const,
      alert: { title: long, message: long },
      prompt: { title: long, message: long },
      ignoreBlank: true,
      dropDown: true,
    };
    const read = again({ ...emptyBook, sheets: [{ ...emptySheet, listRules: [rule] }] }).sheets[0]
      ?.listRules[0];
    expect([read?.alert, read?.prompt].map((m) => [m?.title.length, m?.message.length])).toEqual([
      [32, 225],
      [32, 255],
    ]);
  });
});

describe('patchParts', () => {
  const bytes = writeXlsx(fullBook);
  const partsOf = (file: Uint8Array): Map<string, string> => {
    const reader = new PackageReader(file);
    return new Map(
      reader.paths().map((path) => [path, Buffer.from(reader.bytes(path) ?? []).toString('base64')]),
    );
  };

  it('changes one part and leaves the others byte for byte', () => {
    const before = partsOf(bytes);
    const after = partsOf(patchParts(bytes, { 'CustomXML/item1.xml': '<new/>' }));
    expect([...after.keys()]).toEqual([...before.keys()]);
    const changed = [...after]
      .filter(([path, content]) => content !== before.get(path))
      .map(([path]) => path);
    expect(changed).toEqual(['customXml/item1.xml']);
    expect(readXlsx(patchParts(bytes, { 'customXml/item1.xml': '<new/>' })).customXml[0]?.xml).toBe('<new/>');
  });

  it('adds parts and takes parts out', () => {
    const after = partsOf(patchParts(bytes, { 'extra/a.txt': 'hello', 'docProps/app.xml': null }));
    expect(after.has('docProps/app.xml')).toBe(false);
    expect(after.get('extra/a.txt')).toBe(Buffer.from('hello').toString('base64'));
  });
});
