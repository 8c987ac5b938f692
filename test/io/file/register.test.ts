import { registerBook } from '../../../src/io/file/register';
import { combine, type Submission } from '../../../src/core/register';
import { readXlsx } from '../../../src/io/xlsx';
import { dossier } from '../../support/dossiers';
import { frameworkById, type Framework } from '../../../src/core/framework';

const framework = frameworkById('equal-theme-d-2005') as Framework;

const submission: Submission = {
  file: 'a.xlsx',
  dossier: dossier(framework, 25),
  seal: 'x',
  sheet: 'Activities',
  rows: [],
};

test('a table longer than a sheet goes on in the next ones, each with its title, range and filter', () => {
  const register = combine([submission], [], framework, { asOf: '2005-06-12', contacts: false });
  const { sheets } = readXlsx(Buffer.concat([...registerBook(register, 10)]));
  const activities = sheets.filter(({ name }) => /^Activities/.test(name));
  expect(activities.map(({ name, tables }) => [name, tables[0]?.name, tables[0]?.range.rowCount])).toEqual([
    ['Activities', 'Register_activities', 11],
    ['Activities 2', 'Register_activities_2', 11],
    ['Activities 3', 'Register_activities_3', 6],
  ]);
  const values = activities.map(
    ({ cells }) => new Map(cells.map(({ row, column, value }) => [`${row} ${column}`, value])),
  );
  expect(values[2]?.get('0 0')).toBe('Activities 3');
  expect(values[2]?.get('1 0')).toMatch(/Rows 21 to 25 of 25\.$/);
  const ref = register.tables
    .find(({ key }) => key === 'activities')
    ?.columns.findIndex(({ key }) => key === 'ref');
  const refs = values.flatMap((cells) => Array.from({ length: 10 }, (_, n) => cells.get(`${n + 4} ${ref}`)));
  expect(refs.filter((value) => value !== undefined)).toEqual(
    Array.from({ length: 25 }, (_, n) => String(n + 1)),
  );
  for (const { tables, freeze } of sheets) {
    expect(tables[0]?.showFilter).toBe(true);
    expect(freeze).toEqual({ rows: 4, columns: 1 });
  }
  expect(new Set(sheets.map(({ name }) => name)).size).toBe(sheets.length);
  for (const { name } of sheets) expect(name.length).toBeLessThanOrEqual(31);
});
