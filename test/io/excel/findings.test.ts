/** Findings and reading through real office.js. */

import { blueprintFor } from '../../../src/core/workbook';
import { bench, framework, opened, troubleFrom } from './bench';

jest.setTimeout(30_000);

const SHEET = 'Activities';

describe('findings', () => {
  const texts = (n: number): string[] => Array.from({ length: n }, (_, i) => `1 to fix: WHO. ${i}`);

  it('are one range write with A2, in two syncs', async () => {
    const b = await opened();
    expect(await b.port.writeFindings(texts(10), 'Checked 12 June 2005, 10:40')).toBe(1);
    expect(b.syncs()).toBe(2);
    expect(b.value(b.at(9, 'findings'))).toBe('1 to fix: WHO. 9');
    expect(b.value('Activities!A2')).toBe('Checked 12 June 2005, 10:40');
    b.person.undo();
    expect(b.value(b.at(9, 'findings'))).toBe('');
    expect(b.value('Activities!A2')).not.toContain('10:40');
  });

  it('reach every row of a filtered table, each in its own row, and leave the filter', async () => {
    const b = await opened();
    for (let row = 0; row < 10; row++) b.person.type(b.at(row, 'why'), row % 3 === 0 ? 'keep' : 'hide');
    b.person.filter(b.at(0, 'why'), ['keep']);
    await b.port.writeFindings(texts(10), 'Checked');
    for (let row = 0; row < 10; row++) expect(b.value(b.at(row, 'findings'))).toBe(`1 to fix: WHO. ${row}`);
    const sheet = b.model.sheet(SHEET);
    expect([4, 5, 6, 7].map((row) => sheet?.isRowHidden(row))).toEqual([false, true, true, false]);
  });

  it('are refused where the table has other rows than were checked', async () => {
    const b = await opened();
    b.person.type(b.at(10, 'why'), 'A new row.');
    expect(await troubleFrom(b.port.writeFindings(texts(10), 'Checked'))).toMatchObject({
      code: 'TableMoved',
      retry: true,
    });
    expect(b.value(b.at(0, 'findings'))).toBe('');
  });

  it('say so where the column is missing', async () => {
    const b = await opened();
    b.person.type(b.at(-1, 'findings'), 'Something else');
    await b.read();
    expect(await troubleFrom(b.port.writeFindings(texts(10), 'Checked'))).toMatchObject({
      code: 'NoFindingsColumn',
    });
  });

  it('and reading take one sync for every 2,000 rows', async () => {
    const b = await bench();
    const plan = blueprintFor(framework);
    const rows = 4500;
    await b.port.apply({
      ...plan,
      sheets: plan.sheets.map((sheet) =>
        sheet.table?.key === 'activities'
          ? {
              ...sheet,
              table: {
                ...sheet.table,
                // Without formulas: what is counted here are syncs.
                columns: sheet.table.columns.map((c) => ({ ...c, formula: null })),
                body: Array.from({ length: rows }, (_, r) =>
                  (sheet.table?.columns ?? []).map((_c, i) => (i === 0 ? r + 1 : i === 7 ? 'Reason' : '')),
                ),
              },
            }
          : sheet,
      ),
    });
    b.resetSyncs();
    const table = (await b.read()).tables.find((t) => t.key === 'activities');
    expect(table?.rows).toHaveLength(rows);
    expect(table?.rows[rows - 1]?.[0]).toBe(rows);
    expect(b.syncs()).toBeLessThanOrEqual(1 + Math.ceil((rows + 60) / 2000));
    b.resetSyncs();
    await b.port.writeFindings(texts(rows), 'Checked');
    expect(b.syncs()).toBeLessThanOrEqual(1 + Math.ceil(rows / 2000));
    expect(b.value(b.at(rows - 1, 'findings'))).toBe(`1 to fix: WHO. ${rows - 1}`);
    expect(b.value('Activities!A2')).toBe('Checked');
  });
});

describe('reading', () => {
  it('asks for half as many rows where the answer grew too large', async () => {
    const b = await opened();
    for (let row = 0; row < 6; row++) b.person.type(b.at(row, 'why'), `Reason ${row}`);
    // The second sync is the first one with rows.
    b.failAt(2, 'ResponsePayloadSizeLimitExceeded');
    const table = (await b.read()).tables.find((t) => t.key === 'activities');
    expect(table?.rows.map((row) => row[7]).slice(0, 6)).toEqual(
      [0, 1, 2, 3, 4, 5].map((i) => `Reason ${i}`),
    );
  });

  it('gives number formats of WHEN, dates as they are, and marks formulas', async () => {
    const b = await opened();
    b.person.format(b.at(0, 'when'), { numberFormat: 'General' });
    b.person.type(b.at(0, 'when'), '1 June 2005');
    b.person.format(b.at(1, 'why'), { numberFormat: 'General' });
    // In an empty column Excel would fill the formula down.
    b.person.type(b.at(2, 'why'), 'Text.');
    b.person.type(b.at(1, 'why'), '="a"&"b"');
    const table = (await b.read()).tables.find((t) => t.key === 'activities');
    expect(table?.rows[0]?.[5]).toBe(38504);
    expect(table?.formats[5]?.[0]).not.toBe('@');
    expect(table?.formats[5]?.[1]).toBe('@');
    expect(table?.formulas).toEqual([[1, 7]]);
  });

  it('answers null for a workbook of somebody else, also one with the strategy’s own six headings', async () => {
    const b = await bench();
    expect(await b.port.read()).toBeNull();
    b.person.paste('Sheet1!A1', [Object.values(framework.pack.headings), ['a', 'b', 'c', 'd', 'e', 'f']]);
    expect(await b.port.read()).toBeNull();
  });

  it('tells the name of the file and whether it can be written', async () => {
    const b = await opened();
    expect(b.port.fileName()).toBe(b.model.fileName.replace(/\.xlsx$/, ''));
    expect(await b.port.readOnly()).toBe(false);
    b.model.readOnly = true;
    expect(await b.port.readOnly()).toBe(true);
  });
});
