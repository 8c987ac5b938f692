/**
 * Making the sheets of a blueprint in the open workbook.
 *
 * A start may break off anywhere. The first thing written is a mark with the
 * names chosen for the sheets, the last its end; while it stands, pressing
 * Start again finds the half-made sheets by those names and completes them,
 * writing only into empty cells. Without the mark, what stands is a person's
 * and stays as it is; only what is missing is made.
 */

import type { Progress } from '../../core/live';
import { PACK_NAMESPACE, quoteSheet, type Blueprint, type SheetPlan } from '../../core/workbook';
import { askState, ownName, type WorkbookState } from './apply-state';
import { dressSheet } from './apply-dress';
import { fillRows, fillSheet, type SheetWork } from './apply-fill';
import { START_MARK } from './marks';
import { ROWS_PER_SYNC } from './session';

/** The names that the plans' sheets get: as planned, or with " (Mainstay)" where that is taken. */
export function chooseNames(plans: readonly SheetPlan[], taken: readonly string[]): Record<string, string> {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const names: Record<string, string> = {};
  for (const plan of plans) {
    let name = plan.name;
    for (let n = 1; used.has(name.toLowerCase()); n++) name = ownName(plan.name, n);
    used.add(name.toLowerCase());
    names[plan.key] = name;
  }
  return names;
}

function isMissing(plan: SheetPlan, state: WorkbookState): boolean {
  return plan.table ? !state.tables.has(plan.table.name) : !state.titled.has(plan.key);
}

/** What is to be made: after a broken-off start everything it had chosen, else what is missing. */
function worksOf(blueprint: Blueprint, state: WorkbookState): SheetWork[] {
  const plans = state.chosen
    ? blueprint.sheets.filter((plan) => state.chosen?.[plan.key] !== undefined)
    : blueprint.sheets.filter((plan) => isMissing(plan, state));
  const names = state.chosen ?? chooseNames(plans, state.sheetNames);
  return plans.map((plan) => ({
    plan,
    name: state.standing.get(plan.key)?.name ?? names[plan.key] ?? plan.name,
    standing: state.standing.get(plan.key) ?? null,
  }));
}

/** Sheets as planned, and the names that they bear. */
type Named = readonly { readonly plan: SheetPlan; readonly name: string }[];

/** A formula of the plan with the sheets' real names. */
function withNames(formula: string, sheets: Named): string {
  return sheets.reduce(
    (text, { plan, name }) => text.replaceAll(`${quoteSheet(plan.name)}!`, `${quoteSheet(name)}!`),
    formula,
  );
}

function addNames(
  context: Excel.RequestContext,
  blueprint: Blueprint,
  state: WorkbookState,
  works: readonly SheetWork[],
): void {
  const { names } = context.workbook;
  const renamed = blueprint.sheets.flatMap((plan) => {
    const name = state.renamed.get(plan.key);
    return name === undefined ? [] : [{ plan, name }];
  });
  for (const plan of blueprint.names) {
    const formula = withNames(plan.formula, [...works, ...renamed]);
    const standing = state.names.get(plan.name);
    // A name that has lost what it stood for leads nowhere, whoever made it.
    const anew = works.some((work) => work.plan.key === 'lists') || standing?.includes('#REF!');
    if (standing === undefined) names.add(plan.name, formula);
    else if (standing !== formula && anew) names.getItem(plan.name).formula = formula;
  }
}

function addParts(context: Excel.RequestContext, blueprint: Blueprint, state: WorkbookState): void {
  for (const part of blueprint.xmlParts) {
    const parts = context.workbook.customXmlParts;
    if (state.pack === null) parts.add(part.xml);
    else if (part.namespace === PACK_NAMESPACE) parts.getItem(state.pack).setXml(part.xml);
  }
  for (const [key, value] of Object.entries(blueprint.settings)) context.workbook.settings.add(key, value);
}

/** What makes an undo impossible in some hosts comes last: hidden sheets, document properties, the end of the mark. */
function finish(
  context: Excel.RequestContext,
  blueprint: Blueprint,
  state: WorkbookState,
  works: readonly SheetWork[],
): void {
  const { workbook } = context;
  const { properties } = workbook;
  for (const key of ['title', 'subject', 'author'] as const) {
    const text = blueprint.properties[key];
    if (text !== '' && !state.properties.has(key)) properties[key] = text;
  }
  const first = works.find((work) => work.plan.name === blueprint.start.sheet);
  if (first) {
    const sheet = workbook.worksheets.getItem(first.name);
    sheet.activate();
    sheet.getCell(blueprint.start.row, blueprint.start.column).select();
  }
  for (const { plan, name } of works) {
    if (plan.hidden) workbook.worksheets.getItem(name).visibility = 'Hidden';
  }
  workbook.settings.add(START_MARK, 'done');
}

/** Writes the rows of long tables that the first write left over, 2,000 rows a sync; tells how many stand. */
async function fillRest(
  context: Excel.RequestContext,
  works: readonly SheetWork[],
  wrote: (rows: number, of: number) => void,
  first = ROWS_PER_SYNC,
): Promise<void> {
  const long = works.filter(({ plan }) => (plan.table?.body.length ?? 0) > first);
  if (long.length === 0) return;
  wrote(first, Math.max(...long.map(({ plan }) => plan.table?.body.length ?? 0)));
  for (const { plan, name, standing } of long) {
    const sheet = context.workbook.worksheets.getItem(name);
    if (plan.table) fillRows(sheet, plan.table, standing, first, ROWS_PER_SYNC);
  }
  await context.sync();
  return fillRest(context, works, wrote, first + ROWS_PER_SYNC);
}

/** What is to be made, and what stood before; enough to take it away again. */
export interface Made {
  readonly works: readonly SheetWork[];
  readonly state: WorkbookState;
}

/** Told once what is to be made, and asked between two syncs; either may throw to end it. */
export interface Watch {
  readonly begins: (made: Made) => void;
  readonly goesOn: () => void;
}

const UNWATCHED: Watch = { begins: () => undefined, goesOn: () => undefined };

/**
 * Makes what is missing: one sync to look (two after a broken-off start), three to
 * write, and one for every further 2,000 rows of a body.
 * @throws what office.js throws; the session makes a `Trouble` of it.
 */
export async function applyBlueprint(
  context: Excel.RequestContext,
  blueprint: Blueprint,
  progress: (p: Progress) => void = () => undefined,
  watch: Watch = UNWATCHED,
): Promise<void> {
  const say = (done: number, what: string): void => {
    watch.goesOn();
    progress({ done, of: 4, what });
  };
  say(0, 'Looking at the workbook');
  const state = await askState(context, blueprint);
  const works = worksOf(blueprint, state);
  const { workbook } = context;
  watch.begins({ works, state });

  say(1, 'Making the sheets');
  const names = Object.fromEntries(works.map((work) => [work.plan.key, work.name]));
  workbook.settings.add(START_MARK, JSON.stringify(names));
  workbook.application.suspendScreenUpdatingUntilNextSync();
  for (const work of works) fillSheet(context, work);
  addNames(context, blueprint, state, works);
  addParts(context, blueprint, state);
  await context.sync();
  await fillRest(context, works, (rows, of) =>
    say(1 + rows / of, `Writing rows, ${rows.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')}`),
  );

  say(2, 'Setting up the lists');
  for (const work of works) dressSheet(context, work);
  await context.sync();

  say(3, 'Finishing');
  finish(context, blueprint, state, works);
  await context.sync();
  say(4, 'Done');
}
