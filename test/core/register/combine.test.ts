import fc from 'fast-check';

import type { Dossier } from '../../../src/core/agreement';
import { clashesOf, contactsOf, coverageOf, monthText } from '../../../src/core/agreement/pictures';
import { frameworkById, type Framework } from '../../../src/core/framework';
import {
  Collector,
  combine,
  memorySpool,
  portionOf,
  portionOfProblem,
  registerCsv,
  registerJson,
  registerReport,
  type Problem,
  type Register,
  type RegisterTable,
  type Submission,
} from '../../../src/core/register';
import { dossier } from '../../support/dossiers';

const framework = frameworkById('equal-theme-d-2005') as Framework;
const options = { asOf: '2005-06-12', contacts: false };

function submission(file: string, reference: string, version: string, count = 3): Submission {
  const made: Dossier = dossier(framework, count);
  const cover = { ...made.agreement.cover, reference, version };
  return {
    file,
    dossier: { ...made, agreement: { ...made.agreement, cover } },
    seal: `${reference} ${version} ${count}`,
    sheet: 'Activities',
    rows: made.agreement.activities.map((_, n) => n + 4),
  };
}

const one = submission('a.xlsx', 'MPA 1', '0.9');
const newer = submission('b.xlsx', 'mpa 1', '0.10');
const other = submission('c.xlsx', 'MPA 2', '1', 5);

function table(register: Register, key: string): RegisterTable {
  const found = register.tables.find((one) => one.key === key);
  if (!found) throw new Error(`There is no table ${key}.`);
  return found;
}

/** Rows as objects, as people see them in JSON. */
function objects(register: Register, key: string): Record<string, string | number>[] {
  const { columns, rows } = table(register, key);
  return [...rows()].map((row) => Object.fromEntries(columns.map((column, n) => [column.key, row[n] ?? ''])));
}

/** Everything a register says, as bytes. */
const everything = (register: Register): string =>
  [
    ...registerJson(register),
    ...register.tables.flatMap((one) => [...registerCsv(one)]),
    new TextDecoder().decode(registerReport(register)),
    JSON.stringify({ ...register, tables: register.tables.map(({ rowCount }) => rowCount) }),
  ].join('');

test('of several versions of one agreement the newest counts, by number and not by letter', () => {
  const register = combine([one, newer, other], [], framework, options);
  const agreements = objects(register, 'agreements');
  expect(agreements.map(({ file, counts }) => [file, counts])).toEqual([
    ['a.xlsx', 'no'],
    ['b.xlsx', 'yes'],
    ['c.xlsx', 'yes'],
  ]);
  expect(agreements[0]?.['note']).toBe('Another version of b.xlsx, which counts.');
  expect(register.leftOut).toEqual([{ file: 'a.xlsx', note: 'Another version of b.xlsx, which counts.' }]);
  expect(objects(register, 'activities')).toHaveLength(3 + 5);
  expect(register.counts).toMatchObject({ files: 3, agreements: 2, activities: 8, unread: 0 });
});

test('in whatever order and portions files come, at once or going on later: the same to the byte', () => {
  const names = ['a', 'B', 'b', 'c 2', 'c 10', 'C 10', 'z'];
  const made = names.map((name, n) => submission(`${name}.xlsx`, `MPA ${n % 5}`, String(n % 3), (n % 3) + 1));
  const problem: Problem = { file: 'x.xlsx', message: 'X.' };
  const portions = [
    ...made.map((each) => portionOf(each, framework, options)),
    portionOfProblem(problem),
    portionOfProblem({ ...problem, file: 'X.xlsx' }),
  ];
  const inOrder = (list: typeof portions, stop: number): string => {
    const spool = memorySpool();
    const before = new Collector(framework, spool);
    const kept = list.slice(0, stop).map((portion) => [portion.head, spool.keep(portion)] as const);
    for (const [head, place] of kept) before.know(head, place);
    before.register(options.asOf);
    const after = new Collector(framework, spool);
    for (const [head, place] of kept) after.know(head, place);
    for (const portion of list.slice(stop)) after.add(portion);
    return everything(after.register(options.asOf));
  };
  const whole = inOrder(portions, 0);
  const shuffled = fc.shuffledSubarray(portions, { minLength: portions.length });
  fc.assert(
    fc.property(shuffled, fc.nat(portions.length), (list, stop) => {
      expect(inOrder(list, stop)).toBe(whole);
    }),
    { numRuns: 60 },
  );
});

test('figures of all together equal the pictures of all agreements at once', () => {
  const counting = [newer, other, submission('d.xlsx', 'MPA 3', '1', 40)];
  const sources = counting.map(({ file, dossier }) => ({ id: file, agreement: dossier.agreement }));
  const register = combine([one, ...counting], [], framework, options);
  expect(register.coverage).toEqual(
    coverageOf(sources, framework).map(({ area, activities, cells }) => ({
      area,
      activities: activities.length,
      cells: cells.map((cell) => ({ ...cell, activities: cell.activities.length })),
    })),
  );
  const between = clashesOf(contactsOf(sources, framework)).filter(
    ({ contacts }) => new Set(contacts.map(({ mark }) => mark.source)).size > 1,
  );
  expect(between.length).toBeGreaterThan(0);
  const line = (audience: unknown, month: unknown, file: unknown, ref: unknown, when: unknown): string =>
    [audience, month, file, ref, when].join('|');
  expect(
    objects(register, 'contacts').map((row) =>
      line(row['audience'], row['month'], row['file'], row['ref'], row['when']),
    ),
  ).toEqual(
    between.flatMap(({ audience, month, contacts }) =>
      contacts.map(({ mark, when }) => line(audience.label, monthText(month), mark.source, mark.ref, when)),
    ),
  );
});

test('every activity names its file, sheet and cell', () => {
  expect(objects(combine([other], [], framework, options), 'activities')[1]).toMatchObject({
    file: 'c.xlsx',
    sheet: 'Activities',
    cell: 'A6',
    reference: 'MPA 2',
  });
});

test('two partnerships that approach one audience in one month are a clash; one by itself is none', () => {
  expect(table(combine([other], [], framework, options), 'contacts').rowCount).toBe(0);
  const { calendar } = combine([newer, other], [], framework, options);
  expect(calendar.some(({ months }) => months.some(({ partnerships }) => partnerships === 2))).toBe(true);
});

test('a year typed wrong costs no more than ten years', () => {
  const [first] = other.dossier.agreement.activities;
  if (!first) throw new Error('No activity.');
  const when = [{ text: '', opportunity: null, dates: [{ from: '2005-01-01', to: '9999-12-31' }] }];
  const agreement = {
    ...other.dossier.agreement,
    activities: [{ ...first, when }],
  } as typeof other.dossier.agreement;
  const { calendar } = combine(
    [{ ...other, dossier: { ...other.dossier, agreement } }],
    [],
    framework,
    options,
  );
  expect(calendar[0]?.months).toHaveLength(120);
});

test('contacts and e-mail addresses stand in it only when asked for', () => {
  const text = (contacts: boolean): string =>
    everything(combine([other], [], framework, { ...options, contacts }));
  expect(text(false)).not.toContain('ann@partnership.example');
  expect(text(true)).toContain('ann@partnership.example');
});

test('tables have as many rows as they say, as many cells as columns, and give them again', () => {
  const register = combine([newer, other], [{ file: 'x', message: 'X.' }], framework, options);
  for (const { rowCount, columns, rows } of register.tables) {
    const list = [...rows()];
    expect(list).toHaveLength(rowCount);
    for (const row of list) expect(row).toHaveLength(columns.length);
    expect([...rows()]).toEqual(list);
  }
  const { pack } = framework;
  const topics = pack.areas.reduce((sum, area) => sum + area.topics.length, 0);
  expect(register.usage).toHaveLength(
    pack.areas.length + topics + pack.audiences.length + pack.methods.length,
  );
});
