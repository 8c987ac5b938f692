/** Finding tables of activities: wherever they start, in whatever order their columns stand. */

import type { Framework } from '../framework';
import { columnLabel, matchHeading, type ColumnKey } from '../workbook';
import { bandsAt, overlap } from './bands';
import { excelStarts, freeBands, type Start } from './excel';
import { headingsOf, isHeadingRow, type Heading } from './headings';
import { SheetText } from './sheet';
import { subheadingsOf } from './subheadings';
import { isTicked, markOf } from './ticks';
import type { ColumnChoices, ColumnReading, ColumnTarget, FoundTable, SourceSheet } from './types';

/** Columns of ours that no stranger fills in: read aside, never taken over. */
const OURS: ReadonlySet<ColumnKey> = new Set(['check', 'findings']);
const SAMPLES = 2;

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

/**
 * Columns that are ticked for a partner each: those that a known partner heads, and with one of them, or where there
 * are several and a cell says who leads, those of other names. One column by itself may be ticked for anything.
 */
function tickedOf(
  text: SheetText,
  headingRow: number,
  columns: readonly ColumnReading[],
  framework: Framework,
): readonly ColumnReading[] {
  const ticked = columns.filter(
    ({ column, key, heading }) => key === null && heading !== '' && isTicked(text, headingRow, column),
  );
  const known = (heading: string): boolean => framework.vocabulary.partnership(heading) !== undefined;
  const leads = ticked.length > 1 && ticked.some(({ column }) => saysLead(text, headingRow, column));
  if (!leads && !ticked.some(({ heading }) => known(heading))) return columns;
  return columns.map((one) => {
    if (!ticked.includes(one)) return one;
    const { heading } = one;
    const doubt = known(heading)
      ? ''
      : `"${heading}" is read as a partner, which is a guess: the column is ticked.`;
    return { ...one, key: 'partners', part: heading, doubt };
  });
}

function saysLead(text: SheetText, headingRow: number, column: number): boolean {
  for (let row = headingRow + 1; row < text.rowCount; row++) {
    if (markOf(text.at(row, column)) === 'lead') return true;
  }
  return false;
}

function tableAt(sheet: SourceSheet, whole: SheetText, start: Start, framework: Framework): FoundTable {
  const { row: headingRow, band, lastRow, excel } = start;
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
    ...{ sheet: sheet.name, headingRow, bodyRow, lastRow },
    columns: tickedOf(text, bodyRow - 1, columns, framework),
    ...(excel && { excel }),
    ...{ firstColumn: band.first, lastColumn: band.last },
  };
}

const sameColumns = (a: FoundTable, b: FoundTable): boolean =>
  JSON.stringify(a.columns.filter((c) => c.key).map((c) => [c.column, c.key, c.part])) ===
  JSON.stringify(b.columns.filter((c) => c.key).map((c) => [c.column, c.key, c.part]));

/** Every place where a table's headings stand, from top to bottom and left to right. */
function startsOf(sheet: SourceSheet, text: SheetText, framework: Framework): Start[] {
  const excel = excelStarts(sheet, text, framework);
  const found: Omit<Start, 'lastRow'>[] = [...excel];
  for (let row = 0; row < text.rowCount; row++) {
    for (const { first, last } of freeBands(row, text.columnCount, excel)) {
      for (const band of bandsAt(text.within(first, last), row, framework)) {
        found.push({ row, band: { first: Math.max(band.first, first), last: Math.min(band.last, last) } });
      }
    }
  }
  found.sort((a, b) => a.row - b.row || a.band.first - b.band.first);
  return found.map((start, i) => {
    const known = excel.find((one) => one === start);
    if (known) return known;
    const next = found.slice(i + 1).find((one) => one.row > start.row && overlap(one.band, start.band));
    return { ...start, lastRow: (next?.row ?? text.rowCount) - 1 };
  });
}

/**
 * Tables of a sheet, from top to bottom. Headings that are repeated with the same columns, as on each
 * printed page, belong to one table; headings with other columns begin another, also beside it. Headings with
 * nothing below them are no table.
 */
export function findTables(sheet: SourceSheet, framework: Framework): FoundTable[] {
  return startedTables(sheet, framework).filter(holdsText);
}

/** Row of the first headings with nothing below them, by which no table is found; null where there are none. */
export function bareHeadings(sheet: SourceSheet, framework: Framework): number | null {
  return startedTables(sheet, framework).find((table) => !holdsText(table))?.headingRow ?? null;
}

const holdsText = ({ columns }: FoundTable): boolean => columns.some(({ samples }) => samples.length > 0);

function startedTables(sheet: SourceSheet, framework: Framework): FoundTable[] {
  const text = new SheetText(sheet);
  const tables: FoundTable[] = [];
  for (const start of startsOf(sheet, text, framework)) {
    const table = tableAt(sheet, text, start, framework);
    const before = tables.findLastIndex(
      (one) => one.firstColumn === start.band.first && one.lastColumn === start.band.last,
    );
    const above = tables[before];
    if (above?.lastRow === start.row - 1 && !above.excel && !start.excel && sameColumns(above, table)) {
      const joined = { row: above.headingRow, band: start.band, lastRow: start.lastRow };
      tables[before] = tableAt(sheet, text, joined, framework);
    } else {
      tables.push(table);
    }
  }
  return tables;
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
  if (target === null) return { key: null, part: '' };
  const [key = target] = target.split('/', 1);
  // The name of a partner may hold a "/" of its own.
  return { key: key as ColumnKey, part: target.slice(key.length + 1) };
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
