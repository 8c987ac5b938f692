/** Files made to do harm, or harmed themselves: generated, the same ones for the same seed. */

import { constants, deflateRawSync } from 'node:zlib';

import { strToU8, unzipSync, zipSync } from 'fflate';

import { crc32, packEntry, writeEntries, type ZipEntry } from '../../src/io/xlsx/zip';
import { numbers } from '../bench/rows';

type Parts = Readonly<Record<string, string>>;
export type HostileFile = readonly [name: string, bytes: Uint8Array];

const SHEET = 'xl/worksheets/sheet3.xml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A part of `unit` repeated, packed without ever being whole in memory. */
function repeated(path: string, head: string, unit: string, times: number, tail: string): ZipEntry {
  const block = strToU8(unit.repeat(1000));
  const flush = { finishFlush: constants.Z_SYNC_FLUSH };
  const packedBlock = deflateRawSync(block, flush);
  const count = Math.ceil(times / 1000);
  const packed = Buffer.concat([
    deflateRawSync(strToU8(head), flush),
    ...Array.from({ length: count }, () => packedBlock),
    deflateRawSync(strToU8(tail)),
  ]);
  let crc = crc32(strToU8(head));
  for (let n = 0; n < count; n++) crc = count > 200 ? 0 : crc32(block, crc);
  const size = strToU8(head).length + block.length * count + strToU8(tail).length;
  return { path, method: 8, crc: crc32(strToU8(tail), crc), size: size % 2 ** 32, packed };
}

const sheetXml = (rows: string, after = ''): string =>
  `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${after}</worksheet>`;

const cell = (at: string, inner: string, attributes = ''): string =>
  `<c r="${at}" ${attributes}>${inner}</c>`;

/**
 * The corpus. Names tell what is wrong with each.
 * @param good a workbook of ours, which the others are made of
 * @param data the JSON of an agreement
 * @param server that files point at, so that it may be seen whether anything asks it
 */
export function hostileFiles(
  good: Uint8Array,
  data: string,
  count: number,
  seed: number,
  server = 'http://127.0.0.1:9',
): HostileFile[] {
  const random = numbers(seed);
  const below = (n: number): number => Math.floor(random() * n);
  const texts: Parts = Object.fromEntries(
    Object.entries(unzipSync(good)).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]),
  );
  const book = (change: Readonly<Record<string, string | ZipEntry | null>>): Uint8Array => {
    const all: Record<string, string | ZipEntry | null> = { ...texts, ...change };
    return writeEntries(
      Object.entries(all).flatMap(([path, content]) =>
        content === null ? [] : [typeof content === 'string' ? packEntry(path, content) : content],
      ),
    );
  };
  const text = (path: string): string => texts[path] ?? '';
  const sheet = (rows: string, after = ''): Uint8Array => book({ [SHEET]: sheetXml(rows, after) });
  const entities = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 12 }, (_, n) => `<!ENTITY a${n} "${`&a${n ? n - 1 : ''};`.repeat(10)}">`).join('')}]>`;
  const outside = `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd"><!ENTITY f SYSTEM "${server}/x">]>`;
  const deep = (name: string, levels: number): string =>
    `<${name}>`.repeat(levels) + `</${name}>`.repeat(levels);
  const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096, 1)]);
  const headed = (rows: string): string => text(SHEET).replace('</sheetData>', `${rows}</sheetData>`);
  const nest = (levels: number): Uint8Array => {
    let bytes = zipSync({ 'a.xlsx': good });
    for (let n = 0; n < levels; n++) bytes = zipSync({ [`${n}.zip`]: bytes });
    return bytes;
  };
  const entry = packEntry('a.xlsx', good);

  const made: HostileFile[] = [
    [
      'bomb-spaces.xlsx',
      book({
        [SHEET]: repeated(
          SHEET,
          sheetXml('').slice(0, -30),
          ' '.repeat(1000),
          600_000,
          '</sheetData></worksheet>',
        ),
      }),
    ],
    [
      'bomb-strings.xlsx',
      book({
        'xl/sharedStrings.xml': repeated(
          'xl/sharedStrings.xml',
          '<sst>',
          '<si><t>x</t></si>',
          40_000_000,
          '</sst>',
        ),
      }),
    ],
    [
      'bomb-styles.xlsx',
      book({
        'xl/styles.xml': repeated(
          'xl/styles.xml',
          '<styleSheet><cellXfs>',
          '<xf/>',
          20_000_000,
          '</cellXfs></styleSheet>',
        ),
      }),
    ],
    [
      'bomb-lies.xlsx',
      book({
        [SHEET]: { ...repeated(SHEET, '<worksheet>', ' '.repeat(1000), 300_000, '</worksheet>'), size: 10 },
      }),
    ],
    [
      'million-rows.xlsx',
      book({
        [SHEET]: repeated(
          SHEET,
          sheetXml('').replace('</sheetData></worksheet>', ''),
          '<row><c><v>1</v></c><c t="inlineStr"><is><t>x</t></is></c></row>',
          1_048_000,
          '</sheetData></worksheet>',
        ),
      }),
    ],
    [
      'million-headed.xlsx',
      book({
        [SHEET]: repeated(
          SHEET,
          text(SHEET).replace(/<\/sheetData>[\s\S]*$/, ''),
          '<row><c t="inlineStr"><is><t>x</t></is></c><c/><c t="inlineStr"><is><t>Other</t></is></c></row>',
          300_000,
          '</sheetData></worksheet>',
        ),
      }),
    ],
    [
      'entities.xlsx',
      book({
        'xl/workbook.xml': text('xl/workbook.xml')
          .replace('<workbook', `${entities}<workbook`)
          .replace('name="', 'name="&a11;'),
      }),
    ],
    [
      'entities-strings.xlsx',
      book({ 'xl/sharedStrings.xml': `${entities}<sst><si><t>&a11;</t></si></sst>` }),
    ],
    [
      'outside-entity.xlsx',
      book({ 'xl/sharedStrings.xml': `${outside}<sst>${'<si><t>&e;&f;</t></si>'.repeat(50)}</sst>` }),
    ],
    ['doctype-open.xlsx', book({ 'xl/workbook.xml': '<!DOCTYPE x [<!ENTITY a "' })],
    ['deep-workbook.xlsx', book({ 'xl/workbook.xml': deep('workbook', 300_000) })],
    ['deep-sheet.xlsx', book({ [SHEET]: deep('worksheet', 500_000) })],
    ['deep-cells.xlsx', sheet(deep('row', 200_000))],
    ['deep-strings.xlsx', book({ 'xl/sharedStrings.xml': `<sst>${deep('si', 200_000)}</sst>` })],
    ['deep-part.xlsx', book({ 'customXml/item1.xml': deep('a', 100_000) })],
    ['old.xls', ole],
    ['encrypted.xlsx', ole],
    ['text.xlsx', strToU8('Policy area,What,Who\n')],
    ['page.xlsx', strToU8('<html><body><table><tr><td>x</td></tr></table></body></html>')],
    ['empty.xlsx', new Uint8Array(0)],
    ['letter.xlsx', strToU8('P')],
    ['head.xlsx', good.slice(0, 30)],
    ['zip-of-nothing.xlsx', writeEntries([])],
    ['document.xlsx', zipSync({ 'word/document.xml': strToU8('<w:document/>') })],
    [
      'formula-huge.xlsx',
      sheet(`<row r="5">${cell('A5', `<f>${'SUM(A1,'.repeat(200_000)}</f><v>1</v>`)}</row>`),
    ],
    [
      'formula-cycle.xlsx',
      sheet(`<row r="5">${cell('A5', '<f>B5</f><v>1</v>')}${cell('B5', '<f>A5</f><v>1</v>')}</row>`),
    ],
    [
      'formula-shared.xlsx',
      sheet(
        `<row r="1">${cell('A1', `<f t="shared" si="0" ref="A1:A90000">${'A1+'.repeat(5000)}1</f>`)}</row>${Array.from({ length: 90_000 }, (_, n) => `<row r="${n + 2}">${cell(`A${n + 2}`, '<f t="shared" si="0"/>')}</row>`).join('')}`,
      ),
    ],
    [
      'formula-array.xlsx',
      sheet(`<row r="1">${cell('A1', '<f t="array" ref="A1:XFD1048576">1</f><v>1</v>')}</row>`),
    ],
    [
      'string-huge.xlsx',
      book({
        'xl/sharedStrings.xml': repeated(
          'xl/sharedStrings.xml',
          '<sst><si><t>',
          'lorem ipsum ',
          5_000_000,
          '</t></si></sst>',
        ),
      }),
    ],
    [
      'string-index.xlsx',
      sheet(
        `<row>${['-1', '1e99', 'NaN', '4294967295', '__proto__', ''].map((v) => `<c t="s"><v>${v}</v></c>`).join('')}</row>`,
      ),
    ],
    [
      'rows-beyond.xlsx',
      sheet(
        ['99999999999', '-5', '0', '1e9', 'x', '4294967296']
          .map((r) => `<row r="${r}"><c t="inlineStr"><is><t>What</t></is></c></row>`)
          .join(''),
      ),
    ],
    [
      'cells-beyond.xlsx',
      sheet(
        `<row r="1">${['A0', 'ZZZ9999999', 'XFE1', 'A9999999', '$B$1', ''].map((r) => cell(r, '<v>1</v>')).join('')}</row>`,
      ),
    ],
    [
      'far-corner.xlsx',
      book({ [SHEET]: headed(`<row r="1048576">${cell('XFD1048576', '<v>1</v>')}</row>`) }),
    ],
    [
      'far-corner-strange.xlsx',
      sheet(
        `<row r="1">${cell('A1', '<is><t>What</t></is>', 't="inlineStr"')}${cell('B1', '<is><t>Who</t></is>', 't="inlineStr"')}</row><row r="2">${cell('A2', '<is><t>x</t></is>', 't="inlineStr"')}</row><row r="1048576">${cell('XFD1048576', '<v>1</v>')}</row>`,
      ),
    ],
    [
      'table-huge.xlsx',
      book(
        Object.fromEntries(
          Object.keys(texts)
            .filter((path) => path.includes('/tables/'))
            .map((path) => [path, text(path).replace(/ref="[^"]*"/g, 'ref="A4:XFD1048576"')]),
        ),
      ),
    ],
    [
      'table-nowhere.xlsx',
      book(
        Object.fromEntries(
          Object.keys(texts)
            .filter((path) => path.includes('/tables/'))
            .map((path) => [path, text(path).replace(/ref="[^"]*"/g, 'ref="ZZZ999:A1"')]),
        ),
      ),
    ],
    [
      'merges.xlsx',
      sheet(
        `<row r="1">${cell('A1', '<is><t>What</t></is>', 't="inlineStr"')}${cell('B1', '<is><t>Who</t></is>', 't="inlineStr"')}</row><row r="2">${cell('A2', '<is><t>x</t></is>', 't="inlineStr"')}</row>`,
        `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(50)}</mergeCells>`,
      ),
    ],
    [
      'merges-many.xlsx',
      sheet(
        '<row r="1"/>',
        `<mergeCells>${Array.from({ length: 100_000 }, (_, n) => `<mergeCell ref="A${n + 1}:C${n + 1}"/>`).join('')}</mergeCells>`,
      ),
    ],
    [
      'columns.xlsx',
      book({
        [SHEET]: text(SHEET).replace(
          '<sheetData>',
          `<cols>${'<col min="1" max="2147483647" width="9"/>'.repeat(1000)}</cols><sheetData>`,
        ),
      }),
    ],
    [
      'sheets.xlsx',
      book({
        'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${Array.from({ length: 5000 }, (_, n) => `<sheet name="S${n}" sheetId="${n}" r:id="r${n}"/>`).join('')}</sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': `<Relationships>${Array.from({ length: 5000 }, (_, n) => `<Relationship Id="r${n}" Type="x/worksheet" Target="worksheets/sheet3.xml"/>`).join('')}</Relationships>`,
      }),
    ],
    ['sheets-none.xlsx', book({ 'xl/workbook.xml': '<workbook><sheets/></workbook>' })],
    [
      'names-odd.xlsx',
      book({
        'xl/workbook.xml': text('xl/workbook.xml').replace(
          /<sheet name="[^"]*"/,
          `<sheet name="\u0000&#0;\u202e${'n'.repeat(70_000)}"`,
        ),
      }),
    ],
    [
      'part-names.xlsx',
      book({
        'xl/\u0000.xml': 'x',
        '../../../tmp/mainstay-leak': 'x',
        '/etc/mainstay-leak': 'x',
        'C:\\mainstay-leak': 'x',
        [`${'d/'.repeat(30_000)}x`]: 'x',
      }),
    ],
    [
      'climbing.xlsx',
      book({
        'xl/_rels/workbook.xml.rels': text('xl/_rels/workbook.xml.rels').replace(
          /Target="[^"]*sheet3.xml"/,
          'Target="../../../../../../etc/passwd"',
        ),
      }),
    ],
    [
      'external.xlsx',
      book({
        'xl/_rels/workbook.xml.rels': text('xl/_rels/workbook.xml.rels').replace(
          /Target="[^"]*sheet3.xml"/,
          `Target="${server}/x" TargetMode="External"`,
        ),
      }),
    ],
    [
      'circle.xlsx',
      book({
        '_rels/.rels':
          '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="_rels/.rels"/></Relationships>',
      }),
    ],
    [
      'twice.xlsx',
      writeEntries([
        ...Object.entries(texts).map(([path, content]) => packEntry(path, content)),
        packEntry(SHEET, '<worksheet/>'),
        packEntry('xl/workbook.xml', '<workbook/>'),
      ]),
    ],
    [
      'pack-proto.xlsx',
      book({
        'customXml/item1.xml': text('customXml/item1.xml').replace('{', '{"__proto__":{"polluted":true},'),
      }),
    ],
    ['pack-broken.xlsx', book({ 'customXml/item1.xml': text('customXml/item1.xml').slice(0, 4000) })],
    [
      'pack-wrong.xlsx',
      book({ 'customXml/item1.xml': text('customXml/item1.xml').replace(/"areas":\[/, '"areas":7,"x":[') }),
    ],
    [
      'numbers.xlsx',
      book({
        [SHEET]: headed(
          `<row r="5">${cell('A5', '<v>1e308</v>')}${cell('C5', '<v>-0</v>')}${cell('D5', '<v>0x41</v>')}${cell('E5', '<v>9999999999999999999999</v>')}</row>`,
        ),
      }),
    ],
    [
      'dates.xlsx',
      book({
        [SHEET]: headed(
          `<row r="5">${cell('F5', '<v>1e15</v>')}</row><row r="6">${cell('F6', '<v>9999-99-99</v>', 't="d"')}</row>`,
        ),
      }),
    ],
    [
      'long-cell.xlsx',
      book({
        [SHEET]: headed(
          `<row r="5">${cell('E5', `<is><t>${'National: '.repeat(60_000)}</t></is>`, 't="inlineStr"')}</row>`,
        ),
      }),
    ],
    [
      'long-list.xlsx',
      book({
        [SHEET]: headed(
          `<row r="5">${cell('E5', `<is><t>${'DTI; '.repeat(60_000)}</t></is>`, 't="inlineStr"')}</row>`,
        ),
      }),
    ],
    [
      'long-when.xlsx',
      book({
        [SHEET]: headed(
          `<row r="5">${cell('F5', `<is><t>${'1 June 2005 to 3 July 9999; '.repeat(20_000)}</t></is>`, 't="inlineStr"')}</row>`,
        ),
      }),
    ],
    ['data-deep.json', strToU8('['.repeat(2_000_000))],
    ['data-deeper.json', strToU8('{"a":'.repeat(200_000) + '1' + '}'.repeat(200_000))],
    [
      'data-wrong.json',
      strToU8(data.replace('"activities":[', '"activities":[7,null,"x",{"what":{"a":1}},')),
    ],
    [
      'data-proto.json',
      strToU8(data.replace('{', '{"__proto__":{"polluted":true},"constructor":{"prototype":1},')),
    ],
    ['data-cut.json', strToU8(data.slice(0, data.length / 2))],
    ['data-null.json', strToU8('null')],
    ['data-utf16.json', Buffer.from(`\ufeff${data}`, 'utf16le')],
    ['data-bytes.json', Uint8Array.from({ length: 5000 }, () => below(256))],
    ['data-long.json', strToU8(`{"framework":"${'x'.repeat(20_000_000)}"}`)],
    ['nested-deep.zip', nest(12)],
    ['nested-itself.zip', zipSync({ 'a.zip': good, 'b.xlsx': nest(1), 'c.json': good })],
    [
      'names-out.zip',
      writeEntries([
        { ...entry, path: '../../out.xlsx' },
        { ...entry, path: '/out.xlsx' },
        { ...entry, path: 'a/../../b.xlsx' },
        { ...entry, path: 'C:/out.xlsx' },
      ]),
    ],
    [
      'names-odd.zip',
      writeEntries([
        { ...entry, path: 'a\u0000.xlsx' },
        { ...entry, path: '\u202exslx.xlsx' },
        { ...entry, path: 'a.xlsx' },
        { ...entry, path: 'a.xlsx' },
      ]),
    ],
    ['empty.zip', writeEntries([])],
    ['text.zip', strToU8('no zip at all')],
    [
      'bomb.zip',
      writeEntries([
        repeated('bomb.json', '"', 'x'.repeat(1000), 600_000, '"'),
        repeated('bomb.xlsx', 'PK', ' '.repeat(1000), 300_000, ''),
      ]),
    ],
    [
      'bomb-inner.zip',
      zipSync({ 'inner.zip': writeEntries([repeated('bomb.json', '"', 'x'.repeat(1000), 600_000, '"')]) }),
    ],
    [
      'directory-lies.zip',
      (() => {
        const bytes = writeEntries([entry]);
        new DataView(bytes.buffer).setUint16(bytes.length - 12, 60_000, true);
        return bytes;
      })(),
    ],
    [
      'offset-lies.zip',
      (() => {
        const bytes = writeEntries([entry]);
        new DataView(bytes.buffer).setUint32(bytes.length - 6, 0xfffffff0, true);
        return bytes;
      })(),
    ],
    [
      'shared-bytes.zip',
      (() => {
        const one = writeEntries([entry]);
        const view = new DataView(one.buffer);
        const at = view.getUint32(one.length - 6, true);
        const record = one.slice(at, one.length - 22);
        const end = one.slice(one.length - 22);
        new DataView(end.buffer).setUint16(8, 5000, true);
        new DataView(end.buffer).setUint16(10, 5000, true);
        new DataView(end.buffer).setUint32(12, record.length * 5000, true);
        return Buffer.concat([one.slice(0, at), ...Array.from({ length: 5000 }, () => record), end]);
      })(),
    ],
  ];
  // The rest: the good one cut off, or with bytes changed, where chance wills.
  while (made.length < count) {
    const n = made.length;
    const bytes = good.slice();
    if (n % 3 === 0) made.push([`cut-${n}.xlsx`, bytes.slice(0, below(bytes.length))]);
    else if (n % 3 === 1) {
      for (let k = 0; k < 1 + below(20); k++) bytes[below(bytes.length)] = below(256);
      made.push([`bytes-${n}.xlsx`, bytes]);
    } else {
      const paths = Object.keys(texts);
      const path = paths[below(paths.length)] ?? SHEET;
      const content = text(path);
      const from = below(content.length);
      const harmed = content.slice(0, from) + content.slice(from + below(200)) + '<'.repeat(below(3));
      made.push([`part-${n}.xlsx`, book({ [path]: harmed })]);
    }
  }
  return made;
}
