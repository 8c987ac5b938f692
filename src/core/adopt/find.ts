/** Finding tables of activities: wherever they start, in whatever order their columns stand. */

import type { Framework } from '../framework';
import { columnLabel, matchHeading, type ColumnKey } from '../workbook';
import { bandsAt, overlap, type Band } from './bands';
import { headingsOf, isHeadingRow, type Heading } from './headings';
import { SheetText } from './sheet';
import { subheadingsOf } from './subheadings';
import type { ColumnChoices, ColumnReading, ColumnTarget, FoundTable, SourceSheet } from './types';

/** Columns of ours that no stranger fills in: read aside, never taken over. */
const OURS: ReadonlySet<ColumnKey> = new Set(['check', 'findings']);
const SAMPLES = 2;

/** Where a table's headings stand, and how far down it goes. */
interface Start {
  readonly row: number;
  readonly band: Band;
  readonly lastRow: number;
}

function samplesOf(
  text: SheetText,
  column: number,
  from: number,
  to: number,
  framework: Framework,
): string[] {
  const samples: string[] = [];
  const lone: string[] = [];
  for (let row = from; row <= to && samples.length < SAMPLES; row++) {
    const sample = text.at(row, column);
    if (!sample || samples.includes(sample) || isHeadingRow(text, row, framework)) continue;
    // A text that stands alone in its row may be the name of a group, which says nothing of its column.
    (text.filled(row).length > 1 ? samples : lone).push(sample);
  }
  return [...samples, ...new Set(lone)].slice(0, SAMPLES);
}

type Guess = Pick<ColumnReading, 'key' | 'part' | 'doubt'>;

function unknown(heading: string, framework: Framework): Guess {
  const match = matchHeading(heading, framework);
  if (match && OURS.has(match.key)) return { key: null, part: '', doubt: '' };
  const beside = 'stays beside its row, in Not placed.';
  const doubt = match
    ? `Another column is read as ${columnLabel(match.key)} already. This one ${beside}`
    : heading
      ? `"${heading}" is no column of the agreement. It ${beside}`
      : `The column has no heading. It ${beside}`;
  return { key: null, part: '', doubt };
}

function guessOf(heading: string, found: Heading | undefined, framework: Framework): Guess {
  if (!found || OURS.has(found.key)) return unknown(heading, framework);
  const { key, part, sureness } = found;
  const doubt = sureness === 1 ? `"${heading}" is read as ${columnLabel(key)}, which is a guess.` : '';
  return { key, part, doubt };
}

function tableAt(sheet: SourceSheet, whole: SheetText, start: Start, framework: Framework): FoundTable {
  const { row: headingRow, band, lastRow } = start;
  const text = whole.within(band.first, band.last);
  const found = [...headingsOf(text, headingRow, framework).values()];
  const below = subheadingsOf(text, headingRow, found, framework);
  const bodyRow = headingRow + (below ? 2 : 1);
  const columns: ColumnReading[] = [];
  for (let column = band.first; column <= band.last; column++) {
    const sub = below?.find((one) => one.column === column);
    const heading = sub?.text ?? text.at(headingRow, column);
    const samples = samplesOf(text, column, bodyRow, lastRow, framework);
    if (!heading && samples.length === 0) continue;
    const own = sub ?? found.find((one) => one.column === column);
    columns.push({ column, heading, samples, ...guessOf(heading, own, framework) });
  }
  return {
    ...{ sheet: sheet.name, headingRow, bodyRow, lastRow, columns },
    ...{ firstColumn: band.first, lastColumn: band.last },
  };
}

const sameColumns = (a: FoundTable, b: FoundTable): boolean =>
  JSON.stringify(a.columns.filter((c) => c.key).map((c) => [c.column, c.key, c.part])) ===
  JSON.stringify(b.columns.filter((c) => c.key).map((c) => [c.column, c.key, c.part]));

/** Every place where a table's headings stand, from top to bottom and left to right. */
function startsOf(text: SheetText, framework: Framework): Start[] {
  const found: Omit<Start, 'lastRow'>[] = [];
  for (let row = 0; row < text.rowCount; row++) {
    for (const band of bandsAt(text, row, framework)) found.push({ row, band });
  }
  return found.map(({ row, band }, i) => {
    const next = found.slice(i + 1).find((one) => one.row > row && overlap(one.band, band));
    return { row, band, lastRow: (next?.row ?? text.rowCount) - 1 };
  });
}

/**
 * Tables of a sheet, from top to bottom. Headings that are repeated with the same columns, as on each
 * printed page, belong to one table; headings with other columns begin another, also beside it. Headings with
 * nothing below them are no table.
 */
export function findTables(sheet: SourceSheet, framework: Framework): FoundTable[] {
  const text = new SheetText(sheet);
  const tables: FoundTable[] = [];
  for (const start of startsOf(text, framework)) {
    const table = tableAt(sheet, text, start, framework);
    const before = tables.findLastIndex(
      (one) => one.firstColumn === start.band.first && one.lastColumn === start.band.last,
    );
    const above = tables[before];
    if (above?.lastRow === start.row - 1 && sameColumns(above, table)) {
      const joined = { row: above.headingRow, band: start.band, lastRow: start.lastRow };
      tables[before] = tableAt(sheet, text, joined, framework);
    } else {
      tables.push(table);
    }
  }
  return tables.filter((table) => table.columns.some(({ samples }) => samples.length > 0));
}

/**
 * A table whose headings name nothing that is known, by the row in which a person says that they stand, or the
 * next that holds text. Null where there is none, or nothing stands below it.
 */
export function tableAtRow(sheet: SourceSheet, from: number, framework: Framework): FoundTable | null {
  const text = new SheetText(sheet);
  let row = from;
  while (row < text.rowCount && text.filled(row).length === 0) row += 1;
  if (row >= text.rowCount - 1) return null;
  const band = { first: 0, last: text.columnCount - 1 };
  const table = tableAt(sheet, text, { row, band, lastRow: text.rowCount - 1 }, framework);
  return table.columns.some(({ samples }) => samples.length > 0) ? table : null;
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
    const table = tableAtRow(sheet, row, framework);
    return table && withChoices(table, choices);
  }
  return null;
}

/** A target taken apart: "who/National" is the audiences' column and their level. */
function partsOf(target: ColumnTarget | null): Pick<ColumnReading, 'key' | 'part'> {
  const [key = null, part = ''] = (target?.split('/', 2) ?? []) as [ColumnKey?, string?];
  return { key, part };
}

/** What a column becomes, as a choice; null where it stays beside its row. */
export function targetOf({ key, part }: Pick<ColumnReading, 'key' | 'part'>): ColumnTarget | null {
  return key === null || part === '' ? key : `${key}/${part}`;
}

/** The table with a person's choices of columns in place of the guesses. */
export function withChoices(table: FoundTable, choices: ColumnChoices): FoundTable {
  const claimed = new Set(Object.values(choices));
  return {
    ...table,
    columns: table.columns.map((column): ColumnReading => {
      const choice = choices[column.column];
      if (choice !== undefined) return { ...column, ...partsOf(choice), doubt: '' };
      return column.key && claimed.has(targetOf(column))
        ? { ...column, key: null, part: '', doubt: 'Another column was chosen in its place.' }
        : column;
    }),
  };
}
