/** Copying and removing activities through real office.js. */

import { started, troubleFrom, type Bench } from './bench';

jest.setTimeout(30_000);

/** Three activities, and beside the last of them a note of the person's own, right of the table. */
async function three(): Promise<Bench> {
  const b = await started();
  for (const [row, text] of ['one', 'two', 'three'].entries()) {
    b.person.type(b.at(row, 'why'), text);
    b.person.type(b.at(row, 'outcome'), `=Not a formula ${row}`);
  }
  await b.read();
  return b;
}

const column = (b: Bench, key: 'ref' | 'why' | 'outcome', rows = 4) =>
  Array.from({ length: rows }, (_, row) => b.value(b.at(row, key)));

describe('copying an activity', () => {
  it('fills the first empty row with its texts in one undo step; the Ref stays the row’s own', async () => {
    const b = await three();
    b.person.type(b.at(0, 'when'), '2005-6');
    const { at, steps } = await b.port.copyActivity({
      why: 'one',
      when: '2005-6',
      outcome: '=Not a formula 0',
    });
    expect(at).toEqual({ sheet: 'Activities', row: 7, column: 2 });
    expect(steps).toBe(1);
    expect(column(b, 'why')).toEqual(['one', 'two', 'three', 'one']);
    expect(column(b, 'ref')).toEqual([1, 2, 3, 4]);
    expect(b.value(b.at(3, 'when'))).toBe('2005-6');
    const { sheet, area } = b.model.locate(b.at(3, 'outcome'));
    expect(sheet.cell(area.row, area.column)).toMatchObject({ value: '=Not a formula 0' });
    expect(sheet.cell(area.row, area.column)?.formula).toBeUndefined();
    const check = b.model.locate(b.at(3, 'check'));
    expect(check.sheet.cell(check.area.row, check.area.column)?.formula).toMatch(/^=/);
    b.person.undo();
    expect(column(b, 'why')).toEqual(['one', 'two', 'three', '']);
  });

  it('grows a full table, with the next Ref, and takes as many undo steps as it says', async () => {
    const b = await started();
    for (let row = 0; row < 10; row++) b.person.type(b.at(row, 'why'), `row ${row}`);
    await b.read();
    const { at, steps } = await b.port.copyActivity({ why: 'row 3' });
    expect(at.row).toBe(14);
    expect(b.value(b.at(10, 'ref'))).toBe(11);
    expect(b.value(b.at(10, 'why'))).toBe('row 3');
    for (let i = 0; i < steps; i++) b.person.undo();
    expect(b.value('Activities!A15')).toBe('');
    expect(b.value('Activities!H15')).toBe('');
    expect(b.value(b.at(9, 'why'))).toBe('row 9');
  });

  it('writes only its own row where a filter hides others', async () => {
    const b = await three();
    b.person.filter(b.at(0, 'why'), ['two']);
    await b.read();
    await b.port.copyActivity({ why: 'two' });
    expect(column(b, 'why', 5)).toEqual(['one', 'two', 'three', 'two', '']);
  });
});

describe('removing an activity', () => {
  it('closes up the rows in one undo step, tells the table, and leaves what stands beside it', async () => {
    const b = await three();
    await b.watch();
    b.person.type('Activities!U6', 'A note beside row 6');
    await b.idle();
    b.events.length = 0;
    await b.port.removeRow('activities', 1);
    await b.idle();
    expect(column(b, 'why', 3)).toEqual(['one', 'three', '']);
    expect(column(b, 'ref', 3)).toEqual([1, 3, 4]);
    expect(b.model.table('MPA_Activities')?.area.rows).toBe(10);
    expect(b.value('Activities!U6')).toBe('A note beside row 6');
    expect(b.events.some((e) => e.kind === 'changed')).toBe(true);
    b.person.undo();
    expect(column(b, 'why', 3)).toEqual(['one', 'two', 'three']);
    expect(b.model.table('MPA_Activities')?.area.rows).toBe(11);
  });

  it('removes nothing from a filtered table, and says how to go on', async () => {
    const b = await three();
    b.person.filter(b.at(0, 'why'), ['one', 'three']);
    await b.read();
    const trouble = await troubleFrom(b.port.removeRow('activities', 2));
    expect(trouble).toMatchObject({ code: 'FilteredRangeConflict', retry: false });
    expect(trouble.message).toMatch(/Clear the filter/);
    expect(column(b, 'why', 3)).toEqual(['one', 'two', 'three']);
    b.person.filter(b.at(0, 'why'), null);
    await b.port.removeRow('activities', 2);
    expect(column(b, 'why', 3)).toEqual(['one', 'two', '']);
  });

  it('leaves a row alone that is not what was last seen there', async () => {
    const b = await three();
    b.person.type(b.at(1, 'why'), 'Somebody else’s work');
    expect(await troubleFrom(b.port.removeRow('activities', 1))).toMatchObject({ code: 'RowChanged' });
    expect(column(b, 'why', 3)).toEqual(['one', 'Somebody else’s work', 'three']);
    await b.read();
    b.person.insertRows('Activities!5:5');
    expect(await troubleFrom(b.port.removeRow('activities', 0))).toMatchObject({ code: 'RowChanged' });
    expect(column(b, 'why', 4)).toEqual(['', 'one', 'Somebody else’s work', 'three']);
  });

  it('leaves the table a blank row where it was the only one', async () => {
    const b = await three();
    b.person.deleteRows('Activities!6:14');
    await b.read();
    await b.port.removeRow('activities', 0);
    expect(b.value(b.at(0, 'why'))).toBe('');
    expect(b.model.table('MPA_Activities')?.area.rows).toBe(2);
    await b.port.write([{ at: { sheet: 'Activities', row: 4, column: 7 }, text: 'Begun again' }]);
    expect(b.value(b.at(0, 'why'))).toBe('Begun again');
  });
});

describe('removing a partner', () => {
  it('takes the row out and leaves the activities that name it alone; one undo step', async () => {
    const b = await started();
    for (const [row, name] of ['SEASY', 'SEEM', 'INSPIRE'].entries())
      b.person.type(`Partners!A${5 + row}`, name);
    b.person.type(b.at(0, 'partners'), 'SEEM');
    await b.read();
    await b.port.removeRow('partners', 1);
    expect(['A5', 'A6', 'A7'].map((cell) => b.value(`Partners!${cell}`))).toEqual(['SEASY', 'INSPIRE', '']);
    expect(b.value(b.at(0, 'partners'))).toBe('SEEM');
    b.person.undo();
    expect(b.value('Partners!A6')).toBe('SEEM');
  });
});
