/** Validations and highlights as data: which holds where, and how they move. */

import type { SheetView } from '../interface';
import { bounding, contains, holds, intersect, subtract } from './address';
import { moveFormula } from './formula';
import type { Area, Comparison, Highlight, Validation, ValidationRule } from './types';

const isFormula = (text: string): boolean => text.startsWith('=');

function mapComparison(comparison: Comparison, change: (formula: string) => string): Comparison {
  const map = (part: string | number): string | number =>
    typeof part === 'string' && isFormula(part) ? change(part) : part;
  return {
    ...comparison,
    formula1: map(comparison.formula1),
    ...(comparison.formula2 === undefined ? {} : { formula2: map(comparison.formula2) }),
  };
}

/** A validation rule with its formulas changed; the same object where none did. */
export function mapRule(rule: ValidationRule, change: (formula: string) => string): ValidationRule {
  const mapped: ValidationRule = {
    ...rule,
    ...(rule.list && isFormula(rule.list.source)
      ? { list: { ...rule.list, source: change(rule.list.source) } }
      : {}),
    ...(rule.custom ? { custom: { formula: change(rule.custom.formula) } } : {}),
    ...(rule.wholeNumber ? { wholeNumber: mapComparison(rule.wholeNumber, change) } : {}),
    ...(rule.decimal ? { decimal: mapComparison(rule.decimal, change) } : {}),
    ...(rule.date ? { date: mapComparison(rule.date, change) } : {}),
    ...(rule.time ? { time: mapComparison(rule.time, change) } : {}),
    ...(rule.textLength ? { textLength: mapComparison(rule.textLength, change) } : {}),
  };
  return JSON.stringify(mapped) === JSON.stringify(rule) ? rule : mapped;
}

/** The validation of a cell, its formulas rewritten for that cell. */
export function validationFor(sheet: SheetView, row: number, column: number): Validation | undefined {
  const found = sheet.validations.find((v) => v.areas.some((a) => holds(a, row, column)));
  return found && anchored(found, row, column);
}

/** The validation with another anchor, meaning the same. */
export function anchored(validation: Validation, row: number, column: number): Validation {
  const { anchor } = validation;
  if (anchor.row === row && anchor.column === column) return validation;
  const rule = mapRule(validation.rule, (f) => moveFormula(f, row - anchor.row, column - anchor.column));
  return { ...validation, rule, anchor: { row, column } };
}

/** Validations that touch an area. */
export const validationsIn = (sheet: SheetView, area: Area): readonly Validation[] =>
  sheet.validations.filter((v) => v.areas.some((a) => intersect(a, area)));

/** Takes an area out of a rule's areas; null where nothing is left. */
export function without<T extends { areas: readonly Area[] }>(rule: T, area: Area): T | null {
  if (!rule.areas.some((a) => intersect(a, area))) return rule;
  const areas = rule.areas.flatMap((a) => subtract(a, area));
  return areas.length > 0 ? { ...rule, areas } : null;
}

export const isRule = <T>(rule: T | null): rule is T => rule !== null;

/** The highlight with another anchor, meaning the same. */
export function anchoredHighlight(highlight: Highlight, row: number, column: number): Highlight {
  const { anchor } = highlight;
  if (anchor.row === row && anchor.column === column) return highlight;
  return {
    ...highlight,
    formula: moveFormula(highlight.formula, row - anchor.row, column - anchor.column),
    anchor: { row, column },
  };
}

/**
 * Lets rules that cover the cells of `from` also hold in `to`, which lies below or to the right of it: how a table
 * takes its rules along when it grows.
 */
export function extendAreas<T extends { areas: readonly Area[] }>(
  rules: readonly T[],
  from: Area,
  to: Area,
): readonly T[] {
  let changed = false;
  const next = rules.map((rule) => {
    const areas = rule.areas.flatMap((area) => {
      const touched = intersect(area, from);
      if (!touched) return [area];
      const below = to.row > from.row;
      const target: Area = below
        ? { ...to, column: touched.column, columns: touched.columns }
        : { ...to, row: touched.row, rows: touched.rows };
      if (contains(area, target)) return [area];
      changed = true;
      const whole = below ? area.columns === touched.columns : area.rows === touched.rows;
      return whole ? [bounding(area, target)] : [area, target];
    });
    return areas.length === rule.areas.length && areas.every((a, i) => a === rule.areas[i])
      ? rule
      : { ...rule, areas };
  });
  return changed ? next : rules;
}
