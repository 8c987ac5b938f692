/** Locked cells of protected sheets, and cells that a filter hides. */

import type { Sheet } from './sheet';
import { Refusal, type Area, type Format } from './types';

const isUnlocked = (format: Format | undefined): boolean => format?.locked === false;

/** Refuses to write locked cells of a protected sheet. */
export function assertUnlocked(sheet: Sheet, area: Area): void {
  if (!sheet.protection) return;
  const rows = Math.min(area.rows, Math.max(sheet.depth - area.row, 0) + 1);
  for (let r = area.row; r < area.row + rows; r++) {
    for (let c = area.column; c < area.column + area.columns; c++) {
      if (!isUnlocked(sheet.formatAt(r, c))) throw denied(sheet);
    }
  }
}

/** Refuses what a protected sheet does not allow by its options ("allowInsertRows"). */
export function assertAllowed(sheet: Sheet, option: string): void {
  if (sheet.protection && sheet.protection.options[option] !== true) throw denied(sheet);
}

export function denied(sheet: Sheet): Refusal {
  return new Refusal('AccessDenied', `The sheet "${sheet.name}" is protected.`);
}

export function hidesRows(sheet: Sheet, area: Area): boolean {
  const last = Math.min(area.row + area.rows, sheet.depth);
  for (let r = area.row; r < last; r++) if (sheet.rowState(r)?.filtered) return true;
  return false;
}

/** Refuses to change several rows at once where a filter hides some of them. */
export function assertUnfiltered(sheet: Sheet, area: Area): void {
  if (area.rows > 1 && hidesRows(sheet, area)) {
    throw new Refusal('FilteredRangeConflict', 'A filter hides some of these rows.');
  }
}
