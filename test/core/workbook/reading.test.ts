import Ajv2020 from 'ajv/dist/2020';
import fc from 'fast-check';
import schema from '../../../src/core/agreement/agreement.schema.json';
import { COVER_KEYS } from '../../../src/core/agreement';
import {
  agreementToBody,
  columns,
  coverQuestions,
  readSnapshot,
  updateReading,
  type AgreementTexts,
  type CellValue,
  type Reading,
  type Snapshot,
} from '../../../src/core/workbook';
import { cell, framework as f } from './hostile';
import { activitiesSnapshot, row, snapshotOf, type Texts } from './sheet';

const validate = new Ajv2020({ allErrors: true }).compile(schema);
const ASOF = '2005-06-12';
const read = (rows: readonly Texts[]): Reading => readSnapshot(activitiesSnapshot(rows), f);
const one = (text: Texts): Reading['activities'][number] => {
  const [only] = read([{ why: 'because', ...text }]).activities;
  if (!only) throw new Error('no activity');
  return only;
};

test('a row as JSON, with the keys of the contract', () => {
  const reading = read([
    {
      ref: 3,
      area: 'Access to finance',
      what: 'Loan Readiness; something else',
      who: 'National: DTI; Charity Bank (Wales)*',
      when: 'T1: April and June 2005',
      how: 'Study visits for DTI; films',
      why: 'Because',
      partners: 'SEASY*; SEEM',
      kind: 'Networking',
      equality: 'eq',
      need: 'n',
      rationale: 'r',
      outcome: 'o',
      aims: 'a',
      unplaced: 'u',
    },
  ]);
  expect(reading.agreement(ASOF)).toMatchObject({
    framework: { id: f.pack.id, version: f.pack.version },
    asOf: ASOF,
    activities: [
      {
        ref: '3',
        area: 'Access to finance',
        what: ['Loan Readiness', 'something else'],
        who: [
          { level: 'national', name: 'DTI', nation: '', text: 'DTI' },
          { level: 'national', name: 'Charity Bank', nation: 'Wales', text: 'Charity Bank (Wales)*' },
        ],
        when: [
          {
            text: 'T1: April and June 2005',
            opportunity: 'T1',
            dates: [
              { from: '2005-04-01', to: '2005-04-30' },
              { from: '2005-06-01', to: '2005-06-30' },
            ],
          },
        ],
        how: [
          { text: 'Study visits for DTI', method: 'M6', for: ['DTI'] },
          { text: 'films', method: null, for: [] },
        ],
        why: 'Because',
        partners: [
          { name: 'SEASY', lead: true },
          { name: 'SEEM', lead: false },
        ],
        kind: 'networking',
        equality: 'eq',
        need: 'n',
        rationale: 'r',
        outcome: 'o',
        aims: 'a',
        unplaced: 'u',
      },
    ],
  });
  expect(validate(reading.agreement(ASOF))).toBe(true);
});

test('rows without text from area to aims are no activities; a lone character is a stray', () => {
  const reading = read([
    { ref: 1 },
    { area: 'x y' },
    { ref: 2, unplaced: 'left over', findings: 'Complete' },
    { what: ' ' },
    { aims: '.' },
  ]);
  expect(reading.activities.map((r) => r.index)).toEqual([1]);
  expect(reading.strays).toEqual([3, 4]);
  expect(reading.tables.activities).toMatchObject({ sheet: 'Activities', firstRow: 4, rowCount: 5 });
});

test('columns are found by their headings, in any order, with extra ones between', () => {
  const snapshot: Snapshot = {
    pack: null,
    date1904: false,
    tables: [
      {
        key: 'activities',
        name: null,
        sheet: 'Plan',
        row: 9,
        column: 2,
        headings: ['Budget', 'DPs', 'WHO?', 'Policy area', 'What'],
        rows: [['100', 'SEEM', 'National: DTI', 'Other', 'My own']],
        formulas: [[0, 3]],
        formats: {},
      },
    ],
  };
  const reading = readSnapshot(snapshot, f);
  expect(reading.tables.activities).toEqual({
    sheet: 'Plan',
    firstRow: 10,
    columns: { partners: 3, who: 4, area: 5, what: 6 },
    rowCount: 1,
  });
  const [activity] = reading.activities;
  expect(activity?.text).toMatchObject({ area: 'Other', what: 'My own', why: '', rationale: '' });
  expect(activity?.formulas).toEqual(['area']);
});

describe('cells as Excel gives them', () => {
  test('text is cleaned once: control characters, line ends, spaces around', () => {
    expect(one({ why: '\u0007 a\r\nb\u000bc\ud800 e\u0301\ufffe ' }).text.why).toBe('a\nb\nc \u00e9');
  });

  test('numbers, booleans and error values', () => {
    const activity = one({ ref: 12, outcome: true, aims: 4.5, why: '#REF!' });
    expect(activity).toMatchObject({ ref: '12', formulas: ['why'], text: { outcome: 'TRUE', aims: '4.5' } });
  });

  test.each<[CellValue, string, boolean, string, string | null]>([
    [38504, '', false, '1 June 2005', '2005-06-01'],
    [38504.7, 'General', false, '1 June 2005', '2005-06-01'],
    [37042, 'd/m/yyyy', true, '1 June 2005', '2005-06-01'],
    [37042, '', true, '1 June 2005', '2005-06-01'],
    [38504, 'mmm-yy', false, 'June 2005', '2005-06-01'],
    [38504, '[$-809]d mmmm yyyy;@', false, '1 June 2005', '2005-06-01'],
    [38504, 'yyyy', false, '2005', '2005-01-01'],
    [2005, '', false, '2005', '2005-01-01'],
    [12, '0.00', false, '12', null],
  ])('%s in format %s (1904: %s) is %s', (value, format, date1904, text, from) => {
    const snapshot = activitiesSnapshot([{ why: 'because', when: value }], date1904);
    const when = columns.findIndex((c) => c.key === 'when');
    const [table] = snapshot.tables;
    const reading = readSnapshot({ ...snapshot, tables: [{ ...table!, formats: { [when]: [format] } }] }, f);
    expect(reading.activities[0]?.text.when).toBe(text);
    expect(reading.activities[0]?.when[0]?.dates[0]?.from ?? null).toBe(from);
  });
});

describe('cover and joint activity', () => {
  const cover = (rows: readonly (readonly CellValue[])[]): Reading =>
    readSnapshot(
      {
        pack: null,
        date1904: false,
        tables: [
          {
            key: 'agreement',
            name: null,
            sheet: 'A',
            row: 3,
            column: 0,
            headings: ['Question', 'Answer'],
            rows,
            formulas: [],
            formats: {},
          },
        ],
      },
      f,
    );
  const all = coverQuestions.map((q) => [q.question, `answer ${q.key}`]);

  test('a row is found by its question wherever it stands', () => {
    const reading = cover([['Our own question', 'ours'], ...[...all].reverse()]);
    expect(reading.cover.map((r) => r.key)).toEqual([...COVER_KEYS]);
    for (const r of reading.cover) expect(r.values.answer).toBe(`answer ${r.key}`);
    expect(reading.cover[0]?.row).toBe(4 + COVER_KEYS.length);
  });

  test('else by its place', () => {
    const reworded = all.map(([question, answer], i) => [
      i === 2 ? 'How far are you?' : (question ?? ''),
      answer ?? '',
    ]);
    expect(cover(reworded).cover.find((r) => r.key === 'status')).toMatchObject({
      row: 6,
      values: { answer: 'answer status' },
    });
  });

  test('date answers are ISO days; a month ends an agreement with its last day', () => {
    const answers: Record<string, CellValue> = { date: '12 June 2005', start: 'July 2005', end: 'June 2006' };
    const reading = cover(coverQuestions.map((q) => [q.question, answers[q.key] ?? '']));
    expect(reading.agreement(ASOF).cover).toMatchObject({
      date: '2005-06-12',
      start: '2005-07-01',
      end: '2006-06-30',
    });
    const kept = cover(coverQuestions.map((q) => [q.question, q.key === 'start' ? 'soon' : '']));
    expect(kept.agreement(ASOF).cover.start).toBe('soon');
  });
});

test('an empty snapshot is an empty agreement of the schema', () => {
  const agreement = readSnapshot({ tables: [], pack: null, date1904: false }, f).agreement(ASOF);
  expect(validate(agreement)).toBe(true);
  expect(agreement).toMatchObject({ activities: [], partners: [], joint: [], answers: [] });
  expect(Object.keys(agreement.cover)).toEqual([...COVER_KEYS]);
});

test('the schema refuses what is no agreement', () => {
  const good = read([{ who: 'National: DTI', when: '2005', partners: 'SEEM' }]).agreement(ASOF);
  expect(validate(good)).toBe(true);
  const broken = [
    { ...good, asOf: 'June' },
    { ...good, extra: 1 },
    { ...good, cover: { ...good.cover, status: null } },
    { ...good, activities: [{ ...good.activities[0], who: ['DTI'] }] },
    { ...good, activities: [{ ...good.activities[0], partners: [{ name: 'SEEM' }] }] },
    { ...good, joint: [{ key: 'mechanism', considered: 'maybe', text: '', reason: '' }] },
  ];
  for (const agreement of broken) expect(validate(agreement)).toBe(false);
  expect(Object.keys(schema.properties.cover.properties)).toEqual([...COVER_KEYS]);
});

const record = (keys: readonly string[], text: fc.Arbitrary<string>): fc.Arbitrary<Record<string, string>> =>
  fc.record(Object.fromEntries(keys.map((key) => [key, text])));

const texts = fc
  .record({
    cover: record(COVER_KEYS, cell),
    partners: fc.array(
      record(
        ['name', 'aka', 'dp', 'role', 'sector', 'contact', 'email', 'identifier', 'signatory', 'signedOn'],
        cell,
      ),
      { maxLength: 3 },
    ),
    activities: fc.array(row, { maxLength: 5 }),
    joint: record(
      f.pack.joint.map((q) => q.key),
      cell,
    ).chain((said) =>
      fc
        .constantFrom('yes', 'no', '')
        .map((considered) =>
          Object.fromEntries(Object.entries(said).map(([key, text]) => [key, { considered, text }])),
        ),
    ),
    answers: fc.array(record(['ref', 'rule', 'column', 'entry', 'reason', 'by', 'on'], cell), {
      maxLength: 3,
    }),
  })
  .map((t) => t as unknown as AgreementTexts);

test('cells -> agreement -> cells -> agreement: the same, and of the schema', () => {
  fc.assert(
    fc.property(texts, (given) => {
      const agreement = readSnapshot(snapshotOf(given), f).agreement(ASOF);
      expect(validate(agreement)).toBe(true);
      const again = readSnapshot(snapshotOf(agreementToBody(agreement, f)), f).agreement(ASOF);
      const inOrder = (a: typeof agreement): unknown => ({
        ...a,
        // The canonical form puts the levels in order; within a level nothing moves.
        activities: a.activities.map((x) => ({
          ...x,
          who: [null, ...f.pack.levels.map((l) => l.id)].flatMap((level) =>
            x.who.filter((w) => w.level === level),
          ),
        })),
      });
      expect(inOrder(again)).toEqual(inOrder(agreement));
      const third = readSnapshot(snapshotOf(agreementToBody(again, f)), f).agreement(ASOF);
      expect(third).toEqual(again);
    }),
    { numRuns: 150 },
  );
});

describe('updating a reading', () => {
  const values = (text: Texts): CellValue[] => columns.map((c) => text[c.key] ?? '');

  test('always equals reading everything, and keeps every unchanged row', () => {
    const edit = fc.record({ index: fc.nat(7), text: fc.oneof(row, fc.constant({})) });
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 8, maxLength: 8 }),
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        (rows, edits) => {
          const now = [...rows];
          let reading = read(rows);
          for (const { index, text } of edits) {
            now[index] = text;
            const before = reading;
            reading = updateReading(before, 'activities', [
              { index, values: values(text), formulas: [], formats: {} },
            ]);
            const full = read(now);
            expect(reading.activities).toEqual(full.activities);
            expect(reading.strays).toEqual(full.strays);
            expect(reading.agreement(ASOF)).toEqual(full.agreement(ASOF));
            for (const r of reading.activities) {
              if (r.index !== index) expect(before.activities).toContain(r);
            }
            expect(reading.cover).toBe(before.cover);
            expect(reading.tables).toBe(before.tables);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  test('a change that says the same is no change', () => {
    const rows = [{ who: 'National: DTI', why: 'x y' }, { why: 'z z' }];
    const reading = read(rows);
    expect(
      updateReading(reading, 'activities', [
        { index: 0, values: values(rows[0]!), formulas: [], formats: {} },
      ]),
    ).toBe(reading);
  });

  test('cells that did not change keep what was read of them', () => {
    const reading = read([{ who: 'National: DTI', how: 'films', why: 'x y' }]);
    const after = updateReading(reading, 'activities', [
      {
        index: 0,
        values: values({ who: 'National: DTI', how: 'films', why: 'other' }),
        formulas: [],
        formats: {},
      },
    ]);
    expect(after.activities[0]).not.toBe(reading.activities[0]);
    expect(after.activities[0]?.who).toBe(reading.activities[0]?.who);
    expect(after.activities[0]?.how).toBe(reading.activities[0]?.how);
  });

  test('the other tables', () => {
    const empty = agreementToBody(
      readSnapshot({ tables: [], pack: null, date1904: false }, f).agreement(ASOF),
      f,
    );
    const partner = {
      name: 'SEEM',
      aka: '',
      dp: '',
      role: '',
      sector: '',
      contact: '',
      email: '',
      identifier: '',
      signatory: '',
      signedOn: '',
    };
    const reading = readSnapshot(
      snapshotOf({ ...empty, partners: [partner, { ...partner, name: 'SEASY' }] }),
      f,
    );
    const renamed = updateReading(reading, 'partners', [
      {
        index: 1,
        values: ['Acme', 'A; "B, C"', '', '', '', '', '', '', '', '1 June 2005'],
        formulas: [],
        formats: {},
      },
    ]);
    expect(renamed.partners[0]).toBe(reading.partners[0]);
    expect(renamed.activities).toBe(reading.activities);
    expect(renamed.agreement(ASOF).partners[1]).toMatchObject({
      name: 'Acme',
      aka: ['A', 'B, C'],
      signedOn: '2005-06-01',
    });
    const answered = updateReading(reading, 'agreement', [
      { index: 0, values: [coverQuestions[0]!.question, 'REF 1', ''], formulas: [], formats: {} },
    ]);
    expect(answered.agreement(ASOF).cover.reference).toBe('REF 1');
    expect(answered.cover[1]).toBe(reading.cover[1]);
  });
});
