/** Watching through real office.js: events read, and only multi-select writes. */

import { listItems, type ColumnKey } from '../../../src/core/workbook';
import { bench, counting, framework, kinds, rowsOf, started, watched } from './bench';

jest.setTimeout(30_000);

const area = framework.pack.areas[0];
const who = listItems(framework, 'who', area?.label ?? '');

describe('what a person types', () => {
  it('is one read and no write, and told with the row as it is', async () => {
    const b = await watched();
    const steps = counting(b);
    b.person.type(b.at(0, 'why'), 'Because it pays.');
    await b.idle();
    expect(b.syncs()).toBe(1);
    const [told] = rowsOf(b);
    expect(told).toMatchObject({ table: 'activities', remote: false });
    expect(told?.rows).toHaveLength(1);
    expect(told?.rows[0]).toMatchObject({ index: 0, formulas: [] });
    expect(told?.rows[0]?.values).toContain('Because it pays.');
    expect(told?.rows[0]?.values[1]).toBe('');
    expect(steps()).toBe(1);
  });

  it('is taken back by one Ctrl+Z, and n of them reach the start', async () => {
    const b = await watched();
    const steps = counting(b);
    const edits: [number, ColumnKey, string][] = [
      [0, 'area', area?.label ?? ''],
      [0, 'who', who[0] ?? ''],
      [0, 'why', 'One.'],
      [1, 'why', 'Two.'],
      [0, 'when', 'June 2005'],
      [0, 'why', ''],
    ];
    for (const [row, key, text] of edits) {
      b.person.type(b.at(row, key), text);
      await b.idle();
    }
    expect(steps()).toBe(edits.length);
    for (let i = 0; i < edits.length; i++) {
      b.person.undo();
      await b.idle();
    }
    for (const [row, key] of edits) expect(b.value(b.at(row, key))).toBe('');
    expect(
      (await b.read()).tables
        .find((t) => t.key === 'activities')
        ?.rows[0]?.slice(2)
        .join(''),
    ).toBe('');
  });

  it('tells a paste of many rows once', async () => {
    const b = await watched();
    const rows = Array.from({ length: 6 }, (_, i) => ['a', 'b', 'c'].map((t) => `${t}${i}`));
    b.person.paste(b.at(1, 'equality'), rows);
    await b.idle();
    expect(b.syncs()).toBe(1);
    expect(rowsOf(b).flatMap((e) => e.rows.map((r) => r.index))).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('below the table makes it grow and is told as a whole', async () => {
    const b = await watched();
    b.person.type(b.at(10, 'why'), 'New row.');
    await b.idle();
    expect(kinds(b)).toEqual(['changed']);
    const [event] = b.events;
    const table = event?.kind === 'changed' && event.snapshot.tables.find((t) => t.key === 'activities');
    expect(table && table.rows).toHaveLength(11);
  });

  it('elsewhere is not read at all', async () => {
    const b = await watched();
    b.person.type('Sheet1!A1', 'x');
    b.person.type('Activities!Z99', 'x');
    await b.idle();
    expect(b.syncs()).toBe(0);
    expect(b.events).toEqual([]);
  });

  it('on the cover and among the partners is told too', async () => {
    const b = await watched();
    b.person.type('Agreement!B5', 'GB-1');
    b.person.type('Partners!A5', 'SEASY');
    await b.idle();
    expect(rowsOf(b).map((e) => e.table)).toEqual(['agreement', 'partners']);
  });

  it('is marked where it is a formula', async () => {
    const b = await watched();
    b.person.format(b.at(0, 'why'), { numberFormat: 'General' });
    b.person.type(b.at(0, 'why'), '=1+1');
    await b.idle();
    const row = rowsOf(b).at(-1)?.rows[0];
    expect(row?.formulas).toHaveLength(1);
  });
});

describe('a workbook of somebody else', () => {
  it('is not read while they type', async () => {
    const b = await bench();
    await b.watch();
    expect(await b.port.read()).toBeNull();
    b.resetSyncs();
    b.person.type('Sheet1!A1', 'Mine.');
    b.person.paste('Sheet1!A2', [['a', 'b']]);
    await b.idle();
    expect(b.syncs()).toBe(0);
  });
});

describe('structure', () => {
  it('tells rows inserted and deleted, and their undo', async () => {
    const b = await watched();
    b.person.insertRows('Activities!7:8');
    await b.idle();
    expect(kinds(b).at(-1)).toBe('changed');
    b.person.deleteRows('Activities!7:7');
    await b.idle();
    b.person.undo();
    b.person.undo();
    await b.idle();
    const last = b.events.at(-1);
    const table = last?.kind === 'changed' && last.snapshot.tables.find((t) => t.key === 'activities');
    expect(table && table.rows).toHaveLength(10);
  });

  it('tells a sort', async () => {
    const b = await watched();
    b.person.type(b.at(0, 'why'), 'b');
    b.person.type(b.at(1, 'why'), 'a');
    await b.idle();
    b.events.length = 0;
    b.person.sort(b.at(0, 'why'), true);
    await b.idle();
    expect(rowsOf(b).flatMap((e) => e.rows.map((r) => r.index))).toEqual([0, 1]);
  });

  it('notices a renamed sheet at the next look', async () => {
    const b = await watched();
    b.person.renameSheet('Activities', 'Our activities');
    await b.idle();
    b.person.type(b.at(0, 'why'), 'x');
    await b.idle();
    const last = b.events.findLast((e) => e.kind === 'changed');
    const table = last?.kind === 'changed' && last.snapshot.tables.find((t) => t.key === 'activities');
    expect(table && table.sheet).toBe('Our activities');
  });

  it('says that the table is gone, and that it is back after an undo', async () => {
    const b = await watched();
    b.person.type(b.at(0, 'why'), 'x');
    b.person.deleteRows('Activities!4:14');
    await b.idle();
    expect(b.events.at(-1)).toMatchObject({ kind: 'lost', trouble: { code: 'TableGone' } });
    b.person.undo();
    await b.idle();
    expect(b.events.at(-1)?.kind).toBe('changed');
  });

  it('finds a table that has lost its name by its headings', async () => {
    const b = await watched();
    await b.Excel.run(async (context) => {
      context.workbook.tables.getItem('MPA_Activities').name = 'Table1';
      await context.sync();
    });
    expect((await b.read()).tables.find((t) => t.key === 'activities')?.name).toBe('Table1');
    await b.Excel.run(async (context) => {
      context.workbook.tables.getItem('Table1').convertToRange();
      await context.sync();
    });
    const plain = (await b.read()).tables.find((t) => t.key === 'activities');
    expect(plain).toMatchObject({ name: null, sheet: 'Activities', row: 3 });
  });
});

describe('the cursor', () => {
  it('is told, with the rows of the selection', async () => {
    const b = await watched();
    b.person.select(b.at(2, 'who'));
    b.person.select('Activities!C6:D9');
    b.person.activate('Partners');
    b.person.select('Partners!A5');
    await b.idle();
    const told = b.events.flatMap((e) =>
      e.kind === 'selected' ? [[e.at.sheet, e.at.row, e.at.column, e.rows]] : [],
    );
    expect(told).toContainEqual(['Activities', 6, 4, 1]);
    expect(told).toContainEqual(['Activities', 5, 2, 4]);
    expect(told).toContainEqual(['Partners', 4, 0, 1]);
  });

  it('is told at the beginning', async () => {
    const b = await started();
    await b.watch();
    expect(b.events[0]).toMatchObject({ kind: 'selected', at: { sheet: 'Activities', row: 4, column: 2 } });
  });

  it('compares the row left and the row entered: changes that no event told of are seen', async () => {
    const b = await watched();
    b.person.select(b.at(2, 'who'));
    await b.idle();
    const quiet = (on: boolean) =>
      b.Excel.run(async (context) => {
        context.runtime.enableEvents = on;
        await context.sync();
      });
    await quiet(false);
    b.person.type(b.at(2, 'why'), 'Unheard.');
    b.person.type(b.at(5, 'why'), 'Unheard as well.');
    await quiet(true);
    b.events.length = 0;
    b.resetSyncs();
    b.person.select(b.at(5, 'who'));
    await b.idle();
    expect(b.syncs()).toBe(1);
    expect(rowsOf(b).flatMap((e) => e.rows.map((r) => r.index))).toEqual([2, 5]);
  });
});

describe('ending', () => {
  it('hears nothing after it was stopped', async () => {
    const b = await started();
    const stop = await b.watch();
    await b.read();
    await stop();
    b.events.length = 0;
    b.resetSyncs();
    b.person.type(b.at(0, 'why'), 'x');
    await b.idle();
    expect(b.events).toEqual([]);
    expect(b.syncs()).toBe(0);
  });
});
