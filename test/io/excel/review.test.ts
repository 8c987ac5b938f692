/** A review in a real workbook: cells, lists, guidance and the framework inside, with failures in the middle. */

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadFramework, type Pack } from '../../../src/core/framework';
import { createLive, type Live } from '../../../src/core/live';
import { reviewOf } from '../../../src/core/live/copies';
import { blueprintFor, packOfPart } from '../../../src/core/workbook';
import { bench, framework, started, type Bench } from './bench';
import { dump } from './dump';

jest.setTimeout(90_000);

const file = path.join(__dirname, '../../fixtures/review/example-reviewed-pack.json');
const example = JSON.parse(readFileSync(file, 'utf8')) as Pack;
/** As the example, with words of its own where the framework speaks in the sheets. */
const worded = loadFramework({
  ...example,
  id: 'example-worded',
  headings: { ...example.headings, what: 'WHAT? The topic' },
  joint: example.joint.map((one) => ({ ...one, quote: `${one.quote} (reviewed)` })),
  requirements: example.requirements.slice(2),
});
const now = new Date(2006, 1, 1, 9, 5);

async function open(): Promise<{ b: Bench; session: Live }> {
  const b = await started();
  b.person.type(b.at(0, 'area'), 'Access to finance');
  b.person.type(b.at(0, 'who'), 'National: DTI; Ann');
  b.person.type(b.at(1, 'who'), 'National: SBS');
  b.person.type(b.at(1, 'why'), 'DTI asked for it.');
  const session = createLive(b.port, { frameworks: [framework, worded], today: '2006-02-01' });
  await session.open();
  await b.idle();
  b.resetSyncs();
  return { b, session };
}

const sheetOf = (b: Bench, name: string) => dump(b.model).sheets.find((sheet) => sheet.name === name);

/** Policy area, WHO and Why? of the two activities. */
const carried = (b: Bench): unknown[] => ['C5', 'E5', 'E6', 'H6'].map((at) => b.value(`Activities!${at}`));

const CARRIED = [
  'Access to finance and investment',
  'National: DBE; Ann',
  'National: ED',
  'DTI asked for it.',
];

/** A workbook of the next version, made from nothing. */
async function anew(): Promise<Bench> {
  const b = await bench();
  await b.port.apply(blueprintFor(worded));
  await b.idle();
  return b;
}

/** The texts of a sheet, without those of formulas. */
function textsOf(b: Bench, name: string): string[] {
  const sheet = b.model.sheets.find((one) => one.name === name);
  const found: string[] = [];
  for (let row = 0; row < 400; row++)
    for (let column = 0; column < 24; column++) {
      const cell = sheet?.cell(row, column);
      if (cell && cell.formula === null && cell.value !== '')
        found.push(`${row},${column} ${String(cell.value)}`);
    }
  return found;
}

it('carries cells, lists, names, titles, headings, questions, guidance and the framework over', async () => {
  const { b, session } = await open();
  expect(await reviewOf(session).carry(worded, new Map(), now)).toBe(true);
  // Reading twice, looking at the sheets, writing them, writing the cells, and the framework.
  expect(b.syncs()).toBeLessThanOrEqual(24);
  expect(carried(b)).toEqual(CARRIED);
  const fresh = await anew();
  for (const name of ['Mainstay lists', 'Guidance', 'Joint activity']) {
    expect(textsOf(b, name)).toEqual(textsOf(fresh, name));
    expect(sheetOf(b, name)?.columns).toEqual(sheetOf(fresh, name)?.columns);
  }
  expect(b.model.names.map((n) => [n.name, n.formula]).sort()).toEqual(
    fresh.model.names.map((n) => [n.name, n.formula]).sort(),
  );
  const packs = b.model.xmlParts.map(({ xml }) => packOfPart(xml)?.id).filter(Boolean);
  expect(packs).toEqual(['example-worded']);
  expect(session.getState().framework?.pack.id).toBe('example-worded');
  expect(b.person.listFor('Activities!C5')).toContain('Access to finance and investment');
  // The cells of the sheet are one write, and Ctrl+Z takes them back first.
  expect(session.getState().done).toMatchObject({ action: 'review', steps: 1 });
  expect(b.person.undo()).toBe(true);
  expect(b.value('Activities!E5')).toBe('National: DTI; Ann');
  expect(textsOf(b, 'Guidance')).toEqual(textsOf(fresh, 'Guidance'));
});

it('writes findings anew where the sheet has any', async () => {
  const { b, session } = await open();
  expect(await session.checkNow(new Date(2005, 5, 12, 10, 40))).toBe(true);
  expect(String(b.value('Activities!A2'))).toContain('12 June 2005');
  b.person.type(b.at(0, 'findings'), 'Old words.');
  await b.idle();
  expect(await reviewOf(session).carry(worded, new Map(), now)).toBe(true);
  expect(b.value('Activities!A2')).toBe('Checked 1 February 2006, 09:05');
  const findings = session.getState().reading?.tables.activities?.columns['findings'] ?? -1;
  const after = b.model.sheet('Activities')?.cell(4, findings)?.value;
  expect(after).toMatch(/to fix/);
  expect(after).not.toContain('Old words.');
});

it('what a person chose otherwise is left, and guidance that was changed by hand stays', async () => {
  const { b, session } = await open();
  b.person.type('Guidance!A5', 'Our own words');
  const guidance = textsOf(b, 'Guidance');
  const choices = new Map([['replaced\naudience dti\naudience example-dbe', { kind: 'keep' } as const]]);
  expect(await reviewOf(session).carry(worded, choices, now)).toBe(true);
  expect(b.value('Activities!E5')).toBe('National: DTI; Ann');
  expect(b.value('Activities!E6')).toBe('National: ED');
  expect(textsOf(b, 'Guidance')).toEqual(guidance);
});

it('a failure anywhere loses nothing and leaves the earlier version; pressing again completes it', async () => {
  const fresh = await anew();
  const lists = textsOf(fresh, 'Mainstay lists');
  const guidance = textsOf(fresh, 'Guidance');
  for (let sync = 2; sync <= 18; sync += 2) {
    const { b, session } = await open();
    b.failAt(sync, 'GeneralException');
    const done = await reviewOf(session).carry(worded, new Map(), now);
    if (!done) expect(session.getState().trouble?.message).toMatch(/\.$/);
    b.failAt(1_000_000, 'GeneralException');
    session.dismiss();
    await session.refresh();
    expect(b.value('Activities!H6')).toBe('DTI asked for it.');
    expect(session.agreement()?.activities).toHaveLength(2);
    if (session.getState().framework?.pack.id !== 'example-worded') {
      expect(await reviewOf(session).carry(worded, new Map(), now)).toBe(true);
    }
    expect([sync, ...carried(b)]).toEqual([sync, ...CARRIED]);
    expect(textsOf(b, 'Mainstay lists')).toEqual(lists);
    expect(textsOf(b, 'Guidance')).toEqual(guidance);
    await session.close();
    b.close();
  }
});
