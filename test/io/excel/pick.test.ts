/** In-cell multi-select and our own writes through real office.js: what a change is answered by, and what never. */

import { listItems } from '../../../src/core/workbook';
import { counting, framework, kinds, rowsOf, watched, type Bench } from './bench';

jest.setTimeout(30_000);

const area = framework.pack.areas[0];
const who = listItems(framework, 'who', area?.label ?? '');

describe('in-cell multi-select', () => {
  const [a = '', second = '', third = ''] = who;

  async function picked(): Promise<{ b: Bench; cell: string; pick: (item: string) => Promise<void> }> {
    const b = await watched();
    b.person.type(b.at(0, 'area'), area?.label ?? '');
    await b.idle();
    const cell = b.at(0, 'who');
    const pick = async (item: string): Promise<void> => {
      expect(b.person.pick(cell, item)).toEqual({ ok: true });
      await b.idle();
    };
    return { b, cell, pick };
  }

  it('adds: pick A, B, C; undo to blank; redo back', async () => {
    const { b, cell, pick } = await picked();
    const seen: unknown[] = [];
    for (const item of [a, second, third]) {
      await pick(item);
      seen.push(b.value(cell));
    }
    expect(new Set(seen).size).toBe(3);
    expect(String(seen[2]).length).toBeGreaterThan(String(seen[1]).length);
    const back: unknown[] = [];
    while (b.value(cell) !== '') {
      expect(b.person.undo()).toBe(true);
      await b.idle();
      back.push(b.value(cell));
    }
    expect(back).toEqual([third, seen[1], second, a, '']);
    for (let i = 0; i < back.length; i++) {
      b.person.redo();
      await b.idle();
    }
    expect(b.value(cell)).toBe(seen[2]);
  });

  it('takes two syncs a pick, and tells the row as it then is', async () => {
    const { b, pick } = await picked();
    await pick(a);
    b.events.length = 0;
    b.resetSyncs();
    await pick(second);
    expect(b.syncs()).toBe(2);
    expect(kinds(b)).toEqual(['rows', 'multi-selected']);
    const [told] = rowsOf(b);
    expect(told?.rows[0]?.values).toContain(b.value(b.at(0, 'who')));
  });

  it('takes out what stood there before the last', async () => {
    const { b, cell, pick } = await picked();
    for (const item of [a, second, a]) await pick(item);
    expect(b.value(cell)).toBe(second);
  });

  it('leaves only the item that is picked last a second time, and offers to put the others back', async () => {
    const { b, cell, pick } = await picked();
    for (const item of [a, second]) await pick(item);
    const both = b.value(cell);
    await pick(second);
    expect(b.value(cell)).toBe(second);
    const last = b.events.at(-1);
    expect(last).toMatchObject({ kind: 'multi-selected', putBack: { text: both } });
    if (last?.kind !== 'multi-selected' || !last.putBack) throw new Error('Nothing is offered.');
    await b.port.write([last.putBack]);
    expect(b.value(cell)).toBe(both);
  });

  it('leaves alone what is typed and is no item, and columns of one value', async () => {
    const { b, cell, pick } = await picked();
    await pick(a);
    b.person.type(cell, 'Charity Bank');
    await b.idle();
    expect(b.value(cell)).toBe('Charity Bank');
    const kinds = framework.pack.kinds.map((k) => k.label);
    b.person.pick(b.at(0, 'kind'), kinds[0] ?? '');
    b.person.pick(b.at(0, 'kind'), kinds[1] ?? '');
    await b.idle();
    expect(b.value(b.at(0, 'kind'))).toBe(kinds[1]);
  });

  it('can be switched off', async () => {
    const { b, cell, pick } = await picked();
    b.port.setMultiSelect(false);
    await pick(a);
    await pick(second);
    expect(b.value(cell)).toBe(second);
  });

  it('knows the partners of the Partners sheet', async () => {
    const { b } = await picked();
    b.person.type('Partners!A5', 'SEASY');
    b.person.type('Partners!A6', 'NESEP');
    await b.idle();
    b.person.type(b.at(0, 'partners'), 'SEASY');
    await b.idle();
    b.person.type(b.at(0, 'partners'), 'NESEP');
    await b.idle();
    expect(b.value(b.at(0, 'partners'))).toBe('SEASY; NESEP');
  });

  it('stays with its cell when rows are inserted above', async () => {
    const { b, pick } = await picked();
    await pick(a);
    await pick(second);
    b.person.insertRows('Activities!5:5');
    await b.idle();
    const cell = b.at(1, 'who');
    const both = b.value(cell);
    b.person.undo();
    await b.idle();
    b.person.undo();
    await b.idle();
    expect(b.value(b.at(0, 'who'))).toBe(second);
    b.person.redo();
    await b.idle();
    expect(b.value(b.at(0, 'who'))).toBe(both);
  });
});

describe('our own writes', () => {
  it('are told once, without another read, and are one step for Ctrl+Z', async () => {
    const b = await watched();
    const steps = counting(b);
    await b.port.write([{ at: { sheet: 'Activities', row: 4, column: 4 }, text: who[0] ?? '' }]);
    await b.idle();
    expect(b.syncs()).toBe(1);
    expect(kinds(b)).toEqual(['rows']);
    expect(steps()).toBe(1);
  });

  it('are not taken for picks when they are taken back', async () => {
    const b = await watched();
    const at = { sheet: 'Activities', row: 4, column: 4 };
    const texts = [who[0] ?? '', `${who[0]}; Charity Bank`, who[1] ?? '', ''];
    for (const text of texts) await b.port.write([{ at, text }]);
    const seen: unknown[] = [];
    for (let i = 0; i < texts.length; i++) {
      b.person.undo();
      await b.idle();
      seen.push(b.value(b.at(0, 'who')));
    }
    expect(seen).toEqual([texts[2], texts[1], texts[0], '']);
  });
});
