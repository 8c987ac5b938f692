/** A new last row in one of the tables beside Activities. Fetched when it is first needed. */

import type { Claimed } from '../../core/live';
import { tableColumnIndexes, type TableKey } from '../../core/workbook';
import { addressOf, rangeAt, type Area } from './areas';
import { askTables, placesOf, type Place } from './find';
import { troubleOf } from './trouble';

/** A row to append: texts by column key. */
export interface NewRow {
  readonly table: Exclude<TableKey, 'activities'>;
  readonly texts: Readonly<Record<string, string>>;
}

async function placeNow(context: Excel.RequestContext, known: Place): Promise<Place> {
  if (known.name === null) return known;
  const named = askTables(context, [known.key]);
  await context.sync();
  const place = placesOf(named)[0];
  if (!place) throw troubleOf('TableMoved');
  return place;
}

function lookAt(sheet: Excel.Worksheet, area: Area): Excel.Range {
  const range = rangeAt(sheet, area);
  range.load('values,numberFormat');
  return range;
}

/** A cell that is not of text format would make a date or a number of what it is given. */
const asTyped = (text: string, format: unknown): string =>
  format === '@' || text === '' ? text : `'${text}`;

/**
 * Writes right under the body, which makes the table grow ("Coauthoring in Excel add-ins", learn.microsoft.com:
 * rows.add makes conflicts between co-authors; it serves only where something stands right below, or a row of
 * totals does). A host that does not grow the table by itself is told to. Five syncs at most.
 * Another pane may append a row at the same moment: what stood there is read in the request that writes, and put back.
 * @throws Trouble TableMoved where the table is no longer there
 */
export async function appendRow(
  context: Excel.RequestContext,
  known: Place,
  { table: key, texts }: NewRow,
  before: (area: Area, sheetId: string) => void,
): Promise<Claimed> {
  const place = await placeNow(context, known);
  const sheet = context.workbook.worksheets.getItem(place.sheetId);
  const below: Area = {
    row: place.row + 1 + place.rowCount,
    column: place.column,
    rowCount: 1,
    columnCount: place.headings.length,
  };
  const table = place.name === null ? null : context.workbook.tables.getItem(place.name);
  table?.load('showTotals');
  let under = lookAt(sheet, below);
  await context.sync();
  const added = table !== null && (table.showTotals || under.values.flat().some((value) => value !== ''));
  before(below, place.sheetId);
  if (added) {
    table.rows.add();
    // Asked for anew after the rows moved: a range that is already known moves with them.
    under = lookAt(sheet, below);
    await context.sync();
  }
  const formats = under.numberFormat[0] ?? [];
  const indexes = tableColumnIndexes(key, place.headings);
  const line = place.headings.map((): string | null => null);
  for (const [column, text] of Object.entries(texts)) {
    const index = indexes[column];
    if (index !== undefined && text !== '') line[index] = asTyped(text, formats[index]);
  }
  const stood = lookAt(sheet, below);
  rangeAt(sheet, below).values = [line];
  const body = table?.getDataBodyRange();
  body?.load('rowCount');
  await context.sync();
  const old = stood.values[0] ?? [];
  if (old.some((value) => value !== '')) {
    rangeAt(sheet, below).values = [
      line.map((text, i) => (text === null ? null : asTyped(String(old[i] ?? ''), formats[i]))),
    ];
    await context.sync();
    return { steps: 2 + (added ? 1 : 0), taken: true };
  }
  const grew = !table || (body?.rowCount ?? 0) > place.rowCount;
  if (!grew) {
    table.resize(addressOf({ ...below, row: place.row, rowCount: place.rowCount + 2 }));
    await context.sync();
  }
  return { steps: 1 + (added ? 1 : 0) + (grew ? 0 : 1), taken: false };
}
