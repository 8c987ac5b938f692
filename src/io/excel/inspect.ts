/** How the furniture of the tables stands: lists, highlights, Check, names, rows below, copies. Reads only, in two syncs. */

import { columnIndexes, rowsByQuestion, shapeOf, type Inspection, type TableFacts } from '../../core/live';
import { tables as known, type Blueprint, type TablePlan } from '../../core/workbook';
import { areasOf, intersection, rangeAt, type Area } from './areas';
import { askBelow, askMoreBelow, belowOf, type AskedBelow } from './below';
import { askTables, placesOf, samePlace, type Place } from './find';
import type { Sight } from './read';
import { sourceOf } from './rows';
import { bodyArea } from './shadow';

/** Highlights that are looked at; a sheet with more of them has been pasted over so often that nobody can tell. */
const MOST_MARKS = 400;

interface Asked {
  readonly place: Place;
  readonly plan: TablePlan;
  readonly lists: readonly { readonly index: number; readonly validation: Excel.DataValidation }[];
  readonly cells: readonly {
    readonly column: number;
    readonly wanted: string;
    readonly validation: Excel.DataValidation;
  }[];
  readonly check: {
    readonly range: Excel.Range;
    /** Its first cell: the formula is long, and asked for once. */
    readonly first: Excel.Range;
    readonly formulas: Excel.RangeAreas;
    readonly area: Area;
  } | null;
  readonly marks: Excel.ConditionalFormatCollection | null;
  readonly below: AskedBelow | null;
}

function validationOf(sheet: Excel.Worksheet, area: Area): Excel.DataValidation {
  const { dataValidation } = rangeAt(sheet, area);
  dataValidation.load('type,rule');
  return dataValidation;
}

function ask(context: Excel.RequestContext, place: Place, plan: TablePlan, sight: Sight): Asked {
  const sheet = context.workbook.worksheets.getItem(place.sheetId);
  const body = bodyArea(place);
  const indexes = columnIndexes(place.key, place.headings);
  const column = (index: number): Area => ({ ...body, column: body.column + index, columnCount: 1 });
  const filled = body.rowCount > 0;
  const lists = plan.columns.flatMap(({ key, list }) => {
    const index = indexes[key];
    return list && filled && index !== undefined
      ? [{ index, validation: validationOf(sheet, column(index)) }]
      : [];
  });
  const checked = filled && place.key === 'activities' ? indexes['check'] : undefined;
  const marked = filled && plan.columns.some(({ highlights }) => highlights.length > 0);
  const marks = marked ? highlightsOf(rangeAt(sheet, body)) : null;
  return {
    place,
    plan,
    lists,
    cells: cellLists(sheet, place, plan, sight),
    check: checked === undefined ? null : askCheck(sheet, column(checked)),
    marks,
    below: place.key === 'activities' || place.key === 'partners' ? askBelow(sheet, place) : null,
  };
}

function askCheck(sheet: Excel.Worksheet, area: Area): NonNullable<Asked['check']> {
  const range = rangeAt(sheet, area);
  range.load('values');
  const first = rangeAt(sheet, { ...area, rowCount: 1 });
  first.load('formulas');
  const formulas = range.getSpecialCellsOrNullObject('Formulas');
  formulas.load('address');
  return { range, first, formulas, area };
}

/** Cells that are planned with a list of their own, found by their row's question. */
function cellLists(
  sheet: Excel.Worksheet,
  place: Place,
  plan: TablePlan,
  { snapshot }: Sight,
): Asked['cells'] {
  const rows = snapshot.tables.find((table) => table.key === place.key)?.rows ?? [];
  const indexes = columnIndexes(place.key, place.headings);
  const at = rowsByQuestion(plan, rows, indexes['question'] ?? 0);
  return (plan.cellLists ?? []).flatMap(({ row, column, list }) => {
    const now = at[row];
    const index = indexes[plan.columns[column]?.key ?? ''];
    if (now === undefined || index === undefined) return [];
    const area = { row: place.row + 1 + now, column: place.column + index, rowCount: 1, columnCount: 1 };
    return [{ column, wanted: list.source, validation: validationOf(sheet, area) }];
  });
}

/** Asks for the highlights of a range. */
export function highlightsOf({ conditionalFormats }: Excel.Range): Excel.ConditionalFormatCollection {
  conditionalFormats.load('items/id,items/type');
  return conditionalFormats;
}

interface AskedMark {
  readonly formula: Excel.ConditionalFormatRule;
  readonly ranges: Excel.RangeAreas;
}

/** Asks for each highlight by formula, and where it holds; null where there are too many. */
export function askHighlights(marks: Excel.ConditionalFormatCollection | null): AskedMark[] | null {
  const custom = marks?.items.filter(({ type }) => type === 'Custom') ?? null;
  if (!custom || custom.length > MOST_MARKS) return null;
  return custom.map((item) => {
    const formula = item.custom.rule;
    formula.load('formula');
    const ranges = item.getRanges();
    ranges.load('address');
    return { formula, ranges };
  });
}

/** Rows covered, by column and shape. */
function covered(place: Place, marks: readonly AskedMark[]): Record<number, Record<string, number>> {
  const body = bodyArea(place);
  const rows = new Map<string, Set<number>>();
  for (const { formula, ranges } of marks) {
    const shape = shapeOf(formula.formula);
    for (const area of areasOf(ranges.address)) {
      const part = intersection(area, body);
      for (let c = 0; part && c < part.columnCount; c++) {
        const key = `${part.column - body.column + c} ${shape}`;
        const set = rows.get(key) ?? new Set<number>();
        for (let r = 0; r < part.rowCount; r++) set.add(part.row + r);
        rows.set(key, set);
      }
    }
  }
  const found: Record<number, Record<string, number>> = {};
  for (const [key, set] of rows) {
    const at = key.indexOf(' ');
    (found[Number(key.slice(0, at))] ??= {})[key.slice(at + 1)] = set.size;
  }
  return found;
}

/** Body rows of which the Check cell holds no formula, or one that lost a column it asked for. */
function uncheckedOf({ check, place }: Asked): TableFacts['unchecked'] {
  if (!check) return { rows: [], text: '' };
  const held = new Set<number>();
  for (const area of check.formulas.isNullObject ? [] : areasOf(check.formulas.address)) {
    // For a single cell Excel answers for the whole sheet, hence the intersection.
    const part = intersection(area, check.area);
    for (let r = 0; part && r < part.rowCount; r++) held.add(part.row + r - place.row - 1);
  }
  const broken = String(check.first.formulas[0]?.[0]).includes('#REF!');
  const rows = Array.from({ length: place.rowCount }, (_, i) => i).filter((i) => broken || !held.has(i));
  if (broken) return { rows, text: '' };
  const texts = rows.map((row) => String(check.range.values[row]?.[0] ?? '').trim());
  return { rows, text: texts.find((text) => text !== '') ?? '' };
}

const tableOf = (blueprint: Blueprint, place: Place): TablePlan | null =>
  blueprint.sheets.find(({ table }) => table?.key === place.key)?.table ?? null;

/** Sheets that hold a copy of one of our tables: Excel names it after ours, with a number behind. */
function copiesOf(tables: Excel.TableCollection, places: readonly Place[]): Inspection['copies'] {
  return tables.items.flatMap(({ name, worksheet }) => {
    const of = known.find((table) => new RegExp(`^${table.name}_?\\d+$`, 'i').test(name));
    const ours = places.some((place) => place.name === name);
    return of && !ours ? [{ sheet: worksheet.name, of: of.key }] : [];
  });
}

/**
 * Looks how everything stands around the tables as they were seen last.
 * @returns null where they stand elsewhere by now
 * @throws what office.js throws; the session makes a `Trouble` of it
 */
export async function inspectTables(
  context: Excel.RequestContext,
  blueprint: Blueprint,
  sight: Sight,
): Promise<Inspection | null> {
  const { workbook } = context;
  const named = askTables(
    context,
    sight.places
      .filter((place) => place.name === known.find((t) => t.key === place.key)?.name)
      .map((p) => p.key),
  );
  workbook.names.load('items/name,items/formula');
  workbook.tables.load('items/name,items/worksheet/name');
  const asked = sight.places.flatMap((place) => {
    const plan = tableOf(blueprint, place);
    return plan ? [ask(context, place, plan, sight)] : [];
  });
  await context.sync();
  const now = placesOf(named);
  const stayed = named.list.every(({ key }) =>
    samePlace(
      sight.places.find((place) => place.key === key),
      now.find((place) => place.key === key),
    ),
  );
  if (!stayed) return null;
  const more = asked.map((one) => ({
    one,
    marks: askHighlights(one.marks),
    below: askMoreBelow(one.below),
  }));
  if (more.some(({ marks, below }) => marks?.length || below)) await context.sync();
  return {
    tables: more.map(({ one, marks, below }) => factsOf(one, marks, below?.values ?? [])),
    names: Object.fromEntries(workbook.names.items.map(({ name, formula }) => [name, String(formula)])),
    copies: copiesOf(workbook.tables, sight.places),
  };
}

function factsOf(
  asked: Asked,
  marks: readonly AskedMark[] | null,
  below: readonly (readonly unknown[])[],
): TableFacts {
  const { key, name, sheet, row, column, headings, rowCount } = asked.place;
  return {
    key,
    name,
    sheet,
    row,
    column,
    headings,
    rowCount,
    lists: Object.fromEntries(asked.lists.map(({ index, validation }) => [index, sourceOf(validation)])),
    cellLists: asked.cells.map(({ column: at, wanted, validation }) => ({
      column: at,
      wanted,
      source: sourceOf(validation),
    })),
    marks: marks ? covered(asked.place, marks) : null,
    unchecked: uncheckedOf(asked),
    below: belowOf(below),
  };
}
