import { frameworkById, type Framework } from '../../../src/core/framework';
import { combine, registerTables, type Submission } from '../../../src/core/register';
import type { Dossier } from '../../../src/core/agreement';
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

test('of several versions of one agreement the newest counts, by number and not by letter', () => {
  const { agreements, activities } = combine([one, newer, other], [], framework, options);
  expect(agreements.map(({ file, counts }) => [file, counts])).toEqual([
    ['a.xlsx', false],
    ['b.xlsx', true],
    ['c.xlsx', true],
  ]);
  expect(agreements[0]?.note).toBe('Another version of b.xlsx, which counts.');
  expect(activities).toHaveLength(3 + 5);
});

test('the order in which files come changes nothing', () => {
  const there = combine([one, newer, other], [{ file: 'x', message: 'X.' }], framework, options);
  const back = combine([other, newer, one], [{ file: 'x', message: 'X.' }], framework, options);
  expect(back).toEqual(there);
});

test('every activity names its file, sheet and cell', () => {
  const { activities } = combine([other], [], framework, options);
  expect(activities[1]).toMatchObject({
    file: 'c.xlsx',
    sheet: 'Activities',
    cell: 'A6',
    reference: 'MPA 2',
  });
});

test('two partnerships that approach one audience in one month are a clash; one by itself is none', () => {
  expect(combine([other], [], framework, options).clashes).toEqual([]);
  const { clashes } = combine([newer, other], [], framework, options);
  expect(clashes.length).toBeGreaterThan(0);
  for (const clash of clashes) {
    expect(new Set(clash.contacts.map((contact) => contact.mark.source))).toEqual(
      new Set(['b.xlsx', 'c.xlsx']),
    );
  }
});

test('contacts and e-mail addresses stand in it only when asked for', () => {
  const text = (contacts: boolean): string =>
    JSON.stringify(registerTables(combine([other], [], framework, { ...options, contacts })));
  expect(text(false)).not.toContain('ann@partnership.example');
  expect(text(true)).toContain('ann@partnership.example');
});

test('tables have as many cells a row as columns, and every entry of the strategy is counted', () => {
  const register = combine([newer, other], [], framework, options);
  for (const table of registerTables(register)) {
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
  }
  const { pack } = framework;
  const topics = pack.areas.reduce((sum, area) => sum + area.topics.length, 0);
  expect(register.usage).toHaveLength(
    pack.areas.length + topics + pack.audiences.length + pack.methods.length,
  );
});
