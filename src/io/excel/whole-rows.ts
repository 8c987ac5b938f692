/** Whole rows: a copy of an activity, and taking an activity or a partner out. Fetched when first asked for. */

import { ROW_CHANGED, type Placed } from '../../core/live';
import { activityColumns, columns, type ActivityTexts, type CellValue, type Edit } from '../../core/workbook';
import { addActivityRow } from './add';
import type { Area } from './areas';
import type { Place } from './find';
import { readAll, type Sight } from './read';
import type { Shadow } from './shadow';
import { troubleOf } from './trouble';
import { writeEdits } from './write';

export { addActivityRow };

type Wrote = (sheetId: string, area: Area) => void;

/** The columns that a person writes, by their index in the table. */
function contentOf({ headings }: Pick<Place, 'headings'>): ReadonlyMap<string, number> {
  const found = activityColumns(headings);
  return new Map(
    columns.flatMap(({ key, content }) => {
      const index = found[key];
      return content && index !== undefined ? [[key, index] as const] : [];
    }),
  );
}

/**
 * Puts the texts into the first empty row, else into a new one; the Ref is the next free one. One write for
 * the row, and one more before it where a Ref had to be given or the table grew.
 * @throws Trouble TableGone where the workbook has no Activities table
 */
export async function copyActivityRow(
  context: Excel.RequestContext,
  texts: ActivityTexts,
  wrote: Wrote,
): Promise<Placed & { readonly sight: Sight | null }> {
  const sight = await readAll(context);
  const added = await addActivityRow(context, sight, (area, sheetId) => wrote(sheetId, area));
  const place = sight?.places.find((p) => p.key === 'activities');
  if (!place) throw troubleOf('TableGone');
  const edits = [...contentOf(place)].flatMap(([key, index]): Edit[] => {
    const text = texts[key as keyof ActivityTexts] ?? '';
    const at = { sheet: place.sheet, row: added.at.row, column: place.column + index };
    return text === '' ? [] : [{ at, text }];
  });
  const blocks = await writeEdits(
    context,
    edits,
    ({ area }) => wrote(place.sheetId, area),
    () => undefined,
  );
  return { at: added.at, steps: added.steps + blocks.length, sight: await readAll(context) };
}

/** Columns of an activity that tell it from another. */
function typedIn(place: Place): readonly number[] {
  const { ref } = activityColumns(place.headings);
  return [...contentOf(place).values(), ...(ref === undefined ? [] : [ref])];
}

const sameCells = (a: readonly CellValue[], b: readonly CellValue[], indexes: readonly number[]): boolean =>
  indexes.every((i) => String(a[i] ?? '') === String(b[i] ?? ''));

/**
 * Takes a body row out. Nothing is removed where a filter hides rows: Excel then takes out no row at all and
 * reports nothing (office-js #994); and none where the row is not the one that was last seen there.
 * @throws Trouble TableGone, FilteredRangeConflict, RowChanged
 */
export async function removeTableRow(
  context: Excel.RequestContext,
  { table: key, index }: { readonly table: 'activities' | 'partners'; readonly index: number },
  shadow: Shadow,
): Promise<Sight | null> {
  const sight = await readAll(context);
  const place = sight?.places.find((p) => p.key === key);
  const now = sight?.snapshot.tables.find((t) => t.key === key);
  const seen = shadow.table(key);
  if (!place || !now || place.name === null) throw troubleOf('TableGone');
  const row = now.rows[index];
  const known = seen?.rows[index];
  const cells = key === 'activities' ? typedIn(place) : place.headings.map((_, i) => i);
  const same =
    seen?.headings.length === now.headings.length && seen.headings.every((h, i) => h === now.headings[i]);
  if (!row || !known || !same || !sameCells(row, known, cells)) throw ROW_CHANGED;
  const { autoFilter: filter, rows } = context.workbook.tables.getItem(place.name);
  filter.load('isDataFiltered');
  await context.sync();
  if (filter.isDataFiltered) throw troubleOf('FilteredRangeConflict');
  rows.getItemAt(index).delete();
  await context.sync();
  return readAll(context);
}
