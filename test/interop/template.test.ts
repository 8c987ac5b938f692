import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { run } from '../../src/apps/cli/run';
import { frameworkById, packs, type Framework } from '../../src/core/framework';
import { columnKeys, columnLetters, listItems, tables, type ColumnKey } from '../../src/core/workbook';
import { readWorkbook } from '../../src/io/file';
import { writeXlsx } from '../../src/io/xlsx';
import { fullBook } from '../io/xlsx/books';
import { openXmlErrors } from '../support/validators';
import { lookAt, type Job, type Seen } from './office';

const framework = frameworkById(packs[0]?.id ?? '') as Framework;
const planned: readonly ColumnKey[] = columnKeys.filter((key) => key !== 'unplaced');
const cell = (key: ColumnKey, row: number): string =>
  `Activities!${columnLetters(planned.indexOf(key))}${row}`;
const listed: readonly ColumnKey[] = ['area', 'what', 'who', 'when', 'how', 'kind'];
const areas = framework.pack.areas.map(({ label }) => label);
/** Rows 5 to 9 hold the five areas, row 10 an area of one's own, row 11 none. */
const typedAreas = [...areas, 'An area of our own', ''];
const complete: Partial<Record<ColumnKey, string>> = {
  area: 'Access to finance',
  what: 'Loan Readiness',
  who: 'National: DTI',
  when: 'June 2005',
  how: 'Seminars',
  why: 'It saves money.',
  partners: 'SEASY*; SEEM',
  kind: 'Networking',
  equality: 'Women-led enterprises first.',
  rationale: 'Because.',
  outcome: 'More loans.',
  aims: 'It strengthens the social economy.',
};
const fill = (row: number, changes: Partial<Record<ColumnKey, string>>): { cell: string; text: string }[] =>
  Object.entries({ ...complete, ...changes }).map(([key, text]) => ({
    cell: cell(key as ColumnKey, row),
    text,
  }));

describe('the workbook from `new`, seen by LibreOffice', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'mainstay-template-'));
  const file = path.join(folder, 'agreement.xlsx');
  const saved = path.join(folder, 'saved.xlsx');
  let lists: Seen;
  let marks: Seen;

  beforeAll(async () => {
    expect(await run(['new', '-o', file], { out: () => undefined, err: () => undefined })).toBe(0);
    const rows = typedAreas.map((_, n) => n + 5);
    const listJob: Job = {
      file,
      edits: [
        ...typedAreas.map((text, n) => ({ cell: cell('area', n + 5), text })),
        { cell: 'Partners!A5', text: 'SEASY' },
      ],
      lists: [
        ...rows.flatMap((row) => listed.map((key) => cell(key, row))),
        cell('partners', 5),
        cell('why', 5),
        cell('area', 14),
        cell('area', 15),
        'Agreement!B12',
        'Agreement!B13',
        'Joint activity!B8',
      ],
    };
    const markJob: Job = {
      file,
      saveAs: saved,
      edits: [
        ...fill(5, {}),
        ...fill(6, { who: '', why: 'To be completed.' }),
        ...fill(7, { partners: 'SEASY* SEEM*' }),
        ...fill(8, { findings: '1 to fix: WHO. 2 advice: WHEN, Why?.\nWHAT is fine.' }),
        ...fill(9, { findings: 'Complete.' }),
        { cell: cell('area', 10), text: ' - ' },
        ...fill(12, { why: 'T.B.C', kind: ' n/a ' }),
      ],
      values: [5, 6, 7, 8, 9, 10, 11, 12].map((row) => cell('check', row)),
      highlights: [
        ...['who', 'why', 'when'].map((key) => cell(key as ColumnKey, 6)),
        ...['what', 'who', 'when', 'why'].map((key) => cell(key as ColumnKey, 8)),
        cell('who', 10),
        cell('who', 11),
        cell('need', 6),
      ],
    };
    [lists, marks] = lookAt([listJob, markJob]) as [Seen, Seen];
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(typedAreas.map((area, n) => [area || '(none)', area, n + 5] as const))(
    'offers the lists of the pack in a row with the area %s',
    (_, area, row) => {
      for (const key of listed) {
        const list = lists.lists[cell(key, row)];
        expect([key, list?.items]).toEqual([key, listItems(framework, key, area)]);
        expect(list?.refuses).toBe(key === 'kind');
        expect(list?.arrow).toBe(true);
      }
    },
  );

  it('offers the partners of the Partners sheet', () => {
    expect(lists.lists[cell('partners', 5)]?.items).toEqual(['SEASY']);
  });

  it('has lists only where it offers something, and none below the table', () => {
    expect(lists.lists[cell('why', 5)]).toBeNull();
    expect(lists.lists[cell('area', 14)]).not.toBeNull();
    expect(lists.lists[cell('area', 15)]).toBeNull();
    expect(lists.lists['Agreement!B13']).toBeNull();
  });

  it('asks yes or no on the cover and for joint activity, and takes nothing else', () => {
    for (const address of ['Agreement!B12', 'Joint activity!B8']) {
      expect(lists.lists[address]).toMatchObject({ items: ['yes', 'no'], refuses: true });
    }
  });

  it('computes the Check column', () => {
    expect([5, 6, 7, 8, 9, 10, 11, 12].map((row) => marks.values[cell('check', row)])).toEqual([
      'Filled in, not checked',
      '2 to fill in: WHO, Why?',
      'One lead too many',
      '1 to fix: WHO. 2 advice: WHEN, Why?. (last check)',
      'Complete',
      '',
      '',
      '2 to fill in: Why?, Kind',
    ]);
  });

  it('highlights what is missing red and what is advised yellow', () => {
    const colours = Object.fromEntries(Object.entries(marks.highlights));
    const [red, yellow] = [colours[cell('who', 6)], colours[cell('when', 8)]];
    expect(red).toMatch(/^#/);
    expect(yellow).toMatch(/^#/);
    expect(red).not.toBe(yellow);
    expect(colours).toEqual({
      [cell('who', 6)]: red,
      [cell('why', 6)]: red,
      [cell('when', 6)]: null,
      [cell('need', 6)]: null,
      [cell('what', 8)]: null,
      [cell('who', 8)]: red,
      [cell('when', 8)]: yellow,
      [cell('why', 8)]: yellow,
      [cell('who', 10)]: null,
      [cell('who', 11)]: null,
    });
  });

  it('sees the tables, the names and the sheets', () => {
    for (const { name, sheet } of tables) expect(lists.tables[name]).toMatchObject({ sheet, row: 3 });
    expect(lists.tables['MPA_Activities']).toMatchObject({ rows: 11, columns: planned.length });
    for (const part of ['What', 'Who', 'When', 'How']) {
      for (const kind of ['Keys', 'Items', 'All']) expect(lists.names).toHaveProperty(`MPA_${part}${kind}`);
    }
    for (const name of ['Areas', 'Kinds', 'YesNo', 'Placeholders'])
      expect(lists.names).toHaveProperty(`MPA_${name}`);
    expect(lists.names['MPA_PartnerNames']).toBe('MPA_Partners[Name]');
    expect(lists.sheets.filter(({ visible }) => !visible)).toEqual([
      { name: 'Mainstay lists', visible: false },
    ]);
    expect(lists.active).toBe('Agreement');
    expect(lists.properties).toMatchObject({ author: 'Mainstay', language: framework.pack.language });
  });

  it('is still an agreement after LibreOffice has saved it', async () => {
    const snapshot = await readWorkbook(readFileSync(saved));
    expect(snapshot?.tables.map(({ key, name }) => [key, name])).toEqual(
      tables.map(({ key, name }) => [key, name]),
    );
    const activities = snapshot?.tables.find(({ key }) => key === 'activities');
    const row = activities?.rows[0] ?? [];
    for (const [key, text] of Object.entries(complete))
      expect(row[planned.indexOf(key as ColumnKey)]).toBe(text);
    expect(activities?.rows.map(([ref]) => ref)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(activities?.formulas).toEqual([]);
  });

  it('is what the Open XML SDK takes for a valid workbook', () => {
    for (const bytes of [readFileSync(file), writeXlsx(fullBook)]) {
      expect(openXmlErrors(bytes, 'file.xlsx')).toEqual([]);
    }
  });
});
