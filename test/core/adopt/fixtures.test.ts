import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { adopt, findTables, withChoices, type Adoption } from '../../../src/core/adopt';
import {
  agreementToBody,
  isColumnKey,
  parseA1,
  readSnapshot,
  type ColumnKey,
} from '../../../src/core/workbook';
import { columnLetters } from '../../../src/io/xlsx';
import { framework } from '../workbook/hostile';
import { activitiesSnapshot, snapshotOf } from '../workbook/sheet';
import { lossOf, sheetOf, shownOf, type Fixture } from './source';

const DAY = '2005-06-12';
const folder = join(__dirname, '../../fixtures/adopt');
const of = (kind: string): [string, Fixture][] =>
  readdirSync(join(folder, kind)).map((name) => [
    name,
    JSON.parse(readFileSync(join(folder, kind, name), 'utf8')) as Fixture,
  ]);

function adopted(fixture: Fixture): Adoption {
  const sheet = sheetOf(fixture);
  const choices = Object.fromEntries(
    Object.entries(fixture.map ?? {}).map(([letters, key]): [number, ColumnKey | null] => [
      parseA1(`${letters}1`)?.column ?? -1,
      isColumnKey(key) ? (key as ColumnKey) : null,
    ]),
  );
  const tables = findTables(sheet, framework).map((table) => withChoices(table, choices));
  return adopt(sheet, tables, framework);
}

const NUMBER = /^\s*\d+\.\s*/;
const isArea = (text: string): boolean => framework.vocabulary.area(text) !== undefined;

/**
 * Cells of the source below its first headings. Headings that are repeated are no data, nor is the number a
 * policy area of the strategy is printed with.
 */
function dataCells(fixture: Fixture, { tables }: Adoption): string[] {
  const startRow = parseA1(fixture.at ?? 'A1')?.row ?? 0;
  const headingRows = new Set(fixture.headingRows ?? [(tables[0]?.headingRow ?? 0) + 1]);
  const headings = new Set(
    tables.flatMap(({ headingRow, bodyRow }) =>
      fixture.rows.slice(headingRow - startRow, bodyRow - startRow).flatMap((row) => row.map(shownOf)),
    ),
  );
  const first = Math.min(...headingRows);
  const names = new Set(fixture.ticked);
  const ticked = (tables[0]?.columns ?? []).filter(({ heading }) =>
    [...names].some((name) => heading === name || heading.endsWith(`: ${name}`)),
  );
  const shift = parseA1(fixture.at ?? 'A1')?.column ?? 0;
  /** A tick says that the partner takes part, and an empty box nothing; a star says that it leads. */
  const readOf = (text: string, index: number): string => {
    const column = ticked.find((one) => one.column === index + shift);
    if (!column || !/^(x|✓|✔|yes|true|lead|false)$/i.test(text)) return text;
    return /^false$/i.test(text) ? '' : column.part;
  };
  return fixture.rows
    .flatMap((row, index) => {
      const number = startRow + index + 1;
      const texts = number <= first ? [] : row.map((cell, column) => readOf(shownOf(cell), column));
      return headingRows.has(number) ? texts.filter((text) => !headings.has(text)) : texts;
    })
    .filter((text) => !fixture.outside?.includes(text))
    .map((text) => (isArea(text.replace(NUMBER, '')) ? text.replace(NUMBER, '') : text));
}

function expectAsSaid(fixture: Fixture): Adoption {
  const { expected } = fixture;
  if (!expected) throw new Error('The fixture says nothing of what is expected.');
  const adoption = adopted(fixture);
  expect(adoption.tables).toHaveLength(expected.tables ?? 1);
  const columns = adoption.tables[0]?.columns.map(({ column, key }) => [columnLetters(column), key]) ?? [];
  expect(Object.fromEntries(columns)).toEqual(expected.columns);
  const hasRef = Object.values(expected.columns).includes('ref');
  expect(
    adoption.activities.map(({ texts: { ref, ...texts } }) => (hasRef ? { ref, ...texts } : texts)),
  ).toEqual(
    expected.activities.map((texts) =>
      Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== null)),
    ),
  );
  const doubts = adoption.notes.filter(({ doubt }) => doubt).map(({ message }) => message);
  expect(doubts).toEqual(expected.doubts.map((words) => expect.stringContaining(words) as string));
  if (expected.partners) expect(adoption.partners).toEqual(expected.partners);
  if (expected.above) {
    const above = adoption.notes.filter(({ kind }) => kind === 'unread').map(({ message }) => message);
    expect(above).toEqual(expected.above.map((words) => expect.stringContaining(words) as string));
  }
  return adoption;
}

describe('tables that are taken over without a question', () => {
  it.each(of('should-adopt'))('%s', (_, fixture) => {
    expect(fixture.expected?.doubts).toEqual([]);
    const adoption = expectAsSaid(fixture);
    expect(lossOf(dataCells(fixture, adoption), adoption)).toEqual({ cells: [], together: [] });
  });
});

describe('tables with something to ask', () => {
  it.each(of('should-ask'))('%s', (_, fixture) => {
    expect(fixture.expected?.doubts).not.toEqual([]);
    const adoption = expectAsSaid(fixture);
    expect(lossOf(dataCells(fixture, adoption), adoption)).toEqual({ cells: [], together: [] });
  });
});

describe('the agreement of an adopted table, written as data and brought in again', () => {
  it.each([...of('should-adopt'), ...of('should-ask')])('%s', (_, fixture) => {
    const texts = adopted(fixture).activities.map((activity) => activity.texts);
    const first = readSnapshot(activitiesSnapshot(texts), framework).agreement(DAY);
    expect(first.activities).toHaveLength(texts.length);
    const again = readSnapshot(snapshotOf(agreementToBody(first, framework)), framework).agreement(DAY);
    expect(again.activities).toEqual(first.activities);
  });
});

describe('sheets without a table of activities', () => {
  it.each(of('should-refuse'))('%s', (_, fixture) => {
    expect(findTables(sheetOf(fixture), framework)).toEqual([]);
  });
});
