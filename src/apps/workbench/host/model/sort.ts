/** Sorting rows as Excel does: numbers, text, FALSE and TRUE, errors; blanks last, whatever the direction. */

import { contains, intersect } from './address';
import { isBlank, type Book } from './book';
import { moveFormula } from './formula';
import { assertUnlocked, denied } from './protect';
import { bodyOf } from './references';
import type { Sheet } from './sheet';
import { Refusal, type Area, type Cell, type SortField } from './types';

const rank = (cell: Cell): number =>
  cell.error ? 3 : typeof cell.value === 'number' ? 0 : typeof cell.value === 'string' ? 1 : 2;

const order = new Intl.Collator('en-GB', { sensitivity: 'base' });

function compare(a: Cell, b: Cell): number {
  const kinds = rank(a) - rank(b);
  if (kinds !== 0) return kinds;
  if (typeof a.value === 'number' && typeof b.value === 'number') return a.value - b.value;
  return order.compare(String(a.value), String(b.value));
}

/** Sorts the visible rows of an area. Values, formulas and formats move; list and highlight rules stay. */
export function sortRows(book: Book, sheet: Sheet, area: Area, fields: readonly SortField[]): void {
  if (sheet.protection && sheet.protection.options['allowSort'] !== true) throw denied(sheet);
  assertUnlocked(sheet, area);
  if (fields.some((f) => !Number.isInteger(f.key) || f.key < 0 || f.key >= area.columns)) {
    throw new Refusal('InvalidArgument', 'The range has no such column to sort by.');
  }
  if (book.tablesOn(sheet.id).some((t) => intersect(t.area, area) && !contains(bodyOf(t), area))) {
    throw new Refusal('InvalidOperation', 'The rows to sort cut a table.');
  }
  const rows: number[] = [];
  for (let r = area.row; r < area.row + area.rows; r++) if (!sheet.isRowHidden(r)) rows.push(r);
  const cellsOf = (row: number): (Cell | undefined)[] =>
    Array.from({ length: area.columns }, (_, c) => sheet.cell(row, area.column + c));
  const before = rows.map((row) => ({ row, cells: cellsOf(row) }));
  const after = [...before].sort((a, b) => {
    for (const { key, ascending } of fields) {
      const left = a.cells[key];
      const right = b.cells[key];
      if (isBlank(left) || isBlank(right)) {
        if (isBlank(left) && isBlank(right)) continue;
        return isBlank(left) ? 1 : -1;
      }
      const found = left && right ? compare(left, right) : 0;
      if (found !== 0) return ascending ? found : -found;
    }
    return 0;
  });
  after.forEach((line, i) => {
    const to = rows[i] ?? line.row;
    if (to === line.row) return;
    line.cells.forEach((cell, c) => {
      const moved =
        cell?.formula === undefined
          ? cell
          : { ...cell, formula: moveFormula(cell.formula, to - line.row, 0) };
      sheet.put(to, area.column + c, moved);
    });
  });
  book.changed({ kind: 'rows-sorted', sheet: sheet.id, area });
  book.changed({ kind: 'cells', sheet: sheet.id, area });
}
