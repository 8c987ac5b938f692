/** What a person meets: refusals in a rule's own words, and the region around a cell. */

import { bounding, contains } from './address';
import type { Sheet } from './sheet';
import { type Area, type Validation } from './types';

/** Title of Excel's own messages. */
export const TITLE = 'Microsoft Excel';

/** A refusal by a Stop rule, in the rule's own words. */
export class Stopped extends Error {
  constructor(
    readonly title: string,
    message: string,
  ) {
    super(message);
  }
}

export function stopped(rule: Validation): Stopped {
  const fallback = "This value doesn't match the data validation restrictions defined for this cell.";
  return new Stopped(rule.alert.title || TITLE, rule.alert.message || fallback);
}

/** The filled region around a cell, without its first row. */
export function region(sheet: Sheet, area: Area): Area {
  let found: Area = { ...area, rows: 1, columns: 1 };
  for (;;) {
    const row = Math.max(found.row - 1, 0);
    const column = Math.max(found.column - 1, 0);
    const wide = {
      row,
      column,
      rows: found.rows + found.row - row + 1,
      columns: found.columns + found.column - column + 1,
    };
    const filled = sheet.usedArea(true, wide);
    const next = filled ? bounding(found, filled) : found;
    if (contains(found, next)) break;
    found = next;
  }
  return { ...found, row: found.row + 1, rows: Math.max(found.rows - 1, 1) };
}
