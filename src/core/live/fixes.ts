/** Many fixes at once: which can be written together, what each changes, and the one write. */

import type { Edit, Finding } from '../agreement/types';
import type { Reading } from '../workbook';
import { contextOf } from './context';
import type { Live } from './types';

/** What a fix does to one cell. */
export interface Change extends Edit {
  /** What stands there. */
  readonly before: string;
}

export interface FixPlan {
  /** One a cell, in the order of the findings. */
  readonly changes: readonly Change[];
  /** Findings whose fix would write a cell that another of them writes, or give a Ref that another gives. */
  readonly later: number;
}

/** The text of a cell as last read; "" outside the tables. */
function textIn(reading: Reading, { sheet, row, column }: Edit['at']): string {
  for (const [key, table] of Object.entries(reading.tables)) {
    if (table.sheet !== sheet || row < table.firstRow || row >= table.firstRow + table.rowCount) continue;
    const name = Object.keys(table.columns).find((each) => table.columns[each] === column);
    if (name === undefined) return '';
    if (key === 'activities') {
      const found = reading.activities.find((each) => each.index === row - table.firstRow);
      return found?.text[name as keyof typeof found.text] ?? '';
    }
    const rows = { agreement: reading.cover, partners: reading.partners, joint: reading.joint };
    const list = key === 'answers' ? reading.answers : rows[key as keyof typeof rows];
    return list.find((each) => each.row === row)?.values[name] ?? '';
  }
  return '';
}

const cellKey = ({ at }: Edit): string => `${at.sheet}\u0001${at.row}\u0001${at.column}`;

/**
 * The fixes of findings that can be written together. A fix is the whole new text of a cell, so of two that
 * write one cell differently the second waits, and so does one that gives a Ref another gives.
 */
export function planFixes(findings: readonly Finding[], reading: Reading): FixPlan {
  const table = reading.tables.activities;
  const cells = new Map<string, string>();
  const refs = new Set<string>();
  const changes: Change[] = [];
  let later = 0;
  for (const { fix } of findings) {
    if (!fix) continue;
    const isRef = (edit: Edit): boolean =>
      edit.at.sheet === table?.sheet && edit.at.column === table.columns['ref'];
    const clash = fix.edits.some(
      (edit) => (cells.get(cellKey(edit)) ?? edit.text) !== edit.text || (isRef(edit) && refs.has(edit.text)),
    );
    if (clash) {
      later++;
      continue;
    }
    for (const edit of fix.edits) {
      if (isRef(edit)) refs.add(edit.text);
      if (cells.has(cellKey(edit))) continue;
      cells.set(cellKey(edit), edit.text);
      changes.push({ ...edit, before: textIn(reading, edit.at) });
    }
  }
  return { changes, later };
}

/** Writes the changes of a plan as one action, one range write where the cells allow it. */
export function fixAll(live: Live, changes: readonly Change[]): Promise<boolean> {
  const context = contextOf(live);
  const written = new Set(changes.map(cellKey));
  const edits = [
    ...context.refs().filter((edit) => !written.has(cellKey(edit))),
    ...changes.map(({ at, text }) => ({ at, text })),
  ];
  return context.act('fix', (placed) => context.port.write(placed), { edits, at: changes[0]?.at ?? null });
}
