/** The columns of the Activities table: the strategy's six in the middle, around them what only its text asks for. */

import type { Framework } from '../framework/types';
import type { ColumnKey } from './types';

/** How a cell of the column is read. */
export type ColumnKind =
  /** One text. */
  | 'text'
  /** Several entries by the cell grammar. */
  | 'multi'
  /** One of a short closed list. */
  | 'closed'
  /** A plain number, read as text. */
  | 'number'
  /** A formula of ours. */
  | 'formula'
  /** Written by "Check now". */
  | 'written';

export interface Column {
  readonly key: ColumnKey;
  /** Heading as printed; for the strategy's own columns see `columnHeading`. */
  readonly heading: string;
  /** Short name in messages and in the Check column: "WHO", "Why?", "DPs". */
  readonly label: string;
  readonly kind: ColumnKind;
  /** True for the five columns whose cells hold several entries. */
  readonly multi: boolean;
  /** True where an empty cell of a row in use is to be filled in. */
  readonly required: boolean;
  /** True where the cells offer a list. */
  readonly list: boolean;
  /** True for text that counts as content of an activity ("from area to aims"). */
  readonly content: boolean;
}

const column = (
  key: ColumnKey,
  heading: string,
  label: string,
  kind: ColumnKind,
  flags: { required?: boolean; list?: boolean; content?: boolean } = {},
): Column => ({
  key,
  heading,
  label,
  kind,
  multi: kind === 'multi',
  required: flags.required ?? true,
  list: flags.list ?? false,
  content: flags.content ?? true,
});

const aside = { required: false, content: false };

/** The Activities columns in their order. Keys and headings are a contract. */
export const columns: readonly Column[] = [
  column('ref', 'Ref', 'Ref', 'number', aside),
  column('check', 'Check', 'Check', 'formula', aside),
  column('area', 'Policy area', 'Policy area', 'text', { list: true }),
  column('what', 'WHAT?', 'WHAT', 'multi', { list: true }),
  column('who', 'WHO?', 'WHO', 'multi', { list: true }),
  column('when', 'WHEN?', 'WHEN', 'multi', { list: true }),
  column('how', 'HOW?', 'HOW', 'multi', { list: true }),
  column('why', 'Why?', 'Why?', 'text'),
  column('partners', 'DPs involved', 'DPs', 'multi', { list: true }),
  column('kind', 'Kind of activity', 'Kind', 'closed', { list: true }),
  column('equality', 'Equal opportunities and empowerment issues', 'Equality', 'text'),
  column('need', 'Demand or need', 'Need', 'text', { required: false }),
  column('rationale', 'Rationale linking what, who, when and how', 'Rationale', 'text'),
  column('outcome', 'Outcome', 'Outcome', 'text'),
  column('aims', 'Consistency with the aims of Theme D', 'Aims', 'text'),
  column('unplaced', 'Not placed', 'Not placed', 'text', aside),
  column('findings', 'Findings', 'Findings', 'written', aside),
];

/** Keys of the Activities columns in their order. */
export const columnKeys: readonly ColumnKey[] = columns.map((c) => c.key);

const byKey = new Map<string, Column>(columns.map((c) => [c.key, c]));

/**
 * The column of a key.
 * @throws when the key is none of the contract's; a broken promise of the program.
 */
export function columnOf(key: ColumnKey): Column {
  const found = byKey.get(key);
  if (!found) throw new Error(`There is no column "${key}".`);
  return found;
}

/** The label of a column, cover question or joint question in messages; the key itself where it has none. */
export function columnLabel(key: string): string {
  return byKey.get(key)?.label ?? key;
}

/** The heading of a column: the strategy's own words where it prints one (R25 to R30), else ours. */
export function columnHeading(framework: Framework, key: ColumnKey): string {
  const headings: Readonly<Record<string, string | undefined>> = framework.pack.headings;
  return headings[key] ?? columnOf(key).heading;
}

/** Whether a key names an Activities column. */
export function isColumnKey(key: string): key is ColumnKey {
  return byKey.has(key);
}
