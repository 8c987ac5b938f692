/** The tables as they were last seen, so that a change can be told and named. */

import type { RowNow } from '../../core/live';
import type { CellValue, Snapshot, TableKey, TableSnapshot } from '../../core/workbook';
import type { Area } from './areas';
import type { Place } from './find';
import type { Sight } from './read';

/** A cell that changed between two looks. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly before: CellValue;
  readonly after: CellValue;
}

const same = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((value, i) => value === b[i]);

export class Shadow {
  private seen: Sight | null = null;

  /** All that was last seen; null where there is no agreement. */
  get sight(): Sight | null {
    return this.seen;
  }

  get snapshot(): Snapshot | null {
    return this.sight?.snapshot ?? null;
  }
  get places(): readonly Place[] {
    return this.sight?.places ?? [];
  }

  /** Id of a sheet by the name it was seen under: it may have been renamed since. The name itself where it is not ours. */
  sheetKey(name: string): string {
    return this.places.find((place) => place.sheet === name)?.sheetId ?? name;
  }

  place(key: TableKey): Place | null {
    return this.places.find((place) => place.key === key) ?? null;
  }

  table(key: TableKey): TableSnapshot | null {
    return this.snapshot?.tables.find((table) => table.key === key) ?? null;
  }

  replace(sight: Sight | null): void {
    this.seen = sight;
  }

  /** The table whose body or heading row holds the cell, with the cell's place in the body (-1: the heading row). */
  tableAt(
    sheetId: string,
    row: number,
    column: number,
  ): { place: Place; index: number; column: number } | null {
    for (const place of this.places) {
      const index = row - place.row - 1;
      const inside =
        place.sheetId === sheetId &&
        index >= -1 &&
        index < place.rowCount &&
        column >= place.column &&
        column < place.column + place.headings.length;
      if (inside) return { place, index, column: column - place.column };
    }
    return null;
  }

  /** Rows of which something differs from what was last seen. */
  changedRows(key: TableKey, rows: readonly RowNow[]): RowNow[] {
    const table = this.table(key);
    if (!table) return [];
    const formulasByRow = formulasOf(table);
    return rows.filter((row) => {
      const known = table.rows[row.index];
      if (!known) return false;
      const formulas = formulasByRow.get(row.index) ?? [];
      const formats = Object.entries(row.formats).every(
        ([column, format]) => table.formats[Number(column)]?.[row.index] === format,
      );
      return !(
        same(known, row.values) &&
        same(
          formulas,
          [...row.formulas].sort((a, b) => a - b),
        ) &&
        formats
      );
    });
  }

  /** Keeps the values of one column (by its index in the table), which we have just written. */
  keepColumn(key: TableKey, column: number, texts: readonly string[]): void {
    const table = this.table(key);
    if (!table || !this.sight) return;
    const rows = table.rows.map((row, r) =>
      row.map((value, c) => (c === column ? (texts[r] ?? value) : value)),
    );
    const { snapshot } = this.sight;
    this.seen = {
      ...this.sight,
      snapshot: { ...snapshot, tables: snapshot.tables.map((t) => (t.key === key ? { ...t, rows } : t)) },
    };
  }

  /** Keeps the rows as they are now; answers the cells whose value changed, by sheet row and column. */
  keep(key: TableKey, rows: readonly RowNow[]): CellChange[] {
    const table = this.table(key);
    const place = this.place(key);
    if (!table || !place || !this.sight || rows.length === 0) return [];
    const values = [...table.rows];
    const formats = Object.fromEntries(Object.entries(table.formats).map(([c, list]) => [c, [...list]]));
    const touched = new Set(rows.map((row) => row.index));
    const changes: CellChange[] = [];
    for (const row of rows) {
      const before = values[row.index] ?? [];
      row.values.forEach((after, c) => {
        const old = before[c] ?? '';
        if (old !== after) {
          changes.push({ row: place.row + 1 + row.index, column: place.column + c, before: old, after });
        }
      });
      values[row.index] = row.values;
      for (const [column, format] of Object.entries(row.formats)) {
        const list = formats[column];
        if (list) list[row.index] = format;
      }
    }
    const formulas = [
      ...table.formulas.filter(([index]) => !touched.has(index)),
      ...rows.flatMap((row) => row.formulas.map((column) => [row.index, column] as const)),
    ];
    const next: TableSnapshot = { ...table, rows: values, formats, formulas };
    const { snapshot } = this.sight;
    this.seen = {
      ...this.sight,
      snapshot: { ...snapshot, tables: snapshot.tables.map((t) => (t.key === key ? next : t)) },
    };
    return changes;
  }
}

/** Columns that hold a formula, by body row, in order. */
function formulasOf(table: TableSnapshot): Map<number, number[]> {
  const byRow = new Map<number, number[]>();
  for (const [row, column] of table.formulas) {
    const columns = byRow.get(row);
    if (columns) columns.push(column);
    else byRow.set(row, [column]);
  }
  for (const columns of byRow.values()) columns.sort((a, b) => a - b);
  return byRow;
}

/** The rectangle of a table's body. */
export function bodyArea(place: Place): Area {
  return {
    row: place.row + 1,
    column: place.column,
    rowCount: place.rowCount,
    columnCount: place.headings.length,
  };
}
