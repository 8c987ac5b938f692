/** The agreement as last read: cells, reading and findings, kept in step by differences. */

import type { Edit, Position } from '../agreement/types';
import type { Framework } from '../framework';
import { createChecker, type Checker } from '../rules';
import {
  dayOfCheck,
  frameworkOfPart,
  readSnapshot,
  updateReading,
  type CellValue,
  type Reading,
  type Snapshot,
  type TableKey,
  type TableSnapshot,
} from '../workbook';
import type { LiveState, RowNow } from './types';

/** The part of the published state that follows from the cells. */
export type Mirrored = Pick<LiveState, 'framework' | 'reading' | 'findings' | 'answered' | 'counts' | 'asOf'>;

/** Columns that Mainstay writes itself; a change of nothing else needs no check. */
const OWN_COLUMNS = ['check', 'findings'] as const;

export class Mirror {
  private pack: string | null = null;
  private framework: Framework | null = null;
  private reading: Reading | null = null;
  private checker: Checker | null = null;
  private cells = new Map<TableKey, TableSnapshot>();

  constructor(
    private readonly frameworks: readonly Framework[],
    private readonly today: string,
  ) {}

  /** Takes a whole snapshot; answers the cells that differ from the one before. */
  take(snapshot: Snapshot): Edit[] {
    const framework = this.frameworkOf(snapshot);
    const before = this.cells;
    this.cells = new Map(snapshot.tables.map((table) => [table.key, table]));
    const next = readSnapshot(snapshot, framework);
    this.check(next);
    return snapshot.tables.flatMap((table) => {
      const old = before.get(table.key);
      return old && samePlace(old, table) ? differences(old, table) : [];
    });
  }

  /** Takes some rows of a table as they are now; answers the cells that differ. */
  takeRows(key: TableKey, rows: readonly RowNow[]): Edit[] {
    const table = this.cells.get(key);
    if (!table || !this.reading) return [];
    const values = [...table.rows];
    for (const row of rows) values[row.index] = row.values;
    const next = { ...table, rows: values };
    const changed = rows.flatMap((row) => rowDifferences(table, row.index, row.values));
    this.cells.set(key, next);
    const own = new Set(
      OWN_COLUMNS.map((column) => this.reading?.tables.activities?.columns[column]).filter(
        (column) => column !== undefined,
      ),
    );
    // Formulas and formats may have changed where no value did.
    const ours = key === 'activities' && changed.length > 0 && changed.every(({ at }) => own.has(at.column));
    if (!ours) this.check(updateReading(this.reading, key, rows));
    return changed;
  }

  /** Forgets everything: there is no agreement. */
  clear(): void {
    this.reading = null;
    this.checker = null;
    this.cells.clear();
  }

  /** What stands in a cell, as text; "" outside of the tables. */
  readonly textAt = (at: Position): string => {
    for (const table of this.cells.values()) {
      const value = table.rows[at.row - table.row - 1]?.[at.column - table.column];
      if (table.sheet === at.sheet && value !== undefined) return String(value);
    }
    return '';
  };

  /** Values of one column of Activities, one a body row; empty where the column is missing. */
  activityColumn(key: string): readonly CellValue[] {
    const table = this.cells.get('activities');
    const column = this.reading?.tables.activities?.columns[key];
    if (!table || column === undefined) return [];
    return table.rows.map((row) => row[column - table.column] ?? '');
  }

  state(): Mirrored {
    const result = this.checker?.result;
    return {
      framework: this.framework,
      reading: this.reading,
      findings: result?.findings ?? NONE,
      answered: result?.answered ?? NONE_ANSWERED,
      counts: result?.counts ?? NO_COUNTS,
      asOf: this.reading ? dayOfCheck(this.reading, this.today) : this.today,
    };
  }

  private check(next: Reading): void {
    if (next === this.reading) return;
    const asOf = dayOfCheck(next, this.today);
    if (this.checker) this.checker.update(next, asOf);
    else this.checker = createChecker(next, asOf);
    this.reading = next;
  }

  /** The workbook's own framework; made anew only when its text changed. */
  private frameworkOf(snapshot: Snapshot): Framework {
    if (this.framework && this.pack === snapshot.pack) return this.framework;
    const [fallback] = this.frameworks;
    if (!fallback) throw new Error('A live session needs at least one framework.');
    const own = frameworkOfPart(snapshot.pack, fallback) ?? fallback;
    const known = this.frameworks.find(
      (f) => f.pack.id === own.pack.id && f.pack.version === own.pack.version,
    );
    this.pack = snapshot.pack;
    this.framework = known ?? own;
    return this.framework;
  }
}

const NONE: LiveState['findings'] = [];
const NONE_ANSWERED: LiveState['answered'] = [];
export const NO_COUNTS: LiveState['counts'] = { errors: 0, advice: 0, notes: 0 };

function samePlace(a: TableSnapshot, b: TableSnapshot): boolean {
  return (
    a.sheet === b.sheet &&
    a.row === b.row &&
    a.column === b.column &&
    a.rows.length === b.rows.length &&
    a.headings.length === b.headings.length &&
    a.headings.every((heading, i) => heading === b.headings[i])
  );
}

function rowDifferences(table: TableSnapshot, index: number, values: readonly CellValue[]): Edit[] {
  const before = table.rows[index];
  return values.flatMap((value, c) =>
    before?.[c] === value
      ? []
      : [
          {
            at: { sheet: table.sheet, row: table.row + 1 + index, column: table.column + c },
            text: String(value),
          },
        ],
  );
}

function differences(before: TableSnapshot, after: TableSnapshot): Edit[] {
  return after.rows.flatMap((row, index) =>
    before.rows[index] === row ? [] : rowDifferences(before, index, row),
  );
}
