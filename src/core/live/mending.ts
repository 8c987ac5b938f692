/** Mending what everyday Excel has taken from the tables: a person's click, never an event. */

import { contextOf } from './context';
import type { Damage, Live } from './types';

export interface Mending {
  /**
   * Mends the damage given, and no text: lists and marks are set anew, columns and names put back, rows below taken
   * in. True when done; `done` in the state then says how often Ctrl+Z takes it back (0: not so).
   */
  mend(damage: readonly Damage[]): Promise<boolean>;
  /** Says no more about it, as long as it stays as it is. */
  putAway(damage: readonly Damage[]): void;
}

/** What Ctrl+Z cannot take back: sheets that are made, and names. */
export const cannotBeUndone = ({ kind }: Damage): boolean => kind === 'table' || kind === 'names';

/** Mending for a session. */
export function mendingOf(live: Live): Mending {
  const { port, act, inspector, refresh } = contextOf(live);
  return {
    mend: (damage) =>
      act('mend', async () => {
        const blueprint = inspector.blueprint();
        if (!blueprint) return 0;
        const steps = await port.mend(blueprint, damage);
        await refresh();
        return damage.some(cannotBeUndone) ? 0 : steps;
      }),
    putAway: (damage) => inspector.dismiss(damage),
  };
}
