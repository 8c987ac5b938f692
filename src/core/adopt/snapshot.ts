/** A stranger's table as a snapshot that knows its own cells, so that it can be checked where it stands. */

import { columnOf, type CellValue, type ColumnKey, type Snapshot } from '../workbook';
import type { Adoption } from './types';

/**
 * The adopted activities at the rows and columns of their source: what is found in them names cells of the
 * stranger's own sheet. A column that the source lacks (a policy area that stood in a group heading, a Ref) is put
 * to the right of the table. Null where there are no activities.
 * @param adoption as `adopt` gives it; where its tables differ in their columns, the first one's hold
 */
export function snapshotOfAdoption({ tables, activities }: Adoption, date1904: boolean): Snapshot | null {
  const [table] = tables;
  if (!table || activities.length === 0) return null;
  const at = new Map<ColumnKey, number>();
  let width = 0;
  for (const { column, key } of table.columns) {
    width = Math.max(width, column + 1);
    if (key !== null && !at.has(key)) at.set(key, column);
  }
  for (const key of activities.flatMap(({ texts }) => Object.keys(texts) as ColumnKey[])) {
    if (!at.has(key)) at.set(key, width++);
  }
  const headings = Array.from({ length: width }, () => '');
  for (const [key, column] of at) headings[column] = columnOf(key).heading;
  const first = table.headingRow + 1;
  const last = activities.reduce((end, { rows }) => Math.max(end, rows[0] ?? 0), first);
  const rows: CellValue[][] = Array.from({ length: last - first + 1 }, () => headings.map(() => ''));
  for (const { texts, rows: source } of activities) {
    const row = rows[(source[0] ?? first) - first];
    if (!row) continue;
    for (const [key, text] of Object.entries(texts)) row[at.get(key as ColumnKey) ?? 0] = text;
  }
  const { sheet, headingRow } = table;
  const activitiesTable = {
    key: 'activities' as const,
    name: null,
    sheet,
    row: headingRow,
    column: 0,
    headings,
    rows,
    formulas: [],
    formats: {},
  };
  return { tables: [activitiesTable], pack: null, date1904 };
}
