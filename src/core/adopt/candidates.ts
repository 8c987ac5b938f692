/** What a person may choose to take over: each found table, and all of a sheet together. */

import type { Framework } from '../framework';
import { adopt } from './adopt';
import { findTables, tableAtRow, withChoices } from './find';
import type { Adoption, ColumnChoices, FoundTable, SourceSheet } from './types';

/** Tables of one sheet that are taken over together. */
export interface Candidate {
  /** Stays the same when the sheet is read again. */
  readonly id: string;
  readonly sheet: SourceSheet;
  readonly tables: readonly FoundTable[];
}

const idOf = ({ sheet, headingRow, firstColumn }: FoundTable): string =>
  `${sheet}/${headingRow}/${firstColumn}`;

/** Every choice that some sheets offer, in their order; of a sheet with several tables first all of them. */
export function candidatesOf(sheets: readonly SourceSheet[], framework: Framework): Candidate[] {
  return sheets.flatMap((sheet) => {
    const tables = findTables(sheet, framework);
    const each = tables.map((table) => ({ id: idOf(table), sheet, tables: [table] }));
    return each.length > 1 ? [{ id: sheet.name, sheet, tables }, ...each] : each;
  });
}

/** A table that begins in the row which a person points at; null where nothing stands in it or below it. */
export function candidateAt(sheet: SourceSheet, row: number, framework: Framework): Candidate | null {
  const table = tableAtRow(sheet, row, framework);
  return table && { id: idOf(table), sheet, tables: [table] };
}

/** Choices of columns, by table of a candidate. */
export type TableChoices = readonly ColumnChoices[];

/** What taking over a candidate would give, its columns as a person chose them. */
export function understand(
  { sheet, tables }: Candidate,
  choices: TableChoices,
  framework: Framework,
): Adoption {
  const chosen = tables.map((table, i) => withChoices(table, choices[i] ?? {}));
  return adopt(sheet, chosen, framework);
}
