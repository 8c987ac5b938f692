/** What the checker finds after any change equals a full check of the same workbook. */

import fc from 'fast-check';
import type { CoverKey } from '../../../src/core/agreement';
import { checkReading, createChecker } from '../../../src/core/rules';
import {
  columns,
  readSnapshot,
  updateReading,
  type ColumnKey,
  type Reading,
} from '../../../src/core/workbook';
import { AS_OF, framework, goodRow, snapshotOf, type Cells, type Sheets } from './sheets';

/** Few texts, so that rows often share facts, and of every kind that a rule looks at. */
const TEXTS: Readonly<Partial<Record<ColumnKey, readonly string[]>>> = {
  ref: ['1', '2', '3', '7', '12', '', 'A1'],
  area: ['Access to finance', 'Other', 'Acess to finance', 'Fair trade', '', 'tbc'],
  what: [
    'Loan Readiness',
    'Loan Readiness; loan readiness',
    'Coffee growers',
    'Development of a mentoring cove model',
    '',
  ],
  who: [
    'National: DTI',
    'National: DTI; OPDM',
    'DfES; Charity Bank',
    'Local/Regional: Banks; Local Authorities (Scotland)\nNational: DTI',
    'Local/Regional: One North East*',
    '',
  ],
  when: [
    'June 2005',
    'T1: June 2005',
    'On-going',
    'Varied',
    'T2',
    '1 May 2004; July 2005',
    'May 2009',
    '',
    '#REF!',
  ],
  how: ['Seminars', 'M1', 'Podcasts', 'Seminars for DTI', 'Seminers; publications', ''],
  why: ['They gain.', 'To be completed', '', '#N/A'],
  partners: ['SEASY', 'SEASY*; SEEM*', 'SASY', 'Bristol City Council', 'INSPIRE*', ''],
  kind: ['Networking', 'Dissemination', 'mainstreaming', 'Training', ''],
  equality: ['Women first', 'n/a', ''],
  need: ['They asked', 'n/a', ''],
  rationale: [
    String(goodRow.rationale),
    'It seems right',
    'DTI and Charity Bank, June 2005, seminars on loan readiness',
    '',
  ],
  outcome: ['A guide', 'tbc', ''],
  aims: ['Better jobs', 'Charity Bank and coffee growers', ''],
  unplaced: ['Comments: ask Jo', ''],
};

type Edit = (sheets: Model) => Model;

/** A workbook of which every part is given. */
interface Model {
  readonly rows: readonly Cells[];
  readonly cover: Partial<Record<CoverKey, string>>;
  readonly partners: readonly Readonly<Record<string, string>>[];
  readonly joint: NonNullable<Sheets['joint']>;
  readonly answers: readonly Readonly<Record<string, string>>[];
  readonly asOf: string;
}

const start: Model = {
  rows: [{ unplaced: 'x y' }, { ref: '2' }, { ref: '2', who: '' }],
  cover: {},
  partners: [{ name: 'SEASY' }, { name: 'Bristol City Council' }],
  joint: {},
  answers: [],
  asOf: AS_OF,
};

const keys = columns.map((c) => c.key).filter((key) => TEXTS[key]);
const cell = fc
  .constantFrom(...keys)
  .chain((key) => fc.constantFrom(...(TEXTS[key] ?? [''])).map((text) => ({ key, text })));
const row = fc.array(cell, { maxLength: 6 }).map((cells): Cells => ({
  ...goodRow,
  ...Object.fromEntries(cells.map(({ key, text }) => [key, text])),
}));
const place = fc.nat({ max: 7 });
const at = <T>(list: readonly T[], i: number): number => (list.length ? i % list.length : 0);

const changeCell = fc.tuple(place, cell).map(([i, { key, text }]): Edit => (m) => ({
  ...m,
  rows: m.rows.map((cells, k) => (k === at(m.rows, i) ? { ...cells, [key]: text } : cells)),
}));
const insertRow = fc.tuple(place, row).map(([i, cells]): Edit => (m) => ({
  ...m,
  rows: m.rows.toSpliced(at([...m.rows, 0], i), 0, cells),
}));
const deleteRow = place.map((i): Edit => (m) => ({ ...m, rows: m.rows.toSpliced(at(m.rows, i), 1) }));
const moveRow = fc.tuple(place, place).map(([from, to]): Edit => (m) => {
  const [moved] = m.rows.slice(at(m.rows, from), at(m.rows, from) + 1);
  if (!moved) return m;
  const rest = m.rows.toSpliced(at(m.rows, from), 1);
  return { ...m, rows: rest.toSpliced(at([...rest, 0], to), 0, moved) };
});
const clearRow = fc.tuple(place, fc.constantFrom('', '-')).map(([i, text]): Edit => (m) => ({
  ...m,
  rows: m.rows.map((cells, k) =>
    k === at(m.rows, i)
      ? { ...Object.fromEntries(keys.map((key) => [key, ''])), ref: '9', why: text }
      : cells,
  ),
}));
const changeCover = fc
  .tuple(
    fc.constantFrom<CoverKey>('start', 'end', 'readTogether', 'strategyVersion', 'risks'),
    fc.constantFrom('', '2005-07-01', '2005-01-01', '1 June 2005', 'yes', 'no', 'tbc', '2004'),
  )
  .map(([key, text]): Edit => (m) => ({ ...m, cover: { ...m.cover, [key]: text } }));
const changePartners = fc
  .array(
    fc.record({
      name: fc.constantFrom('SEASY', 'SEEM', 'Bristol City Council', 'INSPIRE', ''),
      aka: fc.constantFrom('', 'SASY', 'SEEM; BEST'),
      email: fc.constantFrom('', 'a@b.example', 'nobody'),
    }),
    { maxLength: 4 },
  )
  .map((partners): Edit => (m) => ({ ...m, partners }));
const changeJoint = fc
  .tuple(
    fc.constantFrom('mechanism', 'contacts'),
    fc.constantFrom('yes', 'no', ''),
    fc.constantFrom('', 'Soon'),
  )
  .map(([key, considered, text]): Edit => (m) => ({
    ...m,
    joint: { ...m.joint, [key]: { considered, text } },
  }));
const changeAnswers = fc
  .array(
    fc.record({
      ref: fc.constantFrom('1', '2', ''),
      rule: fc.constantFrom('when-opportunity', 'rationale-links-four', 'when-vague', 'joint-contacts'),
      column: fc.constantFrom('when', 'rationale', 'contacts'),
      entry: fc.constantFrom('', 'WHEN', 'Varied'),
      reason: fc.constantFrom('', 'Not now'),
    }),
    { maxLength: 3 },
  )
  .map((answers): Edit => (m) => ({ ...m, answers }));
const changeDay = fc.constantFrom('2005-06-01', '2006-02-01').map((asOf): Edit => (m) => ({ ...m, asOf }));

const edit = fc.oneof(
  { weight: 6, arbitrary: changeCell },
  { weight: 2, arbitrary: insertRow },
  { weight: 2, arbitrary: deleteRow },
  { weight: 1, arbitrary: moveRow },
  { weight: 1, arbitrary: clearRow },
  { weight: 1, arbitrary: changeCover },
  { weight: 1, arbitrary: changePartners },
  { weight: 1, arbitrary: changeJoint },
  { weight: 1, arbitrary: changeAnswers },
  { weight: 1, arbitrary: changeDay },
);

const read = (model: Model): Reading => readSnapshot(snapshotOf(model), framework);

/** The next reading as the live session would make it: by the changed rows where the shape is the same. */
function next(reading: Reading, before: Model, after: Model): Reading {
  const sameShape = before.rows.length === after.rows.length && before.rows.length > 0;
  const elsewhere = (['cover', 'partners', 'joint', 'answers'] as const).some(
    (part) => before[part] !== after[part],
  );
  const unplaced = (m: Model): boolean => m.rows.some((cells) => cells.unplaced);
  if (!sameShape || elsewhere || unplaced(before) !== unplaced(after)) return read(after);
  const table = snapshotOf(after).tables.find(({ key }) => key === 'activities');
  const changed = after.rows.flatMap((cells, index) => {
    const values = table?.rows[index];
    return cells === before.rows[index] || !values ? [] : [{ index, values, formulas: [], formats: {} }];
  });
  return updateReading(reading, 'activities', changed);
}

it('finds after every change what a full check finds', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
      let model = start;
      let reading = read(model);
      const checker = createChecker(reading, model.asOf);
      for (const change of edits) {
        const after = change(model);
        reading = next(reading, model, after);
        model = after;
        expect(checker.update(reading, model.asOf)).toEqual(checkReading(read(model), model.asOf));
      }
    }),
    { numRuns: 100 },
  );
});

it('keeps the result, and findings that did not change, the same objects', () => {
  const reading = read(start);
  const checker = createChecker(reading, AS_OF);
  const before = checker.result;
  expect(before.findings.length).toBeGreaterThan(3);
  expect(checker.update(read(start))).toBe(before);
  const changed = { ...start, rows: start.rows.map((cells, i) => (i === 2 ? { ...cells, why: '' } : cells)) };
  const after = checker.update(read(changed));
  expect(after.findings.length).toBe(before.findings.length + 1);
  expect(after.findings[0]).toBe(before.findings[0]);
});
