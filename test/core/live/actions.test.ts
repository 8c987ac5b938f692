/** What a person does in the pane: writing, waiting, checking, starting, adding. */

import type { Trouble } from '../../../src/core/live';
import { bench, found, framework, settle } from './bench';

const editing: Trouble = {
  code: 'InvalidOperationInCellEditMode',
  message: 'A cell is still open.',
  retry: true,
};

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

describe('reading', () => {
  it('that fails is tried again by itself, and its trouble goes when it succeeds', async () => {
    const { port, live, tick } = await bench(false);
    const read = port.read.bind(port);
    port.read = () => Promise.reject(editing);
    await live.close();
    expect(await live.open()).toBe(false);
    expect(live.getState()).toMatchObject({ phase: 'trouble', trouble: editing });
    port.read = read;
    await tick();
    expect(live.getState()).toMatchObject({ phase: 'none', trouble: null });
  });

  it('that fails on focus because a cell is open says nothing, and is done later', async () => {
    const { port, live, tick, at } = await bench();
    const read = port.read.bind(port);
    port.read = () => Promise.reject(editing);
    expect(await live.refresh()).toBe(false);
    expect(live.getState()).toMatchObject({ phase: 'ready', trouble: null });
    port.type(at(0, 'area'), 'Access to finance');
    port.read = read;
    await tick();
    expect(live.getState().reading?.activities).toHaveLength(1);
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
