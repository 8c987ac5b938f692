/** The live session over a workbook in memory. */

import { frameworkById, packs, type Framework } from '../../../src/core/framework';
import { createLive, type Live, type Schedule, type Trouble } from '../../../src/core/live';
import { checkReading } from '../../../src/core/rules';
import {
  blueprintFor,
  columnHeading,
  columnKeys,
  readSnapshot,
  type ColumnKey,
} from '../../../src/core/workbook';
import { createMemoryPort, type MemoryPort } from '../../support/memory-port';

const framework = frameworkById(packs[0]?.id ?? '') as Framework;
const today = '2026-11-22';

const editing: Trouble = {
  code: 'InvalidOperationInCellEditMode',
  message: 'A cell is still open.',
  retry: true,
};

/** A clock that only moves when told. */
function clock(): { schedule: Schedule; tick: () => Promise<void>; waiting: () => number } {
  let jobs: (() => void)[] = [];
  return {
    schedule: (run) => {
      jobs.push(run);
      return () => {
        jobs = jobs.filter((job) => job !== run);
      };
    },
    tick: async () => {
      const now = jobs;
      jobs = [];
      for (const job of now) job();
      await settle();
    },
    waiting: () => jobs.length,
  };
}

const settle = async (): Promise<void> => {
  for (let i = 0; i < 20; i++) await Promise.resolve();
};

interface Bench {
  port: MemoryPort;
  live: Live;
  tick: () => Promise<void>;
  waiting: () => number;
  at: (row: number, key: ColumnKey) => { sheet: string; row: number; column: number };
}

async function bench(started = true): Promise<Bench> {
  const port = createMemoryPort(started ? blueprintFor(framework) : null);
  const { schedule, tick, waiting } = clock();
  const live = createLive(port, { frameworks: [framework], today, schedule });
  await live.open();
  const at: Bench['at'] = (row, key) => {
    const place = live.getState().reading?.tables.activities;
    if (!place) throw new Error('There is no table.');
    return { sheet: place.sheet, row: place.firstRow + row, column: place.columns[key] ?? -1 };
  };
  return { port, live, tick, waiting, at };
}

const found = (live: Live, rule: string): number =>
  live.getState().findings.filter((f) => f.rule === rule).length;

describe('opening', () => {
  it('says that a workbook holds no agreement', async () => {
    const { live } = await bench(false);
    expect(live.getState().phase).toBe('none');
    expect(live.getState().reading).toBeNull();
  });

  it('reads, checks and says where the cursor is', async () => {
    const { live } = await bench();
    const state = live.getState();
    expect(state.phase).toBe('ready');
    expect(state.framework).toBe(framework);
    expect(found(live, 'activity-none')).toBe(1);
    expect(state.counts.errors).toBe(state.findings.filter((f) => f.severity === 'error').length);
    expect(state.asOf).toBe(today);
    expect(state.selected?.sheet).toBe('Activities');
  });

  it('knows the columns of the table by their headings', async () => {
    const { live } = await bench();
    const columns = live.getState().reading?.tables.activities?.columns ?? {};
    const expected = columnKeys.filter((key) => key !== 'unplaced');
    expect(Object.keys(columns).sort()).toEqual([...expected].sort());
    expect(columnHeading(framework, 'why')).toBe(
      'Why? Why should government departments and other organisations listen?',
    );
  });
});

describe('changes in the sheet', () => {
  it('checks the changed row and publishes one new state', async () => {
    const { port, live, at } = await bench();
    let told = 0;
    const stop = live.subscribe(() => told++);
    port.type(at(0, 'area'), 'Access to finance');
    expect(told).toBe(1);
    stop();
    expect(found(live, 'activity-none')).toBe(0);
    expect(found(live, 'who-missing')).toBe(1);
    port.type(at(0, 'who'), 'National: ODPM');
    expect(found(live, 'who-missing')).toBe(0);
    expect(told).toBe(1);
  });

  it('keeps what did not change, so that a view can compare by identity', async () => {
    const { port, live, at } = await bench();
    port.type(at(0, 'area'), 'Access to finance');
    port.type(at(1, 'area'), 'Access to finance');
    const before = live.getState();
    port.type(at(1, 'why'), 'Because it pays.');
    const after = live.getState();
    expect(after).not.toBe(before);
    expect(after.reading?.activities[0]).toBe(before.reading?.activities[0]);
    expect(after.reading?.activities[1]).not.toBe(before.reading?.activities[1]);
    expect(after.selected).toBe(before.selected);
  });

  it('always says what a full check would say', async () => {
    const { port, live, at } = await bench();
    const edits: [number, ColumnKey, string][] = [
      [0, 'area', 'Access to finance'],
      [0, 'why', 'To be completed'],
      [1, 'area', 'Access to finance'],
      [0, 'partners', 'SEASY*; NESEP*'],
      [1, 'ref', '1'],
      [0, 'why', 'It saves public money.'],
      [1, 'area', ''],
    ];
    for (const [row, key, text] of edits) {
      port.type(at(row, key), text);
      const snapshot = await port.read();
      const whole = checkReading(readSnapshot(snapshot as NonNullable<typeof snapshot>, framework), today);
      expect(live.getState().findings).toEqual(whole.findings);
    }
  });

  it('checks as of the date on the cover once there is one', async () => {
    const { port, live } = await bench();
    const row = live.getState().reading?.cover.find((r) => r.key === 'date');
    const place = live.getState().reading?.tables.agreement;
    port.type(
      { sheet: place?.sheet ?? '', row: row?.row ?? -1, column: place?.columns['answer'] ?? -1 },
      '12 June 2005',
    );
    expect(live.getState().asOf).toBe('2005-06-12');
  });

  it('tells which cells another person changed, and counts the tellings', async () => {
    const { port, live, at } = await bench();
    port.type(at(0, 'why'), 'Mine.');
    expect(live.getState().remote).toBeNull();
    port.type(at(0, 'why'), 'Theirs.', true);
    expect(live.getState().remote).toEqual({ serial: 1, cells: [{ at: at(0, 'why'), text: 'Theirs.' }] });
    port.type(at(2, 'area'), 'Access to finance', true);
    expect(live.getState().remote?.serial).toBe(2);
  });
});

describe('writing', () => {
  it('writes a cell, and with it a Ref where the activity has none', async () => {
    const { port, live, at } = await bench();
    port.type(at(2, 'ref'), '');
    await live.write([{ at: at(2, 'why'), text: 'Because.' }]);
    expect(port.writes).toEqual([
      [
        { at: at(2, 'ref'), text: '11' },
        { at: at(2, 'why'), text: 'Because.' },
      ],
    ]);
    expect(live.getState().done).toMatchObject({ action: 'write', at: at(2, 'why'), steps: 1 });
  });

  it('takes back what it wrote', async () => {
    const { port, live, at } = await bench();
    port.type(at(0, 'why'), 'First.');
    await live.write([{ at: at(0, 'why'), text: 'Second.' }]);
    expect(await live.takeBack()).toBe(true);
    expect(port.text(at(0, 'why'))).toBe('First.');
    expect(live.getState().done?.action).toBe('take-back');
  });

  it('waits while a cell is open, says so, and goes on by itself', async () => {
    const { port, live, tick, waiting, at } = await bench();
    port.refuse(editing);
    let ended: boolean | undefined;
    const writing = live.write([{ at: at(0, 'why'), text: 'Because.' }]).then((done) => (ended = done));
    await settle();
    expect(live.getState()).toMatchObject({ phase: 'ready', trouble: editing });
    expect(live.getState().waiting).toEqual([{ at: at(0, 'why'), text: 'Because.' }]);
    await tick();
    expect(ended).toBeUndefined();
    port.refuse(null);
    await tick();
    await writing;
    expect(ended).toBe(true);
    expect(port.text(at(0, 'why'))).toBe('Because.');
    expect(live.getState()).toMatchObject({ trouble: null, waiting: [] });
    expect(waiting()).toBe(0);
  });

  it('writes what waits at once when asked to, in the order it was typed', async () => {
    const { port, live, at } = await bench();
    port.refuse(editing);
    const both = [
      live.write([{ at: at(0, 'why'), text: 'One.' }]),
      live.write([{ at: at(0, 'why'), text: 'Two.' }]),
    ];
    await settle();
    expect(live.getState().waiting.map((edit) => edit.text)).toEqual(['One.', 'Two.']);
    port.refuse(null);
    expect(await live.tryNow()).toBe(true);
    expect(await Promise.all(both)).toEqual([true, true]);
    expect(port.text(at(0, 'why'))).toBe('Two.');
  });

  it('can be given up', async () => {
    const { port, live, waiting, at } = await bench();
    port.refuse(editing);
    const writing = live.write([{ at: at(0, 'why'), text: 'Because.' }]);
    await settle();
    live.dismiss();
    expect(await writing).toBe(false);
    expect(live.getState()).toMatchObject({ trouble: null, waiting: [] });
    expect(waiting()).toBe(0);
    expect(port.text(at(0, 'why'))).toBe('');
  });

  it('answers false and says why where it cannot be written at all', async () => {
    const { port, live, at } = await bench();
    port.setReadOnly(true);
    expect(await live.write([{ at: at(0, 'why'), text: 'Because.' }])).toBe(false);
    expect(live.getState()).toMatchObject({ phase: 'ready', trouble: { code: 'ReadOnly' } });
  });

  it('applies the fix of a finding', async () => {
    const { port, live, at } = await bench();
    port.type(at(0, 'area'), 'Access to finance');
    port.type(at(1, 'area'), 'Access to finance');
    port.type(at(1, 'ref'), '1');
    const finding = live.getState().findings.find((f) => f.rule === 'ref-duplicate' && f.fix);
    expect(finding).toBeDefined();
    if (!finding) return;
    expect(await live.fix(finding)).toBe(true);
    expect(found(live, 'ref-duplicate')).toBe(0);
    expect(live.getState().done?.action).toBe('fix');
  });
});

describe('check now', () => {
  it('writes a text for every row in use, none for the others, and the moment', async () => {
    const { port, live, at } = await bench();
    port.type(at(0, 'area'), 'Access to finance');
    expect(await live.checkNow(new Date(2005, 5, 12, 10, 40))).toBe(true);
    expect(port.checkedText).toBe('Checked 12 June 2005, 10:40');
    expect(live.getState().checked).toBe('Checked 12 June 2005, 10:40');
    expect(port.text(at(0, 'findings'))).toMatch(/^\d+ to fix: WHAT, WHO,/);
    expect(port.text(at(1, 'findings'))).toBe('');
  });

  it('gives the next free number to activities without a Ref', async () => {
    const { port, live, at } = await bench();
    port.type(at(3, 'area'), 'Access to finance');
    port.type(at(3, 'ref'), '');
    await live.checkNow(new Date(2005, 5, 12));
    expect(port.text(at(3, 'ref'))).toBe('11');
  });

  it('reads again and tries again where the table changed meanwhile', async () => {
    const { port, live, at } = await bench();
    port.type(at(0, 'area'), 'Access to finance');
    const write = port.writeFindings.bind(port);
    let moved = 2;
    port.writeFindings = async (texts, checked) => {
      if (moved-- > 0)
        throw { code: 'TableMoved', message: 'The table changed.', retry: true } satisfies Trouble;
      return write(texts, checked);
    };
    expect(await live.checkNow(new Date(2005, 5, 12))).toBe(true);
    expect(port.checkedText).not.toBe('');
  });
});

describe('starting and adding', () => {
  it('makes the sheets, shows progress, and puts the cursor into the first activity', async () => {
    const { port, live } = await bench(false);
    const seen: string[] = [];
    live.subscribe(() => {
      const { busy } = live.getState();
      if (busy) seen.push(busy.what);
    });
    expect(await live.start(framework)).toBe(true);
    expect(seen.length).toBeGreaterThan(0);
    expect(live.getState()).toMatchObject({ phase: 'ready', busy: null });
    expect(live.getState().selected).toEqual(port.selection);
  });

  it('stays without an agreement where the start fails, and says why', async () => {
    const { port, live } = await bench(false);
    port.refuse({ code: 'AccessDenied', message: 'Protected.', retry: false });
    expect(await live.start(framework)).toBe(false);
    expect(live.getState()).toMatchObject({ phase: 'none', busy: null, trouble: { code: 'AccessDenied' } });
    port.refuse(null);
    expect(await live.start(framework)).toBe(true);
    expect(live.getState()).toMatchObject({ phase: 'ready', trouble: null });
  });

  it('adds an activity and selects it', async () => {
    const { live, at } = await bench();
    expect(await live.addActivity()).toBe(true);
    expect(live.getState().selected).toEqual(at(0, 'area'));
  });
});
