/** In-cell multi-select: the ledger, over an undo stack as Excel keeps it. */

import fc from 'fast-check';
import { Ledger } from '../../../src/io/excel/ledger';
import { decide } from '../../../src/io/excel/multi';
import type { Picked } from '../../../src/io/excel/picks';

const ITEMS = ['A', 'B', 'C', 'D'];
const key = { sheetId: 's', row: 4, column: 4 };

/** Adds or takes out, the way core/workbook does it for plain entries. */
function pick(before: string, item: string): Picked | null {
  if (!ITEMS.includes(item)) return null;
  const entries = before.split('; ');
  const at = entries.indexOf(item);
  if (at < 0) return { text: `${before}; ${item}`, wasLast: false };
  return { text: entries.filter((e) => e !== item).join('; '), wasLast: at === entries.length - 1 };
}

/** One cell with Excel's undo stack, and multi-select listening to it. */
class Cell {
  text = '';
  putBack: string | null = null;
  private undos: string[] = [];
  private redos: string[] = [];
  private readonly ledger = new Ledger();

  private step(text: string): void {
    this.undos.push(this.text);
    this.redos = [];
    this.text = text;
  }

  private heard(before: string): void {
    const verdict = decide({ key, before, after: this.text }, this.ledger, pick);
    this.putBack = verdict.putBack;
    if (verdict.write !== null) this.step(verdict.write);
  }

  /** Types or picks. */
  enter(text: string): void {
    const before = this.text;
    if (text === before) return;
    this.step(text);
    this.heard(before);
  }

  undo(): boolean {
    const text = this.undos.pop();
    if (text === undefined) return false;
    const before = this.text;
    this.redos.push(before);
    this.text = text;
    this.heard(before);
    return true;
  }

  redo(): boolean {
    const text = this.redos.pop();
    if (text === undefined) return false;
    const before = this.text;
    this.undos.push(before);
    this.text = text;
    this.heard(before);
    return true;
  }
}

describe('picking', () => {
  it('adds to the cell: A, B, C; undo to blank; redo back', () => {
    const cell = new Cell();
    const seen: string[] = [];
    for (const item of ['A', 'B', 'C']) {
      cell.enter(item);
      seen.push(cell.text);
    }
    expect(seen).toEqual(['A', 'A; B', 'A; B; C']);
    const back: string[] = [];
    while (cell.undo()) back.push(cell.text);
    expect(back).toEqual(['C', 'A; B', 'B', 'A', '']);
    const again: string[] = [];
    while (cell.redo()) again.push(cell.text);
    expect(again).toEqual(['A', 'B', 'A; B', 'C', 'A; B; C']);
  });

  it('takes out what stood there before the last', () => {
    const cell = new Cell();
    for (const item of ['A', 'B', 'C', 'B']) cell.enter(item);
    expect(cell.text).toBe('A; C');
  });

  it('leaves only the item added last when that is picked again, and offers the others', () => {
    const cell = new Cell();
    for (const item of ['A', 'B', 'B']) cell.enter(item);
    expect(cell.text).toBe('B');
    expect(cell.putBack).toBe('A; B');
  });

  it('leaves it alone as well where nothing is known of the cell: it may be Ctrl+Z in a pane opened since', () => {
    const change = { key, before: 'A; B', after: 'B' };
    expect(decide(change, new Ledger(), pick)).toEqual({ write: null, putBack: 'A; B' });
  });

  it('begins anew in a cell that was emptied', () => {
    const cell = new Cell();
    for (const text of ['A', 'B', '', 'A', 'B', '', 'A', 'B']) cell.enter(text);
    expect(cell.text).toBe('A; B');
  });

  it('leaves typed text alone that is no item of the list', () => {
    const cell = new Cell();
    cell.enter('A');
    cell.enter('Something of my own');
    expect(cell.text).toBe('Something of my own');
    expect(cell.putBack).toBeNull();
  });

  it('leaves alone the change of a text that an undo brings back', () => {
    const cell = new Cell();
    cell.enter('A');
    cell.enter('A; B');
    cell.undo();
    expect(cell.text).toBe('A');
  });
});

describe('undo and redo', () => {
  const text = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...ITEMS) },
    { weight: 1, arbitrary: fc.constantFrom('', 'my own', 'A; B', 'B; A; C') },
  );

  it('undo reaches the start and redo the end, whatever was picked and typed', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), (texts) => {
        const cell = new Cell();
        texts.forEach((t) => cell.enter(t));
        const end = cell.text;
        let steps = 0;
        while (cell.undo()) expect(++steps).toBeLessThan(100);
        expect(cell.text).toBe('');
        while (cell.redo()) expect(--steps).toBeGreaterThanOrEqual(0);
        expect(cell.text).toBe(end);
        expect(steps).toBe(0);
      }),
      { numRuns: 500 },
    );
  });

  it('an undo or redo in the middle is left alone as well', () => {
    const act = fc.oneof(
      { weight: 3, arbitrary: text.map((t) => ['enter', t] as const) },
      { weight: 2, arbitrary: fc.constant(['undo', ''] as const) },
      { weight: 1, arbitrary: fc.constant(['redo', ''] as const) },
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
        const cell = new Cell();
        for (const [what, t] of acts) {
          if (what === 'enter') cell.enter(t);
          else if (what === 'undo') cell.undo();
          else cell.redo();
        }
        let steps = 0;
        while (cell.undo()) expect(++steps).toBeLessThan(200);
        expect(cell.text).toBe('');
      }),
      { numRuns: 500 },
    );
  });
});

describe('the ledger', () => {
  it('moves with the rows that are inserted and deleted above', () => {
    const ledger = new Ledger();
    ledger.note(key, 'A', 'A; B');
    ledger.moveRows('s', 2, 3);
    expect(ledger.seen({ ...key, row: 7 }, 'A; B', 'A')).toBe('undo');
    ledger.moveRows('s', 0, -3);
    expect(ledger.seen(key, 'A', 'A; B')).toBe('redo');
  });

  it('forgets cells that were deleted, and keeps other sheets where they are', () => {
    const ledger = new Ledger();
    ledger.note(key, 'A', 'A; B');
    ledger.note({ ...key, sheetId: 'other' }, 'A', 'A; B');
    ledger.moveRows('s', 4, -1);
    expect(ledger.seen(key, 'A; B', 'A')).toBe('new');
    expect(ledger.seen({ ...key, sheetId: 'other' }, 'A; B', 'A')).toBe('undo');
  });

  it('knows a step again after a change that it was not told of', () => {
    const ledger = new Ledger();
    ledger.note(key, '', 'A');
    ledger.note(key, 'A', 'A; B');
    ledger.note(key, 'A; B', 'A; B; C');
    expect(ledger.seen(key, 'A; B', 'A')).toBe('undo');
  });
});
