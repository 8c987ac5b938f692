/** The partners of the open agreement: adding one, and taking one off the sheet. */

import type { KeyedRow } from '../workbook';
import { ROW_CHANGED } from './activities';
import { contextOf } from './context';
import type { Live, Trouble } from './types';

export interface PartnerList {
  /** Puts a partner into the first empty row of the sheet, else into a new one. True when done. */
  add(name: string): Promise<boolean>;
  /**
   * Takes a partner's row out, as long as it still reads as it does now; activities that name it keep the
   * name. One Ctrl+Z brings it back. True when done; else `trouble` in the state says why.
   */
  remove(partner: KeyedRow): Promise<boolean>;
}

const gone: Trouble = {
  code: 'NoPartners',
  message: 'The Partners table is gone. Press Ctrl+Z in the sheet to bring it back, then try again.',
  retry: false,
};

const TAKEN: Trouble = {
  code: 'RowTaken',
  message:
    'Somebody else added a partner in that row at the same moment; theirs stands. Add yours once more.',
  retry: false,
};

const sameRow = (a: KeyedRow | undefined, b: KeyedRow): boolean =>
  a !== undefined && Object.entries(b.values).every(([key, text]) => a.values[key] === text);

/** What can be done to the partners. */
export function partnersOf(live: Live): PartnerList {
  const { port, getState, act } = contextOf(live);
  return {
    add: (name) =>
      act('write', async () => {
        const { reading } = getState();
        const table = reading?.tables.partners;
        const column = table?.columns['name'];
        if (!reading || !table || column === undefined) throw gone;
        const used = new Set(reading.partners.map((each) => each.row));
        const rows = Array.from({ length: table.rowCount }, (_, i) => table.firstRow + i);
        const free = rows.find((row) => !used.has(row));
        const at = { sheet: table.sheet, row: free ?? 0, column };
        const { steps, taken } =
          free === undefined
            ? await port.appendRow('partners', { name })
            : await port.claim([{ at, text: name }], ([text]) => text === '');
        if (taken) throw TAKEN;
        return steps;
      }),
    remove: (partner) =>
      act('remove', async () => {
        const { reading } = getState();
        const table = reading?.tables.partners;
        if (!reading || !table) throw gone;
        // It may have waited behind an open cell, and the rows may have moved meanwhile.
        if (
          !sameRow(
            reading.partners.find(({ row }) => row === partner.row),
            partner,
          )
        )
          throw ROW_CHANGED;
        await port.removeRow('partners', partner.row - table.firstRow);
        return 1;
      }),
  };
}
