/** Finding tables of activities: wherever they start, in whatever order their columns stand. */

import type { Framework } from '../framework';
import { columnLabel, matchHeading, type ColumnKey } from '../workbook';
import { SheetText } from './sheet';
import type { ColumnChoices, ColumnReading, FoundTable, SourceSheet } from './types';

/** Columns of ours that no stranger fills in: read aside, never taken over. */
const OURS: ReadonlySet<ColumnKey> = new Set(['check', 'findings']);
/** One of these at least makes a table one of activities. */
const TELLING: ReadonlySet<ColumnKey> = new Set(['what', 'who', 'how', 'why']);
/** So many different columns of ours make a row a heading row. */
const ENOUGH = 2;
const SAMPLES = 2;
/** Longer texts are no headings; the longest that is printed has about a hundred characters. */
const LONGEST_HEADING = 200;

interface HeadingCell {
  readonly column: number;
  readonly key: ColumnKey;
  readonly sureness: number;
}

/** The headings of a row that name a column of ours, surest first where two name the same. */
function headingsOf(text: SheetText, row: number, framework: Framework): Map<ColumnKey, HeadingCell> {
  const found = new Map<ColumnKey, HeadingCell>();
  for (const column of text.filled(row)) {
    const content = text.at(row, column);
    const match = content.length > LONGEST_HEADING ? null : matchHeading(content, framework);
    if (!match) continue;
    const other = found.get(match.key);
    if (!other || match.sureness > other.sureness) found.set(match.key, { column, ...match });
  }
  return found;
}

/** Whether a row is a row of headings: most of its cells name columns of ours, among them a telling one. */
export function isHeadingRow(text: SheetText, row: number, framework: Framework): boolean {
  const filled = text.filled(row);
  if (filled.length < ENOUGH) return false;
  const short = filled.filter((column) => text.at(row, column).length <= LONGEST_HEADING);
  if (short.length * 2 < filled.length) return false;
  const found = [...headingsOf(text, row, framework).values()];
  const sure = found.filter((cell) => cell.sureness >= 2);
  return (
    found.length >= ENOUGH &&
    found.length * 2 >= filled.length &&
    sure.length > 0 &&
    found.some((cell) => TELLING.has(cell.key))
  );
}

function samplesOf(
  text: SheetText,
  column: number,
  from: number,
  to: number,
  framework: Framework,
): string[] {
  const samples: string[] = [];
  for (let row = from; row <= to && samples.length < SAMPLES; row++) {
    const sample = text.at(row, column);
    if (sample && !samples.includes(sample) && !isHeadingRow(text, row, framework)) samples.push(sample);
  }
  return samples;
}

function readingOf(
  heading: string,
  column: number,
  chosen: Map<ColumnKey, HeadingCell>,
  framework: Framework,
): Pick<ColumnReading, 'key' | 'doubt'> {
  const match = matchHeading(heading, framework);
  if (!match) {
    const doubt = heading
      ? `"${heading}" is no column of the agreement. It stays beside its row, in Not placed.`
      : 'The column has no heading. It stays beside its row, in Not placed.';
    return { key: null, doubt };
  }
  if (OURS.has(match.key)) return { key: null, doubt: '' };
  const taken = chosen.get(match.key);
  if (taken && taken.column !== column) {
    return {
      key: null,
      doubt: `Another column is read as ${columnLabel(match.key)} already. This one stays beside its row, in Not placed.`,
    };
  }
  const doubt =
    match.sureness === 1 ? `"${heading}" is read as ${columnLabel(match.key)}, which is a guess.` : '';
  return { key: match.key, doubt };
}

function tableAt(
  sheet: SourceSheet,
  text: SheetText,
  headingRow: number,
  lastRow: number,
  framework: Framework,
): FoundTable {
  const chosen = headingsOf(text, headingRow, framework);
  const columns: ColumnReading[] = [];
  for (let column = 0; column < text.columnCount; column++) {
    const heading = text.at(headingRow, column);
    const samples = samplesOf(text, column, headingRow + 1, lastRow, framework);
    if (!heading && samples.length === 0) continue;
    columns.push({ column, heading, samples, ...readingOf(heading, column, chosen, framework) });
  }
  return { sheet: sheet.name, headingRow, lastRow, columns };
}

const sameColumns = (a: FoundTable, b: FoundTable): boolean =>
  JSON.stringify(a.columns.filter((c) => c.key).map((c) => [c.column, c.key])) ===
  JSON.stringify(b.columns.filter((c) => c.key).map((c) => [c.column, c.key]));

/**
 * Tables of a sheet, from top to bottom. Headings that are repeated with the same columns, as on each
 * printed page, belong to one table; headings with other columns begin another. Headings with nothing below
 * them are no table.
 */
export function findTables(sheet: SourceSheet, framework: Framework): FoundTable[] {
  const text = new SheetText(sheet);
  const starts: number[] = [];
  for (let row = 0; row < text.rowCount; row++) if (isHeadingRow(text, row, framework)) starts.push(row);
  const tables: FoundTable[] = [];
  starts.forEach((start, i) => {
    const end = (starts[i + 1] ?? text.rowCount) - 1;
    const table = tableAt(sheet, text, start, end, framework);
    const before = tables.at(-1);
    if (before && sameColumns(before, table)) {
      tables[tables.length - 1] = tableAt(sheet, text, before.headingRow, end, framework);
    } else {
      tables.push(table);
    }
  });
  return tables.filter((table) => table.columns.some(({ samples }) => samples.length > 0));
}

/**
 * A table whose headings name nothing that is known, by the columns that a person chose: it begins at the
 * first row in which all of these hold text. Null where there is none, or nothing below it.
 */
export function tableByHand(
  sheet: SourceSheet,
  choices: ColumnChoices,
  framework: Framework,
): FoundTable | null {
  const text = new SheetText(sheet);
  const chosen = Object.entries(choices).flatMap(([column, key]) => (key === null ? [] : [Number(column)]));
  if (chosen.length === 0) return null;
  for (let row = 0; row < text.rowCount - 1; row++) {
    if (!chosen.every((column) => text.at(row, column) !== '')) continue;
    return withChoices(tableAt(sheet, text, row, text.rowCount - 1, framework), choices);
  }
  return null;
}

/** The table with a person's choices of columns in place of the guesses. */
export function withChoices(table: FoundTable, choices: ColumnChoices): FoundTable {
  const claimed = new Set(Object.values(choices));
  return {
    ...table,
    columns: table.columns.map((column): ColumnReading => {
      const choice = choices[column.column];
      if (choice !== undefined) return { ...column, key: choice, doubt: '' };
      return column.key && claimed.has(column.key)
        ? { ...column, key: null, doubt: 'Another column was chosen in its place.' }
        : column;
    }),
  };
}
