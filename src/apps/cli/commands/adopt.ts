/** `adopt`: a table of another form, taken over into a workbook of ours. */

import { adopt, findTables, readAs, tableByHand, withChoices } from '../../../core/adopt';
import type { Adoption, ColumnChoices, FoundTable, SourceSheet } from '../../../core/adopt';
import { blueprintFor, columnKeys, isColumnKey, toA1, type ColumnKey } from '../../../core/workbook';
import type { Framework } from '../../../core/framework';
import { printBlueprint } from '../../../io/file';
import { columnIndex, columnLetters, readXlsx, XlsxError, type XlsxBook } from '../../../io/xlsx';
import { readBytes, refuseExisting, writeBytes } from '../files';
import { frameworkFor } from '../frameworks';
import { readOptions, type Given } from '../options';
import { DONE, Refusal, type ExitCode, type Output } from '../refusal';
import { sourceSheets } from '../source';

export const help = `mainstay adopt FILE.xlsx [--sheet NAME] [--map what=C,who=D] [--report FILE.json] -o FILE.xlsx

Takes over a table of activities that was not made with Mainstay: finds its columns and rows, and copies
their content into a new workbook. The source stays untouched. What could not be placed stands in the
column Not placed; doubts are listed.

  --sheet NAME      the sheet to read; else the first one that holds a table
  --map KEY=COLUMN  columns by hand, parted by commas: what=C,who=D; an empty key keeps a column aside: =F
  --report FILE     what was understood, as JSON
  --framework ID    the framework; "mainstay framework list" lists them
  -o, --out FILE    the workbook to write
  --force           replace files that exist
`;

/** "what=C,who=D" as choices by column index. @throws Refusal */
function choicesOf(text: string | undefined): ColumnChoices {
  const choices: Record<number, ColumnKey | null> = {};
  for (const pair of text?.split(',') ?? []) {
    const [key = '', letters = ''] = pair.split('=').map((part) => part.trim());
    if (!/^[A-Za-z]{1,3}$/.test(letters)) {
      throw new Refusal(`"${pair}" names no column. Write --map KEY=COLUMN, for example --map what=C,who=D.`);
    }
    if (key !== '' && !isColumnKey(key)) {
      throw new Refusal(`There is no column "${key}". There are: ${columnKeys.join(', ')}.`);
    }
    const column = columnIndex(letters.toUpperCase());
    if (column in choices || (key !== '' && Object.values(choices).includes(key as ColumnKey))) {
      throw new Refusal(`"${pair}" names a column or a key for the second time. Give each of them once.`);
    }
    choices[column] = key === '' ? null : (key as ColumnKey);
  }
  return choices;
}

interface Found {
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
  sheets: readonly SourceSheet[],
  wanted: string | undefined,
  choices: ColumnChoices,
  framework: Framework,
): Found {
  const named = (name: string): boolean => name.toLowerCase() === wanted?.toLowerCase();
  const chosen = wanted === undefined ? sheets : sheets.filter((sheet) => named(sheet.name));
  if (chosen.length === 0) {
    throw new Refusal(
      `${file} has no sheet "${wanted ?? ''}". It has: ${sheets.map((s) => s.name).join(', ')}.`,
    );
  }
  const found = chosen
    .map((sheet) => ({ sheet, tables: tablesOf(sheet, choices, framework) }))
    .filter(({ tables }) => tables.length > 0);
  const [first, ...others] = found;
  if (!first) {
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

function reportOf(file: string, adoption: Adoption): string {
  const { tables, rows, notes, partners, activities } = adoption;
  const report = {
    file,
    sheet: tables[0]?.sheet ?? '',
    tables: tables.map((table) => ({
      headings: table.headingRow + 1,
      columns: table.columns.map(({ column, heading, key, doubt }) => ({
        column: columnLetters(column),
        heading,
        key,
        doubt: doubt || null,
      })),
    })),
    rows,
    partners,
    notes: notes.map(({ kind, row, column, message, doubt }) => ({
      kind,
      cell: toA1({ sheet: '', row, column }),
      message,
      doubt,
    })),
    unplaced: activities.flatMap(({ texts }) =>
      texts.unplaced ? [{ ref: texts.ref ?? '', text: texts.unplaced }] : [],
    ),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function say(
  output: Output,
  file: string,
  target: string,
  { sheet, others }: Found,
  adoption: Adoption,
): void {
  const { rows, notes, tables } = adoption;
  output.out(
    `Wrote ${target}: ${count(rows.activities, 'activity', 'activities')} from ${sheet.name} of ${file}.\n`,
  );
  for (const { column, heading, key } of tables.flatMap((table) => table.columns)) {
    output.out(`  ${columnLetters(column)}  ${heading || '(no heading)'}: ${readAs(key)}\n`);
  }
  const doubts = notes.filter((note) => note.doubt);
  for (const { row, column, message } of doubts) {
    output.err(`${sheet.name}!${toA1({ sheet: '', row, column })}: ${message}\n`);
  }
  if (others.length > 0) {
    output.err(`Tables stand on ${others.join(', ')} too. Take one over with --sheet.\n`);
  }
}

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

function targetOf(given: Given): string {
  const target = given.text('out');
  if (target === undefined)
    throw new Refusal('Name the file to write: mainstay adopt table.xlsx -o agreement.xlsx.');
  if (!/\.xlsx$/i.test(target)) {
    throw new Refusal(`"${target}" does not end in .xlsx. Mainstay writes workbooks as .xlsx only.`);
  }
  return target;
}

export async function run(args: readonly string[], output: Output): Promise<ExitCode> {
  const given = readOptions('adopt', args, {
    sheet: { type: 'string' },
    map: { type: 'string' },
    report: { type: 'string' },
    framework: { type: 'string' },
    out: { type: 'string', short: 'o' },
    force: { type: 'boolean' },
  });
  const [file, extra] = given.positionals;
  if (file === undefined)
    throw new Refusal('Name the workbook: mainstay adopt table.xlsx -o agreement.xlsx.');
  if (extra !== undefined)
    throw new Refusal(`"${extra}" was not expected here: adopt takes one workbook at a time.`);
  const target = targetOf(given);
  const report = given.text('report');
  const choices = choicesOf(given.text('map'));
  const framework = frameworkFor(given.text('framework'));
  const book = readBook(file, await readBytes(file));
  const found = find(file, sourceSheets(book), given.text('sheet'), choices, framework);
  checkChoices(choices, found);
  const adoption = adopt(found.sheet, found.tables, framework);
  refuseExisting([target, ...(report ? [report] : [])], given.flag('force'));
  const blueprint = blueprintFor(framework, {
    activities: adoption.activities.map(({ texts }) => texts),
    partners: adoption.partners.map((name) => ({ name })),
  });
  await writeBytes(target, await printBlueprint(blueprint));
  if (report) await writeBytes(report, new TextEncoder().encode(reportOf(file, adoption)));
  say(output, file, target, found, adoption);
  return DONE;
}
