/** What can hold people up, each injected: what is said, and the way out. Real office.js, real session. */

import { answersOf, createLive, type Live, type Schedule } from '../../../src/core/live';
import { createModel } from '../../../src/apps/workbench/host';
import { listItems, type ColumnKey, type Position } from '../../../src/core/workbook';
import { bench, framework, started, timers, type Bench } from './bench';

jest.setTimeout(60_000);

const today = '2005-05-02';

async function opened(b: Bench, schedule?: Schedule): Promise<Live> {
  const live = createLive(b.port, { frameworks: [framework], today, ...(schedule ? { schedule } : {}) });
  await live.open();
  await b.idle();
  await b.idle();
  return live;
}

function position(live: Live, row: number, key: ColumnKey): Position {
  const place = live.getState().reading?.tables.activities;
  if (!place) throw new Error('There is no agreement.');
  return { sheet: place.sheet, row: place.firstRow + row, column: place.columns[key] ?? -1 };
}

const protect = (b: Bench, on: boolean): Promise<void> =>
  b.Excel.run(async (context) => {
    const { protection } = context.workbook.worksheets.getItem('Activities');
    if (on) protection.protect();
    else protection.unprotect();
    await context.sync();
  });

it('a list that is open, or a connection that is lost: said after a while, and all goes on by itself', async () => {
  let silent = false;
  let answer: () => void = () => undefined;
  const b = await started({
    settle: () => (silent ? new Promise<void>((resolve) => (answer = resolve)) : undefined),
  });
  const { schedule, runOut } = timers();
  const live = await opened(b, schedule);
  silent = true;
  const at = position(live, 0, 'why');
  const writing = live.write([{ at, text: 'Kept.' }]);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(live.getState().trouble).toBeNull();
  runOut();
  expect(live.getState().trouble).toMatchObject({ code: 'NoAnswer', retry: true });
  expect(live.getState().waiting).toEqual([{ at, text: 'Kept.' }]);
  silent = false;
  answer();
  expect(await writing).toBe(true);
  expect(live.getState()).toMatchObject({ trouble: null, waiting: [], phase: 'ready' });
  expect(b.value(b.at(0, 'why'))).toBe('Kept.');
});

it('a computer that is offline: says so, keeps the text, and writes it when the connection is back', async () => {
  let silent = false;
  let answer: () => void = () => undefined;
  const b = await started({
    settle: () => (silent ? new Promise<void>((resolve) => (answer = resolve)) : undefined),
  });
  const { schedule, runOut } = timers();
  const options = { frameworks: [framework], today, schedule, online: () => !silent };
  const live = createLive(b.port, options);
  await live.open();
  await b.idle();
  silent = true;
  const at = position(live, 0, 'why');
  const writing = live.write([{ at, text: 'Kept.' }]);
  await new Promise((resolve) => setTimeout(resolve, 50));
  runOut();
  expect(live.getState().trouble).toMatchObject({ code: 'Offline', retry: true });
  expect(live.getState().trouble?.message).toMatch(/^This computer is offline\. .* kept/);
  expect(live.getState().waiting).toEqual([{ at, text: 'Kept.' }]);
  silent = false;
  answer();
  expect(await writing).toBe(true);
  expect(live.getState()).toMatchObject({ trouble: null, waiting: [] });
  expect(b.value(b.at(0, 'why'))).toBe('Kept.');
});

it('a cell that is open: says so, keeps the text, and goes on by itself when it is closed', async () => {
  const b = await started();
  const { schedule, runOut } = timers();
  const live = await opened(b, schedule);
  b.person.beginEdit('Agreement!B5');
  const at = position(live, 0, 'why');
  const writing = live.write([{ at, text: 'Kept.' }]);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(live.getState()).toMatchObject({
    trouble: { code: 'InvalidOperationInCellEditMode', retry: true },
    waiting: [{ at, text: 'Kept.' }],
    phase: 'ready',
  });
  expect(live.getState().trouble?.message).toMatch(/Press Enter to keep .* or Esc to drop it/);
  b.person.endEdit('Typed meanwhile');
  await b.idle();
  runOut();
  expect(await writing).toBe(true);
  expect(live.getState()).toMatchObject({ trouble: null, waiting: [] });
  expect([b.value(b.at(0, 'why')), b.value('Agreement!B5')]).toEqual(['Kept.', 'Typed meanwhile']);
});

it('no answer when the pane opens: said after a while, and the agreement shows as soon as it comes', async () => {
  let silent = false;
  let answer: () => void = () => undefined;
  const b = await started({
    settle: () => (silent ? new Promise<void>((resolve) => (answer = resolve)) : undefined),
  });
  const { schedule, runOut } = timers();
  const live = createLive(b.port, { frameworks: [framework], today, schedule });
  silent = true;
  const opening = live.open();
  await new Promise((resolve) => setTimeout(resolve, 50));
  runOut();
  expect(live.getState()).toMatchObject({ phase: 'trouble', trouble: { code: 'NoAnswer' } });
  silent = false;
  answer();
  expect(await opening).toBe(true);
  expect(live.getState()).toMatchObject({ phase: 'ready', trouble: null });
});

it('a protected sheet: says so, changes nothing, and the same write succeeds once it is unprotected', async () => {
  const b = await started();
  const live = await opened(b);
  await protect(b, true);
  const edits = [{ at: position(live, 0, 'why'), text: 'Because.' }];
  expect(await live.write(edits)).toBe(false);
  expect(live.getState().trouble).toMatchObject({ code: 'AccessDenied', retry: false });
  expect(live.getState().trouble?.message).toContain('Unprotect');
  expect(b.value(b.at(0, 'why'))).toBe('');
  expect(live.getState().phase).toBe('ready');
  await protect(b, false);
  expect(await live.write(edits)).toBe(true);
  expect(live.getState().trouble).toBeNull();
});

it('a workbook for viewing: opens, says that it cannot be changed, and writes nothing', async () => {
  const b = await started();
  b.model.readOnly = true;
  const live = await opened(b);
  expect(live.getState()).toMatchObject({ phase: 'ready', readOnly: true });
  expect(await live.write([{ at: position(live, 0, 'why'), text: 'x' }])).toBe(false);
  expect(live.getState().trouble?.code).toBe('AccessDenied');
  expect(b.value(b.at(0, 'why'))).toBe('');
});

it('a host too old: says so, sends nothing, and needs no answer', async () => {
  const b = await bench({ requirement: '1.13' });
  b.resetSyncs();
  const live = await opened(b);
  expect(live.getState()).toMatchObject({ phase: 'trouble', trouble: { code: 'HostTooOld', retry: false } });
  expect(live.getState().trouble?.message).toContain('Excel 2021');
  expect(b.syncs()).toBe(0);
});

it('the oldest host that is supported works', async () => {
  const b = await started({ requirement: '1.14' });
  const live = await opened(b);
  expect(live.getState().phase).toBe('ready');
  expect(await live.write([{ at: position(live, 0, 'why'), text: 'Because.' }])).toBe(true);
});

it('the agreement half there: says so, and Start completes it', async () => {
  const b = await bench();
  const live = await opened(b);
  b.failAt(3, 'GeneralException');
  expect(await live.start(framework)).toBe(false);
  // The pane is closed and opened again.
  const again = createLive(b.port, { frameworks: [framework], today });
  await again.open();
  expect(again.getState()).toMatchObject({ phase: 'none', unfinished: true });
  expect(await again.start(framework)).toBe(true);
  await b.idle();
  expect(again.getState()).toMatchObject({ phase: 'ready', unfinished: false });
  expect(again.getState().damage).toEqual([]);
});

describe('two panes on one workbook', () => {
  const panes = async (): Promise<{ first: Bench; second: Bench; lives: Live[] }> => {
    const model = createModel();
    const first = await started({ model });
    const second = await bench({ model });
    const lives = [await opened(first), await opened(second)];
    await first.idle();
    return { first, second, lives };
  };
  const rest = async (...benches: Bench[]): Promise<void> => {
    for (let i = 0; i < 4; i++) for (const one of benches) await one.idle();
  };

  it('both follow the sheet and each other, and answer one pick with one text', async () => {
    const { first, second, lives } = await panes();
    const [a, b] = lives as [Live, Live];
    const area = framework.pack.areas[0]?.label ?? '';
    const [one = '', two = ''] = listItems(framework, 'who', area);
    first.person.type(first.at(0, 'area'), area);
    first.person.type(first.at(0, 'who'), one);
    await rest(first, second);
    first.person.type(first.at(0, 'who'), two);
    await rest(first, second);
    const text = String(first.value(first.at(0, 'who')));
    expect(text).toContain(one.replace(/^.*: /, ''));
    expect(text).toContain(two.replace(/^.*: /, ''));
    expect(text.split(two.replace(/^.*: /, ''))).toHaveLength(2);
    expect(await a.write([{ at: position(a, 0, 'why'), text: 'From the first.' }])).toBe(true);
    await rest(first, second);
    expect(b.getState().reading?.activities[0]?.text.why).toBe('From the first.');
    expect(await b.write([{ at: position(b, 0, 'why'), text: 'From the second.' }])).toBe(true);
    await rest(first, second);
    expect(a.getState().reading?.activities[0]?.text.why).toBe('From the second.');
    expect(a.getState().findings).toEqual(b.getState().findings);
  });

  it('two answers given at the same moment both stand', async () => {
    const { first, second, lives } = await panes();
    const [a, b] = lives as [Live, Live];
    first.person.type(first.at(0, 'when'), 'Varied');
    first.person.type(first.at(0, 'who'), 'National: OPDM');
    await rest(first, second);
    const advice = a.getState().findings.filter(({ severity }) => severity === 'advice');
    const [one, other] = advice;
    if (!one || !other) throw new Error('There is no advice.');
    const given = { by: 'SEASY', on: today };
    const done = await Promise.all([
      answersOf(a).answer(one, 'One reason.', given),
      answersOf(b).answer(other, 'Another reason.', given),
    ]);
    await rest(first, second);
    await Promise.all([a.refresh(), b.refresh()]);
    expect(done.filter(Boolean).length).toBeGreaterThan(0);
    const reasons = a.getState().answered.map(({ answer }) => answer.reason);
    expect(reasons).toHaveLength(done.filter(Boolean).length);
    expect(b.getState().answered).toEqual(a.getState().answered);
  });

  it('undo to blank and redo back come to rest', async () => {
    const { first, second, lives } = await panes();
    const who = listItems(framework, 'who', '');
    for (const item of who.slice(0, 3)) {
      first.person.type(first.at(0, 'who'), item);
      await rest(first, second);
    }
    const end = first.value(first.at(0, 'who'));
    for (let i = 0; i < 20 && first.value(first.at(0, 'who')) !== ''; i++) {
      first.person.undo();
      await rest(first, second);
    }
    expect(first.value(first.at(0, 'who'))).toBe('');
    while (first.person.redo()) await rest(first, second);
    expect(first.value(first.at(0, 'who'))).toBe(end);
    expect(lives.map((live) => live.getState().phase)).toEqual(['ready', 'ready']);
  });
});

it('a pane that is reloaded in the middle of an action finds the cells as they are, and goes on', async () => {
  const model = createModel();
  const first = await started({ model });
  const live = await opened(first);
  const at = position(live, 0, 'why');
  // The write is on its way when the pane goes.
  const writing = live.write([{ at, text: 'On its way.' }]);
  const second = await bench({ model });
  const again = await opened(second);
  await writing;
  await second.idle();
  await again.refresh();
  await second.idle();
  expect(again.getState().reading?.activities[0]?.text.why).toBe('On its way.');
  expect(await again.checkNow(new Date(2005, 4, 2))).toBe(true);
});

it('Check now that breaks off half-way is done whole by pressing it again', async () => {
  const b = await started();
  const live = await opened(b);
  b.person.type(b.at(0, 'why'), 'Because.');
  await b.idle();
  b.resetSyncs();
  b.failAt(4, 'GeneralException');
  const first = await live.checkNow(new Date(2005, 4, 2));
  await b.idle();
  expect(first || live.getState().trouble?.code === 'GeneralException').toBe(true);
  expect(await live.checkNow(new Date(2005, 4, 2))).toBe(true);
  expect(String(b.value(b.at(0, 'findings')))).toMatch(/to fix/);
  expect(live.getState().trouble).toBeNull();
});

it('a filter: what the pane writes reaches its own rows only, and the pane says nothing', async () => {
  const b = await started();
  for (let row = 0; row < 3; row++) b.person.type(b.at(row, 'area'), row === 1 ? 'Hidden' : 'Shown');
  b.person.filter(b.at(0, 'area'), ['Shown']);
  const live = await opened(b);
  const edits = [0, 2].map((row) => ({ at: position(live, row, 'why'), text: `Row ${row}.` }));
  expect(await live.write(edits)).toBe(true);
  expect([0, 1, 2].map((row) => b.value(b.at(row, 'why')))).toEqual(['Row 0.', '', 'Row 2.']);
  expect(live.getState().trouble).toBeNull();
});
