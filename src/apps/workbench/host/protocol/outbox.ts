/** Events on their way to a pane: those of a batch follow its answer. */

import type { Book } from '../model/book';
import type { Json, Transaction } from '../model/types';
import { EventMaker, type Entry } from './events';
import { joinParts } from './parts';
import type { HostSession } from './session';

export class Outbox {
  private held: { transaction: Transaction; entries: Entry[] }[] | null = null;

  constructor(
    private readonly book: Book,
    private readonly session: HostSession,
    private readonly fire: (event: string, data: Json) => void,
  ) {}

  /** From here on events wait for `release`. */
  hold(): void {
    this.held = [];
  }

  /** Events are made at once, for the handlers registered by now. */
  take(transaction: Transaction): void {
    const { held } = this;
    if (!held) return this.send(transaction, this.entries(transaction));
    const last = held.at(-1);
    const joined = last ? joinParts(last.transaction, transaction) : null;
    if (joined) held.pop();
    held.push({ transaction: joined ?? transaction, entries: this.entries(joined ?? transaction) });
  }

  release(): void {
    const held = this.held ?? [];
    this.held = null;
    for (const { transaction, entries } of held) this.send(transaction, entries);
  }

  private entries(transaction: Transaction): Entry[] {
    return new EventMaker(this.book, this.session, transaction).make();
  }

  private send({ source, changes }: Transaction, entries: readonly Entry[]): void {
    if (entries.length > 0) this.fire('richApiMessage', { ArrayData: entries });
    if (changes.some((c) => c.kind === 'selected' || c.kind === 'activated'))
      this.fire('documentSelectionChanged', {});
    if (source !== 'addin' && changes.some((c) => c.kind === 'settings')) this.fire('settingsChanged', {});
  }
}
