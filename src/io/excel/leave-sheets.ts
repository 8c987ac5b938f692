/** The sheets that Mainstay leaves: told by their titles, taken away where they hold nothing but its own words. */

import type { Blueprint, SheetPlan } from '../../core/workbook';
import { rangeAt } from './areas';
import type { Place } from './find';
import { troubleOf } from './trouble';

const cellsOf = (plan: SheetPlan): ReadonlyMap<string, unknown> =>
  new Map(
    plan.blocks.flatMap((block) =>
      block.values.flatMap((row, r) =>
        row.map((value, c) => [`${block.row + r} ${block.column + c}`, value] as const),
      ),
    ),
  );

/** Rows and columns from A1 that a planned sheet fills. */
function extentOf({ blocks }: SheetPlan): { readonly rows: number; readonly columns: number } {
  const ends = blocks.flatMap(({ row, column, values }) =>
    values.map((line, r) => ({ row: row + r + 1, column: column + line.length })),
  );
  return {
    rows: Math.max(0, ...ends.map(({ row }) => row)),
    columns: Math.max(0, ...ends.map(({ column }) => column)),
  };
}

/** A sheet that begins like one of ours. */
interface Known {
  readonly sheet: Excel.Worksheet;
  readonly plan: SheetPlan;
}

/** Told by the title alone: sheets of a person's own may hold more than Excel gives in one answer. */
async function knownSheets(context: Excel.RequestContext, blueprint: Blueprint): Promise<Known[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/visibility');
  await context.sync();
  const asked = worksheets.items.map((sheet) => {
    const title = sheet.getRange('A1');
    title.load('values');
    return { sheet, title };
  });
  await context.sync();
  return asked.flatMap(({ sheet, title }) => {
    const text: unknown = title.values[0]?.[0];
    const plan = text === '' ? undefined : blueprint.sheets.find((one) => cellsOf(one).get('0 0') === text);
    return plan ? [{ sheet, plan }] : [];
  });
}

/**
 * A removal ends half-way at the first protected sheet, so that it is not begun; sheets of a person's own may be.
 * @throws Trouble AccessDenied
 */
export async function refuseProtected(
  context: Excel.RequestContext,
  blueprint: Blueprint,
  places: readonly Place[],
): Promise<void> {
  const { workbook } = context;
  const known = await knownSheets(context, blueprint);
  const ours = [
    ...known.filter(({ plan }) => !plan.table).map(({ sheet }) => sheet),
    ...places.map(({ sheetId }) => workbook.worksheets.getItem(sheetId)),
  ];
  workbook.protection.load('protected');
  for (const { protection } of ours) protection.load('protected');
  await context.sync();
  const locked = [workbook, ...ours].some(({ protection }) => protection.protected);
  if (locked) throw troubleOf('AccessDenied');
}

/** The title stays and says what the sheet is; what speaks of Mainstay below it goes. */
async function takeHintsOut(context: Excel.RequestContext, tables: readonly Known[]): Promise<void> {
  const asked = tables.map(({ sheet, plan }) => {
    const hints = sheet.getRange('A2:A3');
    hints.load('values');
    return { sheet, own: cellsOf(plan), hints };
  });
  await context.sync();
  for (const { sheet, own, hints } of asked) {
    hints.values.forEach(([value], i) => {
      const text = String(value ?? '');
      if (text === own.get(`${i + 1} 0`) || text.startsWith('Checked '))
        rangeAt(sheet, { row: i + 1, column: 0, rowCount: 1, columnCount: 1 }).clear('Contents');
    });
  }
}

/** Sheets without a table (Guidance, the lists) go where nobody added a word; hints under the titles go too. */
export async function takeSheetsOut(
  context: Excel.RequestContext,
  blueprint: Blueprint,
  places: readonly Place[],
): Promise<void> {
  const known = await knownSheets(context, blueprint);
  const placed = new Set(places.map(({ sheetId }) => sheetId));
  await takeHintsOut(
    context,
    known.filter(({ sheet, plan }) => plan.table && placed.has(sheet.id)),
  );
  const pages = known.filter(({ plan }) => !plan.table).map((page) => ({ ...page, own: cellsOf(page.plan) }));
  const used = pages.map(({ sheet }) => sheet.getUsedRange(true));
  for (const range of used) range.load('rowCount,columnCount');
  await context.sync();
  // Where text stands beyond the plan it is a person's, and there may be more of it than Excel gives in one answer.
  const within = pages.map(({ plan }, i) => {
    const { rows, columns: wide } = extentOf(plan);
    const range = used[i];
    return range !== undefined && range.rowCount <= rows && range.columnCount <= wide ? range : null;
  });
  for (const range of within) range?.load('values');
  await context.sync();
  pages.forEach(({ sheet, own }, i) => {
    const values = within[i]?.values;
    if (values?.every((row, r) => row.every((value, c) => value === '' || own.get(`${r} ${c}`) === value)))
      sheet.delete();
    else sheet.visibility = 'Visible';
  });
  await context.sync();
}
