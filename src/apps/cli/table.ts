/** Finding the table in a stranger's workbook, for the commands that read one. */

import { bareHeadings, findTables, tableByHand, withChoices } from '../../core/adopt';
import type { ColumnChoices, ColumnTarget, FoundTable, SourceSheet } from '../../core/adopt';
import type { Framework } from '../../core/framework';
import { columnKeys, isColumnKey } from '../../core/workbook';
import { sheetsOf, snapshotOfBook } from '../../io/file';
import { columnIndex, columnLetters, readXlsx, XlsxError, type XlsxBook } from '../../io/xlsx';
import { readBytes } from './files';
import { Refusal } from './refusal';

/** "who/National" or "partners/lead" as a target: a level that the framework has, the lead, or a partner's name. @throws Refusal */
function targetNamed(text: string, { pack, vocabulary }: Framework): ColumnTarget {
  const [key = ''] = text.split('/', 1);
  if (!isColumnKey(key))
    throw new Refusal(`There is no column "${key}". There are: ${columnKeys.join(', ')}.`);
  if (!text.includes('/')) return key;
  const part = text.slice(key.length + 1).trim();
  if (key === 'partners' && part !== '') return `partners/${part}`;
  if (key !== 'who') {
    throw new Refusal(
      `"${text}" names no part of a column. Parts have who, by level (who/National), and partners (partners/lead, partners/SEASY).`,
    );
  }
  if (!vocabulary.level(part)) {
    const levels = pack.levels.map(({ label }) => label).join(', ');
    throw new Refusal(`There is no level "${part}". There are: ${levels}.`);
  }
  return `who/${part}`;
}

/** "what=C,who/National=D" as choices by column index. @throws Refusal */
export function choicesOf(text: string | undefined, framework: Framework): ColumnChoices {
  const choices: Record<number, ColumnTarget | null> = {};
  for (const pair of text?.split(',') ?? []) {
    const [key = '', letters = ''] = pair.split('=').map((part) => part.trim());
    if (!/^[A-Za-z]{1,3}$/.test(letters)) {
      throw new Refusal(`"${pair}" names no column. Write --map KEY=COLUMN, for example --map what=C,who=D.`);
    }
    const target = key === '' ? null : targetNamed(key, framework);
    const column = columnIndex(letters.toUpperCase());
    if (column in choices || (target !== null && Object.values(choices).includes(target))) {
      throw new Refusal(`"${pair}" names a column or a key for the second time. Give each of them once.`);
    }
    choices[column] = target;
  }
  return choices;
}

export interface Found {
  readonly sheet: SourceSheet;
  readonly tables: readonly FoundTable[];
  /** Other sheets with tables, which are not read. */
  readonly others: readonly string[];
}

/** Tables by their headings with a person's choices put in, else the one that these choices alone describe. */
function tablesOf(sheet: SourceSheet, choices: ColumnChoices, framework: Framework): FoundTable[] {
  const tables = findTables(sheet, framework).map((table) => withChoices(table, choices));
  const byHand = tables.length === 0 ? tableByHand(sheet, choices, framework) : null;
  return byHand ? [byHand] : tables;
}

/** @throws Refusal where a chosen column holds nothing */
function checkChoices(choices: ColumnChoices, { sheet, tables }: Found): void {
  for (const column of Object.keys(choices).map(Number)) {
    if (tables.some((table) => table.columns.some((one) => one.column === column))) continue;
    throw new Refusal(`Column ${columnLetters(column)} of ${sheet.name} holds no part of the table.`);
  }
}

/** @throws Refusal where no table is found */
function find(
  file: string,
  book: XlsxBook,
  wanted: string | undefined,
  choices: ColumnChoices,
  framework: Framework,
): Found {
  const chosen = sheetsOf(book, wanted);
  if (wanted !== undefined && chosen.length === 0) {
    throw new Refusal(
      `${file} has no sheet "${wanted}". It has: ${book.sheets.map((s) => s.name).join(', ')}.`,
    );
  }
  const found = chosen
    .map((sheet) => ({ sheet, tables: tablesOf(sheet, choices, framework) }))
    .filter(({ tables }) => tables.length > 0);
  const [first, ...others] = found;
  if (!first) {
    if (snapshotOfBook(book)) {
      throw new Refusal(
        `${file} is an agreement of Mainstay already, and no other table of activities was found in it. ` +
          'Nothing has to be taken over: check, merge or export it as it is.',
      );
    }
    for (const sheet of chosen) {
      const row = bareHeadings(sheet, framework);
      if (row === null) continue;
      throw new Refusal(
        `${file} has headings of a table in row ${row + 1} of ${sheet.name}, and nothing below them. ` +
          'Fill in the activities first.',
      );
    }
    throw new Refusal(
      `No table of activities was found in ${file}. Its headings should name what, who, when and how; ` +
        'else say which columns these are, for example --map what=C,who=D.',
    );
  }
  return { ...first, others: others.map(({ sheet }) => sheet.name) };
}

/** @throws Refusal */
function readBook(file: string, bytes: Uint8Array): XlsxBook {
  try {
    return readXlsx(bytes);
  } catch (error) {
    if (error instanceof XlsxError) throw new Refusal(`${file} could not be read. ${error.message}`);
    throw error;
  }
}

/**
 * The tables of a file, their columns by their headings and by a person's choices.
 * @throws Refusal where the file cannot be read, or no table is found
 */
export async function findTable(
  file: string,
  sheet: string | undefined,
  choices: ColumnChoices,
  framework: Framework,
): Promise<Found> {
  const book = readBook(file, await readBytes(file));
  const found = find(file, book, sheet, choices, framework);
  checkChoices(choices, found);
  return found;
}
