import fc from 'fast-check';
import { entriesOf, listItems, parseWho, pickEntry, type ColumnKey } from '../../../src/core/workbook';
import { cell, framework as f, lost } from './hostile';

const area = 'Access to finance';
const pick = (column: ColumnKey, before: string, item: string): string | null =>
  pickEntry(column, before, item, f, area, ['SEASY', 'SEEM', 'Smith, Jones & Co']);

test('who: adds under the level that holds, else with its own label', () => {
  expect(pick('who', '', 'National: DTI')).toBe('National: DTI');
  expect(pick('who', 'National: DTI', 'National: SBS')).toBe('National: DTI; SBS');
  expect(pick('who', 'National: DTI', 'Local/Regional: Banks')).toBe('National: DTI\nLocal/Regional: Banks');
  expect(pick('who', 'Charity Bank', 'National: DTI')).toBe('Charity Bank\nNational: DTI');
  expect(pick('who', 'Local: schools', 'Local/Regional: Banks')).toBe(
    'Local: schools\nLocal/Regional: Banks',
  );
  expect(pick('who', 'Local/Regional: Banks\nNational:', 'National: DTI')).toBe(
    'Local/Regional: Banks\nNational: DTI',
  );
});

test('who: takes out, with the label where it was the last of its level', () => {
  expect(pick('who', 'National: DTI; SBS', 'National: DTI')).toBe('National: SBS');
  expect(pick('who', 'National: DTI; SBS', 'National: SBS')).toBe('National: DTI');
  expect(pick('who', 'National: DTI\nEuropean: Foo', 'National: DTI')).toBe('European: Foo');
  expect(pick('who', 'Local/Regional: Banks\nNational: DTI', 'National: DTI')).toBe('Local/Regional: Banks');
  expect(pick('who', 'Home Office NHS', 'National: NHS')).toBe('Home Office');
  expect(pick('who', 'National: Department of Trade and Industry; SBS', 'National: DTI')).toBe(
    'National: SBS',
  );
  expect(pick('who', 'National: DTI', 'National: DTI')).toBe('');
});

test('the other columns', () => {
  expect(pick('what', 'My own', 'Loan Readiness')).toBe('My own; Loan Readiness');
  expect(pick('what', 'My own; Loan readiness.; more', 'Loan Readiness')).toBe('My own; more');
  expect(pick('partners', 'SEEM*', 'SEASY')).toBe('SEEM*; SEASY');
  expect(pick('partners', 'SEEM*, SEASY', 'SEEM')).toBe('SEASY');
  expect(pick('partners', 'SEEM', 'Smith, Jones & Co')).toBe('SEEM; "Smith, Jones & Co"');
  expect(pick('partners', 'SEEM; "Smith, Jones & Co"', 'Smith, Jones & Co')).toBe('SEEM');
});

test('typed text that is no list item, and columns with one value, are left alone', () => {
  expect(pick('who', 'National: DTI', 'DTI')).toBeNull();
  expect(pick('what', 'x', 'y')).toBeNull();
  expect(pick('what', 'x', 'Development of procurement toolkit')).toBeNull();
  expect(pick('partners', 'SEEM', 'Nobody')).toBeNull();
  expect(pick('area', '', area)).toBeNull();
  expect(pick('kind', '', 'Networking')).toBeNull();
});

describe.each<ColumnKey>(['what', 'who', 'when', 'how'])('%s', (column) => {
  const items = listItems(f, column, area);

  test('picking adds behind what stood there and changes nothing of it; picking again takes it out', () => {
    fc.assert(
      fc.property(cell, fc.constantFrom(...items), (before, item) => {
        const read = (text: string): string[] =>
          entriesOf(column, text, f).map(
            (e) => `${(e as { level?: { id: string } }).level?.id ?? ''} ${e.text}`,
          );
        const after = pick(column, before, item);
        expect(after).not.toBeNull();
        const [was, is] = [read(before), read(after ?? '')];
        if (is.length > was.length) {
          const bare = column === 'who' && parseWho(before, f).at(-1)?.name === '';
          expect(is.slice(0, was.length)).toEqual(was);
          expect(bare || is.length === was.length + 1).toBe(true);
          expect(lost(before, after ?? '')).toEqual([]);
          const back = pick(column, after ?? '', item);
          expect(read(back ?? '')).toEqual(was);
        }
      }),
    );
  });

  test('every item of the list can be picked and taken out again', () => {
    for (const item of items) {
      expect(pick(column, '', item)).toBe(item);
      expect([item, pick(column, item, item)]).toEqual([item, '']);
    }
  });
});
