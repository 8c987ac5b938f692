/** The live session over a real workbook: from an edit in a cell to the published state, and back. */

import { createLive, type Live } from '../../../src/core/live';
import { checkReading } from '../../../src/core/rules';
import { listItems, readSnapshot, type ColumnKey } from '../../../src/core/workbook';
import { bench, framework, started, type Bench } from './bench';

jest.setTimeout(30_000);

const today = '2026-11-22';
const area = framework.pack.areas[0]?.label ?? '';
const who = listItems(framework, 'who', area);

async function live(b: Bench): Promise<Live> {
  const session = createLive(b.port, { frameworks: [framework], today });
  await session.open();
  await b.idle();
  b.resetSyncs();
  return session;
}

const rules = (session: Live, column: string): string[] =>
  session.getState().findings.flatMap((f) => (f.column === column && f.at.row === 4 ? [f.rule] : []));

const position = (b: Bench, row: number, key: ColumnKey) => {
  const { sheet, area: cell } = b.model.locate(b.at(row, key));
  return { sheet: sheet.name, row: cell.row, column: cell.column };
};

describe('from nothing', () => {
  it('starts an agreement in a blank workbook', async () => {
    const b = await bench();
    const session = await live(b);
    expect(session.getState().phase).toBe('none');
    expect(await session.start(framework)).toBe(true);
    await b.idle();
    expect(session.getState()).toMatchObject({ phase: 'ready', trouble: null, busy: null });
    expect(session.getState().selected).toEqual({ sheet: 'Activities', row: 4, column: 2 });
    expect(session.getState().framework?.pack.id).toBe(framework.pack.id);
  });

  it('completes a start that broke off when the button is pressed again', async () => {
    const b = await bench();
    const session = await live(b);
    b.failAt(3, 'GeneralException', 20);
    expect(await session.start(framework)).toBe(false);
    expect(session.getState()).toMatchObject({ phase: 'none', trouble: { code: 'GeneralException' } });
    await session.refresh();
    expect(session.getState().phase).toBe('none');
    expect(await session.start(framework)).toBe(true);
    expect(session.getState()).toMatchObject({ phase: 'ready', trouble: null });
  });
});

describe('with an agreement', () => {
  it('follows every edit, and says what a full check of the cells would say', async () => {
    const b = await started();
    const session = await live(b);
    const edits: [number, ColumnKey, string][] = [
      [0, 'area', area],
      [0, 'who', 'Charity Bank'],
      [0, 'why', 'To be completed'],
      [1, 'area', area],
      [1, 'partners', 'SEASY*; NESEP*'],
      [0, 'why', 'It pays.'],
      [10, 'why', 'A row below.'],
      [0, 'who', ''],
    ];
    for (const [row, key, text] of edits) {
      b.person.type(b.at(row, key), text);
      await b.idle();
      const now = readSnapshot(await b.read(), framework);
      expect(session.getState().findings).toEqual(checkReading(now, today).findings);
    }
    while (session.getState().reading?.activities.length) {
      expect(b.person.undo()).toBe(true);
      await b.idle();
    }
    expect(session.getState().findings.some((f) => f.rule === 'activity-none')).toBe(true);
  });

  it('asks nothing but the level of an audience that is not in the strategy, the rationale and the aims', async () => {
    const b = await started();
    const session = await live(b);
    b.person.type(b.at(0, 'area'), area);
    expect(b.person.type(b.at(0, 'who'), 'Charity Bank')).toEqual({ ok: true });
    await b.idle();
    expect(rules(session, 'who')).toEqual(['audience-level']);
  });

  it('checks now: Findings, the moment in A2, and "Complete" nowhere before', async () => {
    const b = await started();
    const session = await live(b);
    b.person.type(b.at(0, 'area'), area);
    b.person.clear(b.at(0, 'ref'));
    await b.idle();
    expect(await session.checkNow(new Date(2005, 5, 12, 10, 40))).toBe(true);
    expect(b.value('Activities!A2')).toBe('Checked 12 June 2005, 10:40');
    expect(b.value(b.at(0, 'findings'))).toMatch(/^\d+ to fix: WHAT, WHO/);
    expect(b.value(b.at(1, 'findings'))).toBe('');
    expect(b.value(b.at(0, 'ref'))).toBe(11);
    const { done } = session.getState();
    for (let i = 0; i < (done?.steps ?? 0); i++) b.person.undo();
    await b.idle();
    expect(b.value(b.at(0, 'findings'))).toBe('');
    expect(b.value(b.at(0, 'ref'))).toBe('');
    expect(b.value(b.at(0, 'area'))).toBe(area);
  });

  it('writes while a cell is open as soon as it is closed', async () => {
    const b = await started();
    let again: (() => void) | null = null;
    const session = createLive(b.port, {
      frameworks: [framework],
      today,
      schedule: (run) => {
        again = run;
        return () => (again = null);
      },
    });
    await session.open();
    b.person.beginEdit(b.at(0, 'why'));
    const writing = session.write([{ at: position(b, 0, 'who'), text: who[0] ?? '' }]);
    await b.idle();
    expect(session.getState().trouble?.code).toBe('InvalidOperationInCellEditMode');
    expect(session.getState().waiting).toHaveLength(1);
    b.person.endEdit('Typed meanwhile.');
    (again as (() => void) | null)?.();
    expect(await writing).toBe(true);
    await b.idle();
    expect(b.value(b.at(0, 'why'))).toBe('Typed meanwhile.');
    expect(b.value(b.at(0, 'who'))).toBe(who[0]);
    expect(session.getState()).toMatchObject({ trouble: null, waiting: [] });
    expect(session.getState().reading?.activities[0]?.text.why).toBe('Typed meanwhile.');
  });

  it('one Ctrl+Z takes back one ordinary edit, and n of them reach the start', async () => {
    const b = await started();
    const session = await live(b);
    const texts: [ColumnKey, string][] = [
      ['area', area],
      ['why', 'One.'],
      ['why', 'Two.'],
      ['outcome', 'Three.'],
    ];
    for (const [key, text] of texts) {
      b.person.type(b.at(0, key), text);
      await b.idle();
    }
    const seen: unknown[] = [];
    for (let i = 0; i < texts.length; i++) {
      b.person.undo();
      await b.idle();
      seen.push([b.value(b.at(0, 'outcome')), b.value(b.at(0, 'why')), b.value(b.at(0, 'area'))]);
    }
    expect(seen).toEqual([
      ['', 'Two.', area],
      ['', 'One.', area],
      ['', '', area],
      ['', '', ''],
    ]);
    expect(session.getState().reading?.activities).toEqual([]);
  });

  it('offers to put back what a second pick took, and puts it back', async () => {
    const b = await started();
    const session = await live(b);
    b.person.type(b.at(0, 'area'), area);
    await b.idle();
    for (const item of [who[0], who[1], who[1]]) {
      b.person.pick(b.at(0, 'who'), item ?? '');
      await b.idle();
    }
    expect(b.value(b.at(0, 'who'))).toBe(who[1]);
    const offered = session.getState().putBack;
    expect(offered).not.toBeNull();
    b.person.type(b.at(0, 'who'), 'Charity Bank');
    await b.idle();
    expect(session.getState().putBack).toBeNull();
    b.person.undo();
    await b.idle();
    b.person.undo();
    await b.idle();
    b.person.redo();
    await b.idle();
    expect(session.getState().putBack).toEqual(offered);
    await session.putBack();
    expect(session.getState().putBack).toBeNull();
    const names = session.getState().reading?.activities[0]?.who.map((entry) => entry.text);
    expect(names).toHaveLength(2);
  });

  it('says that the table is gone, and goes on when an undo brings it back', async () => {
    const b = await started();
    const session = await live(b);
    b.person.type(b.at(0, 'why'), 'Because.');
    await b.idle();
    b.person.deleteRows('Activities!4:14');
    await b.idle();
    expect(session.getState()).toMatchObject({ phase: 'trouble', trouble: { code: 'TableGone' } });
    await session.refresh();
    expect(session.getState()).toMatchObject({ phase: 'trouble', trouble: { code: 'TableGone' } });
    b.person.undo();
    await b.idle();
    expect(session.getState()).toMatchObject({ phase: 'ready', trouble: null });
    expect(session.getState().reading?.activities).toHaveLength(1);
  });

  it('sees on focus what no event told of', async () => {
    const b = await started();
    const session = await live(b);
    await b.Excel.run(async (context) => {
      context.runtime.enableEvents = false;
      await context.sync();
    });
    b.person.type(b.at(3, 'why'), 'Unheard.');
    await b.idle();
    expect(session.getState().reading?.activities).toEqual([]);
    expect(await session.refresh()).toBe(true);
    expect(session.getState().reading?.activities).toHaveLength(1);
  });
});
