/** A stranger's table as a submission: its rows name the cells of the stranger's own sheet. */

import { adopt, findTables, snapshotOfAdoption } from '../../../core/adopt';
import { sealOf } from '../../../core/agreement';
import type { Framework } from '../../../core/framework';
import type { Problem, Submission } from '../../../core/register';
import { checkReading, dossierOf } from '../../../core/rules';
import { dayOfCheck, readSnapshot, toA1 } from '../../../core/workbook';
import type { XlsxBook } from '../../../io/xlsx';
import { Refusal } from '../refusal';
import { sourceSheets } from '../source';
import { sha256 } from './digest';

/** Doubts of one file that are listed; a table with more was not understood. */
const MOST_DOUBTS = 100;

/**
 * The first sheet with a table of activities that adopting understands. Its doubts, and sheets that were not
 * read, are problems.
 * @param asOf ISO day as of which to check; else today
 * @throws Refusal where there is none
 */
export async function submissionOfTable(
  file: string,
  book: XlsxBook,
  framework: Framework,
  asOf: string | undefined,
  today: string,
): Promise<Submission> {
  const found = sourceSheets(book)
    .map((sheet) => ({ sheet, tables: findTables(sheet, framework) }))
    .filter(({ tables }) => tables.length > 0);
  const [first, ...others] = found;
  const adoption = first && adopt(first.sheet, first.tables, framework);
  const snapshot = adoption && snapshotOfAdoption(adoption, book.date1904 ?? false);
  if (!first || !snapshot) {
    throw new Refusal(
      `${file} holds no agreement, and no table of activities with headings for what, who, when and how.`,
    );
  }
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
  const more: Problem[] =
    doubts.length > MOST_DOUBTS
      ? [
          {
            file,
            sheet,
            cell: '',
            message: `${doubts.length - MOST_DOUBTS} more doubts. Look at the whole table.`,
          },
        ]
      : [];
  const firstRow = reading.tables.activities?.firstRow ?? 0;
  return {
    file,
    dossier,
    seal: await sealOf(dossier.agreement, sha256),
    sheet,
    rows: reading.activities.map(({ index }) => firstRow + index),
    column: adoption.tables[0]?.columns[0]?.column ?? 0,
    note: `Taken over from the table on ${sheet}, which was not made with Mainstay.`,
    doubts: [...doubts.slice(0, MOST_DOUBTS), ...more, ...unread],
  };
}
