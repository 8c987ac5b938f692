import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { constants, crc32, deflateRaw } from 'node:zlib';

import {
  readXlsx,
  streamXlsx,
  streamXlsxAhead,
  writeXlsx,
  type PackingAhead,
  type SheetBody,
  type XlsxCell,
} from '../../../src/io/xlsx';
import { PackageReader } from '../../../src/io/xlsx/package';
import { readEntries } from '../../../src/io/xlsx/unzip';
import { emptyBook, emptySheet } from './books';

const join = (pieces: Iterable<Uint8Array>): Uint8Array => Buffer.concat([...pieces]);
const title: XlsxCell = { row: 0, column: 0, value: 'Title', style: { bold: true } };
const book = { ...emptyBook, sheets: [{ ...emptySheet, cells: [title] }] };

const body = (rows: readonly (readonly (string | number)[])[]): SheetBody => ({
  firstRow: 2,
  rowCount: rows.length,
  columnCount: 3,
  rows: () => rows,
  textStyle: { wrap: true, numberFormat: '@' },
  numberStyle: { italic: true },
});

test('what is streamed reads back: texts of every kind, numbers, gaps and styles', () => {
  const rows = [
    ['a', 1, ''],
    [' <&>"\' ', -2.5, 'two\nlines'],
    ['', 0, '_x0041_ \u0001 \ud83d\ude00'],
    ['=1+1', 3, 'x'.repeat(40_000)],
    [`${'y'.repeat(32_766)}\ud83d\ude00`, 4, ''],
  ];
  const { sheets } = readXlsx(join(streamXlsx(book, [body(rows)])));
  const cells = new Map(sheets[0]?.cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  expect(cells.get('0 0')).toMatchObject({ value: 'Title', style: { bold: true } });
  for (const [n, row] of rows.entries()) {
    for (const [column, value] of row.entries()) {
      const read = cells.get(`${n + 2} ${column}`);
      // Excel's longest text; a character is never halved.
      const whole =
        typeof value === 'string' ? value.slice(0, value.startsWith('y') ? 32_766 : 32_767) : value;
      expect(read?.value ?? '').toBe(whole);
      expect(read?.formula).toBeUndefined();
      if (read)
        expect(read.style).toMatchObject(typeof value === 'number' ? { italic: true } : { wrap: true });
    }
  }
});

test('without rows to stream, the parts are those of the writer that has everything in memory', () => {
  const [streamed, written] = [join(streamXlsx(book, [])), writeXlsx(book)].map(
    (bytes) => new PackageReader(bytes),
  );
  expect(streamed?.paths()).toEqual(written?.paths());
  for (const path of written?.paths() ?? []) expect(streamed?.text(path)).toBe(written?.text(path));
});

test('rows are asked for one by one, and only as the file is taken', () => {
  let asked = 0;
  const many = {
    ...body([]),
    rowCount: 100_000,
    *rows() {
      for (; asked < 100_000; asked++) yield ['text of some length', asked, ''];
    },
  };
  const pieces = streamXlsx(book, [many]);
  while (asked === 0) expect(pieces.next().done).toBe(false);
  expect(asked).toBeLessThan(20_000);
  let most = 0;
  for (const piece of pieces) most = Math.max(most, piece.length);
  expect(asked).toBe(100_000);
  expect(most).toBeLessThan(1 << 20);
});

test('packed beside the thread, pieces come in their order and the parts are the same', async () => {
  const bodies = [
    {
      ...body([]),
      rowCount: 20_000,
      rows: () => Array.from({ length: 20_000 }, (_, n) => [`row ${n} of a long table`, n, 'é']),
    },
  ];
  const pieces: Uint8Array[] = [];
  const pack = promisify(deflateRaw);
  // Later pieces are ready first.
  let waits = 8;
  const packing: PackingAhead = {
    deflater: () => async (bytes, last) => {
      await setTimeout(5 * Math.max(0, waits--));
      return pack(bytes, { finishFlush: last ? constants.Z_FINISH : constants.Z_SYNC_FLUSH });
    },
    checksum: crc32,
  };
  for await (const piece of streamXlsxAhead(book, bodies, packing)) pieces.push(piece);
  const [ahead, plain] = [join(pieces), join(streamXlsx(book, bodies))].map(
    (bytes) => new PackageReader(bytes),
  );
  expect(pieces.length).toBeGreaterThan(12);
  expect(ahead?.paths()).toEqual(plain?.paths());
  for (const path of plain?.paths() ?? []) expect(ahead?.text(path)).toBe(plain?.text(path));
  expect(readEntries(join(pieces)).map(({ crc, size }) => [crc, size])).toEqual(
    readEntries(join(streamXlsx(book, bodies))).map(({ crc, size }) => [crc, size]),
  );
});
