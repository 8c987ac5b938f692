/**
 * Random sequences of everyday Excel. MAINSTAY_RUNS says how many (1000 before a release), MAINSTAY_SEED which.
 * MAINSTAY_TALLY names a file for the figures. A failure prints the shortest sequence that still fails, as a test to paste.
 */

import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import type { ColumnKey } from '../../../src/core/workbook';
import { play, type Action } from './everyday';

const RUNS = Number(process.env['MAINSTAY_RUNS'] ?? 25);
const SEED = Number(process.env['MAINSTAY_SEED'] ?? 2005);

jest.setTimeout(RUNS * 60_000);

const texts = fc.constantFrom(
  '',
  'Access to finance',
  'Acess to finance',
  'Loan Readiness',
  'National: DTI',
  'DTI; OPDM',
  'June 2005',
  '2005-6',
  '=1+1',
  '007',
  "O'Brien & Söhne",
  'To be completed',
  'SEASY*; SEEM',
  'Two\nlines',
);
const text = fc.oneof(
  texts,
  fc.string({ maxLength: 12 }).map((t) => t.replace(/[^\p{L}\p{N} ;:,*]/gu, '')),
);
const column = fc.constantFrom<ColumnKey>(
  'area',
  'what',
  'who',
  'when',
  'how',
  'why',
  'partners',
  'kind',
  'rationale',
  'aims',
);
// Few cells, so that things often happen to the same one: a second pick, its undo, a paste over it.
const listed = fc.constantFrom<ColumnKey>('who', 'who', 'how', 'area', 'what');
const row = fc.oneof(
  { weight: 4, arbitrary: fc.nat({ max: 1 }) },
  { weight: 1, arbitrary: fc.nat({ max: 13 }) },
);
const times = fc.integer({ min: 1, max: 4 });
const rows = fc.array(fc.array(texts, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });

const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('type' as const), row, column, text }) },
  {
    weight: 14,
    arbitrary: fc.record({ do: fc.constant('pick' as const), row, column: listed, item: fc.nat({ max: 2 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('paste' as const),
      row,
      column: fc.oneof(column, fc.constant<ColumnKey>('ref')),
      rows,
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('copy' as const), row, to: row, column }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('clear' as const), row, column }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('sort' as const), column, ascending: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('filter' as const), column, on: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('hide' as const), row, on: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('insert' as const), row, count: times }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('delete' as const), row, count: times }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('insertColumn' as const), column }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('rename' as const),
      name: fc.constantFrom('Plan', 'Our plan', 'Activities'),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('undo' as const), times }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('redo' as const), times }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('write' as const), row, column, text }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('writeRows' as const),
      rows: fc.array(row, { minLength: 2, maxLength: 4 }),
      column,
      text: fc.constant('Row'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('fix' as const), finding: fc.nat({ max: 20 }) }) },
  { weight: 1, arbitrary: fc.constant({ do: 'check' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'add' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'takeBack' as const }) },
  { weight: 2, arbitrary: fc.constant({ do: 'mend' as const }) },
  { weight: 2, arbitrary: fc.constant({ do: 'reopen' as const }) },
);

/** What the host has: the least that the manifest asks for and more; with 1.17 it tells of names, with 1.20 it groups. */
const requirement = fc.constantFrom('1.15', '1.15', '1.20');

it(`${RUNS} random sequences of everyday actions`, async () => {
  const tally: Record<string, number> = {};
  const property = fc.asyncProperty(
    fc.array(action, { minLength: 4, maxLength: 14, size: 'max' }),
    requirement,
    async (actions, has) => {
      for (const { do: what } of actions) tally[what] = (tally[what] ?? 0) + 1;
      await play(actions, has);
    },
  );
  const result = await fc.check(property, { numRuns: RUNS, seed: SEED });
  if (!result.failed) {
    const file = process.env['MAINSTAY_TALLY'];
    if (file) writeFileSync(file, JSON.stringify({ seed: SEED, runs: result.numRuns, actions: tally }));
    return;
  }
  const [actions, has] = result.counterexample ?? [[], ''];
  const cause = result.errorInstance instanceof Error ? result.errorInstance.message : '';
  throw new Error(
    `After ${result.numRuns} runs and ${result.numShrinks} shrinks (seed ${result.seed}):\n\n` +
      `it('keeps …', () =>\n  play(${JSON.stringify(actions)}, '${has}'));\n\n${cause}`,
  );
});
