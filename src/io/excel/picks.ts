/** What a cell's text becomes when an item of its dropdown is picked. */

import { frameworkById, packs, type Framework } from '../../core/framework';
import {
  activityColumns,
  entriesOf,
  frameworkOfPart,
  pickEntry,
  tableColumnIndexes,
  type ColumnKey,
} from '../../core/workbook';
import type { Shadow } from './shadow';

/** Columns in which a second pick adds to the cell. */
const MULTI_COLUMNS = ['what', 'who', 'when', 'how', 'partners'] as const;
export type MultiColumn = (typeof MULTI_COLUMNS)[number];

export function isMultiColumn(key: ColumnKey): key is MultiColumn {
  return (MULTI_COLUMNS as readonly string[]).includes(key);
}

/** What a pick makes of a cell. */
export interface Picked {
  readonly text: string;
  /** True where the item was the last one of the cell already. */
  readonly wasLast: boolean;
}

/** A cell of Activities by body row and column key. */
export type Picker = (index: number, column: MultiColumn, before: string, item: string) => Picked | null;

/** A picker over the tables as last seen; it answers null where the text is no item of the cell's list. */
export function pickerOf(shadow: Shadow): Picker {
  let pack: string | null | undefined;
  let framework: Framework | null = null;
  const current = (): Framework | null => {
    const now = shadow.snapshot?.pack ?? null;
    if (pack !== now) {
      pack = now;
      const fallback = packs[0] ? frameworkById(packs[0].id) : undefined;
      framework = fallback ? frameworkOfPart(now, fallback) : null;
    }
    return framework;
  };
  return (index, column, before, item) => {
    const known = current();
    const table = shadow.table('activities');
    if (!known || !table) return null;
    const areaColumn = activityColumns(table.headings).area;
    const area = areaColumn === undefined ? '' : String(table.rows[index]?.[areaColumn] ?? '');
    const text = pickEntry(column, before, item, known, area, partnerNames(shadow));
    if (text === null) return null;
    const last = entriesOf(column, before, known).at(-1);
    // Taken out, and all that is left stood before the last entry.
    const wasLast =
      last !== undefined && text.length < before.length && before.slice(0, last.start).startsWith(text);
    return { text, wasLast };
  };
}

function partnerNames(shadow: Shadow): string[] {
  const table = shadow.table('partners');
  const name = table ? tableColumnIndexes('partners', table.headings)['name'] : undefined;
  if (!table || name === undefined) return [];
  return table.rows.map((row) => String(row[name] ?? '').trim()).filter((text) => text !== '');
}
