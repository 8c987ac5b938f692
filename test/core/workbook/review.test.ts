import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { compareFrameworks, type Pack } from '../../../src/core/framework';
import { carryOver, readSnapshot, touchedBy, type Reading } from '../../../src/core/workbook';
import { framework } from './hostile';
import { activitiesSnapshot, type Texts } from './sheet';

const file = join(__dirname, '../../fixtures/review/example-reviewed-pack.json');
const changes = compareFrameworks(framework.pack, JSON.parse(readFileSync(file, 'utf8')) as Pack);

const reading = (...rows: Texts[]): Reading => readSnapshot(activitiesSnapshot(rows), framework);
const edits = (...rows: Texts[]): string[] => carryOver(reading(...rows), changes).map(({ text }) => text);

test('one entry in place of one is carried over, and the rest of the cell stays as typed', () => {
  expect(edits({ who: 'Local: Ann ;  banks\nNational: DTI* (Scotland), SEC' })).toEqual([
    'Local: Ann ;  Banks and lenders\nNational: DBE* (Scotland), SEC',
  ]);
  expect(edits({ who: 'National: Department of Trade and Industry; DTI' })).toEqual(['National: DBE; DBE']);
});

test('audiences that a method is tied to are carried over with those of WHO', () => {
  expect(edits({ who: 'National: DTI', how: 'Seminars for DTI and SEC; M3 for ODPM' })).toEqual([
    'National: DBE',
    'Seminars for DBE and SEC; M3 for ODPM',
  ]);
});

test('a quoted entry is carried over within its quotes', () => {
  expect(edits({ who: 'National: "DTI"; SEC' })).toEqual(['National: "DBE"; SEC']);
});

test('several that became one are each carried over', () => {
  expect(edits({ who: 'National: SBS; Phoenix Fund' })).toEqual(['National: ED; ED']);
});

test('policy areas and partners are carried over, a lead stays a lead', () => {
  expect(edits({ area: 'Access to finance', partners: 'SEEM*; SEASY' })).toEqual([
    'Access to finance and investment',
    'SEEM Examples*; SEASY',
  ]);
});

test('one that became several is left to a person, and written as chosen', () => {
  const one = reading({ ref: '4', who: 'National: ODPM; DTI' });
  expect(carryOver(one, changes).map(({ text }) => text)).toEqual(['National: ODPM; DBE']);
  const touch = touchedBy(one, changes).find(({ entry }) => entry === 'ODPM');
  expect(touch).toMatchObject({
    ref: '4',
    column: 'who',
    instead: ['DCE', 'DRE'],
    change: { kind: 'split' },
  });
  const chosen = carryOver(one, changes, ({ instead }) => instead.at(-1) ?? null);
  expect(chosen.map(({ text }) => text)).toEqual(['National: DRE; DBE']);
});

test('what is gone, or stands at another level, is shown and kept', () => {
  const one = reading({ what: 'Access to mainstream grant finance', who: 'Local/Regional: OGC' });
  expect(touchedBy(one, changes).map(({ entry, change }) => [entry, change.kind])).toEqual([
    ['Access to mainstream grant finance', 'removed'],
    ['OGC', 'moved'],
  ]);
  expect(carryOver(one, changes)).toEqual([]);
  expect(touchedBy(reading({ who: 'National: OGC' }), changes)).toEqual([]);
});

test('texts of one’s own are never touched', () => {
  const own = {
    what: 'Talks with the DTI about ODPM',
    who: 'Friends of Banks; DTIs',
    why: 'DTI',
    area: 'Finance',
  };
  expect(touchedBy(reading(own), changes)).toEqual([]);
});

test('a cell with a formula is never written over', () => {
  const snapshot = activitiesSnapshot([{ who: 'National: DTI' }]);
  const [table] = snapshot.tables;
  if (!table) throw new Error('no table');
  const column = table.headings.findIndex((heading) => heading.startsWith('WHO'));
  const formulas = readSnapshot({ ...snapshot, tables: [{ ...table, formulas: [[0, column]] }] }, framework);
  expect(touchedBy(formulas, changes)).toHaveLength(1);
  expect(carryOver(formulas, changes)).toEqual([]);
});
