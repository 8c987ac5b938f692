/** Setting list rules, highlights and the Check formula anew. Values and formats are left alone. */

import { columnIndexes, rowsByQuestion, shapeOf } from '../../core/live';
import type { Blueprint, ListRule, TablePlan } from '../../core/workbook';
import { addHighlights, putList } from './apply-dress';
import { rangeAt, type Area } from './areas';
import type { Place } from './find';
import { askHighlights, highlightsOf, inspectTables } from './inspect';
import type { Sight } from './read';
import { columnAt, refit } from './refit';
import { bodyArea } from './shadow';

/** Calls of one list: clear, rule, alert, prompt. */
const callsOf = ({ prompt }: ListRule): number => (prompt ? 4 : 3);

/** Sets the lists of columns anew, one rule a column. */
export async function setLists(
  context: Excel.RequestContext,
  keys: readonly string[],
  place: Place,
  plan: TablePlan,
  { snapshot }: Sight,
): Promise<number> {
  const sheet = context.workbook.worksheets.getItem(place.sheetId);
  const body = bodyArea(place);
  let steps = 0;
  const set = (area: Area, list: ListRule): void => {
    const source = refit(list.source, plan, place);
    if (source === null || area.rowCount === 0) return;
    putList(rangeAt(sheet, area), { ...list, source });
    steps += callsOf(list);
  };
  for (const { key, list } of plan.columns) {
    const column = columnAt(place, key);
    if (list && column !== undefined && keys.includes(key)) set({ ...body, column, columnCount: 1 }, list);
  }
  const rows = snapshot.tables.find((table) => table.key === place.key)?.rows ?? [];
  const at = rowsByQuestion(plan, rows, columnIndexes(place.key, place.headings)['question'] ?? 0);
  for (const { row, column, list } of plan.cellLists ?? []) {
    const key = plan.columns[column]?.key ?? '';
    const where = columnAt(place, key);
    const now = at[row];
    if (where === undefined || now === undefined || !keys.includes(key)) continue;
    set({ row: body.row + now, column: where, rowCount: 1, columnCount: 1 }, list);
  }
  await context.sync();
  return steps;
}

/** Calls of one highlight: add, formula, ground, font, stop. */
const MARK_CALLS = 5;

/** Takes what is left of our highlights of these columns, wherever a paste carried it, and sets them anew. */
export async function setMarks(
  context: Excel.RequestContext,
  keys: readonly string[],
  place: Place,
  plan: TablePlan,
): Promise<number> {
  const sheet = context.workbook.worksheets.getItem(place.sheetId);
  const body = bodyArea(place);
  const formats = highlightsOf(rangeAt(sheet, body));
  await context.sync();
  const custom = formats.items.filter(({ type }) => type === 'Custom');
  const asked = askHighlights(formats) ?? [];
  if (asked.length > 0) await context.sync();
  const columns = plan.columns.filter(({ key }) => keys.includes(key));
  const shapes = new Set(
    columns.flatMap(({ highlights }) => highlights.map((rule) => shapeOf(rule.formula))),
  );
  let steps = 0;
  asked.forEach(({ formula }, i) => {
    if (!shapes.has(shapeOf(formula.formula))) return;
    custom[i]?.delete();
    steps++;
  });
  for (const { key, highlights } of columns) {
    const column = columnAt(place, key);
    const fitted = highlights.map((rule) => ({ ...rule, formula: refit(rule.formula, plan, place) }));
    const whole = fitted.flatMap(({ formula, ...rule }) => (formula === null ? [] : [{ ...rule, formula }]));
    if (column === undefined || whole.length === 0) continue;
    addHighlights(rangeAt(sheet, { ...body, column, columnCount: 1 }), { highlights: whole });
    steps += whole.length * MARK_CALLS;
  }
  await context.sync();
  return steps;
}

/** Puts the formula back into Check cells that lack it; the others stay. Rows that a filter hides are taken one by one. */
export async function fillCheck(
  context: Excel.RequestContext,
  blueprint: Blueprint,
  sight: Sight,
  place: Place,
  plan: TablePlan,
): Promise<number> {
  const column = columnAt(place, 'check');
  const planned = plan.columns.find(({ key }) => key === 'check')?.formula;
  const formula = planned ? refit(planned, plan, place) : null;
  if (column === undefined || formula === null) return 0;
  const inspection = await inspectTables(context, blueprint, { ...sight, places: [place] });
  const rows = inspection?.tables[0]?.unchecked.rows ?? [];
  const sheet = context.workbook.worksheets.getItem(place.sheetId);
  let steps = 0;
  for (const [first, count] of runs(rows, place.hides)) {
    const top = { row: place.row + 1 + first, column, rowCount: 1, columnCount: 1 };
    const cell = rangeAt(sheet, top);
    cell.formulas = [[inRow(formula, place.row + 2, top.row + 1)]];
    steps++;
    if (count === 1) continue;
    rangeAt(sheet, { ...top, row: top.row + 1, rowCount: count - 1 }).copyFrom(cell, 'Formulas');
    steps++;
  }
  await context.sync();
  return steps;
}

/** A formula for one row, written for another: its own references are all to its row. */
function inRow(formula: string, from: number, to: number): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, i) =>
      i % 2 === 1
        ? part
        : part.replace(/\$([A-Z]{1,3})(\d+)\b/g, (whole, letters: string, row: string) =>
            Number(row) === from ? `$${letters}${to}` : whole,
          ),
    )
    .join('');
}

/** Consecutive rows as [first, count]; one by one where some may be hidden. */
function runs(rows: readonly number[], single: boolean): [number, number][] {
  const found: [number, number][] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (!single && last && last[0] + last[1] === row) last[1]++;
    else found.push([row, 1]);
  }
  return found;
}
