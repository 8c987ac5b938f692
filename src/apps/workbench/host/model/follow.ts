/** What refers to cells keeps to them when rows and columns come and go. */

import { contains, sameArea, spliceArea, spliceSpan, type Splice } from './address';
import type { Book } from './book';
import { loseTable } from './convert';
import { followMoved, spliceFormula, type Moved } from './formula';
import { mapFormulas } from './mapping';
import { anchored, anchoredHighlight } from './rules';
import type { Sheet } from './sheet';
import { headings, patchTable } from './tables';
import { MAX_ROWS, type Area, type Cell, type Highlight, type Table, type Validation } from './types';

/** Rules whose first cell is deleted are written anew for the first cell that stays. */
export function reanchor(sheet: Sheet, splice: Splice): void {
  const end = splice.at - splice.count;
  const inside = (at: number): boolean => at >= splice.at && at < end;
  const key = splice.axis;
  const move = <T extends Validation | Highlight>(
    rule: T,
    again: (rule: T, row: number, column: number) => T,
  ): T => {
    if (!inside(rule.anchor[key])) return rule;
    const { row, column } = rule.anchor;
    return key === 'row' ? again(rule, end, column) : again(rule, row, end);
  };
  sheet.patch({
    validations: sheet.validations.map((v) => move(v, anchored)),
    highlights: sheet.highlights.map((h) => move(h, anchoredHighlight)),
  });
}

/** Formulas, rules, tables, names, merges, panes and comments keep to their cells. */
export function follow(book: Book, sheet: Sheet, splice: Splice): void {
  mapFormulas(book, (formula, home) => spliceFormula(formula, home?.name ?? '', sheet.name, splice));
  const areas = (list: readonly Area[]): Area[] => list.flatMap((area) => spliceArea(area, splice) ?? []);
  const shift = <T extends Validation | Highlight>(rule: T): T[] => {
    const moved = areas(rule.areas);
    if (moved.length === 0) return [];
    const { row, column } = rule.anchor;
    const at = spliceArea({ row, column, rows: 1, columns: 1 }, splice) ?? moved[0];
    return [{ ...rule, areas: moved, anchor: { row: at?.row ?? row, column: at?.column ?? column } }];
  };
  const filter = sheet.filter && spliceArea(sheet.filter.area, splice);
  const frozen = splice.axis === 'row' ? sheet.freeze.rows : sheet.freeze.columns;
  const pane = splice.span
    ? null
    : spliceSpan(0, frozen, { ...splice, at: Math.max(splice.at, 0) }, MAX_ROWS);
  const grown = pane && splice.at < frozen ? pane[0] + pane[1] : frozen;
  sheet.patch({
    validations: sheet.validations.flatMap(shift),
    highlights: sheet.highlights.flatMap(shift),
    merges: areas(sheet.merges),
    filter: sheet.filter && filter ? { ...sheet.filter, area: filter } : null,
    freeze: splice.axis === 'row' ? { ...sheet.freeze, rows: grown } : { ...sheet.freeze, columns: grown },
  });
  moveComments(book, sheet, splice);
  for (const table of book.tablesOn(sheet.id)) moveTable(book, sheet, table, splice);
}

function moveComments(book: Book, sheet: Sheet, splice: Splice): void {
  const comments = book.comments.flatMap((comment) => {
    if (comment.sheet !== sheet.id) return [comment];
    const at = spliceArea({ row: comment.row, column: comment.column, rows: 1, columns: 1 }, splice);
    return at ? [{ ...comment, row: at.row, column: at.column }] : [];
  });
  if (comments.length !== book.comments.length || comments.some((c, i) => c !== book.comments[i]))
    book.patch({ comments });
}

function moveTable(book: Book, sheet: Sheet, table: Table, splice: Splice): void {
  const area = spliceArea(table.area, splice);
  if (!area) {
    loseTable(book, table);
    book.patch({ tables: book.tables.filter((t) => t.id !== table.id) });
    book.changed({ kind: 'table-deleted', sheet: sheet.id, table: table.id, name: table.name });
    return;
  }
  if (sameArea(area, table.area)) return;
  let columns = table.columns;
  if (area.columns !== table.area.columns) {
    const at = splice.at - table.area.column;
    const kept = [...columns];
    if (splice.count < 0) kept.splice(Math.max(at, 0), table.area.columns - area.columns);
    else for (let i = 0; i < splice.count; i++) kept.splice(at, 0, { id: book.nextId(), name: '' });
    columns = headings(book, sheet, area, kept);
  }
  patchTable(book, table, { area, columns });
}

type Block = readonly (readonly (Cell | undefined)[])[];

interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

const movedOf = (from: Place, to: Place): Moved => ({
  from: { sheet: from.sheet.name, area: from.area },
  to: { sheet: to.sheet.name, row: to.area.row, column: to.area.column },
});

/** The cells of a block with references among themselves as they read at its new place. */
export function movedBlock(block: Block, from: Place, to: Place): Block {
  const moved = movedOf(from, to);
  return block.map((row) =>
    row.map((cell) =>
      cell?.formula === undefined
        ? cell
        : { ...cell, formula: followMoved(cell.formula, from.sheet.name, moved) },
    ),
  );
}

/** References, tables and highlights follow a block of cells that was cut and pasted. */
export function followMove(book: Book, from: Place, to: Place): void {
  const moved = movedOf(from, to);
  mapFormulas(book, (formula, home) => followMoved(formula, home?.name ?? '', moved));
  const shift = (area: Area): Area => ({
    ...area,
    row: area.row + to.area.row - from.area.row,
    column: area.column + to.area.column - from.area.column,
  });
  for (const table of book.tablesOn(from.sheet.id)) {
    if (contains(from.area, table.area))
      patchTable(book, table, { sheet: to.sheet.id, area: shift(table.area) });
  }
  const inside = from.sheet.highlights.filter((h) => h.areas.every((a) => contains(from.area, a)));
  if (inside.length === 0) return;
  const gone = from.sheet.highlights.filter((h) => !inside.includes(h));
  from.sheet.patch({ highlights: gone });
  const arrived = inside.map((h): Highlight => {
    const { row, column } = shift({ ...h.anchor, rows: 1, columns: 1 });
    return { ...h, areas: h.areas.map(shift), anchor: { row, column } };
  });
  to.sheet.patch({ highlights: [...to.sheet.highlights, ...arrived] });
  book.changed({ kind: 'highlights', sheet: to.sheet.id });
}
