/** Formulas of the plan for a table as it stands: its columns may have moved, and rows been put in above it. */

import { columnIndexes } from '../../core/live';
import { columnLetters, type TablePlan } from '../../core/workbook';
import type { Place } from './find';

/**
 * A formula of the plan, written for its first body row, for the first body row of the table at `place`. Null where it
 * asks for a column that the table lacks.
 */
export function refit(formula: string, plan: TablePlan, place: Place): string | null {
  const indexes = columnIndexes(place.key, place.headings);
  const letters = new Map(
    plan.columns.map(({ key }, i) => {
      const index = indexes[key];
      return [columnLetters(i), index === undefined ? null : columnLetters(place.column + index)];
    }),
  );
  const planned = String(plan.row + 2);
  let lacking = false;
  const parts = formula.split(/("(?:[^"]|"")*")/).map((part, i) =>
    i % 2 === 1
      ? part
      : part.replace(/\$([A-Z]{1,3})(\d+)\b/g, (whole, column: string, row: string) => {
          if (row !== planned) return whole;
          const letter = letters.get(column);
          lacking ||= !letter;
          return `$${letter ?? column}${place.row + 2}`;
        }),
  );
  return lacking ? null : parts.join('');
}

/** Where a planned column stands in the sheet; undefined where the table lacks it. */
export function columnAt(place: Place, key: string): number | undefined {
  const index = columnIndexes(place.key, place.headings)[key];
  return index === undefined ? undefined : place.column + index;
}
