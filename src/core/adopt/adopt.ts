/** From a found table to activities: nothing that was read is lost, and every doubt is said. */

import { fold, type Framework } from '../framework';
import { columnLabel, parsePartners } from '../workbook';
import { finish } from './finish';
import { nearMisses } from './near';
import { SheetText } from './sheet';
import { takeRows, type Counts } from './take';
import type { AdoptedActivity, Adoption, AdoptNote, ColumnReading, FoundTable, SourceSheet } from './types';

/** What one table gave. */
interface Part {
  readonly activities: readonly AdoptedActivity[];
  readonly notes: readonly AdoptNote[];
  readonly counts: Readonly<Counts>;
}

function partOf(whole: SheetText, table: FoundTable, framework: Framework): Part {
  const text = whole.within(table.firstColumn, table.lastColumn);
  const { drafts, notes, counts } = takeRows(text, table, framework);
  const activities = drafts.map((draft) => finish(draft, framework));
  return { activities, notes: [...notes, ...nearMisses(activities, table, framework)], counts };
}

/** Whether a cell lies in a table that is chosen, or left, by itself. */
const inExcelTable = ({ tables = [] }: SourceSheet, row: number, column: number): boolean =>
  tables.some(
    ({ range }) =>
      row >= range.row &&
      row < range.row + range.rowCount &&
      column >= range.column &&
      column < range.column + range.columnCount,
  );

/** Titles and the like outside of the tables: named, since they are not taken over. */
function outsideOf(sheet: SourceSheet, text: SheetText, tables: readonly FoundTable[]): AdoptNote[] {
  const notes: AdoptNote[] = [];
  const first = Math.min(...tables.map(({ headingRow }) => headingRow));
  const within = (t: FoundTable, column: number): boolean =>
    column >= t.firstColumn && column <= t.lastColumn;
  const inside = (row: number, column: number): boolean =>
    tables.some((t) => row >= t.headingRow && row <= t.lastRow && within(t, column));
  // Only an Excel table ends before its sheet does: what follows may be meant for it.
  const excel = tables.some((t) => t.excel);
  const end = excel ? text.rowCount : Math.max(...tables.map(({ headingRow }) => headingRow));
  for (let row = 0; row < end; row++) {
    for (const column of text.filled(row)) {
      if (inside(row, column) || (excel && inExcelTable(sheet, row, column))) continue;
      const below = tables.some((t) => row > t.lastRow && within(t, column));
      const where = row < first ? 'above' : below ? 'below' : 'beside';
      const message = `"${text.at(row, column)}" stands ${where} the table. It was not taken over.`;
      notes.push({ kind: 'unread', row, column, message, doubt: excel && row >= first });
    }
  }
  return notes;
}

/** Partners by name, one for all its aliases, in order of appearance. */
function partnersOf(activities: readonly AdoptedActivity[], framework: Framework): string[] {
  const names = new Map<string, string>();
  for (const { texts } of activities) {
    for (const { name } of parsePartners(texts.partners ?? '', framework)) {
      const known = framework.vocabulary.partnership(name);
      const id = known?.id ?? fold(name);
      if (id && !names.has(id)) names.set(id, known?.name ?? name);
    }
  }
  return [...names.values()];
}

/** Rows without a Ref get the next free number, in order; a Ref of the source is kept as it is. */
function numbered(activities: readonly AdoptedActivity[]): AdoptedActivity[] {
  const taken = new Set(activities.map(({ texts }) => texts.ref ?? ''));
  let next = 1;
  return activities.map((activity) => {
    if ((activity.texts.ref ?? '').trim() !== '') return activity;
    while (taken.has(String(next))) next += 1;
    const ref = String(next++);
    return { ...activity, numbered: true, texts: { ...activity.texts, ref } };
  });
}

/** How a column is called in a summary of what was understood. */
export function readAs({ key, part }: Pick<ColumnReading, 'key' | 'part'>): string {
  if (key === null) return 'kept beside its row';
  return part === '' ? columnLabel(key) : `${columnLabel(key)}, ${part}`;
}

/**
 * Takes the found tables of one sheet, their columns perhaps chosen by a person (`withChoices`), as
 * activities. The source is only read.
 */
export function adopt(sheet: SourceSheet, tables: readonly FoundTable[], framework: Framework): Adoption {
  const text = new SheetText(sheet);
  const parts = tables.map((table) => partOf(text, table, framework));
  const activities = numbered(parts.flatMap((part) => part.activities));
  const sum = (of: (part: Part) => number): number => parts.reduce((total, part) => total + of(part), 0);
  return {
    tables,
    activities,
    partners: partnersOf(activities, framework),
    notes: [...outsideOf(sheet, text, tables), ...parts.flatMap((part) => part.notes)],
    rows: {
      activities: activities.length,
      headings: sum((part) => part.counts.headings),
      groups: sum((part) => part.counts.groups),
      joined: sum((part) => part.counts.joined),
      aside: sum((part) => part.counts.aside),
      blank: sum((part) => part.counts.blank),
    },
  };
}
