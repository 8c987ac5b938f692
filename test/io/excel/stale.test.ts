/** What waits, or is decided upon, while the sheet changes under it: it reaches its own row, or nothing. */

import { createLive, fixAll, planFixes, type Live } from '../../../src/core/live';
import type { ColumnKey, Position } from '../../../src/core/workbook';
import { framework, started, timers, type Bench } from './bench';

jest.setTimeout(20_000);

/** The host rests only when no cell is open. */
const turns = async (): Promise<void> => {
  for (let i = 0; i < 50; i++) await new Promise((resolve) => setImmediate(resolve));
};

interface Held {
  readonly b: Bench;
  readonly live: Live;
  /** Closes the cell that is open, and lets what waits go on. */
  readonly letGo: () => Promise<void>;
}

/** Three activities, and a cell of the cover that stands open for typing. */
async function held(rows: readonly Partial<Record<ColumnKey, string>>[]): Promise<Held> {
  const { schedule, runOut } = timers();
  const b = await started();
  rows.forEach((cells, row) => {
    for (const [key, text] of Object.entries(cells)) b.person.type(b.at(row, key as ColumnKey), text);
  });
  const live = createLive(b.port, { frameworks: [framework], today: '2005-05-02', schedule });
  await live.open();
  await b.idle();
  await b.idle();
  b.person.beginEdit('Agreement!B5');
  return {
    b,
    live,
    letGo: async () => {
      await turns();
      b.person.endEdit();
      for (let i = 0; i < 5; i++) {
        await b.idle();
        runOut();
      }
      await b.idle();
    },
  };
}

function position(live: Live, row: number, key: ColumnKey): Position {
  const place = live.getState().reading?.tables.activities;
  if (!place) throw new Error('There is no agreement.');
  return { sheet: place.sheet, row: place.firstRow + row, column: place.columns[key] ?? -1 };
}

const three = ['Alpha', 'Beta', 'Gamma'].map((what, i) => ({
  ref: String(i + 1),
  what,
  who: 'National: OPDM',
}));
const column = (b: Bench, key: ColumnKey): unknown[] => [0, 1, 2, 3].map((row) => b.value(b.at(row, key)));

it('a text that waits goes to its row, where a row was put in above', async () => {
  const { b, live, letGo } = await held(three);
  const writing = live.write([{ at: position(live, 1, 'why'), text: 'For Beta.' }]);
  await turns();
  b.person.insertRows('Activities!A5:A5');
  await letGo();
  await writing;
  expect(column(b, 'what')).toEqual(['', 'Alpha', 'Beta', 'Gamma']);
  expect(column(b, 'why')).toEqual(['', '', 'For Beta.', '']);
});

it('a text that waits goes to its row, where rows were sorted', async () => {
  const { b, live, letGo } = await held(three);
  const writing = live.write([{ at: position(live, 0, 'why'), text: 'For Alpha.' }]);
  await turns();
  b.person.sort(b.at(0, 'what'), false);
  await letGo();
  await writing;
  expect(column(b, 'what')).toEqual(['Gamma', 'Beta', 'Alpha', '']);
  expect(column(b, 'why')).toEqual(['', '', 'For Alpha.', '']);
});

it('a fix that waits does not write over a text that came meanwhile', async () => {
  const { b, live, letGo } = await held(three);
  const finding = live.getState().findings.find((f) => f.rule === 'near-miss');
  if (!finding) throw new Error('no finding');
  const fixing = live.fix(finding);
  await turns();
  b.person.type(b.at(0, 'who'), 'National: Treasury');
  await letGo();
  expect(await fixing).toBe(false);
  expect(column(b, 'who')[0]).toBe('National: Treasury');
  expect(live.getState().trouble).toMatchObject({ code: 'Conflict' });
});

it('Fix all that waits does not write over a text that came meanwhile', async () => {
  const { b, live, letGo } = await held(three);
  const { reading, findings } = live.getState();
  if (!reading) throw new Error();
  const plan = planFixes(
    findings.filter((f) => f.rule === 'near-miss'),
    reading,
  );
  expect(plan.changes).toHaveLength(3);
  const fixing = fixAll(live, plan.changes);
  await turns();
  b.person.type(b.at(1, 'who'), 'National: Treasury');
  await letGo();
  expect(await fixing).toBe(false);
  expect(column(b, 'who').slice(0, 3)).toEqual(['National: OPDM', 'National: Treasury', 'National: OPDM']);
});

it('a fix whose row is deleted meanwhile writes nothing', async () => {
  const { b, live, letGo } = await held(three);
  const finding = live.getState().findings.find((f) => f.rule === 'near-miss');
  if (!finding) throw new Error('no finding');
  const fixing = live.fix(finding);
  await turns();
  b.person.deleteRows('Activities!A5:A5');
  await letGo();
  await fixing;
  expect(column(b, 'who').slice(0, 2)).toEqual(['National: OPDM', 'National: OPDM']);
});

describe('Undo of a fix', () => {
  const fixed = async () => {
    const made = await held(three);
    made.b.person.endEdit();
    const finding = made.live.getState().findings.find((f) => f.rule === 'near-miss');
    if (!finding) throw new Error('There is nothing to fix.');
    expect(await made.live.fix(finding)).toBe(true);
    await made.b.idle();
    expect(column(made.b, 'who')[0]).toBe('National: ODPM');
    return made;
  };

  it('puts back what stood there, in its row where that has moved', async () => {
    const { b, live } = await fixed();
    b.person.sort(b.at(0, 'what'), false);
    await b.idle();
    expect(await live.takeBack()).toBe(true);
    await b.idle();
    expect(column(b, 'who').slice(0, 3)).toEqual(['National: OPDM', 'National: OPDM', 'National: OPDM']);
  });

  it('leaves what somebody else has typed there since', async () => {
    const { b, live } = await fixed();
    b.person.type(b.at(0, 'who'), 'National: Treasury');
    await b.idle();
    expect(await live.takeBack()).toBe(false);
    expect(column(b, 'who')[0]).toBe('National: Treasury');
    expect(live.getState().trouble?.message).toMatch(/^E5 was changed or moved meanwhile/);
  });
});

it('two texts of one cell that wait are written one after the other', async () => {
  const { b, live, letGo } = await held(three);
  const at = position(live, 0, 'why');
  const writing = [live.write([{ at, text: 'One.' }]), live.write([{ at, text: 'One and two.' }])];
  await letGo();
  expect(await Promise.all(writing)).toEqual([true, true]);
  expect(column(b, 'why')[0]).toBe('One and two.');
});

it('the texts of a new activity wait for its row, and give it one Ref', async () => {
  const { b, live, letGo } = await held(three);
  const writing = [
    live.write([{ at: position(live, 3, 'area'), text: 'Access to finance' }]),
    live.write([{ at: position(live, 3, 'what'), text: 'Delta' }]),
  ];
  await letGo();
  expect(await Promise.all(writing)).toEqual([true, true]);
  expect(column(b, 'what')).toEqual(['Alpha', 'Beta', 'Gamma', 'Delta']);
  expect(String(column(b, 'ref')[3])).toBe('4');
});
