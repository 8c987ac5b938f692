/** New texts in the cells of a workbook, as changes to its parts. */

import type { Edit } from '../../core/workbook';
import { withCells, withoutCalcChain, withRecalculation, type BookParts } from '../xlsx';

const formulasIn = (xml: string): number => xml.match(/<(?:[\w.-]+:)?f[\s/>]/g)?.length ?? 0;

/**
 * The parts that change when edits are written: the sheets of the edits, and the workbook's part, which then says
 * that Excel is to compute its formulas anew. Where a formula gives way to a text, the kept order of computing goes.
 * @param changed parts that are to change already; they are built upon
 */
export function withEdits(
  parts: BookParts,
  changed: Readonly<Record<string, string | null>>,
  edits: readonly Edit[],
): Record<string, string | null> {
  const bySheet = new Map<string, Edit[]>();
  for (const edit of edits) {
    const there = bySheet.get(edit.at.sheet);
    if (there) there.push(edit);
    else bySheet.set(edit.at.sheet, [edit]);
  }
  const next: Record<string, string | null> = { ...changed };
  const now = (path: string): string => next[path] ?? parts.text(path);
  let formulasLost = false;
  for (const [sheet, own] of bySheet) {
    const path = parts.sheets.get(sheet);
    if (path === undefined) continue;
    const before = now(path);
    const after = withCells(
      before,
      own.map(({ at: { row, column }, text }) => ({ row, column, text })),
    );
    formulasLost ||= formulasIn(after) < formulasIn(before);
    next[path] = after;
  }
  if (edits.length > 0) next[parts.workbook] = withRecalculation(now(parts.workbook));
  return formulasLost ? withoutCalcChain(parts, next) : next;
}
