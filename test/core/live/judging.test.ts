/** Marks of texts that a person has read. */

import { createLive, judgingOf, textsToJudge, type Live } from '../../../src/core/live';
import { blueprintFor } from '../../../src/core/workbook';
import { createMemoryPort, type MemoryPort } from '../../support/memory-port';
import { framework, today } from './bench';

const row = {
  area: 'Access to finance',
  what: 'Loan Readiness',
  who: 'National: Charity Bank',
  rationale: 'Loan Readiness for the Charity Bank.',
  outcome: 'More loans.',
  aims: 'It serves the aims.',
};

async function desk(): Promise<{ port: MemoryPort; live: Live }> {
  const second = {
    ...row,
    who: 'National: Bank of England',
    rationale: 'Another.',
    outcome: 'Fewer refusals.',
  };
  const port = createMemoryPort(
    blueprintFor(framework, { activities: [row, second, { area: 'Access to finance' }] }),
  );
  const live = createLive(port, { frameworks: [framework], today });
  await live.open();
  return { port, live };
}

function texts(live: Live, question: Parameters<typeof textsToJudge>[1]) {
  const { reading } = live.getState();
  return reading ? textsToJudge(reading, question) : [];
}

const cell = (live: Live, index: number, column: string) => {
  const table = live.getState().reading?.tables.activities;
  if (!table) throw new Error('There are no activities.');
  return { sheet: table.sheet, row: table.firstRow + index, column: table.columns[column] ?? -1 };
};

test('each question has the activities with something to judge', async () => {
  const { live } = await desk();
  expect(texts(live, 'rationale').map(({ index }) => index)).toEqual([0, 1]);
  expect(texts(live, 'outcome').map(({ index }) => index)).toEqual([0, 1]);
  expect(texts(live, 'outside').map(({ index, outside }) => [index, outside])).toEqual([
    [0, ['Charity Bank']],
  ]);
  const marks = (['rationale', 'outcome', 'outside'] as const).flatMap((each) =>
    texts(live, each).map(({ mark }) => mark),
  );
  expect(new Set(marks).size).toBe(marks.length);
});

test('a mark is kept in the workbook, and another session reads it', async () => {
  const { port, live } = await desk();
  const judging = judgingOf(live);
  expect(judging.marks()).toBeNull();
  await judging.load();
  expect(judging.marks()?.size).toBe(0);
  const [first, second] = texts(live, 'rationale');
  if (!first || !second) throw new Error('There are two rationales.');
  expect(await judging.set(first.mark, true)).toBe(true);
  expect(await judging.set(second.mark, true)).toBe(true);
  expect(await judging.set(second.mark, false)).toBe(true);
  expect([...(judging.marks() ?? [])]).toEqual([first.mark]);
  const { parts } = await port.readParts('urn:mainstay:read', 'mainstay.read');
  expect(parts).toHaveLength(1);
  expect(parts[0]?.xml).not.toContain('Loan');
  const other = createLive(port, { frameworks: [framework], today });
  await other.open();
  await judgingOf(other).load();
  expect([...(judgingOf(other).marks() ?? [])]).toEqual([first.mark]);
});

test('a mark falls when its text changes, and holds when the row moves or another text changes', async () => {
  const { port, live } = await desk();
  const judging = judgingOf(live);
  const [outcome] = texts(live, 'outcome');
  const [rationale] = texts(live, 'rationale');
  if (!outcome || !rationale) throw new Error('There is something to judge.');
  await judging.set(outcome.mark, true);
  await judging.set(rationale.mark, true);
  port.type(cell(live, 0, 'aims'), 'It serves other aims.');
  expect(texts(live, 'outcome').some(({ mark }) => judging.marks()?.has(mark))).toBe(false);
  expect(texts(live, 'rationale').filter(({ mark }) => judging.marks()?.has(mark))).toHaveLength(1);
  port.type(cell(live, 4, 'rationale'), row.rationale);
  expect(texts(live, 'rationale').find(({ index }) => index === 4)?.mark).toBe(rationale.mark);
  // What is written next leaves out marks of texts that are gone.
  await judging.set(texts(live, 'outcome')[1]?.mark ?? '', true);
  expect(judging.marks()?.has(outcome.mark)).toBe(false);
  expect(judging.marks()?.size).toBe(2);
});

test('a workbook for viewing takes no mark, and says why', async () => {
  const { port, live } = await desk();
  port.setReadOnly(true);
  const [first] = texts(live, 'rationale');
  expect(await judgingOf(live).set(first?.mark ?? '', true)).toBe(false);
  expect(live.getState().trouble?.code).toBe('ReadOnly');
});
