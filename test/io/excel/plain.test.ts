/** The parts of io/excel that need no Excel. */

import { addressOf, areasOf, columnsAddress, intersection } from '../../../src/io/excel/areas';
import { chooseNames } from '../../../src/io/excel/apply';
import { columnPoints } from '../../../src/io/excel/apply-dress';
import { Echoes } from '../../../src/io/excel/echo';
import { nameOfFile } from '../../../src/io/excel/save';
import { asTrouble, codeOf, knownCodes, troubleOf } from '../../../src/io/excel/trouble';
import { blocksOf, runsOf } from '../../../src/io/excel/write';
import type { SheetPlan } from '../../../src/core/workbook';

describe('addresses', () => {
  it('reads cells, ranges, whole rows and columns, several areas and quoted sheets', () => {
    expect(areasOf('E7')).toEqual([{ row: 6, column: 4, rowCount: 1, columnCount: 1 }]);
    expect(areasOf("'Joint, activity'!$A$5:C9")).toEqual([
      { row: 4, column: 0, rowCount: 5, columnCount: 3 },
    ]);
    expect(areasOf('5:6')).toEqual([{ row: 4, column: 0, rowCount: 2, columnCount: 16384 }]);
    expect(areasOf('C:D')).toEqual([{ row: 0, column: 2, rowCount: 1048576, columnCount: 2 }]);
    expect(areasOf('Sheet1!A1:A3,Sheet1!AA7')).toEqual([
      { row: 0, column: 0, rowCount: 3, columnCount: 1 },
      { row: 6, column: 26, rowCount: 1, columnCount: 1 },
    ]);
    expect(areasOf('#REF!')).toEqual([]);
  });

  it('writes them', () => {
    expect(addressOf({ row: 4, column: 0, rowCount: 5, columnCount: 28 })).toBe('A5:AB9');
    expect(addressOf({ row: 0, column: 25, rowCount: 1, columnCount: 1 })).toBe('Z1');
    expect(columnsAddress(2, 3)).toBe('C:E');
  });

  it('intersects, also with a line without end', () => {
    const table = { row: 4, column: 0, rowCount: 10, columnCount: 16 };
    expect(intersection({ row: 6, column: 0, rowCount: 1, columnCount: Infinity }, table)).toEqual({
      row: 6,
      column: 0,
      rowCount: 1,
      columnCount: 16,
    });
    expect(intersection({ row: 14, column: 0, rowCount: 1, columnCount: 1 }, table)).toBeNull();
  });
});

describe('range writes', () => {
  const edit = (row: number, column: number, text = 'x', sheet = 'S') => ({
    at: { sheet, row, column },
    text,
  });
  const none = (): boolean => false;

  it('are one rectangle a sheet, other cells left alone', () => {
    const blocks = blocksOf([edit(5, 0, '1'), edit(5, 4, 'who'), edit(7, 2), edit(1, 1, 'a', 'T')], none);
    expect(blocks.map((b) => [b.sheet, b.area])).toEqual([
      ['S', { row: 5, column: 0, rowCount: 3, columnCount: 5 }],
      ['T', { row: 1, column: 1, rowCount: 1, columnCount: 1 }],
    ]);
    expect(blocks[0]?.texts[0]).toEqual(['1', null, null, null, 'who']);
    expect(blocks[0]?.texts[1]).toEqual([null, null, null, null, null]);
  });

  it('are one a row where rows are hidden between', () => {
    const blocks = blocksOf([edit(5, 0), edit(7, 2), edit(7, 3)], () => true);
    expect(blocks.map((b) => b.area.row)).toEqual([5, 7]);
  });

  it('keep to the rows in sight and take the hidden ones one by one', () => {
    const body = { row: 4, column: 16, rowCount: 6, columnCount: 1 };
    expect(runsOf('Activities!Q5:Q6,Activities!Q9', body)).toEqual({
      shown: [
        { first: 0, count: 2 },
        { first: 4, count: 1 },
      ],
      hidden: [2, 3, 5],
    });
  });
});

describe('own writes', () => {
  const event = (address: string, triggerSource: 'Unknown' | 'ThisLocalAddin' = 'ThisLocalAddin') => ({
    worksheetId: 's',
    address,
    triggerSource,
    source: 'Local' as const,
  });

  it('are told by who wrote and by the place', () => {
    const echoes = new Echoes();
    echoes.wrote('s', { row: 4, column: 0, rowCount: 2, columnCount: 5 });
    expect(echoes.isOwn(event('E5'))).toBe(true);
    expect(echoes.isOwn(event('A5:E6'))).toBe(true);
    expect(echoes.isOwn(event('A5:E7'))).toBe(false);
    expect(echoes.isOwn(event('E5', 'Unknown'))).toBe(false);
    expect(echoes.isOwn({ ...event('E5'), source: 'Remote' })).toBe(false);
    expect(echoes.isOwn({ ...event('E5'), worksheetId: 't' })).toBe(false);
  });
});

describe('names of sheets', () => {
  it('get " (Mainstay)" where they are taken, by any case, and keep within 31 characters', () => {
    const plan = (key: string, name: string): SheetPlan => ({
      key,
      name,
      hidden: false,
      tab: null,
      blocks: [],
      table: null,
      freeze: { rows: 0, columns: 0 },
      widths: {},
    });
    const plans = [
      plan('a', 'Activities'),
      plan('b', 'Partners'),
      plan('c', 'A name of thirty-one characters'),
    ];
    expect(
      chooseNames(plans, ['activities', 'Activities (Mainstay)', 'a name of thirty-one CHARACTERS']),
    ).toEqual({ a: 'Activities (Mainstay 2)', b: 'Partners', c: 'A name of thirty-one (Mainstay)' });
  });
});

describe('measures and file names', () => {
  it('turns characters into points as Excel shows them (8.43 characters are 64 pixels)', () => {
    expect(columnPoints(8.43)).toBe(48);
  });

  it('takes the name out of an address', () => {
    expect(nameOfFile('https://host/My%20Docs/Agreement%202005.xlsx?web=1')).toBe('Agreement 2005');
    expect(nameOfFile('C:\\Docs\\100% sure.xlsm')).toBe('100% sure');
    expect(nameOfFile('')).toBe('');
  });
});

describe('troubles', () => {
  const codes = [
    'AccessDenied',
    'FilteredRangeConflict',
    'InsertDeleteConflict',
    'MergedRangeConflict',
    'NonBlankCellOffSheet',
    'ItemNotFound',
    'ApiNotFound',
    'RequestAborted',
    'InvalidOperationInCellEditMode',
    'RequestPayloadSizeLimitExceeded',
    'ResponsePayloadSizeLimitExceeded',
    'UndoNotSupported',
    'InvalidArgument',
    'GeneralException',
  ];

  it.each(codes)('%s has a sentence', (code) => expect(knownCodes).toContain(code));

  it('are sentences for people', () => {
    for (const code of [
      ...knownCodes,
      'TableGone',
      'NoFindingsColumn',
      'TableMoved',
      'FileNotSaved',
      'TextTooLong',
    ]) {
      const { message } = troubleOf(code);
      expect(message).toMatch(/^[A-Z].*\.$/);
      expect(message).not.toMatch(/null|undefined|exception|sync|API|error|invalid/i);
    }
  });

  it('say when trying again makes sense', () => {
    expect(asTrouble({ code: 'InvalidOperationInCellEditMode' }).retry).toBe(true);
    expect(asTrouble({ code: 'AccessDenied' }).retry).toBe(false);
  });

  it('take anything that was thrown', () => {
    expect(asTrouble(new Error('x')).code).toBe('GeneralException');
    expect(asTrouble({ code: 'SomethingNew' })).toMatchObject({ code: 'SomethingNew', retry: false });
    expect(codeOf(undefined)).toBe('');
    const trouble = troubleOf('TableGone');
    expect(asTrouble(trouble)).toBe(trouble);
  });
});
