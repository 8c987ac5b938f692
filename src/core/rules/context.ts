/** What is the same for a whole check, and what rules look up over and over. */

import type { CoverKey, Edit, Position } from '../agreement/types';
import type { Framework } from '../framework';
import {
  tables,
  toA1,
  type ActivityRow,
  type ColumnKey,
  type KeyedRow,
  type Located,
  type Reading,
  type TableKey,
} from '../workbook';
import { outsideEntries } from './outside';
import { readPartners, samePartners } from './partners';
import { sameDeep } from './rowState';
import { periodOf } from './period';
import type { Context, OutsideEntry, Partners, Period, SharedFact } from './types';

const nowhere: Located = { sheet: '', firstRow: 0, columns: {}, rowCount: 0 };

/** A context whose reading can be replaced; the look-ups of the framework are kept. */
export class CheckContext implements Context {
  reading: Reading;
  asOf: string;
  period: Period;
  partners: Partners;
  highestRef: number;
  private lastOutside: ActivityRow | null = null;
  private lastEntries: readonly OutsideEntry[] = [];

  constructor(reading: Reading, asOf: string) {
    this.reading = reading;
    this.asOf = asOf;
    this.period = periodOf(reading);
    this.partners = readPartners(reading);
    this.highestRef = highestRefOf(reading.activities);
  }

  get framework(): Framework {
    return this.reading.framework;
  }

  /** Takes the next reading; answers the shared facts that are others now. */
  take(reading: Reading, asOf: string): ReadonlySet<SharedFact> {
    const changed = new Set<SharedFact>();
    const before = this.reading;
    this.reading = reading;
    this.asOf = asOf;
    if (reading.cover !== before.cover) {
      const period = periodOf(reading);
      if (period.start !== this.period.start || period.end !== this.period.end) changed.add('period');
      this.period = period;
    }
    if (reading.partners !== before.partners) {
      const partners = readPartners(reading);
      if (!samePartners(partners, this.partners)) changed.add('partners');
      this.partners = partners;
    }
    return changed;
  }

  /** To be called when a Ref may be another; answers whether the highest is. */
  takeRefs(): boolean {
    const before = this.highestRef;
    this.highestRef = highestRefOf(this.reading.activities);
    return this.highestRef !== before;
  }

  at(row: ActivityRow, column: ColumnKey): Position {
    const table = this.reading.tables.activities ?? nowhere;
    return { sheet: table.sheet, row: table.firstRow + row.index, column: columnIn(table, column) };
  }

  a1(row: ActivityRow, column: ColumnKey): string {
    return toA1(this.at(row, column));
  }

  edit(row: ActivityRow, column: ColumnKey, text: string): Edit {
    return { at: this.at(row, column), text };
  }

  keyedAt(table: TableKey, row: KeyedRow, column: string): Position {
    const located = this.reading.tables[table] ?? nowhere;
    return { sheet: located.sheet, row: row.row, column: columnIn(located, column) };
  }

  /** The table in which a finding about `table` is shown: the activities where the workbook has no such table. */
  standing(table: TableKey): TableKey {
    return this.reading.tables[table] ? table : 'activities';
  }

  /** First data cell of a table. */
  firstCell(table: TableKey): Position {
    const located = this.reading.tables[this.standing(table)] ?? nowhere;
    return { sheet: located.sheet, row: located.firstRow, column: firstColumn(located) };
  }

  cover(key: CoverKey): string {
    return this.reading.cover.find((row) => row.key === key)?.values.answer ?? '';
  }

  outside(row: ActivityRow): readonly OutsideEntry[] {
    if (this.lastOutside !== row) {
      this.lastOutside = row;
      this.lastEntries = outsideEntries(row, this.framework);
    }
    return this.lastEntries;
  }
}

function columnIn(table: Located, column: string): number {
  return table.columns[column] ?? firstColumn(table);
}

function firstColumn(table: Located): number {
  const all = Object.values(table.columns);
  return all.length ? Math.min(...all) : 0;
}

/** Nine digits are more than rows of a sheet; longer ones are no counting numbers. */
const MOST_DIGITS = 9;

function highestRefOf(rows: readonly ActivityRow[]): number {
  let highest = 0;
  for (const { ref } of rows) {
    const number = plainNumber(ref);
    if (number > highest) highest = number;
  }
  return highest;
}

/** The number that a text of digits alone is; -1 for any other. */
function plainNumber(text: string): number {
  if (text.length === 0 || text.length > MOST_DIGITS) return -1;
  let number = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

/** Whether every cell still stands where it stood: the number of rows does not matter. */
export function samePlaces(before: Reading, next: Reading): boolean {
  if (before.tables === next.tables) return true;
  return tables.every(({ key }) => {
    const [a, b] = [before.tables[key], next.tables[key]];
    if (a === b) return true;
    return !!a && !!b && a.sheet === b.sheet && a.firstRow === b.firstRow && sameDeep(a.columns, b.columns);
  });
}
