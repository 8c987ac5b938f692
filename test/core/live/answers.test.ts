/** Answering advice, and taking the answer back. */

import type { Finding } from '../../../src/core/agreement';
import { answersOf, createLive, type Live, type Trouble } from '../../../src/core/live';
import { blueprintFor, tableColumns, type BlueprintOptions, type Position } from '../../../src/core/workbook';
import { createMemoryPort, type MemoryPort } from '../../support/memory-port';
import { framework, settle, today } from './bench';

const on = '2026-11-22';
const row = {
  area: 'Access to finance',
  what: 'Loan Readiness',
  who: 'National: Bank of England',
  when: 'Varied',
};

interface Desk {
  readonly port: MemoryPort;
  readonly live: Live;
  /** The n-th row of the Answers table, from 0, by column key; null where there is none. */
  readonly kept: (n: number) => Record<string, string>;
  readonly advice: (rule: string) => Finding;
  readonly place: () => { readonly sheet: string; readonly firstRow: number; readonly rowCount: number };
}

async function desk(options: BlueprintOptions = { activities: [row] }): Promise<Desk> {
  const port = createMemoryPort(blueprintFor(framework, options));
  const live = createLive(port, { frameworks: [framework], today });
  await live.open();
  const place = () => {
    const table = live.getState().reading?.tables.answers;
    if (!table) throw new Error('There is no Answers table.');
    return table;
  };
  const cell = (n: number, column: number): Position => ({
    sheet: place().sheet,
    row: place().firstRow + n,
    column,
  });
  return {
    port,
    live,
    place,
    kept: (n) => Object.fromEntries(tableColumns.answers.map(({ key }, c) => [key, port.text(cell(n, c))])),
    advice: (rule) => {
      const finding = live.getState().findings.find((f) => f.rule === rule);
      if (!finding) throw new Error(`Nothing is found by ${rule}.`);
      return finding;
    },
  };
}

test('an answer is a row of the Answers table; the advice leaves what is open', async () => {
  const { port, live, kept, advice } = await desk();
  const open = live.getState().counts.advice;
  const done = await answersOf(live).answer(advice('when-vague'), '  Dates follow in May. ', {
    by: 'SEASY',
    on,
  });
  expect(done).toBe(true);
  expect(kept(0)).toEqual({
    ref: '1',
    rule: 'when-vague',
    column: 'when',
    entry: 'Varied',
    reason: 'Dates follow in May.',
    by: 'SEASY',
    on: '22 November 2026',
  });
  expect(port.writes).toHaveLength(1);
  const state = live.getState();
  expect(state.counts.advice).toBe(open - 1);
  expect(state.findings.some((f) => f.rule === 'when-vague')).toBe(false);
  expect(state.answered.map(({ finding, answer }) => [finding.rule, answer.reason, answer.on])).toEqual([
    ['when-vague', 'Dates follow in May.', on],
  ]);
  expect(state.done).toMatchObject({ action: 'answer', steps: 1 });
});

test('two answers given at once take two rows, and the table grows', async () => {
  const { live, kept, advice, place } = await desk();
  const { answer } = answersOf(live);
  expect(place().rowCount).toBe(1);
  const both = [
    answer(advice('when-vague'), 'One.', { by: '', on }),
    answer(advice('joint-early-pr'), 'Two.', { by: '', on }),
  ];
  expect(await Promise.all(both)).toEqual([true, true]);
  expect(place().rowCount).toBe(2);
  expect([kept(0).reason, kept(1).reason]).toEqual(['One.', 'Two.']);
  expect(kept(1)).toMatchObject({ ref: '', rule: 'joint-early-pr', column: 'early-pr', entry: '' });
  expect(live.getState().answered).toHaveLength(2);
});

test('another reason replaces the first, in its row', async () => {
  const { live, kept, advice, place } = await desk();
  const { answer } = answersOf(live);
  const finding = advice('when-vague');
  await answer(finding, 'First.', { by: 'A', on: '2026-11-01' });
  await answer(finding, 'Second.', { by: 'B', on });
  expect(kept(0)).toMatchObject({ reason: 'Second.', by: 'B', on: '22 November 2026' });
  expect(place().rowCount).toBe(1);
  expect(live.getState().answered).toHaveLength(1);
});

test('an answer can be taken back, its row is cleared in one write and taken again by the next answer', async () => {
  const { port, live, kept, advice, place } = await desk();
  const { answer, takeBack } = answersOf(live);
  const finding = advice('when-vague');
  await answer(finding, 'First.', { by: '', on });
  const [answered] = live.getState().answered;
  if (!answered) throw new Error('Nothing is answered.');
  const writes = port.writes.length;
  expect(await takeBack(answered)).toBe(true);
  expect(port.writes).toHaveLength(writes + 1);
  expect(live.getState().done).toMatchObject({ action: 'unanswer', steps: 1 });
  expect(Object.values(kept(0)).join('')).toBe('');
  expect(live.getState().answered).toEqual([]);
  expect(advice('when-vague')).toEqual(finding);
  await answer(advice('joint-early-pr'), 'Later.', { by: '', on });
  expect(kept(0).rule).toBe('joint-early-pr');
  expect(place().rowCount).toBe(1);
});

test('an activity without a Ref gets one, and the answer is found by it', async () => {
  const { port, live, kept, advice } = await desk();
  const activities = live.getState().reading?.tables.activities;
  if (!activities) throw new Error('There are no activities.');
  const ref = { sheet: activities.sheet, row: activities.firstRow, column: activities.columns['ref'] ?? -1 };
  port.type(ref, '');
  expect(advice('when-vague').ref).toBe('');
  await answersOf(live).answer(advice('when-vague'), 'Dates follow.', { by: '', on });
  expect(port.text(ref)).not.toBe('');
  expect(kept(0).ref).toBe(port.text(ref));
  expect(live.getState().answered).toHaveLength(1);
});

test('an answer whose finding has gone is a note, with a fix that clears it', async () => {
  const { port, live, kept, advice } = await desk();
  const finding = advice('when-vague');
  await answersOf(live).answer(finding, 'Dates follow.', { by: '', on });
  port.type(finding.at, 'Event: June 2005');
  expect(live.getState().answered).toEqual([]);
  const unused = advice('answer-unused');
  expect(unused.severity).toBe('note');
  expect(unused.message).toContain('"Dates follow." in {cell} about activity 1 answers no advice any more.');
  expect(await live.fix(unused)).toBe(true);
  expect(Object.values(kept(0)).join('')).toBe('');
  expect(live.getState().findings.some((f) => f.rule === 'answer-unused')).toBe(false);
});

test('waits while a cell is open, and is kept when it is closed', async () => {
  const { port, live, kept, advice } = await desk();
  const editing: Trouble = {
    code: 'InvalidOperationInCellEditMode',
    message: 'A cell is open.',
    retry: true,
  };
  port.refuse(editing);
  const answering = answersOf(live).answer(advice('when-vague'), 'Dates follow.', { by: '', on });
  await settle();
  expect(live.getState().trouble).toEqual(editing);
  port.refuse(null);
  await live.tryNow();
  expect(await answering).toBe(true);
  expect(kept(0).reason).toBe('Dates follow.');
});

test('without the Answers table it says what to do, and nothing is written', async () => {
  const port = createMemoryPort(blueprintFor(framework, { activities: [row] }));
  const read = port.read.bind(port);
  port.read = async () => {
    const snapshot = await read();
    return snapshot && { ...snapshot, tables: snapshot.tables.filter((t) => t.key !== 'answers') };
  };
  const live = createLive(port, { frameworks: [framework], today });
  await live.open();
  const finding = live.getState().findings.find((f) => f.rule === 'when-vague');
  if (!finding) throw new Error('Nothing is vague.');
  expect(await answersOf(live).answer(finding, 'Dates follow.', { by: '', on })).toBe(false);
  expect(live.getState().trouble?.message).toMatch(/Answers table is gone\. Press Ctrl\+Z/);
  expect(port.writes).toEqual([]);
});

test.each(['tbc', ' - ', 'To be completed', ''])('%j is no reason: the advice stays open', async (reason) => {
  const { live } = await desk({
    activities: [row],
    answers: [{ ref: '1', rule: 'when-vague', column: 'when', entry: 'Varied', reason, by: '', on: '' }],
  });
  expect(live.getState().answered).toEqual([]);
  expect(live.getState().findings.some((f) => f.rule === 'when-vague')).toBe(true);
});
