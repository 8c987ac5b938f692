/** The sentence under the title of the Activities sheet, which says when findings were last written. */

import { checkedSentence, type Edit } from '../../core/workbook';
import { readXlsx } from '../../io/xlsx';

/** A2. */
const CHECKED = { row: 1, column: 0 } as const;

/**
 * Says anew when the sheet was checked, only where our own sentence stands: a table that was moved up has other
 * things there.
 */
export function checkedEdits(bytes: Uint8Array, sheet: string, now: Date): readonly Edit[] {
  const cells = readXlsx(bytes).sheets.find(({ name }) => name === sheet)?.cells;
  const there =
    cells?.find(({ row, column }) => row === CHECKED.row && column === CHECKED.column)?.value ?? '';
  return /^(Checked|Not checked)\b/.test(String(there))
    ? [{ at: { sheet, ...CHECKED }, text: checkedSentence(now) }]
    : [];
}
