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

test('coverage and calendar are tinted by their number, and tables that are not too wide print as wide as a page', () => {
  const register = combine([submission], [], framework, { asOf: '2005-06-12', contacts: false });
  const { sheets } = readXlsx(Buffer.concat([...registerBook(register)]));
  const tinted = sheets.filter(({ highlightRules }) => highlightRules.length > 0);
  expect(tinted.map(({ name }) => name)).toEqual(['Calendar', 'Coverage']);
  for (const { tables, highlightRules } of tinted) {
    const [table] = tables;
    const column = table?.columns.findIndex(({ name }) => /^(Audiences planned|Partnerships)$/.test(name));
    const steps = highlightRules.map(({ formula }) => />=(\d)$/.exec(formula)?.[1]);
    expect(steps).toEqual(['5', '3', '2', '1']);
    for (const { ranges, formula } of highlightRules) {
      expect(ranges).toEqual([
        { row: 4, column, rowCount: (table?.range.rowCount ?? 0) - 1, columnCount: 1 },
      ]);
      expect(formula).toMatch(/^=C5>=/);
    }
  }
  const printed = new Map(sheets.map(({ name, landscape, fitWidth }) => [name, [landscape, fitWidth]]));
  expect(printed.get('Calendar')).toEqual([true, true]);
  expect(printed.get('Activities')).toEqual([true, undefined]);
});
