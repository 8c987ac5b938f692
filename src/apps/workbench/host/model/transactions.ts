/** Transactions: all or nothing, one undo step each, told to listeners when they have ended. */

import { History } from './history';
import { Refusal, type Change, type Source, type Transaction } from './types';

export abstract class Transactions {
  readOnly = false;
  private readonly history = new History();
  private readonly listeners = new Set<(transaction: Transaction) => void>();
  private readonly told: Transaction[] = [];
  private telling = false;

  /** Calculates what changed, inside the transaction. */
  protected abstract recalculate(changes: readonly Change[]): void;
  /** Shows what undo or redo changed. */
  protected abstract showChange(changes: readonly Change[]): void;

  get canUndo(): boolean {
    return this.history.undoable > 0;
  }
  get canRedo(): boolean {
    return this.history.redoable > 0;
  }

  subscribe(listener: (transaction: Transaction) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /**
   * Runs `fn` as one transaction. What it throws undoes all it did and goes on to the caller. Transactions that
   * follow one another with the same `merge` are one undo step.
   */
  tx<T>(source: Source, fn: () => T, merge?: string): T {
    if (this.history.open) return fn();
    this.history.begin(source);
    let result: T;
    try {
      result = fn();
      this.recalculate(this.history.changes);
    } catch (error) {
      this.history.rollBack();
      throw error;
    }
    this.tell(this.history.commit(merge));
    return result;
  }

  /** Notes how to take a change back; refuses in a workbook that may only be read. */
  record(inverse: () => void): void {
    if (this.readOnly && this.history.source !== 'system') {
      throw new Refusal('AccessDenied', 'The workbook is open for reading only.');
    }
    this.history.record(inverse);
  }

  /** Says what changed, for views and events. */
  changed(change: Change): void {
    this.history.changed(change);
  }

  get source(): Source {
    return this.history.source;
  }

  /** From here on nothing before can be undone, as after some of Excel's actions. */
  forgetHistory(): void {
    this.history.forget();
  }

  undo(): boolean {
    return this.replay('undo');
  }

  redo(): boolean {
    return this.replay('redo');
  }

  private replay(which: 'undo' | 'redo'): boolean {
    if (this.history.open || this.readOnly) return false;
    const done = this.history.replay(which, (changes) => {
      this.recalculate(changes);
      this.showChange(changes);
    });
    if (done) this.tell(done);
    return done !== null;
  }

  private tell(transaction: Transaction): void {
    if (transaction.changes.length === 0) return;
    this.told.push(transaction);
    if (this.telling) return;
    this.telling = true;
    try {
      for (let next = this.told.shift(); next; next = this.told.shift()) {
        for (const listener of [...this.listeners]) listener(next);
      }
    } finally {
      this.telling = false;
    }
  }
}
