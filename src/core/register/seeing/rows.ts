/** Rows of a register's table as objects, one by one. */

import type { Register } from '../types';
import type { Value } from '../table';

/** Values of one row by the keys of its columns; "" where the table has no such column. */
export interface RowView {
  text(key: string): string;
  number(key: string): number;
}

/** Rows of the table of that key; none where there is no such table. */
export function* rowsOf(register: Register, key: string): Generator<RowView> {
  const table = register.tables.find((one) => one.key === key);
  if (!table) return;
  const at = new Map(table.columns.map((column, n) => [column.key, n]));
  for (const row of table.rows()) {
    const value = (name: string): Value => row[at.get(name) ?? -1] ?? '';
    yield { text: (name) => String(value(name)), number: (name) => Number(value(name)) || 0 };
  }
}
