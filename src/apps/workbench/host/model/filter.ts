/** Filters of table columns and of plain ranges: which rows they hide. */

import type { Book } from './book';
import { omit } from './omit';
import { assertAllowed } from './protect';
import { bodyOf } from './references';
import type { Sheet } from './sheet';
import { patchTable } from './tables';
import { Refusal, type Area, type FilterCriteria, type RowState, type Table } from './types';

/** Wildcards of a criterion ("=x*", "<>a?b") as a pattern; "~" makes the next one plain. */
function wildcard(text: string): RegExp {
  const pattern = text.replace(/~([*?~])|[.*+?^${}()|[\]\\]/g, (found, escaped: string | undefined) => {
    if (escaped !== undefined) return `\\${escaped}`;
    return found === '*' ? '.*' : found === '?' ? '.' : `\\${found}`;
  });
  return new RegExp(`^${pattern}$`, 'is');
}

/** True where a shown text (and its value) meets one criterion as Excel writes it. */
function meets(criterion: string, text: string, value: unknown): boolean {
  const [, operator = '=', wanted = ''] = /^(<=|>=|<>|=|<|>)?(.*)$/s.exec(criterion) ?? [];
  if (operator === '=' || operator === '<>') {
    const same = wildcard(wanted).test(text);
    return operator === '=' ? same : !same;
  }
  const [left, right] =
    typeof value === 'number' ? [value, Number(wanted)] : [text.toLowerCase(), wanted.toLowerCase()];
  if (typeof left === 'number' && Number.isNaN(right)) return false;
  if (operator === '<') return left < right;
  if (operator === '>') return left > right;
  return operator === '<=' ? left <= right : left >= right;
}

function shows(book: Book, sheet: Sheet, criteria: FilterCriteria, row: number, column: number): boolean {
  const text = book.textAt(sheet.id, row, column);
  const value = book.valueAt(sheet, row, column);
  if (criteria.filterOn === 'Values')
    return (criteria.values ?? []).some((v) => v.toLowerCase() === text.toLowerCase());
  const first = criteria.criterion1 === undefined || meets(criteria.criterion1, text, value);
  if (criteria.criterion2 === undefined) return first;
  const second = meets(criteria.criterion2, text, value);
  return criteria.operator === 'Or' ? first || second : first && second;
}

function checkCriteria(criteria: FilterCriteria): void {
  if (criteria.filterOn !== 'Values' && criteria.filterOn !== 'Custom') {
    throw new Refusal('ApiNotFound', `The workbench's host has no filter on ${criteria.filterOn}.`);
  }
  if (criteria.filterOn === 'Custom' && criteria.criterion1 === undefined) {
    throw new Refusal('InvalidArgument', 'A custom filter needs a criterion.');
  }
}

/** Hides and shows the rows of a body by the criteria of its columns. */
function applyTo(
  book: Book,
  sheet: Sheet,
  body: Area,
  criteria: Readonly<Record<number, FilterCriteria>>,
): void {
  const active = Object.entries(criteria);
  const runs: { from: number; to: number; hidden: boolean }[] = [];
  for (let r = body.row; r < body.row + body.rows; r++) {
    const hidden = !active.every(([column, one]) => shows(book, sheet, one, r, body.column + Number(column)));
    const state = sheet.rowState(r);
    if ((state?.filtered ?? false) === hidden) continue;
    const rest: RowState = omit<RowState, 'filtered'>(state ?? {}, 'filtered');
    sheet.setRow(r, hidden ? { ...rest, filtered: true } : rest);
    const last = runs.at(-1);
    if (last && last.hidden === hidden && last.to === r - 1) last.to = r;
    else runs.push({ from: r, to: r, hidden });
  }
  for (const { from, to, hidden } of runs) {
    book.changed({
      kind: hidden ? 'rows-hidden' : 'rows-shown',
      sheet: sheet.id,
      at: from,
      count: to - from + 1,
    });
  }
  book.changed({ kind: 'filters', sheet: sheet.id });
}

/** Sets or (with null) takes away the filter of one column of a table, counted from 0. */
export function filterTable(book: Book, table: Table, column: number, criteria: FilterCriteria | null): void {
  const sheet = book.sheetById(table.sheet);
  assertAllowed(sheet, 'allowAutoFilter');
  if (!table.columns[column]) throw new Refusal('InvalidArgument', 'The table has no such column.');
  const others = omit(table.filters, column);
  if (criteria) checkCriteria(criteria);
  const filters = criteria ? { ...others, [column]: criteria } : others;
  applyTo(book, sheet, bodyOf(patchTable(book, table, { filters })), filters);
}

export function clearTableFilters(book: Book, table: Table): void {
  if (Object.keys(table.filters).length === 0) return;
  const sheet = book.sheetById(table.sheet);
  assertAllowed(sheet, 'allowAutoFilter');
  applyTo(book, sheet, bodyOf(patchTable(book, table, { filters: {} })), {});
}

export function reapplyFilters(book: Book, table: Table): void {
  applyTo(book, book.sheetById(table.sheet), bodyOf(table), table.filters);
}

/** The filter of a plain range; null as criteria leaves only the buttons. */
export function filterSheet(
  book: Book,
  sheet: Sheet,
  area: Area,
  column: number | null,
  criteria: FilterCriteria | null,
): void {
  assertAllowed(sheet, 'allowAutoFilter');
  if (criteria) checkCriteria(criteria);
  const same = sheet.filter && sheet.filter.area.row === area.row && sheet.filter.area.column === area.column;
  const before: Readonly<Record<number, FilterCriteria>> = same ? sheet.filter.criteria : {};
  const others = omit(before, column ?? -1);
  const all = criteria && column !== null ? { ...others, [column]: criteria } : others;
  sheet.patch({ filter: { area, criteria: all } });
  applyTo(book, sheet, { ...area, row: area.row + 1, rows: area.rows - 1 }, all);
}

export function removeSheetFilter(book: Book, sheet: Sheet): void {
  if (!sheet.filter) return;
  const { area } = sheet.filter;
  sheet.patch({ filter: null });
  applyTo(book, sheet, { ...area, row: area.row + 1, rows: area.rows - 1 }, {});
}
