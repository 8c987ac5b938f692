/** The activity the cursor stands in, as the form shows it. */

import type { Finding } from '../../../core/agreement';
import type { LiveState } from '../../../core/live';
import type { ActivityRow, ColumnKey, Located, Position } from '../../../core/workbook';
import { say } from '../words';

export interface Current {
  readonly table: Located;
  /** Position in the table body, from 0. */
  readonly index: number;
  /** Sheet row, from 0. */
  readonly sheetRow: number;
  /** Null for a row without text. */
  readonly row: ActivityRow | null;
  readonly findings: readonly Finding[];
}

const NONE: readonly Finding[] = [];

/** The activity at a body index; null where the table has no such row. */
export function activityAt(state: LiveState, index: number): Current | null {
  const { reading } = state;
  const table = reading?.tables.activities;
  if (!reading || !table || index < 0 || index >= table.rowCount) return null;
  const sheetRow = table.firstRow + index;
  const row = reading.activities.find((each) => each.index === index) ?? null;
  // A row without text is nobody's fault yet: what is said of it elsewhere is not said of its fields.
  const findings = row
    ? state.findings.filter((f) => f.at.sheet === table.sheet && f.at.row === sheetRow)
    : NONE;
  return { table, index, sheetRow, row, findings };
}

/** The activity the cursor stands in, or null where it stands elsewhere. */
export function selectedActivity(state: LiveState): Current | null {
  const table = state.reading?.tables.activities;
  const at = state.selected;
  if (!table || at?.sheet !== table.sheet) return null;
  return activityAt(state, at.row - table.firstRow);
}

/** The cell of a column of this activity; null where the table lacks the column. */
export function cellOf(current: Current, key: ColumnKey): Position | null {
  const column = current.table.columns[key];
  return column === undefined ? null : { sheet: current.table.sheet, row: current.sheetRow, column };
}

/** Ref and first topic: "3 Loan readiness"; "New activity" for a row without text. */
export function titleOf(row: ActivityRow | null, index: number): string {
  if (!row) return say(index === 0 ? 'fill.first' : 'fill.new');
  const topic = row.what[0]?.text.replace(/\s+/g, ' ') ?? '';
  if (topic) return say('fill.title', { ref: row.ref, topic }).trim();
  return row.ref ? say('fill.untitled', { ref: row.ref }) : say('fill.new');
}

/** Columns that the form shows; Check and Findings are the sheet's own. */
export type FieldKey = Exclude<ColumnKey, 'check' | 'findings'>;

/** Columns that a new row asks for, in the order of the form. */
export const asked: readonly FieldKey[] = [
  'area',
  'what',
  'who',
  'when',
  'how',
  'why',
  'partners',
  'rationale',
  'kind',
  'outcome',
  'aims',
  'equality',
];

/** Columns of the form below "What its text asks besides". */
export const besides: ReadonlySet<FieldKey> = new Set<FieldKey>([
  'rationale',
  'kind',
  'outcome',
  'aims',
  'equality',
  'need',
  'unplaced',
  'ref',
]);

/** The fields of the form for this activity; demand or need only where something asks for it. */
export function fieldsOf(current: Current): readonly FieldKey[] {
  const { row } = current;
  const has = (key: ColumnKey): boolean =>
    Boolean(row?.text[key].trim()) || current.findings.some((f) => f.column === key);
  const needs = has('need') || row?.how.some((entry) => entry.method?.asks || entry.method?.open) === true;
  return [
    ...asked,
    ...(needs ? (['need'] as const) : []),
    ...(has('unplaced') ? (['unplaced'] as const) : []),
    'ref',
  ];
}
