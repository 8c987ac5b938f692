/** What everyday Excel has taken from the tables: told from plain facts, so that a click can mend it. */

import { fold } from '../framework';
import {
  activityColumns,
  blueprintFor,
  tableColumnIndexes,
  type Blueprint,
  type Position,
  type Reading,
  type TableKey,
  type TablePlan,
} from '../workbook';
import type { Damage, Inspection, TableFacts } from './types';

/** Columns whose absence is no damage: "Not placed" stands only where adopting needed it. */
const OPTIONAL: ReadonlySet<string> = new Set(['unplaced']);

/**
 * A formula without its cell references: what is left is the same in every row and after columns were moved. Excel
 * gives references relative to the range that asks (office-js #5194).
 */
export function shapeOf(formula: string): string {
  const parts = formula.split(/("(?:[^"]|"")*")/);
  const bare = (text: string): string =>
    text
      .replace(/\$?\b[A-Z]{1,3}\$?\d+\b/gi, '#')
      .replace(/\s+/g, '')
      .toLowerCase();
  return parts.map((part, i) => (i % 2 === 1 ? part : bare(part))).join('');
}

/** Index of each planned column in a row of headings, by key. */
export function columnIndexes(
  table: TableKey,
  headings: readonly string[],
): Readonly<Record<string, number>> {
  return table === 'activities' ? activityColumns(headings) : tableColumnIndexes(table, headings);
}

const planOf = (blueprint: Blueprint, key: TableKey): TablePlan | null =>
  blueprint.sheets.find((sheet) => sheet.table?.key === key)?.table ?? null;

/** Everything that is damaged, the worst first: what keeps cells from being read, then what only helps. */
export function damageOf(inspection: Inspection, blueprint: Blueprint): Damage[] {
  const { tables } = inspection;
  const found = tables.flatMap((facts) => {
    const plan = planOf(blueprint, facts.key);
    return plan ? ofTable(facts, plan) : [];
  });
  const all = [...missingTables(inspection, blueprint), ...found, ...ofNames(inspection, blueprint)];
  const copies = inspection.copies.map(({ sheet, of }) =>
    damage('copy', of, { text: sheet, at: positionIn(tables, of) }),
  );
  return [...all.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind)), ...copies];
}

const ORDER: readonly Damage['kind'][] = [
  'table',
  'below',
  'headings',
  'columns',
  'names',
  'range',
  'check',
  'lists',
  'marks',
];

/** Takes a damage for another one that says the same. */
export const damageKey = ({ kind, table, columns, count, text }: Damage): string =>
  [kind, table, columns.join('+'), count, text].join(' ');

function damage(kind: Damage['kind'], table: TableKey | null, more: Partial<Damage> = {}): Damage {
  return { kind, table, columns: [], count: 1, at: null, text: '', ...more };
}

function positionIn(tables: readonly TableFacts[], key: TableKey): Position | null {
  const facts = tables.find((table) => table.key === key);
  return facts ? { sheet: facts.sheet, row: facts.row, column: facts.column } : null;
}

function missingTables({ tables }: Inspection, blueprint: Blueprint): Damage[] {
  return blueprint.sheets.flatMap(({ name, table }) =>
    table && !tables.some((facts) => facts.key === table.key)
      ? [damage('table', table.key, { text: name })]
      : [],
  );
}

/** Names that are missing, lead nowhere, or no longer follow their table. */
function ofNames({ names, tables }: Inspection, blueprint: Blueprint): Damage[] {
  const plain = tables.some((facts) => facts.name === null);
  const broken = blueprint.names.filter(({ name, formula }) => {
    const now = names[name];
    if (now === undefined || now.includes('#REF!')) return true;
    return formula.includes('[') && !now.includes('[') && !plain;
  });
  return broken.length > 0 ? [damage('names', null, { count: broken.length })] : [];
}

function ofTable(facts: TableFacts, plan: TablePlan): Damage[] {
  const at = (row: number, column: number): Position => ({
    sheet: facts.sheet,
    row: facts.row + row,
    column: facts.column + column,
  });
  const indexes = columnIndexes(facts.key, facts.headings);
  const damages: Damage[] = [];
  const add = (kind: Damage['kind'], more: Partial<Damage>): void => {
    damages.push(damage(kind, facts.key, more));
  };
  if (facts.name === null) add('range', { at: at(0, 0), text: facts.sheet });
  const { renamed, gone } = lostColumns(facts, plan, indexes);
  for (const { key, index } of renamed) {
    add('headings', { columns: [key], at: at(0, index), text: facts.headings[index] ?? '' });
  }
  if (gone.length > 0) add('columns', { columns: gone, count: gone.length, at: at(0, 0) });
  const { below, unchecked } = facts;
  if (below) add('below', { count: below.rows, at: at(facts.rowCount + below.first, 0), text: below.text });
  if (unchecked.rows.length > 0 && indexes['check'] !== undefined) {
    const [first = 0] = unchecked.rows;
    const where = at(first + 1, indexes['check']);
    add('check', { columns: ['check'], count: unchecked.rows.length, at: where, text: unchecked.text });
  }
  const lists = [...lostLists(facts, plan, indexes)];
  if (lists.length > 0) {
    add('lists', { columns: lists, count: lists.length, at: at(1, indexes[lists[0] ?? ''] ?? 0) });
  }
  const marks = lostMarks(facts, plan, indexes);
  if (marks.length > 0) add('marks', { columns: marks, count: marks.length, at: at(1, 0) });
  return damages;
}

/**
 * Planned columns that no heading names. Where between two known neighbours exactly as many columns stand unknown as
 * are missing, it is their headings that changed; else the columns are gone.
 */
function lostColumns(
  { headings }: TableFacts,
  plan: TablePlan,
  indexes: Readonly<Record<string, number>>,
): { renamed: { key: string; index: number }[]; gone: string[] } {
  const planned = plan.columns.map((column) => column.key).filter((key) => !OPTIONAL.has(key));
  const known = new Set(Object.values(indexes));
  const renamed: { key: string; index: number }[] = [];
  const gone: string[] = [];
  for (let i = 0; i < planned.length; i++) {
    const run = planned.slice(i).findIndex((key) => indexes[key] !== undefined);
    const missing = planned.slice(i, run < 0 ? undefined : i + run);
    if (missing.length === 0) continue;
    const before = indexes[planned[i - 1] ?? ''] ?? -1;
    const after = run < 0 ? headings.length : (indexes[planned[i + run] ?? ''] ?? headings.length);
    const between = Array.from({ length: Math.max(0, after - before - 1) }, (_, n) => before + 1 + n);
    const free = between.filter((index) => !known.has(index));
    if (free.length === missing.length && free.length === between.length) {
      missing.forEach((key, n) => renamed.push({ key, index: free[n] ?? 0 }));
    } else gone.push(...missing);
    i += missing.length;
  }
  return { renamed, gone };
}

/** Keys of the columns of which some cell no longer offers the planned list. */
function lostLists(
  facts: TableFacts,
  plan: TablePlan,
  indexes: Readonly<Record<string, number>>,
): Set<string> {
  const lost = new Set<string>();
  for (const { key, list } of plan.columns) {
    const index = indexes[key];
    if (!list || index === undefined || facts.rowCount === 0) continue;
    const source = facts.lists[index];
    if (source === undefined) continue;
    if (source === null || shapeOf(source) !== shapeOf(list.source)) lost.add(key);
  }
  for (const { column, wanted, source } of facts.cellLists) {
    const key = plan.columns[column]?.key ?? '';
    if (source === null || shapeOf(source) !== shapeOf(wanted)) lost.add(key);
  }
  return lost;
}

/** Keys of the columns of which some row lacks a planned highlight. */
function lostMarks(facts: TableFacts, plan: TablePlan, indexes: Readonly<Record<string, number>>): string[] {
  if (!facts.marks) return [];
  const { marks } = facts;
  return plan.columns.flatMap(({ key, highlights }) => {
    const index = indexes[key];
    if (index === undefined) return [];
    const whole = highlights.every(
      ({ formula }) => (marks[index]?.[shapeOf(formula)] ?? 0) >= facts.rowCount,
    );
    return whole ? [] : [key];
  });
}

/** The rows of a reading's tables, kept so that a table which is deleted can be built anew. */
export type SeenRows = Partial<Pick<Reading, 'activities' | 'cover' | 'partners' | 'joint' | 'answers'>>;

/** What is seen of each table now, else what was seen of it last. */
export function seenOf(before: SeenRows, reading: Reading): SeenRows {
  const { tables } = reading;
  return {
    ...before,
    ...(tables.activities ? { activities: reading.activities } : {}),
    ...(tables.agreement ? { cover: reading.cover } : {}),
    ...(tables.partners ? { partners: reading.partners } : {}),
    ...(tables.joint ? { joint: reading.joint } : {}),
    ...(tables.answers ? { answers: reading.answers } : {}),
  };
}

/** The workbook that a framework wants, with the rows last seen in its tables. */
export function blueprintWith(reading: Pick<Reading, 'framework'>, seen: SeenRows): Blueprint {
  return blueprintFor(reading.framework, {
    activities: (seen.activities ?? []).map(({ text }) => text),
    cover: Object.fromEntries((seen.cover ?? []).map(({ key, values }) => [key, values['answer'] ?? ''])),
    partners: (seen.partners ?? []).map(({ values }) => values),
    joint: Object.fromEntries((seen.joint ?? []).map(({ key, values }) => [key, values])),
    answers: (seen.answers ?? []).map(({ values }) => values),
  });
}

/** Body row of each question of a plan, by the wording that stands in the table now. */
export function rowsByQuestion(
  plan: TablePlan,
  rows: readonly (readonly unknown[])[],
  column: number,
): Readonly<Record<number, number>> {
  const asked = rows.map((row) => fold(String(row[column] ?? '')));
  return Object.fromEntries(
    plan.body.flatMap((row, i) => {
      const at = asked.indexOf(fold(String(row[0] ?? '')));
      return at < 0 ? [] : [[i, at] as const];
    }),
  );
}
