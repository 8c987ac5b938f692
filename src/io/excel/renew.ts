/** The framework's own texts of the next version in the open workbook: lists, titles, headings, questions, guidance. */

import type { Framework } from '../../core/framework';
import {
  blueprintFor,
  guidanceLines,
  listSheet,
  ownTextEdits,
  renewedGuidance,
  type Edit,
  type SheetPlan,
  type Snapshot,
} from '../../core/workbook';
import { dressSheet } from './apply-dress';
import { putTexts } from './apply-fill';
import { rangeAt } from './areas';

/** Name of the sheet in a formula like ='Mainstay lists'!$A$5:$A$9; null where it names none. */
function sheetOf(formula: string): string | null {
  const match = /^=(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(formula);
  return match?.[1]?.replaceAll("''", "'") ?? match?.[2] ?? null;
}

/** The range by which the sheet of lists is known. */
const LISTS = 'MPA_Areas';

function putEdits(context: Excel.RequestContext, edits: readonly Edit[]): void {
  for (const { at, text } of edits) {
    context.workbook.worksheets.getItem(at.sheet).getCell(at.row, at.column).values = [[text]];
  }
}

/** Writes the lists over the old ones and lets their names follow; columns that grew shorter lose what is left over. */
function putLists(
  context: Excel.RequestContext,
  name: string,
  to: Framework,
  known: ReadonlySet<string>,
): void {
  const { plan, names } = listSheet(to, name);
  const sheet = context.workbook.worksheets.getItem(name);
  sheet.getUsedRange().clear('Contents');
  putTexts(sheet, plan, null);
  dressSheet(context, { plan, name, standing: null });
  for (const { name: range, formula } of names) {
    // The names of partners follow the Partners sheet and do not change.
    if (formula.includes('[')) continue;
    if (known.has(range)) context.workbook.names.getItem(range).formula = formula;
    else context.workbook.names.add(range, formula);
  }
}

/** Writes the guidance as one range, so that it is never half there, then its looks. */
function putGuidance(
  context: Excel.RequestContext,
  name: string,
  lines: ReturnType<typeof guidanceLines>,
  to: Framework,
): void {
  const sheet = context.workbook.worksheets.getItem(name);
  const column = rangeAt(sheet, { row: 0, column: 0, rowCount: lines.length, columnCount: 1 });
  column.numberFormat = lines.map(() => ['@']);
  column.values = lines.map(({ text }) => [text]);
  const plan = blueprintFor(to).sheets.find(({ key }) => key === 'guidance');
  if (plan) dressSheet(context, { plan: { ...plan, name } satisfies SheetPlan, name, standing: null });
}

/**
 * Brings the framework's own texts to the next version, where those of the earlier one still stand; what a person
 * changed stays. Four syncs. Doing it twice does no harm.
 * @returns whether the sheet of the activities says when it was checked
 */
export async function renewFramework(
  context: Excel.RequestContext,
  snapshot: Snapshot,
  from: Framework,
  to: Framework,
): Promise<{ checked: boolean }> {
  const { workbook } = context;
  workbook.worksheets.load('items/name');
  workbook.names.load('items/name,items/formula');
  await context.sync();
  const tops = workbook.worksheets.items.map((sheet) => {
    const top = sheet.getRange('A1:A2');
    top.load('values');
    return { name: sheet.name, top };
  });
  await context.sync();
  const topOf = (row: number) =>
    new Map(tops.map(({ name, top }) => [name, String(top.values[row]?.[0] ?? '')] as const));
  const titles = topOf(0);
  const guidance = tops.find(({ name }) => titles.get(name) === guidanceLines(from)[0]?.text)?.name ?? null;
  const column =
    guidance === null
      ? null
      : workbook.worksheets
          .getItem(guidance)
          .getRange('A1')
          .getBoundingRect(workbook.worksheets.getItem(guidance).getUsedRange(true));
  column?.load('values');
  if (column) await context.sync();
  const lines =
    column &&
    renewedGuidance(
      column.values.map((row) => String(row[0] ?? '')),
      from,
      to,
    );
  const known = new Map(workbook.names.items.map((item) => [item.name, String(item.formula)]));
  const lists = sheetOf(known.get(LISTS) ?? '');
  putEdits(context, ownTextEdits(snapshot, titles, from, to));
  if (guidance !== null && lines) putGuidance(context, guidance, lines, to);
  if (lists !== null && titles.has(lists)) putLists(context, lists, to, new Set(known.keys()));
  await context.sync();
  const activities = snapshot.tables.find(({ key }) => key === 'activities')?.sheet ?? '';
  return { checked: /^(Checked|Not checked)\b/.test(topOf(1).get(activities) ?? '') };
}
