import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { saveXlsx } from '../../src/apps/workbench/host';
import { columnKeys, columnLetters, listItems, tables, type ColumnKey } from '../../src/core/workbook';
import { readWorkbook } from '../../src/io/file';
import { framework, started } from '../io/excel/bench';
import { openXmlErrors } from '../support/validators';
import { lookAt, type Seen } from './office';

const planned: readonly ColumnKey[] = columnKeys.filter((key) => key !== 'unplaced');
const cell = (key: ColumnKey, row: number): string =>
  `Activities!${columnLetters(planned.indexOf(key))}${row}`;
const listed: readonly ColumnKey[] = ['area', 'what', 'who', 'when', 'how', 'kind'];
const areas = [...framework.pack.areas.map(({ label }) => label), ''];

describe('a workbook started through office.js and saved by the workbench, seen by LibreOffice', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'mainstay-workbench-'));
  const file = path.join(folder, 'started.xlsx');
  let seen: Seen;

  beforeAll(async () => {
    const { model } = await started();
    writeFileSync(file, saveXlsx(model));
    [seen] = lookAt([
      {
        file,
        edits: [
          ...areas.map((text, n) => ({ cell: cell('area', n + 5), text })),
          { cell: cell('what', 6), text: 'tbc' },
        ],
        lists: [
          ...areas.flatMap((_, n) => listed.map((key) => cell(key, n + 5))),
          'Agreement!B12',
          'Agreement!B13',
          'Joint activity!B8',
        ],
        values: [cell('check', 6), cell('check', 10)],
        highlights: [cell('what', 6), cell('area', 6), cell('what', 10)],
      },
    ]) as [Seen];
  }, 180_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(areas.map((area, n) => [area || '(none)', area, n + 5] as const))(
    'offers the lists of the pack in a row with the area %s',
    (_, area, row) => {
      for (const key of listed) {
        const list = seen.lists[cell(key, row)];
        expect([key, list?.items]).toEqual([key, listItems(framework, key, area)]);
        expect([key, list?.refuses]).toEqual([key, key === 'kind']);
      }
    },
  );

  it('has the closed lists of single cells', () => {
    for (const address of ['Agreement!B12', 'Joint activity!B8']) {
      expect(seen.lists[address]).toMatchObject({ items: ['yes', 'no'], refuses: true });
    }
    expect(seen.lists['Agreement!B13']).toBeNull();
  });

  it('computes Check and marks what is missing', () => {
    expect(seen.values[cell('check', 6)]).toMatch(/^11 to fill in: WHAT, WHO, /);
    expect(seen.values[cell('check', 10)]).toBe('');
    expect(seen.highlights).toMatchObject({ [cell('area', 6)]: null, [cell('what', 10)]: null });
    expect(seen.highlights[cell('what', 6)]).toMatch(/^#/);
  });

  it('has the tables, the names and the hidden sheet', () => {
    for (const { name, sheet } of tables) expect(seen.tables[name]).toMatchObject({ sheet, row: 3 });
    expect(seen.names).toHaveProperty('MPA_PartnerNames', 'MPA_Partners[Name]');
    expect(seen.sheets.filter(({ visible }) => !visible).map(({ name }) => name)).toEqual(['Mainstay lists']);
  });

  it('is a valid workbook that holds the agreement and its pack', async () => {
    expect(openXmlErrors(readFileSync(file), 'file.xlsx')).toEqual([]);
    const snapshot = await readWorkbook(readFileSync(file));
    expect(snapshot?.tables.map(({ key }) => key)).toEqual(tables.map(({ key }) => key));
    expect(snapshot?.pack).toContain(framework.pack.id);
  });
});
