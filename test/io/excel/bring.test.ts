/** Bringing a copy into a real workbook: few range writes, tables that grow, filters, and failures in the middle. */

import { createLive, type Live } from '../../../src/core/live';
import { bringOf } from '../../../src/core/live/copies';
import type { Activity, Agreement } from '../../../src/core/agreement';
import { allOf, NOTHING, type Chosen } from '../../../src/core/workbook/copies';
import { compareAgreements } from '../../../src/core/agreement/merge';
import { framework, started, type Bench } from './bench';

jest.setTimeout(60_000);

const day = '2005-06-12';

async function open(rows: number): Promise<{ b: Bench; session: Live; mine: Agreement }> {
  const b = await started();
  for (let row = 0; row < rows; row++) {
    b.person.type(b.at(row, 'area'), 'Tourism');
    b.person.type(b.at(row, 'why'), `Why ${row + 1}.`);
  }
  const session = createLive(b.port, { frameworks: [framework], today: day });
  await session.open();
  await b.idle();
  b.resetSyncs();
  const mine = session.agreement();
  if (!mine) throw new Error('There is no agreement.');
  return { b, session, mine };
}

const blank = { what: [], who: [], when: [], how: [], partners: [], kind: '', equality: '', need: '' };
const added = (ref: number): Activity => ({
  ...{ ref: String(ref), area: 'Tourism', why: `Added ${ref}.`, rationale: '', outcome: '', aims: '' },
  ...blank,
  unplaced: '',
});
const whole = (agreement: Agreement): unknown => ({
  ...agreement,
  activities: [...agreement.activities].sort((a, b) => Number(a.ref) - Number(b.ref)),
});
const allTheirs = (session: Live, theirs: Agreement): Chosen => {
  const mine = session.agreement();
  if (!mine) throw new Error('There is no agreement.');
  return allOf('theirs', compareAgreements(mine, theirs, null));
};

it('writes the cells of one sheet as one range, and one Ctrl+Z takes it back', async () => {
  const { b, session, mine } = await open(3);
  const theirs = {
    ...mine,
    activities: mine.activities.map((one) => ({
      ...one,
      why: `${one.why} And more.`,
      outcome: 'An outcome.',
    })),
  };
  const brought = await bringOf(session).bring(
    { agreement: theirs, typed: null },
    null,
    allTheirs(session, theirs),
  );
  expect(brought).toEqual({ cells: 6, homeless: [] });
  expect(session.getState().done).toMatchObject({ action: 'bring', steps: 1 });
  expect(session.agreement()).toEqual(theirs);
  expect(b.person.undo()).toBe(true);
  await b.idle();
  expect(b.value(b.at(0, 'why'))).toBe('Why 1.');
  expect(b.value(b.at(2, 'outcome'))).toBe('');
});

it('fills empty rows first, then lets the tables grow; Check goes along', async () => {
  const { b, session, mine } = await open(9);
  const theirs: Agreement = {
    ...mine,
    partners: [1, 2, 3].map((n) => ({
      ...{ name: `Partner ${n}`, aka: [], dp: '', role: '', sector: '', contact: '', email: '' },
      ...{ identifier: '', signatory: '', signedOn: '' },
    })),
    activities: [...mine.activities, added(10), added(11), added(12)],
  };
  const brought = await bringOf(session).bring(
    { agreement: theirs, typed: null },
    null,
    allTheirs(session, theirs),
  );
  expect(brought?.homeless).toEqual([]);
  expect(whole(session.agreement() as Agreement)).toEqual(whole(theirs));
  expect(b.model.table('MPA_Activities')?.area.rows).toBe(13);
  expect(b.model.table('MPA_Partners')?.area.rows).toBe(4);
  const { sheet, area } = b.model.locate(b.at(11, 'check'));
  expect(sheet.cell(area.row, area.column)?.formula).toContain('$C16');
  const { steps = 0 } = session.getState().done ?? {};
  for (let n = 0; n < steps; n++) expect(b.person.undo()).toBe(true);
  await b.idle();
  await session.refresh();
  expect(session.agreement()).toEqual(mine);
  expect(b.model.table('MPA_Activities')?.area.rows).toBe(11);
});

it('moves down what stands below a table instead of writing over it', async () => {
  const { b, session, mine } = await open(10);
  b.person.type('Activities!C17', 'My own note');
  const theirs = { ...mine, activities: [...mine.activities, added(11), added(12), added(13)] };
  await bringOf(session).bring({ agreement: theirs, typed: null }, null, allTheirs(session, theirs));
  expect(whole(session.agreement() as Agreement)).toEqual(whole(theirs));
  expect(b.value('Activities!C20')).toBe('My own note');
});

it('a filter hides rows: every text lands in its own row', async () => {
  const { b, session, mine } = await open(4);
  b.person.type(b.at(1, 'area'), 'Another area');
  b.person.filter(b.at(0, 'area'), ['Tourism']);
  await b.idle();
  await session.refresh();
  const now = session.agreement() as Agreement;
  const theirs = {
    ...now,
    activities: now.activities.map((one) => ({ ...one, why: `${one.ref} changed.` })),
  };
  await bringOf(session).bring({ agreement: theirs, typed: null }, null, allTheirs(session, theirs));
  expect([0, 1, 2, 3].map((row) => b.value(b.at(row, 'why')))).toEqual(
    mine.activities.map(({ ref }) => `${ref} changed.`),
  );
});

it('nothing chosen changes nothing', async () => {
  const { session, mine } = await open(2);
  const theirs = { ...mine, activities: mine.activities.map((one) => ({ ...one, why: 'Theirs.' })) };
  expect(await bringOf(session).bring({ agreement: theirs, typed: null }, null, NOTHING)).toEqual({
    cells: 0,
    homeless: [],
  });
  expect(session.agreement()).toEqual(mine);
});

it('a failure anywhere loses nothing and says so; pressing again brings in the rest', async () => {
  for (let sync = 1; sync <= 9; sync++) {
    const { b, session, mine } = await open(9);
    const theirs: Agreement = {
      ...mine,
      activities: [
        ...mine.activities.map((one) => ({ ...one, outcome: 'An outcome.' })),
        ...[10, 11, 12].map(added),
      ],
    };
    const copy = { agreement: theirs, typed: null };
    b.failAt(sync, 'GeneralException');
    const brought = await bringOf(session).bring(copy, null, allTheirs(session, theirs));
    if (brought === null) expect(session.getState().trouble?.message).toMatch(/\.$/);
    b.failAt(1_000_000, 'GeneralException');
    session.dismiss();
    await session.refresh();
    const between = session.agreement() as Agreement;
    expect(between.activities.slice(0, 9).map(({ why }) => why)).toEqual(
      mine.activities.map(({ why }) => why),
    );
    expect(await bringOf(session).bring(copy, null, allTheirs(session, theirs))).not.toBeNull();
    expect(whole(session.agreement() as Agreement)).toEqual(whole(theirs));
    await session.close();
    b.close();
  }
});
