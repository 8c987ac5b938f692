/** Mending what everyday Excel has taken from the tables: a person's click, never an event. */

import { contextOf } from './context';
import type { Damage, Live, Trouble } from './types';

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

const NOT_MENDED: Trouble = {
  code: 'NotMended',
  message:
    'Nothing was mended. A heading or a column that it needs is missing: put that back first, then repair this.',
  retry: false,
};

/** Whether other damage of the same tables stands, on which that given rests. */
const restsOnOther = (damage: readonly Damage[], all: readonly Damage[]): boolean =>
  all.some(
    (one) =>
      (one.kind === 'headings' || one.kind === 'columns') &&
      damage.every(({ kind }) => kind !== one.kind) &&
      damage.some(({ table }) => table === one.table),
  );

/** Mending for a session. */
export function mendingOf(live: Live): Mending {
  const { port, act, inspector, refresh, getState } = contextOf(live);
  return {
    mend: (damage) =>
      act('mend', async () => {
        const blueprint = inspector.blueprint();
        if (!blueprint) return 0;
        const steps = await port.mend(blueprint, damage);
        await refresh();
        if (damage.some(cannotBeUndone)) return 0;
        if (steps === 0 && restsOnOther(damage, getState().damage)) throw NOT_MENDED;
        return steps;
      }),
    putAway: (damage) => inspector.dismiss(damage),
  };
}
