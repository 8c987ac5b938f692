/** Taking Mainstay out of a workbook: what people typed stays, in its cells; all that was Mainstay's own goes. */

import { activityColumns, columns, isOwnHighlight, type Blueprint } from '../../core/workbook';
import { addressOf, columnsAddress, rangeAt, type Area } from './areas';
import type { Place } from './find';
import { refuseProtected, takeSheetsOut } from './leave-sheets';
import { readAll, type Sight } from './read';
import { troubleOf } from './trouble';

/** Every defined name of ours begins so (workbook.md, Dropdowns). */
const NAMES = /^MPA_/;
/** Every namespace of ours begins so. */
const NAMESPACES = /^urn:mainstay:/;
/** Every setting of ours begins so. */
const SETTINGS = /^mainstay\./;

/** Columns that Mainstay wrote and nobody types into. */
const OWN_COLUMNS = ['check', 'findings'] as const;

const bodyOf = (place: Place): Area => ({
  row: place.row + 1,
  column: place.column,
  rowCount: place.rowCount,
  columnCount: place.headings.length,
});

const halves = (area: Area): Area[] => {
  const rows = Math.ceil(area.rowCount / 2);
  return [
    { ...area, rowCount: rows },
    { ...area, row: area.row + rows, rowCount: area.rowCount - rows },
  ].filter(({ rowCount }) => rowCount > 0);
};

/**
 * The parts of the columns that carry a list of ours. A range whose cells differ is asked again in halves, so
 * that a person's own rules are told from ours; one sync a halving.
 */
async function ownLists(sheet: Excel.Worksheet, areas: readonly Area[]): Promise<Area[]> {
  if (areas.length === 0) return [];
  const asked = areas.map((area) => {
    const { dataValidation } = rangeAt(sheet, area);
    dataValidation.load('type,rule');
    return { area, dataValidation };
  });
  await sheet.context.sync();
  const own = asked.filter(({ dataValidation: { type, rule } }) => {
    const source = type === 'List' ? rule.list?.source : undefined;
    return typeof source === 'string' && source.includes('MPA_');
  });
  const mixed = asked.filter(
    ({ area, dataValidation: { type } }) =>
      (type === 'Inconsistent' || type === 'MixedCriteria') && area.rowCount > 1,
  );
  const deeper = await ownLists(
    sheet,
    mixed.flatMap(({ area }) => halves(area)),
  );
  return [...own.map(({ area }) => area), ...deeper];
}

async function takeDressOff(context: Excel.RequestContext, place: Place): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(place.sheetId);
  const body = bodyOf(place);
  if (body.rowCount > 0) {
    const { conditionalFormats } = rangeAt(sheet, body);
    conditionalFormats.load('items/id,items/type');
    await context.sync();
    const formats = conditionalFormats.items.map((format) => {
      const { rule } = format.customOrNullObject;
      rule.load('formula');
      return { format, rule };
    });
    await context.sync();
    for (const { format, rule } of formats) {
      if (!rule.isNullObject && isOwnHighlight(rule.formula)) format.delete();
    }
    const each = place.headings.map((_, c) => ({ ...body, column: body.column + c, columnCount: 1 }));
    for (const area of await ownLists(sheet, each)) rangeAt(sheet, area).dataValidation.clear();
  }
  if (place.name !== null) context.workbook.tables.getItem(place.name).convertToRange();
  await context.sync();
}

/** Takes out Check and Findings, and the numbers of rows that nobody filled in. */
async function takeOwnCellsOut(context: Excel.RequestContext, { places, snapshot }: Sight): Promise<void> {
  const place = places.find(({ key }) => key === 'activities');
  const table = snapshot.tables.find(({ key }) => key === 'activities');
  if (!place || !table) return;
  const sheet = context.workbook.worksheets.getItem(place.sheetId);
  const at = activityColumns(place.headings);
  const content = columns.filter((column) => column.content).map(({ key }) => at[key]);
  table.rows.forEach((row, index) => {
    const empty = content.every((c) => c === undefined || String(row[c] ?? '').trim() === '');
    if (!empty || at.ref === undefined) return;
    const cell = { row: place.row + 1 + index, column: place.column + at.ref, rowCount: 1, columnCount: 1 };
    rangeAt(sheet, cell).clear('Contents');
  });
  const own = OWN_COLUMNS.flatMap((key) => at[key] ?? []).sort((a, b) => b - a);
  const asked = own.map((c) => {
    const column = place.column + c;
    const used = sheet.getRange(columnsAddress(column)).getUsedRangeOrNullObject(true);
    used.load('rowIndex,rowCount');
    return { column, used };
  });
  await context.sync();
  for (const { column, used } of asked) {
    const area = { row: place.row, column, rowCount: place.rowCount + 1, columnCount: 1 };
    const beside =
      !used.isNullObject &&
      (used.rowIndex < area.row || used.rowIndex + used.rowCount > area.row + area.rowCount);
    // Where a person wrote above or below, the column is theirs too.
    if (beside) sheet.getRange(addressOf(area)).clear('Contents');
    else sheet.getRange(columnsAddress(column)).delete('Left');
  }
  await context.sync();
}

async function takeMarksOut(context: Excel.RequestContext, blueprint: Blueprint): Promise<void> {
  const { names, customXmlParts, settings, properties } = context.workbook;
  names.load('items/name');
  customXmlParts.load('items/id,items/namespaceUri');
  settings.load('items/key');
  properties.load('title,subject');
  await context.sync();
  for (const item of names.items) if (NAMES.test(item.name)) item.delete();
  for (const part of customXmlParts.items) if (NAMESPACES.test(part.namespaceUri)) part.delete();
  for (const setting of settings.items) if (SETTINGS.test(setting.key)) setting.delete();
  for (const key of ['title', 'subject'] as const) {
    if (properties[key] === blueprint.properties[key]) properties[key] = '';
  }
  await context.sync();
}

/**
 * Takes Mainstay out of the workbook: lists, highlights, Check and Findings, Guidance and the hidden sheet,
 * names, the pack, versions and settings. The tables become plain ranges with their headings and every text
 * that somebody typed; formats stay. In Excel this cannot be undone (deleting a sheet empties the undo stack).
 * The marks go last, so that a removal that was broken off is completed by asking for it again.
 * @throws Trouble TableGone where there is no agreement, AccessDenied where protection would end it half-way, and what office.js throws
 */
export async function leave(context: Excel.RequestContext, blueprint: Blueprint): Promise<void> {
  const sight = await readAll(context);
  if (!sight) throw troubleOf('TableGone');
  await refuseProtected(context, blueprint, sight.places);
  for (const place of sight.places) {
    // One table after another: each ends in a state that a second removal understands.
    await takeDressOff(context, place);
  }
  await takeOwnCellsOut(context, sight);
  await takeSheetsOut(context, blueprint, sight.places);
  await takeMarksOut(context, blueprint);
}
