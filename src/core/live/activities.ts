/** Whole activities of the open agreement: a copy of one, and taking one out. */

import type { ActivityRow, ColumnKey } from '../workbook';
import { contextOf } from './context';
import type { Live, Trouble } from './types';

export interface Activities {
  /**
   * Copies an activity (its body index) into the first empty row, else into a new one, with a Ref of its own,
   * and selects it. True when done; false where there is no such activity or `trouble` in the state says why.
   */
  duplicate(index: number): Promise<boolean>;
  /**
   * Takes an activity's row out of the table, as long as it still reads as it does now. One Ctrl+Z brings it
   * back. True when done, as above.
   */
  remove(index: number): Promise<boolean>;
  /**
   * Whether the row of the cursor is out of sight in the sheet: the first empty row, which a new activity takes, may
   * be one that a filter hides. False too where Excel does not say.
   */
  outOfSight(): Promise<boolean>;
}

/** Columns that belong to the row and not to what it says. */
const OF_THE_ROW: ReadonlySet<string> = new Set<ColumnKey>(['ref', 'check', 'findings']);

/** Why a row was left alone; the port rejects with it too. */
export const ROW_CHANGED: Trouble = {
  code: 'RowChanged',
  message:
    'That row changed meanwhile, so nothing was removed. Look at the activity as it now is, then remove it.',
  retry: false,
};

const sameTexts = (a: ActivityRow | undefined, b: ActivityRow | undefined): boolean =>
  a === b || (!!a && !!b && Object.entries(a.text).every(([key, text]) => b.text[key as ColumnKey] === text));

/** What can be done to whole activities. */
export function activitiesOf(live: Live): Activities {
  const { port, getState, set, act } = contextOf(live);
  const rowAt = (index: number): ActivityRow | undefined =>
    getState().reading?.activities.find((row) => row.index === index);
  return {
    async duplicate(index) {
      const row = rowAt(index);
      if (!row) return false;
      const texts = Object.fromEntries(Object.entries(row.text).filter(([key]) => !OF_THE_ROW.has(key)));
      return act('duplicate', async () => {
        const { at, steps } = await port.copyActivity(texts);
        await port.select(at);
        set({ selected: at, selectedRows: 1 });
        return steps;
      });
    },
    async outOfSight() {
      const { selected } = getState();
      return selected !== null && port.rowHidden(selected).catch(() => false);
    },
    async remove(index) {
      const table = getState().reading?.tables.activities;
      if (!table || index < 0 || index >= table.rowCount) return false;
      const row = rowAt(index);
      return act('remove', async () => {
        // It may have waited behind an open cell, and the rows may have moved meanwhile.
        if (!sameTexts(row, rowAt(index))) throw ROW_CHANGED;
        await port.removeRow('activities', index);
        const now = getState().reading?.tables.activities;
        if (now) {
          const at = {
            sheet: now.sheet,
            row: now.firstRow + Math.min(index, now.rowCount - 1),
            column: now.columns['area'] ?? 0,
          };
          await port.select(at);
          set({ selected: at, selectedRows: 1 });
        }
        return 1;
      });
    },
  };
}
