/** Mending the furniture of the tables by the blueprint: a click's doing, never an event's. No text is overwritten. */

import { columnIndexes, shapeOf, type Damage } from '../../core/live';
import type { Blueprint, TableKey, TablePlan } from '../../core/workbook';
import { columnPoints } from './apply-dress';
import { applyBlueprint } from './apply';
import { addressOf, columnsAddress, type Area } from './areas';
import { askBelow, askMoreBelow, belowOf } from './below';
import type { Place } from './find';
import { inspectTables } from './inspect';
import { fillCheck, setLists, setMarks } from './mend-rules';
import { readAll, type Sight } from './read';
import { columnAt } from './refit';
import { troubleOf } from './trouble';

/** Order of mending: what others stand on comes first. */
const ORDER: readonly Damage['kind'][] = [
  'range',
  'headings',
  'columns',
  'names',
  'below',
  'check',
  'lists',
  'marks',
];

const planOf = (blueprint: Blueprint, key: TableKey): TablePlan | null =>
  blueprint.sheets.find(({ table }) => table?.key === key)?.table ?? null;

/**
 * Mends what is given; the tables are read anew before each kind, since mending one moves the others.
 * @returns how many undo steps it took, grouping left out
 * @throws Trouble TableMoved where a table is no longer there
 */
export async function mendAll(
  context: Excel.RequestContext,
  blueprint: Blueprint,
  damage: readonly Damage[],
): Promise<number> {
  let steps = 0;
  if (damage.some(({ kind }) => kind === 'table' || kind === 'names'))
    await rebuild(context, blueprint, damage);
  const rest = damage
    .filter(({ kind }) => ORDER.includes(kind))
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  for (const one of rest) steps += await mendOne(context, blueprint, one);
  return steps;
}

/** Makes the tables and the hidden sheet that are gone, and sets names right that lead nowhere. */
async function rebuild(
  context: Excel.RequestContext,
  blueprint: Blueprint,
  damage: readonly Damage[],
): Promise<void> {
  const tables = damage.some(({ kind }) => kind === 'table');
  await applyBlueprint(context, {
    ...blueprint,
    // A guidance sheet that was deleted stays so: nothing hangs on it.
    sheets: blueprint.sheets.filter(({ key, table }) => key === 'lists' || (tables && table !== null)),
    xmlParts: [],
    settings: {},
    properties: { title: '', subject: '', author: '', language: '' },
  });
}

async function placeNow(
  context: Excel.RequestContext,
  key: TableKey,
): Promise<{ sight: Sight; place: Place }> {
  const sight = await readAll(context);
  const place = sight?.places.find((p) => p.key === key);
  if (!sight || !place) throw troubleOf('TableMoved');
  return { sight, place };
}

async function mendOne(context: Excel.RequestContext, blueprint: Blueprint, one: Damage): Promise<number> {
  if (one.kind === 'names') return followTables(context, blueprint);
  const plan = one.table && planOf(blueprint, one.table);
  if (!one.table || !plan) return 0;
  const { sight, place } = await placeNow(context, one.table);
  switch (one.kind) {
    case 'range':
      return (await makeTable(context, place, plan)) + (await followTables(context, blueprint));
    case 'headings':
      return putHeading(context, one, plan);
    case 'columns':
      return addColumns(context, blueprint, one, place, plan);
    case 'below':
      return takeIn(context, blueprint, place);
    case 'check':
      return fillCheck(context, blueprint, sight, place, plan);
    case 'lists':
      return setLists(context, one.columns, place, plan, sight);
    case 'marks':
      return setMarks(context, one.columns, place, plan);
    default:
      return 0;
  }
}

/** A plain range becomes our table again. */
async function makeTable(context: Excel.RequestContext, place: Place, plan: TablePlan): Promise<number> {
  if (place.name !== null) return 0;
  const area: Area = {
    row: place.row,
    column: place.column,
    rowCount: Math.max(place.rowCount, 1) + 1,
    columnCount: place.headings.length,
  };
  const sheet = context.workbook.worksheets.getItem(place.sheetId);
  const table = sheet.tables.add(addressOf(area), true);
  table.name = plan.name;
  table.style = plan.style;
  await context.sync();
  return 3;
}

/** Names that stand for a table's column, and were turned into addresses when the table became a range. */
async function followTables(context: Excel.RequestContext, blueprint: Blueprint): Promise<number> {
  const { names, tables } = context.workbook;
  const asked = blueprint.names
    .filter(({ formula }) => formula.includes('['))
    .map((plan) => {
      const item = names.getItemOrNullObject(plan.name);
      item.load('formula');
      const table = tables.getItemOrNullObject(plan.formula.slice(1, plan.formula.indexOf('[')));
      table.load('name');
      return { plan, item, table };
    });
  await context.sync();
  const stale = asked.filter(
    ({ item, table }) => !item.isNullObject && !table.isNullObject && !String(item.formula).includes('['),
  );
  for (const { plan, item } of stale) item.formula = plan.formula;
  if (stale.length > 0) await context.sync();
  return stale.length;
}

async function putHeading(context: Excel.RequestContext, one: Damage, plan: TablePlan): Promise<number> {
  const heading = plan.columns.find(({ key }) => key === one.columns[0])?.heading;
  if (!one.at || heading === undefined) return 0;
  const cell = context.workbook.worksheets.getItem(one.at.sheet).getCell(one.at.row, one.at.column);
  cell.values = [[heading]];
  await context.sync();
  return 1;
}

/** Puts columns back where the plan has them, with their looks, lists and highlights. */
async function addColumns(
  context: Excel.RequestContext,
  blueprint: Blueprint,
  one: Damage,
  place: Place,
  plan: TablePlan,
): Promise<number> {
  let steps = place.name === null ? await makeTable(context, place, plan) : 0;
  const table = context.workbook.tables.getItem(place.name ?? plan.name);
  const sheet = context.workbook.worksheets.getItem(place.sheetId);
  const headings = [...place.headings];
  for (const key of plan.columns.map((column) => column.key).filter((key) => one.columns.includes(key))) {
    const column = plan.columns.find((c) => c.key === key);
    if (!column) continue;
    const index = indexFor(key, plan, { ...place, headings });
    table.columns.add(index, undefined, column.heading);
    headings.splice(index, 0, column.heading);
    const whole = sheet.getRange(columnsAddress(place.column + index));
    whole.format.columnWidth = columnPoints(column.width);
    // One value for a range of any size; the type of the property knows only the two-dimensional form.
    whole.numberFormat = column.format as unknown as string[][];
    steps += 4;
  }
  await context.sync();
  return steps + (await mendRules(context, blueprint, place.key));
}

/** Behind the nearest column before it that stands. */
function indexFor(key: string, plan: TablePlan, place: Place): number {
  const indexes = columnIndexes(place.key, place.headings);
  const at = plan.columns.findIndex((column) => column.key === key);
  const before = plan.columns
    .slice(0, at)
    .reverse()
    .find((column) => indexes[column.key] !== undefined);
  return before ? (indexes[before.key] ?? -1) + 1 : 0;
}

/** Takes the rows right below into the table; nothing in them is changed. */
async function takeIn(context: Excel.RequestContext, blueprint: Blueprint, place: Place): Promise<number> {
  const sheet = context.workbook.worksheets.getItem(place.sheetId);
  const asked = askBelow(sheet, place);
  if (!asked || place.name === null) return 0;
  await context.sync();
  const more = askMoreBelow(asked);
  if (!more) return 0;
  await context.sync();
  const below = belowOf(more.values);
  if (!below) return 0;
  const rowCount = place.rowCount + 1 + below.first + below.rows - 1;
  const area = { row: place.row, column: place.column, rowCount, columnCount: place.headings.length };
  context.workbook.tables.getItem(place.name).resize(addressOf(area));
  await context.sync();
  return 1 + (await mendRules(context, blueprint, place.key));
}

/** Lists, highlights and Check of one table, as far as they are missing by now. */
async function mendRules(
  context: Excel.RequestContext,
  blueprint: Blueprint,
  key: TableKey,
): Promise<number> {
  const plan = planOf(blueprint, key);
  const { sight, place } = await placeNow(context, key);
  const inspection = await inspectTables(context, blueprint, { ...sight, places: [place] });
  const facts = inspection?.tables.find((table) => table.key === key);
  if (!plan || !facts) return 0;
  const keyOf = (index: number): string | undefined =>
    plan.columns.find(({ key: column }) => columnAt(place, column) === place.column + index)?.key;
  const lists = Object.entries(facts.lists)
    .filter(([, source]) => source === null)
    .flatMap(([index]) => keyOf(Number(index)) ?? []);
  const marks = plan.columns.flatMap(({ key: column, highlights }) => {
    const at = columnAt(place, column);
    const own = at === undefined ? undefined : facts.marks?.[at - place.column];
    const whole = highlights.every(({ formula }) => (own?.[shapeOf(formula)] ?? 0) >= place.rowCount);
    return at === undefined || whole ? [] : [column];
  });
  let steps = await fillCheck(context, blueprint, sight, place, plan);
  if (lists.length > 0) steps += await setLists(context, lists, place, plan, sight);
  if (marks.length > 0) steps += await setMarks(context, marks, place, plan);
  return steps;
}
