/** Where edits go when their turn comes: the sheet may have changed since the person decided. */

import type { Edit, Position } from '../agreement/types';
import { movedTo, toA1, type Reading } from '../workbook';
import type { Trouble } from './types';

/** What stood when the person decided. */
export interface Standing {
  readonly reading: Reading | null;
  /** Text of each cell that is to be written, in the order of the edits. */
  readonly texts: readonly string[];
}

/** The sheet as it is now. */
export interface Now {
  readonly reading: Reading | null;
  readonly textAt: (at: Position) => string;
  /** Whether the text of a cell is what this pane wrote there last. */
  readonly isOwn: (at: Position) => boolean;
}

const changed = (at: Position): Trouble => ({
  code: 'Conflict',
  message: `${toA1(at)} was changed or moved meanwhile, so nothing was written. Look at it, then do it again.`,
  retry: false,
});

/**
 * The edits, each in the row and column that its cell has now. An edit that gives a Ref to a row which has got one
 * meanwhile is left out.
 * @throws Trouble where a row is gone, or a cell no longer holds the text that the person decided upon.
 */
export function placed(edits: readonly Edit[], was: Standing, now: Now): readonly Edit[] {
  const [before, after] = [was.reading, now.reading];
  if (before === after || !before) return edits;
  const tables = Object.entries(before.tables);
  const rows = new Map<number, number | null>();
  const written = new Set(
    edits.flatMap(({ at }) =>
      Object.keys(columnsAt(before, at)).filter((key) => columnsAt(before, at)[key] === at.column),
    ),
  );
  const moved = (at: Position): Position | null => {
    const [key, old] =
      tables.find(
        ([, table]) =>
          table.sheet === at.sheet && at.row >= table.firstRow && at.row < table.firstRow + table.rowCount,
      ) ?? [];
    const table = after?.tables[key as keyof Reading['tables']];
    if (!old) return at;
    if (!after || !table) return null;
    let index: number | null = at.row - old.firstRow;
    if (key === 'activities') {
      if (!rows.has(index)) rows.set(index, movedTo(index, before, after, written));
      index = rows.get(index) ?? null;
    }
    if (index === null) return null;
    const name = Object.keys(old.columns).find((each) => old.columns[each] === at.column);
    const column = name === undefined ? at.column : table.columns[name];
    return column === undefined ? null : { sheet: table.sheet, row: table.firstRow + index, column };
  };
  const refs = before.tables.activities?.columns['ref'];
  return edits.flatMap((edit, i) => {
    const at = moved(edit.at);
    if (!at) throw changed(edit.at);
    const text = was.texts[i] ?? '';
    if (now.textAt(at) === text || now.isOwn(at)) return [{ at, text: edit.text }];
    if (text === '' && edit.at.sheet === before.tables.activities?.sheet && edit.at.column === refs)
      return [];
    throw changed(at);
  });
}

function columnsAt({ tables }: Reading, { sheet }: Position): Readonly<Record<string, number>> {
  return tables.activities?.sheet === sheet ? tables.activities.columns : {};
}
