/** A planned sheet that stands by itself, beside those of the agreement. */

import type { SheetPlan } from '../../core/workbook';
import { dressSheet } from './apply-dress';
import { fillRows, putTexts } from './apply-fill';
import { chooseNames } from './apply';
import { ROWS_PER_SYNC } from './session';

/** A name that no table or defined name has yet. */
function freeName(name: string, taken: readonly string[]): string {
  const used = new Set(taken.map((one) => one.toLowerCase()));
  for (let n = 1; ; n++) {
    const wanted = n === 1 ? name : `${name}_${n}`;
    if (!used.has(wanted.toLowerCase())) return wanted;
  }
}

async function fillRest(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  first = ROWS_PER_SYNC,
): Promise<void> {
  if (!plan.table || plan.table.body.length <= first) return;
  fillRows(sheet, plan.table, null, first, ROWS_PER_SYNC);
  await context.sync();
  return fillRest(context, sheet, plan, first + ROWS_PER_SYNC);
}

/**
 * Adds the sheet under a name that is free, fills it and shows it; answers its name. One sync to look, one to add,
 * one to fill (one more for every further 2,000 rows), one to dress. Where it breaks off, the half-made sheet is taken
 * away again; what stood before is never touched.
 * @throws what office.js throws; the session makes a `Trouble` of it.
 */
export async function addOwnSheet(context: Excel.RequestContext, wanted: SheetPlan): Promise<string> {
  const { workbook } = context;
  workbook.worksheets.load('items/name');
  workbook.tables.load('items/name');
  workbook.names.load('items/name');
  await context.sync();
  const name =
    chooseNames(
      [wanted],
      workbook.worksheets.items.map((sheet) => sheet.name),
    )[wanted.key] ?? wanted.name;
  const taken = [...workbook.tables.items, ...workbook.names.items].map((item) => item.name);
  const plan: SheetPlan = wanted.table
    ? { ...wanted, name, table: { ...wanted.table, name: freeName(wanted.table.name, taken) } }
    : { ...wanted, name };
  const added = workbook.worksheets.add(name);
  added.load('id');
  await context.sync();
  const sheet = workbook.worksheets.getItem(added.id);
  try {
    putTexts(sheet, plan, null);
    await context.sync();
    await fillRest(context, sheet, plan);
    dressSheet(context, { plan, name, standing: null });
    sheet.activate();
    await context.sync();
  } catch (error) {
    sheet.delete();
    await context.sync().catch(() => undefined);
    throw error;
  }
  return name;
}
