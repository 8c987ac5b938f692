/** Counting the add-in's syncs, and failing one of them when asked to. */

import { BATCH_ERRORS } from './errors';
import type { Batch, Injected } from './executor';

/** Start-up and the release of references are no syncs of the add-in. */
export function kindOf(batch: Batch): 'start' | 'release' | 'user' {
  const methods = batch.Actions.filter((a) => a.ActionType !== 1);
  if (methods.length > 0 && methods.every((a) => a.Name === '_RemoveReference')) return 'release';
  return methods.some((a) => a.Name === 'NotifyActionHandlerReady') ? 'start' : 'user';
}

export class SyncCount {
  count = 0;
  private failure: { left: number; readonly action: number | null; readonly code: string } | null = null;

  failAt(sync: number, code: string, action?: number): void {
    this.failure = { left: sync, action: action === undefined ? null : action - 1, code };
  }

  /** Counts one sync. A number refuses it as a whole; else the failure to play inside it, if any. */
  next(): number | Injected | null {
    this.count++;
    const { failure } = this;
    if (!failure || --failure.left > 0) return null;
    this.failure = null;
    const whole = failure.action === null ? BATCH_ERRORS[failure.code] : undefined;
    return whole ?? { action: failure.action ?? 0, code: failure.code };
  }
}
