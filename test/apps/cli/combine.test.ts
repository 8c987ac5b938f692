import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { readXlsx } from '../../../src/io/xlsx';
import { activity, cover, mainstay, scratch, workbook } from './cli';

const file = scratch();

beforeAll(async () => {
  mkdirSync(file('in/deep'), { recursive: true });
  await workbook(file('in/one.xlsx'), { cover, activities: [activity] });
  await workbook(file('in/deep/two.xlsx'), {
    cover: { ...cover, reference: 'MPA 13' },
    activities: [activity, activity],
  });
  writeFileSync(file('in/deep/notes.txt'), 'no submission');
  writeFileSync(file('in/broken.xlsx'), 'no workbook');
});

test('reads folders recursively; what cannot be read is listed and stops nothing', async () => {
  const { code, out, err } = await mainstay('combine', file('in'), '-o', file('register.json'));
  expect(code).toBe(0);
  expect(out).toContain('2 agreements, 3 activities');
  expect(err).toContain('broken.xlsx');
  const register = JSON.parse(readFileSync(file('register.json'), 'utf8'));
  expect(register.agreements.map((row: { reference: string }) => row.reference)).toEqual([
    'MPA 13',
    'MPA 12/2005',
  ]);
  expect(register.problems).toHaveLength(1);
});

test('the workbook has one named table a sheet, with a title in A1', async () => {
  expect((await mainstay('combine', file('in'), '-o', file('register.xlsx'))).code).toBe(0);
  const { sheets } = readXlsx(readFileSync(file('register.xlsx')));
  for (const sheet of sheets) {
    expect(sheet.tables).toHaveLength(1);
    expect(sheet.cells[0]).toMatchObject({ row: 0, column: 0, value: sheet.name });
  }
  const agreements = sheets.find((sheet) => sheet.name === 'Agreements');
  expect(agreements?.tables[0]?.range.rowCount).toBe(3);
});

test('one of a kind is counted as one', async () => {
  const { out } = await mainstay('combine', file('in/one.xlsx'), '-o', file('single.json'));
  expect(out).toContain('1 agreement, 1 activity.');
});

test('.csv gets one file a table and their description', async () => {
  expect((await mainstay('combine', file('in'), '-o', file('tables.csv'))).code).toBe(0);
  const description = JSON.parse(readFileSync(file('tables-metadata.json'), 'utf8'));
  expect(description.tables).toHaveLength(13);
  for (const { url } of description.tables) {
    expect(url).toMatch(/^tables-[a-z]+\.csv$/);
    expect(existsSync(file(url))).toBe(true);
  }
});

test('a folder gets a dataset, and one that is there is replaced only when told, without leavings', async () => {
  const round = 'activities/framework=equal-theme-d-2005/round=2005/part-0.parquet';
  const old = file(`set/${round.replace('2005/part', '1999/part')}`);
  expect((await mainstay('combine', file('in'), '-o', `${file('set')}/`)).code).toBe(0);
  expect(
    readFileSync(file(`set/${round}`))
      .subarray(0, 4)
      .toString(),
  ).toBe('PAR1');
  mkdirSync(path.dirname(old), { recursive: true });
  writeFileSync(old, 'of a run before');
  writeFileSync(file('set/activities/mine.txt'), 'not ours');
  const again = await mainstay('combine', file('in'), '-o', file('set'));
  expect([again.code, again.out]).toEqual([2, '']);
  expect(again.err).toContain('exist already');
  expect((await mainstay('combine', file('in'), '-o', file('set'), '--force')).code).toBe(0);
  expect([existsSync(old), existsSync(file('set/activities/mine.txt'))]).toEqual([false, true]);
});

test.each([
  [['combine'], 'Name the workbooks'],
  [['combine', '/no/such/folder', '-o', 'x.json'], 'no such file or folder'],
  [['combine', __filename.replace('combine.test.ts', 'none'), '-o', 'x.json'], 'no such file'],
])('%j is refused with a sentence', async (args, sentence) => {
  const { code, err } = await mainstay(...args);
  expect(code).toBe(2);
  expect(err).toContain(sentence);
});
