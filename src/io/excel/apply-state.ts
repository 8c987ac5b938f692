/** What of a blueprint stands in the workbook already. */

import { quoteSheet, type Blueprint, type CellValue, type SheetPlan } from '../../core/workbook';
import { askMarks, chosenOf, partOf } from './marks';

/** A sheet that a plan names, as far as it is made. */
export interface Standing {
  readonly name: string;
  readonly id: string;
  /** Values from A1 on; empty where the sheet is blank. */
  readonly values: readonly (readonly CellValue[])[];
  /** Its first table, or null. */
  readonly table: { readonly id: string; readonly name: string } | null;
}

export interface WorkbookState {
  readonly sheetNames: readonly string[];
  /** Name of the sheet in front. */
  readonly front: string;
  /** Names of the Excel tables of the blueprint that stand. */
  readonly tables: ReadonlySet<string>;
  /** Defined names of the blueprint that stand, with their formulas. */
  readonly names: ReadonlyMap<string, string>;
  /** Keys of plans without a table whose sheet is there, told by its title in A1. */
  readonly titled: ReadonlySet<string>;
  /** Names by plan key of such sheets that were renamed, told by the defined names that lead there. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Sheet names by plan key that a broken-off start had chosen, or null. */
  readonly chosen: Readonly<Record<string, string>> | null;
  /** Half-made sheets by plan key; empty unless `chosen`. */
  readonly standing: ReadonlyMap<string, Standing>;
  /** Document properties that are filled in. */
  readonly properties: ReadonlySet<string>;
  /** Id of the custom XML part that holds the pack, or null. */
  readonly pack: string | null;
}

/** A sheet name of at most 31 characters with " (Mainstay)" behind it. */
export function ownName(name: string, n = 1): string {
  const tail = n > 1 ? ` (Mainstay ${n})` : ' (Mainstay)';
  return name.slice(0, 31 - tail.length) + tail;
}

const titleOf = (plan: SheetPlan): unknown =>
  plan.blocks.find((block) => block.row === 0 && block.column === 0)?.values[0]?.[0];

/** Looks: one sync, and one more where a start was broken off or a sheet without a table was renamed. */
export async function askState(context: Excel.RequestContext, blueprint: Blueprint): Promise<WorkbookState> {
  const { workbook } = context;
  const { worksheets, properties } = workbook;
  worksheets.load('items/name,items/id');
  const front = worksheets.getActiveWorksheet();
  front.load('name');
  properties.load('title,subject,author');
  const tables = blueprint.sheets.flatMap((plan) => {
    if (!plan.table) return [];
    const table = workbook.tables.getItemOrNullObject(plan.table.name);
    table.load('name');
    return [{ name: plan.table.name, table }];
  });
  const names = blueprint.names.map((plan) => {
    const item = workbook.names.getItemOrNullObject(plan.name);
    item.load('formula');
    return { plan, item };
  });
  const untabled = blueprint.sheets
    .filter((plan) => plan.table === null)
    .flatMap((plan) =>
      [plan.name, ownName(plan.name)].map((name) => {
        const cell = worksheets.getItemOrNullObject(name).getRange('A1');
        cell.load('values');
        return { plan, cell };
      }),
    );
  const marks = askMarks(context);
  await context.sync();

  const chosen = chosenOf(marks);
  const isTitled = (entry: { plan: SheetPlan; cell: Excel.Range }): boolean =>
    !entry.cell.isNullObject && entry.cell.values[0]?.[0] === titleOf(entry.plan);
  const standing = chosen
    ? await askStanding(context, blueprint, chosen, worksheets.items)
    : new Map<string, Standing>();
  const standingNames = new Map(
    names.filter((n) => !n.item.isNullObject).map((n) => [n.plan.name, String(n.item.formula)]),
  );
  const titled = new Set(untabled.filter(isTitled).map((entry) => entry.plan.key));
  const lost = untabled.filter(({ plan }) => !titled.has(plan.key)).map(({ plan }) => plan);
  const renamed = chosen
    ? new Map<string, string>()
    : await askRenamed(worksheets, [...new Set(lost)], blueprint, standingNames);
  return {
    sheetNames: worksheets.items.map((sheet) => sheet.name),
    front: front.name,
    tables: new Set(tables.filter((t) => !t.table.isNullObject).map((t) => t.name)),
    names: standingNames,
    titled: new Set([...titled, ...renamed.keys()]),
    renamed,
    chosen,
    standing,
    properties: new Set((['title', 'subject', 'author'] as const).filter((key) => properties[key] !== '')),
    pack: partOf(marks),
  };
}

/** The sheet that a name's formula leads to; null where it leads nowhere. */
function sheetOfFormula(formula: string): string | null {
  const [, quoted, bare] = /^=(?:'((?:[^']|'')+)'|([^'!#]+))!/.exec(formula) ?? [];
  return quoted?.replaceAll("''", "'") ?? bare ?? null;
}

/** Sheets without a table that bear another name by now; one sync where a defined name leads to such a one. */
async function askRenamed(
  worksheets: Excel.WorksheetCollection,
  lost: readonly SheetPlan[],
  blueprint: Blueprint,
  names: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const asked = lost.flatMap((plan) => {
    const leads = blueprint.names.filter(({ formula }) => formula.includes(`${quoteSheet(plan.name)}!`));
    const found = new Set(leads.map(({ name }) => sheetOfFormula(names.get(name) ?? '')));
    return worksheets.items
      .filter(({ name }) => found.has(name))
      .map((sheet) => {
        const cell = sheet.getRange('A1');
        cell.load('values');
        return { plan, sheet, cell };
      });
  });
  const [first] = asked;
  if (!first) return new Map();
  await first.sheet.context.sync();
  const ours = asked.filter(({ plan, cell }) => cell.values[0]?.[0] === titleOf(plan));
  return new Map(ours.map(({ plan, sheet }) => [plan.key, sheet.name]));
}

/** The half-made sheets of a broken-off start, with what stands in them. */
async function askStanding(
  context: Excel.RequestContext,
  blueprint: Blueprint,
  chosen: Readonly<Record<string, string>>,
  sheets: readonly Excel.Worksheet[],
): Promise<Map<string, Standing>> {
  const asked = blueprint.sheets.flatMap((plan) => {
    const name = (chosen[plan.key] ?? '').toLowerCase();
    const sheet = sheets.find((s) => s.name.toLowerCase() === name);
    if (!sheet) return [];
    const used = sheet.getRange('A1').getBoundingRect(sheet.getUsedRange(true));
    used.load('values');
    const { tables } = sheet;
    tables.load('items/id,items/name');
    return [{ plan, sheet, used, tables }];
  });
  await context.sync();
  return new Map(
    asked.map(({ plan, sheet, used, tables }) => {
      const table = tables.items[0];
      return [
        plan.key,
        {
          name: sheet.name,
          id: sheet.id,
          values: used.values as CellValue[][],
          table: table ? { id: table.id, name: table.name } : null,
        },
      ];
    }),
  );
}
