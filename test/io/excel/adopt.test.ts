/** Journey 6 through real office.js: a stranger's table read, taken over, and taken back. */

import { readFileSync } from 'node:fs';
import path from 'node:path';

import { createModel, openXlsx, saveXlsx } from '../../../src/apps/workbench/host';
import { adopt, findTables, type Adoption, type SourceSheet } from '../../../src/core/adopt';
import { adoptingOf, createLive, type Live } from '../../../src/core/live';
import { blueprintFor, parseWho, type ActivityTexts } from '../../../src/core/workbook';
import { sheetsOf } from '../../../src/io/file';
import { readXlsx } from '../../../src/io/xlsx';
import { bench, framework, started, type Bench } from './bench';
import { dump } from './dump';

jest.setTimeout(60_000);

const fixtures = path.join(__dirname, '../../fixtures');
const printed = readFileSync(path.join(fixtures, 'printed-table.xlsx'));
const NOW = new Date('2005-06-12T10:40:00');
const ROWS_PER_SYNC = 2000;

async function withPrinted(): Promise<Bench> {
  const model = createModel();
  openXlsx(model, printed, 'printed-table.xlsx');
  return bench({ model });
}

async function live(b: Bench): Promise<Live> {
  const session = createLive(b.port, { frameworks: [framework], today: '2005-06-12' });
  await session.open();
  await b.idle();
  b.resetSyncs();
  return session;
}

const understood = (sheet: SourceSheet): Adoption => adopt(sheet, findTables(sheet, framework), framework);

async function lookedAt(session: Live, sheet = 0): Promise<Adoption> {
  const source = await adoptingOf(session).look(true);
  const found = source?.sheets[sheet];
  if (!found) throw new Error('There is no such sheet.');
  return understood(found);
}

const sheetOf = (b: Bench, name: string): unknown =>
  dump(b.model).sheets.find((sheet) => sheet.name === name);

/** A sheet of a plan with so many activities. */
function writePlan(b: Bench, rows: readonly (readonly string[])[], sheet = 'Sheet1'): void {
  const all = [['What', 'Who', 'When', 'How', 'Why', 'DPs involved', 'Comments'], ...rows];
  expect(b.person.paste(`${sheet}!A1`, all)).toEqual({ ok: true });
}

const planRow = (n: number, comment = ''): string[] => [
  `Loan Readiness ${n}`,
  'National: DTI',
  'June 2005',
  'conferences',
  'Ready borrowers default less.',
  'SEASY*; Nova',
  comment,
];

describe('reading sheets that are not ours', () => {
  it('reads what the file reader reads of the same workbook', async () => {
    const b = await withPrinted();
    const session = await live(b);
    const source = await adoptingOf(session).look(true);
    const [file] = sheetsOf(readXlsx(printed));
    expect(source?.sheets.map(({ name }) => name)).toEqual([file?.name]);
    const texts = (sheet: SourceSheet | undefined) =>
      sheet?.rows.map((row) => Array.from(row, (cell) => cell?.value ?? ''));
    expect(texts(source?.sheets[0])).toEqual(texts(file));
    expect(understood(source?.sheets[0] as SourceSheet)).toEqual(understood(file as SourceSheet));
  });

  it('reads dates, numbers, booleans and errors for what they are', async () => {
    const b = await bench();
    b.person.paste('Sheet1!B2', [
      ['What', 'Who', 'When', 'How'],
      ['Loan Readiness', 'National: DTI', '', 'conferences'],
    ]);
    b.person.type('Sheet1!D3', '1/6/2005');
    b.person.type('Sheet1!F3', '2');
    b.person.type('Sheet1!G3', 'TRUE');
    b.person.type('Sheet1!H3', '#N/A');
    const session = await live(b);
    const sheet = (await adoptingOf(session).look(false))?.sheets[0];
    const row = sheet?.rows[2] ?? [];
    expect(row[3]).toMatchObject({ value: 38504, format: expect.stringMatching(/d|m|y/) as string });
    expect([row[5]?.value, row[6]?.value, row[7]?.value]).toEqual([2, true, '#N/A']);
    expect(row[0]).toBeUndefined();
    expect(understood(sheet as SourceSheet).activities[0]?.texts.when).toBe('1 June 2005');
  });

  it("finds Excel's own tables, where they begin and end, as the file reader does", async () => {
    const b = await bench();
    b.person.paste('Sheet1!B3', [
      ['What', 'Cost code', 'Budget', 'Owner', 'Year', 'Who'],
      ['Loan Readiness', 'LR1', '1500', 'Jane', '2005', 'National: DTI'],
      ['', '', '', '', '', ''],
      ['A remark of somebody', 'below', '', '', '', ''],
    ]);
    const session = await live(b);
    const before = (await adoptingOf(session).look(false))?.sheets[0] as SourceSheet;
    // Two headings of six are too few for a plain range.
    expect(findTables(before, framework)).toEqual([]);
    expect(b.person.makeTable('Sheet1!B3:G4')).toEqual({ ok: true });
    const sheet = (await adoptingOf(session).look(false))?.sheets[0] as SourceSheet;
    const [file] = sheetsOf(readXlsx(saveXlsx(b.model)));
    expect(sheet.tables).toEqual([
      expect.objectContaining({
        range: { row: 2, column: 1, rowCount: 2, columnCount: 6 },
        totalsRow: false,
      }),
    ]);
    expect(sheet.tables?.map(({ range }) => range)).toEqual(file?.tables?.map(({ range }) => range));
    expect(findTables(sheet, framework)).toMatchObject([{ headingRow: 2, lastRow: 3, firstColumn: 1 }]);
    expect(understood(sheet).activities[0]?.texts).toMatchObject({
      what: 'Loan Readiness',
      who: 'National: DTI',
    });
    expect(understood(sheet).notes.map(({ message }) => message)).toContain(
      '"A remark of somebody" stands below the table. It was not taken over.',
    );
  });

  it('leaves out our own sheets and hidden ones', async () => {
    const b = await started();
    const session = await live(b);
    const source = await adoptingOf(session).look(false);
    expect(source?.sheets.map(({ name }) => name)).toEqual(['Sheet1', 'Guidance']);
    expect(source?.sheets.flatMap((sheet) => findTables(sheet, framework))).toEqual([]);
  });

  it('takes one sync for 2,000 rows beside two to look, and one for what its days are counted from', async () => {
    const b = await bench();
    writePlan(
      b,
      Array.from({ length: 4500 }, (_, n) => planRow(n)),
    );
    const session = await live(b);
    const source = await adoptingOf(session).look(false);
    expect(source?.sheets[0]?.rows).toHaveLength(4501);
    expect(b.syncs()).toBeLessThanOrEqual(3 + Math.ceil(4501 / ROWS_PER_SYNC));
  });

  it('asks for merged cells, by which Excel forgets what can be undone, only where that is wanted', async () => {
    const b = await bench();
    b.person.type('Sheet1!A1', 'Notes');
    const session = await live(b);
    await adoptingOf(session).look(false);
    expect(b.person.undo()).toBe(true);
    b.person.redo();
    await adoptingOf(session).look(true);
    expect(b.person.undo()).toBe(false);
  });
});

describe('a table as a new agreement', () => {
  it('brings the strategy’s printed table in as the dataset has it, and leaves its sheet as it was', async () => {
    const b = await withPrinted();
    const name = b.model.sheets[0]?.name ?? '';
    const before = sheetOf(b, name);
    const session = await live(b);
    expect(await adoptingOf(session).use(await lookedAt(session), framework, NOW)).toBe(true);
    await b.idle();
    expect(sheetOf(b, name)).toEqual(before);
    const { reading, phase, trouble, done } = session.getState();
    expect({ phase, trouble, action: done?.action, steps: done?.steps }).toEqual({
      ...{ phase: 'ready', trouble: null, action: 'adopt', steps: 0 },
    });
    expect(reading?.activities).toHaveLength(9);
    expect(new Set(reading?.activities.map(({ text }) => text.area)).size).toBe(5);
    const who = reading?.activities.flatMap(({ text }) => parseWho(text.who, framework)) ?? [];
    const levels = framework.pack.levels.map(({ id }) => who.filter(({ level }) => level?.id === id).length);
    expect(levels).toEqual([52, 29, 2, 3]);
    expect(reading?.partners.length).toBeGreaterThan(5);
  });

  it('writes the findings of each activity, and when it was checked', async () => {
    const b = await withPrinted();
    const session = await live(b);
    await adoptingOf(session).use(await lookedAt(session), framework, NOW);
    await b.idle();
    expect(b.value(b.at(0, 'findings'))).toMatch(/^\d+ to fix: .*\n/);
    expect(b.value('Activities!A2')).toBe('Checked 12 June 2005, 10:40');
  });

  it.each([
    ['at the first write', 2],
    ['while it writes the lists', 3],
    ['at the end', 4],
  ])('is taken back where Excel fails %s', async (_, sync) => {
    const b = await withPrinted();
    const session = await live(b);
    const adoption = await lookedAt(session);
    const before = dump(b.model);
    b.failAt(sync, 'GeneralException', 12);
    expect(await adoptingOf(session).use(adoption, framework, NOW)).toBe(false);
    await b.idle();
    expect(dump(b.model)).toEqual(before);
    expect(session.getState()).toMatchObject({
      phase: 'none',
      busy: null,
      trouble: { code: 'GeneralException' },
    });
    expect(await adoptingOf(session).use(adoption, framework, NOW)).toBe(true);
    await session.refresh();
    expect(session.getState().reading?.activities).toHaveLength(9);
  });

  it('is taken back where it is stopped among the rows', async () => {
    const b = await bench();
    writePlan(
      b,
      Array.from({ length: 4500 }, (_, n) => planRow(n)),
    );
    const session = await live(b);
    const adoption = await lookedAt(session);
    const before = dump(b.model);
    const seen: string[] = [];
    const adopting = adoptingOf(session);
    session.subscribe(() => {
      const { busy } = session.getState();
      if (busy) seen.push(busy.what);
      if (busy?.what === 'Writing rows, 2,000 of 4,500') adopting.stop();
    });
    expect(await adopting.use(adoption, framework, NOW)).toBe(false);
    expect(seen).toContain('Writing rows, 2,000 of 4,500');
    expect(session.getState().trouble?.code).toBe('Stopped');
    expect(dump(b.model)).toEqual(before);
  });
});

describe('a table below the activities of an agreement', () => {
  const first: ActivityTexts = { area: 'Access to finance', what: 'Loan Readiness', who: 'National: DTI' };

  async function agreement(rows: readonly (readonly string[])[]): Promise<{ b: Bench; session: Live }> {
    const b = await bench();
    writePlan(b, rows);
    await b.port.apply(
      blueprintFor(framework, { activities: [first], partners: [{ name: 'SEASY', contact: 'Ann' }] }),
    );
    await b.idle();
    return { b, session: await live(b) };
  }

  it('fills the empty rows and lets the table grow; lists, marks and Check reach all', async () => {
    const { b, session } = await agreement(Array.from({ length: 15 }, (_, n) => planRow(n)));
    const before = sheetOf(b, 'Sheet1');
    expect(await adoptingOf(session).use(await lookedAt(session), framework, NOW)).toBe(true);
    await b.idle();
    expect(sheetOf(b, 'Sheet1')).toEqual(before);
    const { reading } = session.getState();
    expect(reading?.activities.map(({ ref }) => ref)).toEqual(
      Array.from({ length: 16 }, (_, n) => String(n + 1)),
    );
    expect(reading?.activities[0]?.text.what).toBe('Loan Readiness');
    expect(b.value(b.at(15, 'what'))).toBe('Loan Readiness 14');
    expect(b.person.listFor(b.at(15, 'area'))).toContain('Access to finance');
    const { sheet, area } = b.model.locate(b.at(15, 'check'));
    expect(sheet.cell(area.row, area.column)?.formula).toContain('$C20');
    expect(b.model.table('MPA_Activities')?.area.rows).toBe(17);
    expect(session.getState().selected).toMatchObject({ sheet: 'Activities', row: 5 });
    expect(b.value('Partners!A5')).toBe('SEASY');
    expect(b.value('Partners!F5')).toBe('Ann');
    expect(b.value('Partners!A6')).toBe('Nova');
  });

  it('keeps text beside the table where it was, and moves what stands below', async () => {
    const { b, session } = await agreement(Array.from({ length: 15 }, (_, n) => planRow(n)));
    b.person.type('Activities!C17', 'A note of mine');
    await b.idle();
    await adoptingOf(session).use(await lookedAt(session), framework, NOW);
    await b.idle();
    const cells = dump(b.model).sheets.find(({ name }) => name === 'Activities')?.cells ?? [];
    expect(cells.filter(([, , value]) => value === 'A note of mine')).toHaveLength(1);
    expect(session.getState().reading?.activities).toHaveLength(16);
  });

  it('adds the column "Not placed" where it is needed and has not stood', async () => {
    const { b, session } = await agreement([planRow(1, 'ask Ann'), planRow(2)]);
    expect(b.model.table('MPA_Activities')?.columns.map(({ name }) => name)).not.toContain('Not placed');
    await adoptingOf(session).use(await lookedAt(session), framework, NOW);
    await b.idle();
    expect(b.value(b.at(1, 'unplaced'))).toBe('Comments: ask Ann');
    expect(b.value(b.at(1, 'findings'))).toMatch(/to fix/);
    expect(b.value(b.at(0, 'unplaced'))).toBe('');
  });

  it('writes past a filter without touching the rows that it hides', async () => {
    const { b, session } = await agreement(Array.from({ length: 12 }, (_, n) => planRow(n)));
    b.person.filter(b.at(0, 'area'), ['Access to finance']);
    await b.idle();
    await adoptingOf(session).use(await lookedAt(session), framework, NOW);
    await b.idle();
    b.person.filter(b.at(0, 'area'), null);
    await b.idle();
    await session.refresh();
    const what = session.getState().reading?.activities.map(({ text }) => text.what);
    expect(what).toEqual(['Loan Readiness', ...Array.from({ length: 12 }, (_, n) => `Loan Readiness ${n}`)]);
  });

  it('is taken back whole wherever Excel fails, or done whole where that does no harm', async () => {
    const ends: boolean[] = [];
    for (let sync = 1; sync <= 8; sync++) {
      const { b, session } = await agreement(Array.from({ length: 15 }, (_, n) => planRow(n, 'x')));
      const adoption = await lookedAt(session);
      const before = dump(b.model);
      b.failAt(sync, 'GeneralException');
      const done = await adoptingOf(session).use(adoption, framework, NOW);
      await b.idle();
      const plain = (d: typeof before) =>
        d.sheets.map(({ name, cells, tables }) => ({ name, tables, cells }));
      if (done) expect([sync, b.model.table('MPA_Activities')?.area.rows]).toEqual([sync, 17]);
      else expect([sync, plain(dump(b.model))]).toEqual([sync, plain(before)]);
      ends.push(done);
      b.close();
    }
    // Looking, growing and writing; what fails only in a look afterwards is no reason to take it back.
    expect(ends.filter((done) => !done).length).toBeGreaterThanOrEqual(4);
  });

  it('is taken back where it is stopped among the rows', async () => {
    const { b, session } = await agreement(Array.from({ length: 4500 }, (_, n) => planRow(n)));
    const adoption = await lookedAt(session);
    const adopting = adoptingOf(session);
    session.subscribe(() => {
      if (session.getState().busy?.done === 2000) adopting.stop();
    });
    const values = () => b.model.table('MPA_Activities')?.area;
    const before = values();
    expect(await adopting.use(adoption, framework, NOW)).toBe(false);
    expect(session.getState().trouble?.code).toBe('Stopped');
    expect(values()).toEqual(before);
    await session.refresh();
    expect(session.getState().reading?.activities).toHaveLength(1);
  });
});
