/** Answers to advice in a real workbook: where they stand, and how often Ctrl+Z takes them back. */

import type { Finding } from '../../../src/core/agreement';
import { answersOf, createLive, type Live } from '../../../src/core/live';
import { started, framework, type Bench } from './bench';

jest.setTimeout(30_000);

const on = '2026-11-22';
const given = { by: 'SEASY', on };

async function open(requirement?: string): Promise<{ b: Bench; live: Live }> {
  const b = await started(requirement === undefined ? {} : { requirement });
  const live = createLive(b.port, { frameworks: [framework], today: on });
  await live.open();
  b.person.type(b.at(0, 'area'), 'Access to finance');
  b.person.type(b.at(0, 'when'), 'Varied');
  await b.idle();
  return { b, live };
}

function advice(live: Live, rule: string): Finding {
  const finding = live.getState().findings.find((f) => f.rule === rule);
  if (!finding) throw new Error(`Nothing is found by ${rule}.`);
  return finding;
}

const line = (b: Bench, row: number): unknown[] =>
  'ABCDEFG'.split('').map((c) => b.value(`Answers!${c}${row}`));
const rowsOf = (b: Bench): number => (b.model.table('MPA_Answers')?.area.rows ?? 0) - 1;

function undo(b: Bench, live: Live): void {
  const steps = live.getState().done?.steps ?? 0;
  expect(steps).toBeGreaterThan(0);
  for (let i = 0; i < steps; i++) expect(b.person.undo()).toBe(true);
}

const first = [1, 'when-vague', 'when', 'Varied', '=Dates follow', 'SEASY', '22 November 2026'];

it('takes the empty row, in one step, and a reason that looks like a formula stays a text', async () => {
  const { b, live } = await open();
  expect(await answersOf(live).answer(advice(live, 'when-vague'), '=Dates follow', given)).toBe(true);
  await b.idle();
  expect(line(b, 5).map(String)).toEqual(first.map(String));
  expect(rowsOf(b)).toBe(1);
  expect(live.getState()).toMatchObject({
    done: { steps: 1 },
    answered: [{ answer: { reason: '=Dates follow' } }],
  });
  undo(b, live);
  await b.idle();
  expect(line(b, 5).join('')).toBe('');
  expect(live.getState().answered).toEqual([]);
});

it.each(['1.15', '1.20'])('grows the table by a row right under it (ExcelApi %s)', async (requirement) => {
  const { b, live } = await open(requirement);
  const { answer, takeBack } = answersOf(live);
  await answer(advice(live, 'when-vague'), 'Dates follow.', given);
  expect(await answer(advice(live, 'joint-early-pr'), '2005-06-01', given)).toBe(true);
  await b.idle();
  expect(rowsOf(b)).toBe(2);
  expect(line(b, 6)).toEqual([
    '',
    'joint-early-pr',
    'early-pr',
    '',
    '2005-06-01',
    'SEASY',
    '22 November 2026',
  ]);
  expect(live.getState().answered).toHaveLength(2);
  const [, second] = live.getState().answered;
  const [one] = live.getState().answered.filter(({ finding }) => finding.rule === 'when-vague');
  if (!second || !one) throw new Error('Two are answered.');
  undo(b, live);
  await b.idle();
  expect(line(b, 6).join('')).toBe('');
  expect(live.getState().answered).toHaveLength(1);
  expect(await takeBack(one)).toBe(true);
  await b.idle();
  expect(live.getState().done).toMatchObject({ action: 'unanswer', steps: 1 });
  expect(line(b, 5).join('')).toBe('');
  undo(b, live);
  await b.idle();
  expect(live.getState().answered).toHaveLength(1);
});

it('moves what stands right below the table down', async () => {
  const { b, live } = await open();
  b.person.type('Answers!A7', 'A line of mine');
  await answersOf(live).answer(advice(live, 'when-vague'), 'Dates follow.', given);
  b.person.type('Answers!C6', 'Mine, below');
  await b.idle();
  const below = rowsOf(b);
  await answersOf(live).answer(advice(live, 'joint-early-pr'), 'Later.', given);
  await b.idle();
  expect(rowsOf(b)).toBe(below + 1);
  expect(live.getState().answered).toHaveLength(2);
  const all = Array.from({ length: 6 }, (_, i) => line(b, 5 + i).join(' ')).join('\n');
  expect(all).toContain('Mine, below');
  expect(all).toContain('A line of mine');
});

it('follows an answer that is typed into the sheet, and one that is deleted there', async () => {
  const { b, live } = await open();
  ['1', 'when-vague', 'when', 'varied', 'Said on paper.'].forEach((text, c) =>
    b.person.type(`Answers!${'ABCDE'.charAt(c)}5`, text),
  );
  await b.idle();
  expect(live.getState().answered).toMatchObject([{ answer: { reason: 'Said on paper.' } }]);
  b.person.clear('Answers!E5');
  await b.idle();
  expect(live.getState().answered).toEqual([]);
});
