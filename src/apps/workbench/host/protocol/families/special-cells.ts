/** Special cells of a range: formulas, constants, blanks, validated, visible. */

import { intersect } from '../../model/address';
import type { Sheet } from '../../model/sheet';
import type { Area, Cell } from '../../model/types';
import { apiNotFound } from '../errors';
import type { Argument } from '../registry';
import { oneOf } from './args';

const TYPES = [
  'ConditionalFormats',
  'DataValidations',
  'Blanks',
  'Constants',
  'Formulas',
  'SameConditionalFormat',
  'SameDataValidation',
  'Visible',
] as const;

/** Value types that a caller may ask for beside formulas and constants ("Numbers", "LogicalText", ...). */
function wanted(cell: Cell, types: string): boolean {
  if (types === 'All') return true;
  const kind = cell.error
    ? 'Errors'
    : typeof cell.value === 'boolean'
      ? 'Logical'
      : typeof cell.value === 'number'
        ? 'Number'
        : 'Text';
  return types.includes(kind);
}

/** Areas of the cells of one kind, stretches of columns joined down where they are alike. */
export function specialCells(sheet: Sheet, area: Area, args: readonly Argument[]): Area[] {
  const type = oneOf(args[0], TYPES);
  const types = typeof args[1] === 'string' ? args[1] : 'All';
  // Excel looks at the used part of the sheet only.
  const used = sheet.usedArea();
  const within = used && intersect(area, used);
  if (type === 'DataValidations')
    return sheet.validations.flatMap((v) => v.areas.flatMap((a) => intersect(a, area) ?? []));
  if (type === 'ConditionalFormats')
    return sheet.highlights.flatMap((h) => h.areas.flatMap((a) => intersect(a, area) ?? []));
  if (type.startsWith('Same')) throw apiNotFound(`special cells of type ${type}`);
  if (type === 'Visible')
    return runs(
      area.row,
      Math.min(area.rows, Math.max(sheet.depth, area.row + 1)),
      area,
      (r) => !sheet.isRowHidden(r),
    );
  if (!within) return [];
  return byCell(sheet, within, (cell) => {
    const blank = cell === undefined || (cell.value === '' && cell.formula === undefined);
    if (type === 'Blanks') return blank;
    if (blank) return false;
    return (cell.formula !== undefined) === (type === 'Formulas') && wanted(cell, types);
  });
}

/** Stretches of rows for which a test holds, over the columns of the area. */
function runs(first: number, count: number, area: Area, holds: (row: number) => boolean): Area[] {
  const found: Area[] = [];
  let start = -1;
  for (let r = first; r <= first + count; r++) {
    const on = r < first + count && holds(r);
    if (on && start < 0) start = r;
    if (!on && start >= 0) {
      found.push({ ...area, row: start, rows: r - start });
      start = -1;
    }
  }
  return found;
}

function byCell(sheet: Sheet, area: Area, holds: (cell: Cell | undefined) => boolean): Area[] {
  const open = new Map<string, Area>();
  const done: Area[] = [];
  for (let r = area.row; r < area.row + area.rows; r++) {
    const row = stretches(area, (c) => holds(sheet.cell(r, c)));
    const still = new Set(row.map(([c, n]) => `${c}:${n}`));
    for (const [key, above] of [...open]) {
      if (still.has(key)) continue;
      done.push(above);
      open.delete(key);
    }
    for (const [column, columns] of row) {
      const key = `${column}:${columns}`;
      const above = open.get(key);
      open.set(key, above ? { ...above, rows: above.rows + 1 } : { row: r, column, rows: 1, columns });
    }
  }
  return [...done, ...open.values()].sort((a, b) => a.column - b.column || a.row - b.row);
}

function stretches(area: Area, holds: (column: number) => boolean): [number, number][] {
  const found: [number, number][] = [];
  for (let c = area.column; c < area.column + area.columns; c++) {
    if (!holds(c)) continue;
    const last = found.at(-1);
    if (last && last[0] + last[1] === c) last[1]++;
    else found.push([c, 1]);
  }
  return found;
}
