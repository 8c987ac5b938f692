/** The framework's own texts in a workbook (titles, headings, questions, guidance), and those of the next version. */

import type { Edit } from '../agreement';
import type { Framework } from '../framework/types';
import { blueprintFor } from './blueprint';
import { cellText } from './cellText';
import type { Snapshot, TablePlan, TableSnapshot, TextStyle } from './types';

type Titles = ReadonlyMap<string, string>;

/** Columns of the other tables that hold the framework's words, beside headings. */
const OWN_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  agreement: ['question', 'guidance'],
  joint: ['question', 'quote'],
};

/** Where a cell still says what the earlier version wrote there, what the next one says. */
function renewed(at: Edit['at'], now: string, before: unknown, after: unknown): Edit[] {
  const text = String(after ?? '');
  return now === String(before ?? '') && now !== text && now !== '' ? [{ at, text }] : [];
}

function tableEdits(table: TableSnapshot, from: TablePlan, to: TablePlan): Edit[] {
  const { sheet, row, column } = table;
  const headings = table.headings.flatMap((heading, c) => {
    const n = from.columns.findIndex((plan) => plan.heading === heading);
    const after = to.columns.find(({ key }) => key === from.columns[n]?.key)?.heading;
    return after === undefined
      ? []
      : renewed({ sheet, row, column: column + c }, heading, from.columns[n]?.heading, after);
  });
  const body = (OWN_COLUMNS[table.key] ?? []).flatMap((key) => {
    const n = from.columns.findIndex((plan) => plan.key === key);
    const c = table.headings.indexOf(from.columns[n]?.heading ?? '');
    if (n < 0 || c < 0) return [];
    return table.rows.flatMap((cells, r) => {
      const now = cellText(cells[c]);
      const line = from.body.findIndex((planned) => String(planned[n] ?? '') === now);
      const at = { sheet, row: row + 1 + r, column: column + c };
      return line < 0 ? [] : renewed(at, now, from.body[line]?.[n], to.body[line]?.[n]);
    });
  });
  return [...headings, ...body];
}

/**
 * Titles, headings and questions that still stand as the earlier version wrote them, as the next one writes them.
 * What a person changed stays.
 * @param titles the text in A1 of each sheet, by its name
 */
export function ownTextEdits(
  snapshot: Snapshot,
  titles: Titles,
  from: Framework,
  to: Framework,
): readonly Edit[] {
  const [before, after] = [blueprintFor(from), blueprintFor(to)];
  return snapshot.tables.flatMap((table) => {
    const [old, next] = [before, after].map(({ sheets }) => sheets.find(({ key }) => key === table.key));
    if (!old?.table || !next?.table) return [];
    const at = { sheet: table.sheet, row: 0, column: 0 };
    const title = renewed(
      at,
      titles.get(table.sheet) ?? '',
      old.blocks[0]?.values[0]?.[0],
      next.blocks[0]?.values[0]?.[0],
    );
    return [...title, ...tableEdits(table, old.table, next.table)];
  });
}

export interface GuidanceLine {
  readonly text: string;
  readonly style: TextStyle;
}

/** Column A of the Guidance sheet, from the first row on; empty rows have no text. */
export function guidanceLines(framework: Framework): readonly GuidanceLine[] {
  const plan = blueprintFor(framework).sheets.find(({ key }) => key === 'guidance');
  const lines: GuidanceLine[] = [];
  for (const { row, values, style } of plan?.blocks ?? []) {
    values.forEach((line, n) => {
      while (lines.length < row + n) lines.push({ text: '', style: 'body' });
      lines[row + n] = { text: String(line[0] ?? ''), style };
    });
  }
  return lines;
}

/**
 * The lines that take the place of the earlier version's, padded with empty ones to its length. Null where the
 * sheet no longer says just what the earlier version wrote: then it is a person's and stays.
 * @param column texts of column A, from the first row on
 */
export function renewedGuidance(
  column: readonly string[],
  from: Framework,
  to: Framework,
): readonly GuidanceLine[] | null {
  const [before, after] = [guidanceLines(from), guidanceLines(to)];
  const length = Math.max(before.length, after.length);
  const asWritten = Array.from({ length: Math.max(length, column.length) }, (_, n) => n).every(
    (n) => (column[n] ?? '') === (before[n]?.text ?? ''),
  );
  if (!asWritten) return null;
  return Array.from({ length }, (_, n) => after[n] ?? { text: '', style: 'body' });
}
