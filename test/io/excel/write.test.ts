/** Writing through real office.js: cells and activities. */

import { opened, started, troubleFrom, type Bench } from './bench';

jest.setTimeout(30_000);

const SHEET = 'Activities';
const at = (row: number, column: number, sheet = SHEET) => ({ sheet, row, column });

describe('write', () => {
  it('is one sync and one undo step for a cell, two cells of a row, and a rectangle', async () => {
    const b = await opened();
    expect(await b.port.write([{ at: at(4, 7), text: 'Why.' }])).toBe(1);
    expect(b.syncs()).toBe(1);
    await b.port.write([
      { at: at(4, 0), text: '7' },
      { at: at(4, 13), text: 'Outcome.' },
    ]);
    expect(b.value(b.at(0, 'ref'))).toBe(7);
    expect(b.value(b.at(0, 'why'))).toBe('Why.');
    b.person.undo();
    expect(b.value(b.at(0, 'ref'))).toBe(1);
    expect(b.value(b.at(0, 'outcome'))).toBe('');
    expect(b.value(b.at(0, 'why'))).toBe('Why.');
    b.person.undo();
    expect(b.value(b.at(0, 'why'))).toBe('');
  });

  it('leaves the cells between alone, our formula among them', async () => {
    const b = await opened();
    b.person.type(b.at(1, 'why'), 'Between.');
    await b.port.write([
      { at: at(4, 0), text: '5' },
      { at: at(6, 13), text: 'x' },
    ]);
    const { sheet, area } = b.model.locate(b.at(1, 'check'));
    expect(sheet.cell(area.row, area.column)?.formula).toMatch(/^=/);
    expect(b.value(b.at(1, 'why'))).toBe('Between.');
  });

  it('never touches rows that a filter hides', async () => {
    const b = await opened();
    for (const [row, text] of ['keep', 'hide', 'keep'].entries()) b.person.type(b.at(row, 'why'), text);
    b.person.filter(b.at(0, 'why'), ['keep']);
    const steps = await b.port.write([
      { at: at(4, 13), text: 'one' },
      { at: at(6, 13), text: 'three' },
    ]);
    expect(steps).toBe(2);
    expect([0, 1, 2].map((row) => b.value(b.at(row, 'outcome')))).toEqual(['one', '', 'three']);
  });

  it('keeps text that looks like a formula as text, whatever the cell is', async () => {
    const b = await opened();
    b.person.format(b.at(1, 'why'), { numberFormat: 'General' });
    for (const row of [0, 1]) {
      await b.port.write([{ at: at(4 + row, 7), text: '=1+1 is two' }]);
      const { sheet, area } = b.model.locate(b.at(row, 'why'));
      expect(sheet.cell(area.row, area.column)).toMatchObject({ value: '=1+1 is two' });
      expect(sheet.cell(area.row, area.column)?.formula).toBeUndefined();
    }
  });

  it('refuses text that no cell can hold before anything is written', async () => {
    const b = await opened();
    const edits = [
      { at: at(4, 7), text: 'ok' },
      { at: at(5, 7), text: 'x'.repeat(32_768) },
    ];
    expect(await troubleFrom(b.port.write(edits))).toMatchObject({ code: 'TextTooLong' });
    expect(b.value(b.at(0, 'why'))).toBe('');
  });

  it('says what is in the way: protection, a sheet that is gone, an open cell', async () => {
    const b = await opened();
    await b.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(SHEET).protection.protect();
      await context.sync();
    });
    const locked = await troubleFrom(b.port.write([{ at: at(4, 7), text: 'x' }]));
    expect(locked).toMatchObject({ code: 'AccessDenied', retry: false });
    expect(locked.message).toMatch(/protected/);
    expect(await troubleFrom(b.port.write([{ at: at(4, 7, 'Nowhere'), text: 'x' }]))).toMatchObject({
      code: 'ItemNotFound',
    });
    b.person.beginEdit('Agreement!B5');
    expect(await troubleFrom(b.port.write([{ at: at(4, 7), text: 'x' }]))).toMatchObject({
      code: 'InvalidOperationInCellEditMode',
      retry: true,
    });
    b.person.endEdit();
  });

  it('leaves formats, rules and the filter as they are', async () => {
    const b = await opened();
    b.person.format(b.at(0, 'why'), { fill: '#FFEEDD', bold: true });
    const { sheet, area } = b.model.locate(b.at(0, 'why'));
    const before = [sheet.formatAt(area.row, area.column), sheet.validations];
    await b.port.write([{ at: at(4, 7), text: 'x' }]);
    expect([sheet.formatAt(area.row, area.column), sheet.validations]).toEqual(before);
  });
});

describe('adding an activity', () => {
  it('takes the first empty row', async () => {
    const b = await opened();
    b.person.type(b.at(0, 'why'), 'x');
    b.resetSyncs();
    expect(await b.port.addActivity()).toEqual({ at: at(5, 2), steps: 0 });
    expect(b.value(b.at(1, 'ref'))).toBe(2);
  });

  it('gives that row the next free Ref where it has none', async () => {
    const b = await opened();
    b.person.clear(b.at(0, 'ref'));
    await b.port.addActivity();
    expect(b.value(b.at(0, 'ref'))).toBe(11);
  });

  /** Fills all ten rows. */
  const fill = (b: Bench): void => {
    for (let row = 0; row < 10; row++) b.person.type(b.at(row, 'why'), 'x');
  };

  it('appends under the last row, with Ref, Check, lists and text format', async () => {
    const b = await opened();
    fill(b);
    expect(await b.port.addActivity()).toEqual({ at: at(14, 2), steps: 1 });
    expect(b.model.table('MPA_Activities')?.area.rows).toBe(12);
    expect(b.value(b.at(10, 'ref'))).toBe(11);
    const { sheet, area } = b.model.locate(b.at(10, 'check'));
    expect(sheet.cell(area.row, area.column)?.formula).toContain('$C15');
    expect(b.person.listFor(b.at(10, 'area'))?.length).toBeGreaterThan(0);
    b.person.type(b.at(10, 'when'), '2005-6');
    expect(b.value(b.at(10, 'when'))).toBe('2005-6');
  });

  it('makes room where something stands below', async () => {
    const b = await opened();
    fill(b);
    b.person.type('Activities!A16', 'My note');
    b.person.type('Activities!C15', 'Right below');
    b.person.undo();
    b.person.type('Activities!A17', 'Another');
    await b.port.addActivity();
    await b.port.addActivity();
    const texts = Array.from({ length: 8 }, (_, i) => b.value(`Activities!A${14 + i}`));
    expect(texts).toContain('My note');
    expect(texts).toContain('Another');
  });

  it('tells the table as it then is', async () => {
    const b = await opened();
    await b.watch();
    fill(b);
    await b.idle();
    b.events.length = 0;
    await b.port.addActivity();
    await b.idle();
    const changed = b.events.filter((e) => e.kind === 'changed');
    expect(changed.length).toBeGreaterThan(0);
  });
});

describe('selecting', () => {
  it('goes to the sheet and the cell, and says when the sheet is gone', async () => {
    const b = await opened();
    await b.port.select(at(8, 4));
    expect(b.model.active.name).toBe(SHEET);
    expect(b.model.selection.areas).toEqual([{ row: 8, column: 4, rows: 1, columns: 1 }]);
    expect(await troubleFrom(b.port.select(at(0, 0, 'Nowhere')))).toMatchObject({ code: 'SheetGone' });
  });
});

it('reaches a sheet that was renamed a moment ago, of which no event told', async () => {
  const b = await started();
  await b.watch();
  await b.read();
  const why = at(4, 7);
  b.person.renameSheet('Activities', 'Our plan');
  await b.port.write([{ at: why, text: 'Because.' }]);
  await b.port.select(why);
  expect(b.value(b.at(0, 'why'))).toBe('Because.');
  expect(b.model.active.name).toBe('Our plan');
});
