/**
 * What the cells of multi-valued columns held one after the other, so that an undo or
 * redo is told from a pick. Every change is kept: typed, picked, pasted or written by us.
 */

/** A cell of a sheet; rows and columns of the sheet, from 0. */
export interface CellKey {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

interface History {
  readonly states: string[];
  /** Index of the state that the cell is in. */
  now: number;
}

/** States that are kept of one cell. Excel itself takes back 100 steps. */
const KEPT = 250;

export type Seen = 'undo' | 'redo' | 'new';

export class Ledger {
  private cells = new Map<string, { key: CellKey; history: History }>();

  /**
   * Takes note that a cell went from one text to another. Answers "undo" where this exactly
   * reverses a kept step, "redo" where it repeats one that was taken back, else "new".
   */
  seen(key: CellKey, before: string, after: string): Seen {
    const history = this.historyOf(key, before);
    const { states } = history;
    // Nearest first: a change may have been missed.
    const near = [...states.keys()].sort((a, b) => Math.abs(a - history.now) - Math.abs(b - history.now));
    for (const index of near) {
      if (states[index] !== before) continue;
      if (index > 0 && states[index - 1] === after) {
        history.now = index - 1;
        return 'undo';
      }
      if (states[index + 1] === after) {
        history.now = index + 1;
        return 'redo';
      }
    }
    this.note(key, before, after);
    return 'new';
  }

  /** Takes note of a step that is surely new: one of our own writes. What could be redone before is forgotten. */
  note(key: CellKey, before: string, after: string): void {
    const history = this.historyOf(key, before);
    if (history.states[history.now] !== before) {
      history.states.splice(history.now + 1, Infinity, before);
      history.now += 1;
    }
    if (before === after) return;
    history.states.splice(history.now + 1, Infinity, after);
    history.now += 1;
    const excess = history.states.length - KEPT;
    if (excess > 0) {
      history.states.splice(0, excess);
      history.now -= excess;
    }
  }

  /** Rows came (count over 0) or went at `row`; the cells below move with them. */
  moveRows(sheetId: string, row: number, count: number): void {
    this.move(sheetId, 'row', row, count);
  }

  /** Columns came or went at `column`. */
  moveColumns(sheetId: string, column: number, count: number): void {
    this.move(sheetId, 'column', column, count);
  }

  private move(sheetId: string, along: 'row' | 'column', from: number, count: number): void {
    const moved = new Map<string, { key: CellKey; history: History }>();
    for (const entry of this.cells.values()) {
      const at = entry.key[along];
      const concerned = entry.key.sheetId === sheetId && at >= from;
      if (concerned && count < 0 && at < from - count) continue;
      const key = concerned ? { ...entry.key, [along]: at + count } : entry.key;
      moved.set(textOf(key), { key, history: entry.history });
    }
    this.cells = moved;
  }

  private historyOf(key: CellKey, before: string): History {
    const text = textOf(key);
    const known = this.cells.get(text);
    if (known) return known.history;
    const history: History = { states: [before], now: 0 };
    this.cells.set(text, { key, history });
    return history;
  }
}

const textOf = (key: CellKey): string => `${key.row},${key.column},${key.sheetId}`;
