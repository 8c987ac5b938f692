/** A stranger's table as a submission: its rows name the cells of the stranger's own sheet. */

import { adopt, findTables, snapshotOfAdoption, type SourceSheet } from '../adopt';
import { sealOf, type Digest } from '../agreement';
import type { Framework } from '../framework';
import { checkReading, dossierOf } from '../rules';
import { dayOfCheck, readSnapshot, toA1 } from '../workbook';
import type { Problem, Submission } from './types';

/** Doubts of one file that are listed; a table with more was not understood. */
const MOST_DOUBTS = 100;

export interface TableContext {
  readonly framework: Framework;
  /** ISO day as of which to check; undefined: today. */
  readonly asOf?: string | undefined;
  /** ISO day. */
  readonly today: string;
  /** Default: one that runs everywhere. */
  readonly digest?: Digest;
}

/**
 * The first sheet with a table of activities that adopting understands. Its doubts, and sheets that were not
 * read, are problems.
 * @returns null where there is none
 */
export async function submissionOfTable(
  file: string,
  sheets: readonly SourceSheet[],
  { framework, asOf, today, digest }: TableContext,
): Promise<Submission | null> {
  const found = sheets
    .map((sheet) => ({ sheet, tables: findTables(sheet, framework) }))
    .filter(({ tables }) => tables.length > 0);
  const [first, ...others] = found;
  const adoption = first && adopt(first.sheet, first.tables, framework);
  const snapshot = adoption && snapshotOfAdoption(adoption, first.sheet.date1904 ?? false);
  if (!first || !snapshot) return null;
  const { name: sheet } = first.sheet;
  const reading = readSnapshot(snapshot, framework);
  const day = asOf ?? dayOfCheck(reading, today);
  const dossier = dossierOf(reading, day, checkReading(reading, day));
  const doubts = adoption.notes
    .filter(({ doubt }) => doubt)
    .map(({ row, column, message }): Problem => ({
      file,
      sheet,
      cell: toA1({ sheet, row, column }),
      message,
    }));
  const unread = others.map((other): Problem => ({
    ...{ file, sheet: other.sheet.name, cell: '' },
    message: `A table stands here too. It was not read, only the one on ${sheet}.`,
  }));
  const rest = doubts.length - MOST_DOUBTS;
  const more: Problem[] =
    rest > 0 ? [{ file, sheet, cell: '', message: `${rest} more doubts. Look at the whole table.` }] : [];
  const firstRow = reading.tables.activities?.firstRow ?? 0;
  return {
    file,
    dossier,
    seal: await sealOf(dossier.agreement, digest),
    sheet,
    rows: reading.activities.map(({ index }) => firstRow + index),
    column: adoption.tables[0]?.columns[0]?.column ?? 0,
    note: `Taken over from the table on ${sheet}, which was not made with Mainstay.`,
    doubts: [...doubts.slice(0, MOST_DOUBTS), ...more, ...unread],
  };
}
