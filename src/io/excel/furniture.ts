/** What the last inspection saw of lists, so that one typed cell can be told from one that was pasted over. */

import { columnIndexes, shapeOf, type Inspection } from '../../core/live';
import type { Blueprint, TableKey } from '../../core/workbook';

export interface KnownList {
  /** `shapeOf` the list that the column is planned with. */
  readonly wanted: string;
  /** True where all cells of the column offered it. */
  readonly whole: boolean;
}

export class Furniture {
  private lists = new Map<string, KnownList>();

  /** Takes note of what an inspection saw. */
  take({ tables }: Inspection, blueprint: Blueprint): void {
    this.lists = new Map(
      tables.flatMap(({ key, headings, lists }) => {
        const plan = blueprint.sheets.find(({ table }) => table?.key === key)?.table;
        const indexes = columnIndexes(key, headings);
        return (plan?.columns ?? []).flatMap(({ key: column, list }): [string, KnownList][] => {
          const index = indexes[column];
          const source = index === undefined ? undefined : lists[index];
          if (!list || source === undefined) return [];
          const wanted = shapeOf(list.source);
          return [[`${key} ${index}`, { wanted, whole: source !== null && shapeOf(source) === wanted }]];
        });
      }),
    );
  }

  /** The list of a column as it was seen last; undefined where the column has none, or nobody has looked yet. */
  list(table: TableKey, column: number): KnownList | undefined {
    return this.lists.get(`${table} ${column}`);
  }
}
