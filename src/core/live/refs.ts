/** Refs: every click that writes the table gives the next free number to rows in use that have none. */

import type { Edit } from '../agreement/types';
import type { CellValue, Reading } from '../workbook';

/** The next free number: one more than the highest plain number that stands. */
export function nextRef(refs: readonly CellValue[]): number {
  return refs.reduce<number>((next, ref) => {
    const text = String(ref).trim();
    const number = /^\d{1,9}$/.test(text) ? Number(text) : 0;
    return Math.max(next, number + 1);
  }, 1);
}

function refEdits(rows: readonly number[], reading: Reading, refs: readonly CellValue[]): Edit[] {
  const place = reading.tables.activities;
  const column = place?.columns['ref'];
  if (!place || column === undefined) return [];
  let next = nextRef(refs);
  return rows
    .filter((row) => String(refs[row] ?? '').trim() === '')
    .map((row) => ({
      at: { sheet: place.sheet, row: place.firstRow + row, column },
      text: String(next++),
    }));
}

/** Edits that give a Ref to every row in use without one. `refs` are the Ref cells, one a body row. */
export function refsFor(reading: Reading, refs: readonly CellValue[]): Edit[] {
  return refEdits(
    reading.activities.map((row) => row.index),
    reading,
    refs,
  );
}

/** The edits, and with them a Ref for each activity they write that has none. */
export function withRefs(
  edits: readonly Edit[],
  reading: Reading,
  refs: readonly CellValue[],
): readonly Edit[] {
  const place = reading.tables.activities;
  if (!place) return edits;
  const written = edits.filter(
    ({ at, text }) =>
      text !== '' &&
      at.sheet === place.sheet &&
      at.row >= place.firstRow &&
      at.row < place.firstRow + place.rowCount,
  );
  const named = new Set(
    edits.filter(({ at }) => at.column === place.columns['ref']).map(({ at }) => at.row - place.firstRow),
  );
  const rows = [...new Set(written.map(({ at }) => at.row - place.firstRow))].filter(
    (row) => !named.has(row),
  );
  const more = refEdits(rows, reading, refs);
  return more.length > 0 ? [...more, ...edits] : edits;
}
