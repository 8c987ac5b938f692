/** Writing cells: what Excel makes of what it is given, and what follows from it. */

import { areaName, contains, intersect, isUnbounded } from './address';
import type { Book } from './book';
import { formulaFault } from './formula';
import { readTyped, type Reading } from './parse';
import { assertUnfiltered, assertUnlocked } from './protect';
import type { Sheet } from './sheet';
import { growTables, noteCalculated } from './grow';
import { readHeadings } from './tables';
import { Refusal, type Area, type Cell, type Value } from './types';

/** What is to stand in a cell; null leaves it as it is. */
export type Entry = Value | null;

export interface WriteOptions {
  /** False where the write must not let tables grow. */
  readonly grow?: boolean;
}

const MAX_TEXT = 32_767;

/** The cell that an entry makes of what stood there. */
function entered(book: Book, sheet: Sheet, row: number, column: number, entry: Value): Cell | undefined {
  const before = sheet.cell(row, column);
  const format = sheet.formatAt(row, column);
  const numberFormat = format.numberFormat ?? 'General';
  const isText = numberFormat === '@';
  let reading: Reading;
  if (typeof entry === 'string') reading = readTyped(entry, isText, book.culture);
  else if (typeof entry === 'number' && !Number.isFinite(entry)) reading = { value: '' };
  else reading = { value: isText ? String(entry).toUpperCase() : entry };
  check(reading);
  let own = before?.format;
  if (reading.numberFormat !== undefined && numberFormat === 'General') {
    own = { ...format, numberFormat: reading.numberFormat };
  }
  if (
    book.source === 'person' &&
    typeof reading.value === 'string' &&
    reading.value.includes('\n') &&
    !format.wrap
  ) {
    own = { ...format, ...own, wrap: true };
  }
  if (reading.value === '' && reading.formula === undefined && !own) return undefined;
  return {
    value: reading.value,
    ...(reading.formula === undefined ? {} : { formula: reading.formula, pending: true as const }),
    ...(reading.error ? { error: true as const } : {}),
    ...(own ? { format: own } : {}),
  };
}

function check(reading: Reading): void {
  if (typeof reading.value === 'string' && reading.value.length > MAX_TEXT) {
    throw new Refusal('InvalidArgument', 'A cell holds at most 32,767 characters.');
  }
  const fault = reading.formula === undefined ? null : formulaFault(reading.formula);
  if (fault) throw new Refusal('InvalidArgument', fault);
}

/** Writes entries, row by row, over an area. Dates, percent and formulas are read as if they were typed. */
export function writeEntries(
  book: Book,
  sheet: Sheet,
  area: Area,
  entry: (row: number, column: number) => Entry,
  options: WriteOptions = {},
): void {
  if (isUnbounded(area)) {
    throw new Refusal(
      'InvalidArgument',
      `${areaName(area)} has no end; cells are written to ranges with an end.`,
    );
  }
  assertUnlocked(sheet, area);
  // A person's paste fills hidden rows, too; an add-in's write is refused.
  if (book.source === 'addin') assertUnfiltered(sheet, area);
  assertMergesWhole(sheet, area);
  const single = area.rows === 1 && area.columns === 1;
  const before = single ? sheet.cell(area.row, area.column) : undefined;
  for (let r = 0; r < area.rows; r++) {
    for (let c = 0; c < area.columns; c++) {
      const value = entry(r, c);
      if (value === null) continue;
      sheet.put(area.row + r, area.column + c, entered(book, sheet, area.row + r, area.column + c, value));
    }
  }
  tellCells(book, sheet, area, before);
  afterWrite(book, sheet, area, options);
}

function assertMergesWhole(sheet: Sheet, area: Area): void {
  if (
    sheet.merges.some(
      (m) => intersect(m, area) && !contains(area, m) && (area.row !== m.row || area.column !== m.column),
    )
  ) {
    throw new Refusal('MergedRangeConflict', 'The range cuts merged cells.');
  }
}

export function tellCells(book: Book, sheet: Sheet, area: Area, before: Cell | undefined): void {
  const single = area.rows === 1 && area.columns === 1;
  book.changed({
    kind: 'cells',
    sheet: sheet.id,
    area,
    ...(single ? { before, after: sheet.cell(area.row, area.column) } : {}),
  });
}

/** Headings, growth and calculated columns after cells were written. */
export function afterWrite(book: Book, sheet: Sheet, area: Area, options: WriteOptions = {}): void {
  readHeadings(book, sheet, area);
  if (options.grow !== false) growTables(book, sheet, area);
  noteCalculated(book, sheet, area);
}

/** Empties cells; formats and rules stay. */
export function clearContents(book: Book, sheet: Sheet, area: Area): void {
  assertUnlocked(sheet, area);
  const used = sheet.usedArea(false, area);
  const single = area.rows === 1 && area.columns === 1;
  const before = single ? sheet.cell(area.row, area.column) : undefined;
  if (used) {
    for (let r = used.row; r < used.row + used.rows; r++) {
      if (area.rows > 1 && sheet.rowState(r)?.filtered) continue;
      for (let c = used.column; c < used.column + used.columns; c++) {
        const cell = sheet.cell(r, c);
        if (cell) sheet.put(r, c, cell.format ? { value: '', format: cell.format } : undefined);
      }
    }
  }
  tellCells(book, sheet, isUnbounded(area) && used ? used : area, before);
  readHeadings(book, sheet, used ?? area);
  if (used) noteCalculated(book, sheet, used);
}
