/** Versions kept in a real workbook: custom XML parts through real office.js, saved, reopened and read from the file. */

import { createModel, openXlsx, saveXlsx } from '../../../src/apps/workbench/host';
import { createLive, type Live } from '../../../src/core/live';
import { versionsOf } from '../../../src/core/live/copies';
import {
  MOST_VERSIONS,
  readVersions,
  VERSIONS_NAMESPACE,
  VERSIONS_SETTING,
} from '../../../src/core/workbook/versions';
import { readXlsx } from '../../../src/io/xlsx';
import { readWorkbook } from '../../../src/io/file';
import { bench, framework, started, type Bench } from './bench';
import { dump } from './dump';

jest.setTimeout(60_000);

/** All that a person sees of the workbook: everything but what lies beside the cells. */
const seen = (b: Bench): unknown => ({ ...dump(b.model), xml: null, settings: null });

const now = (n = 0): Date => new Date(Date.UTC(2005, 5, 12, 9, 40 + n));

async function live(b: Bench): Promise<Live> {
  const session = createLive(b.port, { frameworks: [framework], today: '2005-06-12' });
  await session.open();
  await b.idle();
  b.resetSyncs();
  return session;
}

async function filled(): Promise<{ b: Bench; session: Live }> {
  const b = await started();
  b.person.type(b.at(0, 'area'), 'Access to finance');
  b.person.type(b.at(0, 'why'), 'As it was.');
  return { b, session: await live(b) };
}

const names = async (session: Live): Promise<string[]> =>
  (await versionsOf(session).read())?.versions.map(({ name }) => name) ?? ['not read'];

const parts = (b: Bench): number =>
  b.model.xmlParts.filter(({ xml }) => xml.includes(VERSIONS_NAMESPACE)).length;

it('keeps a version in the workbook, which is there after saving and opening again, and in the file', async () => {
  const { b, session } = await filled();
  const before = seen(b);
  expect(await versionsOf(session).keep('Sent round', 'To all partners.', now())).toBe(true);
  expect(seen(b)).toEqual(before);
  const kept = session.agreement();
  b.person.type(b.at(0, 'why'), 'Changed since.');
  await b.idle();
  const bytes = saveXlsx(b.model);
  const model = createModel();
  openXlsx(model, bytes, 'Agreement.xlsx');
  const again = await bench({ model });
  const session2 = await live(again);
  const read = await versionsOf(session2).read();
  expect(read).toMatchObject({ versions: [{ name: 'Sent round', note: 'To all partners.' }], gone: 0 });
  expect(read?.versions[0]?.agreement).toEqual(kept);
  expect(session2.agreement()?.activities[0]?.why).toBe('Changed since.');
  const inFile = await readVersions(readXlsx(bytes).customXml);
  expect(inFile.versions.map(({ agreement }) => agreement)).toEqual([kept]);
  expect(await readWorkbook(bytes)).not.toBeNull();
});

it('takes few round trips, however many versions there are', async () => {
  const { b, session } = await filled();
  await versionsOf(session).keep('One', '', now());
  await versionsOf(session).keep('Two', '', now(1));
  await b.idle();
  b.resetSyncs();
  const { parts: kept, setting } = await b.port.readParts(VERSIONS_NAMESPACE, VERSIONS_SETTING);
  expect([kept.length, setting.split(' ').length, b.syncs()]).toEqual([2, 2, 2]);
  b.resetSyncs();
  await b.port.changeParts({ add: kept.map(({ xml }) => xml), remove: [], settings: {} });
  expect(b.syncs()).toBe(1);
});

it('of more than twenty the oldest gives way, and deleting takes out one', async () => {
  const { b, session } = await filled();
  const versions = versionsOf(session);
  for (let n = 0; n < MOST_VERSIONS + 2; n++) expect(await versions.keep(`V${n}`, '', now(n))).toBe(true);
  const left = await names(session);
  expect([left.length, left[0], left.at(-1)]).toEqual([MOST_VERSIONS, `V${MOST_VERSIONS + 1}`, 'V2']);
  expect(parts(b)).toBe(MOST_VERSIONS);
  const read = await versions.read();
  const fifth = read?.versions.find(({ name }) => name === 'V5');
  expect(await versions.remove(fifth?.id ?? '')).toBe(true);
  expect(await names(session)).not.toContain('V5');
  expect((await versions.read())?.gone).toBe(0);
});

it('says how many were dropped by another program', async () => {
  const { b, session } = await filled();
  await versionsOf(session).keep('One', '', now());
  await b.Excel.run(async (context) => {
    context.workbook.customXmlParts.getByNamespace(VERSIONS_NAMESPACE).getOnlyItem().delete();
    await context.sync();
  });
  expect(await versionsOf(session).read()).toMatchObject({ versions: [], gone: 1 });
});

it('a failure anywhere loses neither the agreement nor a version that was kept', async () => {
  const { b, session } = await filled();
  await versionsOf(session).keep('Safe', '', now());
  const before = seen(b);
  for (let sync = 1; sync <= 6; sync++) {
    b.failAt(sync, 'GeneralException');
    const done = await versionsOf(session).keep(`Try ${sync}`, '', now(sync));
    if (!done) expect(session.getState().trouble?.message).toMatch(/\.$/);
    b.failAt(1_000_000, 'GeneralException');
    session.dismiss();
    expect(seen(b)).toEqual(before);
    expect(await names(session)).toContain('Safe');
  }
  expect(session.agreement()?.activities[0]?.why).toBe('As it was.');
});

describe('restoring', () => {
  it('adds a sheet with the activities as they were; the present ones stay, and go on being read', async () => {
    const { b, session } = await filled();
    const versions = versionsOf(session);
    await versions.keep('Sent: round', '', now());
    b.person.type(b.at(0, 'why'), 'Changed since.');
    await b.idle();
    const [version] = (await versions.read())?.versions ?? [];
    if (!version) throw new Error('There is no version.');
    b.resetSyncs();
    expect(await versions.restore(version, 'Kept 12 June 2005.')).toBe(true);
    expect(b.syncs()).toBeLessThanOrEqual(7);
    expect(b.value("'Sent round'!A1")).toBe('Sent: round');
    expect(b.value("'Sent round'!A2")).toBe('Kept 12 June 2005.');
    const restored = b.model.tables.find(({ name }) => name.startsWith('Version_'));
    expect(restored?.area.rows).toBe(2);
    const why = restored?.columns.findIndex(({ name }) => name.startsWith('Why?')) ?? -1;
    expect(b.model.sheet('Sent round')?.cell(4, why)?.value).toBe('As it was.');
    expect(b.value(b.at(0, 'why'))).toBe('Changed since.');
    await session.refresh();
    expect(session.agreement()?.activities.map((one) => one.why)).toEqual(['Changed since.']);
    // A second time beside the first.
    expect(await versions.restore(version, '')).toBe(true);
    expect(b.model.sheets.map((sheet) => sheet.name)).toContain('Sent round (Mainstay)');
    expect(b.model.tables.filter(({ name }) => name.startsWith('Version_'))).toHaveLength(2);
  });

  it('that breaks off leaves no half-made sheet and says why', async () => {
    const { b, session } = await filled();
    const versions = versionsOf(session);
    await versions.keep('Sent round', '', now());
    const [version] = (await versions.read())?.versions ?? [];
    if (!version) throw new Error('There is no version.');
    const sheets = b.model.sheets.map((sheet) => sheet.name);
    for (const [sync, action] of [
      [1, 1],
      [2, 1],
      [3, 2],
      [4, 3],
    ] as const) {
      b.failAt(sync, 'GeneralException', action);
      expect([sync, await versions.restore(version, '')]).toEqual([sync, false]);
      expect(session.getState().trouble?.message).toMatch(/\.$/);
      expect(b.model.sheets.map((sheet) => sheet.name)).toEqual(sheets);
    }
    expect(await versions.restore(version, '')).toBe(true);
  });
});
