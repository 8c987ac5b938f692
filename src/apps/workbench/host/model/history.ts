/** The stack of steps that can be taken back. */

import { Refusal, type Change, type Source, type Transaction } from './types';

interface Step {
  readonly inverses: (() => void)[];
  readonly changes: Change[];
  readonly merge: string | undefined;
}

interface Open extends Step {
  readonly source: Source;
  forget: boolean;
}

/** Excel keeps the last 100 steps. */
const LIMIT = 100;

export class History {
  private current: Open | null = null;
  private undoSteps: Step[] = [];
  private redoSteps: Step[] = [];

  get open(): boolean {
    return this.current !== null;
  }
  get source(): Source {
    return this.current?.source ?? 'system';
  }
  get changes(): readonly Change[] {
    return this.current?.changes ?? [];
  }
  get undoable(): number {
    return this.undoSteps.length;
  }
  get redoable(): number {
    return this.redoSteps.length;
  }

  begin(source: Source): void {
    this.current = { source, inverses: [], changes: [], merge: undefined, forget: false };
  }

  record(inverse: () => void): void {
    if (!this.current) throw new Error('A change of the workbook outside of a transaction.');
    this.current.inverses.push(inverse);
  }

  changed(change: Change): void {
    if (!this.current) throw new Error('A change of the workbook outside of a transaction.');
    this.current.changes.push(change);
  }

  forget(): void {
    if (this.current) this.current.forget = true;
    else this.undoSteps = this.redoSteps = [];
  }

  rollBack(): void {
    const open = this.current;
    if (!open) return;
    const inverses = open.inverses.splice(0).reverse();
    for (const inverse of inverses) inverse();
    this.current = null;
  }

  /** Ends the transaction; its step goes on the stack unless it changed nothing or came from the system. */
  commit(merge: string | undefined): Transaction {
    const open = this.current;
    if (!open) throw new Refusal('GeneralException', 'No transaction is open.');
    this.current = null;
    const had = this.undoSteps.length + this.redoSteps.length;
    if (open.forget) {
      this.undoSteps = [];
      this.redoSteps = [];
    } else if (open.inverses.length > 0 && open.source !== 'system' && !isOutside(open.changes)) {
      this.push(open, merge);
    }
    if (open.forget ? had > 0 : open.inverses.length > 0) this.tellHistory(open.changes);
    return { source: open.source, changes: open.changes, ...(merge === undefined ? {} : { merge }) };
  }

  private push(open: Open, merge: string | undefined): void {
    const last = this.undoSteps.at(-1);
    this.redoSteps = [];
    if (merge !== undefined && last?.merge === merge) {
      last.inverses.push(...open.inverses);
      last.changes.push(...open.changes);
      return;
    }
    this.undoSteps.push({ inverses: open.inverses, changes: [...open.changes], merge });
    if (this.undoSteps.length > LIMIT) this.undoSteps.shift();
  }

  private tellHistory(changes: Change[]): void {
    changes.push({ kind: 'history', undo: this.undoSteps.length, redo: this.redoSteps.length });
  }

  /** Takes the last step back, or does it again; null where there is none. */
  replay(which: 'undo' | 'redo', after: (changes: readonly Change[]) => void): Transaction | null {
    const [from, to] = which === 'undo' ? [this.undoSteps, this.redoSteps] : [this.redoSteps, this.undoSteps];
    const step = from.pop();
    if (!step) return null;
    const changes = [...step.changes].reverse().map(opposite);
    this.current = { source: 'person', inverses: [], changes, merge: undefined, forget: false };
    for (const inverse of [...step.inverses].reverse()) inverse();
    to.push({ inverses: this.current.inverses, changes: [...changes], merge: undefined });
    after(changes);
    this.current = null;
    this.tellHistory(changes);
    return { source: 'person', replay: which, changes };
  }
}

/** True for what lies outside of the sheets, and is never taken back: settings and custom XML (decision 0012). */
const isOutside = (changes: readonly Change[]): boolean =>
  changes.length > 0 && changes.every(({ kind }) => kind === 'settings' || kind === 'xml');

const SHIFT_BACK = { Down: 'Up', Right: 'Left', Up: 'Down', Left: 'Right' } as const;

/** The change as it reads when it is taken back. */
function opposite(change: Change): Change {
  switch (change.kind) {
    case 'cells':
      return { ...change, before: change.after, after: change.before };
    case 'rows-inserted':
      return { ...change, kind: 'rows-deleted' };
    case 'rows-deleted':
      return { ...change, kind: 'rows-inserted' };
    case 'columns-inserted':
      return { ...change, kind: 'columns-deleted' };
    case 'columns-deleted':
      return { ...change, kind: 'columns-inserted' };
    case 'cells-inserted':
      return { ...change, kind: 'cells-deleted', shift: SHIFT_BACK[change.shift] };
    case 'cells-deleted':
      return { ...change, kind: 'cells-inserted', shift: SHIFT_BACK[change.shift] };
    case 'rows-hidden':
      return { ...change, kind: 'rows-shown' };
    case 'rows-shown':
      return { ...change, kind: 'rows-hidden' };
    case 'sheet-added':
      return { ...change, kind: 'sheet-deleted' };
    case 'sheet-deleted':
      return { ...change, kind: 'sheet-added' };
    case 'sheet-renamed':
      return { ...change, before: change.after, after: change.before };
    case 'sheet-visibility':
      return { ...change, before: change.after, after: change.before };
    case 'table-added':
      return { ...change, kind: 'table-deleted' };
    case 'table-deleted':
      return { ...change, kind: 'table-added' };
    default:
      return change;
  }
}
