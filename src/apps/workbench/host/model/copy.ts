/** Copying blocks of cells: copy and paste, the fill handle, and an add-in's copyFrom. */

import { intersect, isUnbounded } from './address';
import type { Book } from './book';
import { setFormat } from './formats';
import { moveFormula } from './formula';
import { assertUnfiltered, assertUnlocked } from './protect';
import { anchored, anchoredHighlight, isRule, validationsIn, without } from './rules';
import type { Sheet } from './sheet';
import { clearValidation } from './validation';
import { afterWrite, tellCells } from './write';
import type { Area, Cell, Highlight, Validation } from './types';

export interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

export type CopyType = 'All' | 'Formulas' | 'Values' | 'Formats';

export interface CopyOptions {
  readonly skipBlanks?: boolean;
  /** Moved formulas keep what they refer to; copied ones move along. */
  readonly keepReferences?: boolean;
}

type Block = readonly (readonly (Cell | undefined)[])[];

/** The cells of an area, each with the format that holds for it. */
export function readBlock(sheet: Sheet, area: Area): Block {
  return Array.from({ length: area.rows }, (_r, r) =>
    Array.from({ length: area.columns }, (_c, c) => {
      const cell = sheet.cell(area.row + r, area.column + c);
      const format = sheet.formatAt(area.row + r, area.column + c);
      return Object.keys(format).length > 0 ? { ...(cell ?? { value: '' }), format } : cell;
    }),
  );
}

/** The target as large as the source, or a multiple of it where that was selected. */
export function repeated(source: Area, target: Area): Area {
  const fits = target.rows % source.rows === 0 && target.columns % source.columns === 0;
  return fits && !isUnbounded(target) ? target : { ...target, rows: source.rows, columns: source.columns };
}

/** A cell as it arrives: its own format or that of the target, by what is copied. */
function arriving(
  cell: Cell | undefined,
  there: Cell | undefined,
  what: CopyType,
  formula: string | undefined,
): Cell | undefined {
  const own = what === 'All' ? cell?.format : there?.format;
  const format = own ? { format: own } : {};
  const error = cell?.error ? { error: true as const } : {};
  if (formula !== undefined && what !== 'Values')
    return { value: cell?.value ?? '', formula, pending: true, ...format };
  if ((cell === undefined || cell.value === '') && !own) return undefined;
  return { value: cell?.value ?? '', ...error, ...format };
}

/** Puts a block over an area, again and again where the area is larger. Values keep their kind: they are not read anew. */
export function putBlock(
  book: Book,
  target: Place,
  block: Block,
  origin: Area,
  what: CopyType,
  options: CopyOptions = {},
): void {
  const { sheet, area } = target;
  assertUnlocked(sheet, area);
  if (book.source === 'addin') assertUnfiltered(sheet, area);
  const before = sheet.cell(area.row, area.column);
  for (let r = 0; r < area.rows; r++) {
    for (let c = 0; c < area.columns; c++) {
      const cell = block[r % origin.rows]?.[c % origin.columns];
      const [row, column] = [area.row + r, area.column + c];
      if (options.skipBlanks && (cell === undefined || (cell.value === '' && cell.formula === undefined)))
        continue;
      if (what === 'Formats') {
        setFormat(book, sheet, { row, column, rows: 1, columns: 1 }, cell?.format ?? {});
        continue;
      }
      const rows = row - origin.row - (r % origin.rows);
      const columns = column - origin.column - (c % origin.columns);
      const moved =
        cell?.formula === undefined || options.keepReferences
          ? cell?.formula
          : moveFormula(cell.formula, rows, columns);
      sheet.put(row, column, arriving(cell, sheet.cell(row, column), what, moved));
    }
  }
  if (what === 'Formats') return;
  tellCells(book, sheet, area, before);
  afterWrite(book, sheet, area);
}

/**
 * Highlights of the copied cells come along and replace those of the target: a plain paste does not merge them
 * (Microsoft Support, "Paste options": that is what "All merging conditional formats" is for).
 */
export function copyHighlights(book: Book, from: Place, to: Place): void {
  const copied = from.sheet.highlights.flatMap((rule): Highlight[] => {
    const areas = rule.areas.flatMap((area) => arrivingAreas(area, from, to));
    return areas.length > 0
      ? [{ ...anchoredHighlight(rule, ...movedAnchor(rule, from, to)), id: book.newGuid(), areas }]
      : [];
  });
  const kept = to.sheet.highlights.map((rule) => without(rule, to.area)).filter(isRule);
  if (copied.length === 0 && kept.every((rule, i) => rule === to.sheet.highlights[i])) return;
  const last = Math.max(0, ...kept.map((rule) => rule.priority));
  to.sheet.patch({
    highlights: [...kept, ...copied.map((rule, i) => ({ ...rule, priority: last + 1 + i }))],
  });
  book.changed({ kind: 'highlights', sheet: to.sheet.id });
}

/** Where a rule's first cell arrives: its formulas are written anew for it, since their references are relative. */
function movedAnchor({ anchor }: Highlight | Validation, from: Place, to: Place): [number, number] {
  return [anchor.row + to.area.row - from.area.row, anchor.column + to.area.column - from.area.column];
}

/** Where the part of an area that was copied arrives. */
function arrivingAreas(area: Area, from: Place, to: Place): Area[] {
  const part = intersect(area, from.area);
  if (!part) return [];
  const whole = { rows: part.rows === from.area.rows, columns: part.columns === from.area.columns };
  return [
    {
      row: to.area.row + part.row - from.area.row,
      column: to.area.column + part.column - from.area.column,
      rows: whole.rows ? to.area.rows : part.rows,
      columns: whole.columns ? to.area.columns : part.columns,
    },
  ];
}

/** Rules of the copied cells come along and replace those of the target. */
export function copyRules(book: Book, from: Place, to: Place): void {
  const rules = validationsIn(from.sheet, from.area);
  clearValidation(book, to.sheet, to.area);
  for (const rule of rules) {
    const areas = rule.areas.flatMap((area) => arrivingAreas(area, from, to));
    const arrived = anchored(rule, ...movedAnchor(rule, from, to));
    to.sheet.patch({
      validations: [...to.sheet.validations, { ...arrived, id: book.newGuid(), areas }],
    });
  }
  if (rules.length > 0) book.changed({ kind: 'validations', sheet: to.sheet.id });
}
