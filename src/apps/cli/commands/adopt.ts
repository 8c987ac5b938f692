/** `adopt`: a table of another form, taken over into a workbook of ours. */

import { adopt, readAs, type Adoption } from '../../../core/adopt';
import type { Framework } from '../../../core/framework';
import { blueprintFor, findingsEdits, toA1 } from '../../../core/workbook';
import { printBlueprint, readWorkbook, writeTexts } from '../../../io/file';
import { columnLetters } from '../../../io/xlsx';
import { checkSnapshot } from '../agreement';
import { checkedEdits } from '../checkedCell';
import { refuseExisting, refuseSources, writeBytes } from '../files';
import { frameworkNamed } from '../frameworks';
import { readOptions, type Given } from '../options';
import { DONE, Refusal, type ExitCode, type Output } from '../refusal';
import { choicesOf, findTable, type Found } from '../table';

export const help = `mainstay adopt FILE.xlsx [--sheet NAME] [--map what=C,who=D] [--report FILE.json] -o FILE.xlsx

Takes over a table of activities that was not made with Mainstay: finds its columns and rows, and copies
their content into a new workbook. The source stays untouched. What could not be placed stands in the
column Not placed; doubts are listed. The activities are checked, and what was found stands in Findings.

  --sheet NAME      the sheet to read; else the first one that holds a table
  --map KEY=COLUMN  columns by hand, parted by commas: what=C,who=D; an empty key keeps a column aside: =F;
                    a part of one: who/National=D (a level), partners/lead=E, partners/SEASY=F (ticked)
  --report FILE     what was understood, as JSON
  --framework ID    the framework, by its id or as the file of a pack; "mainstay framework list" lists them
  -o, --out FILE    the workbook to write
  --force           replace files that exist
`;

function reportOf(file: string, adoption: Adoption): string {
  const { tables, rows, notes, partners, activities } = adoption;
  const report = {
    file,
    sheet: tables[0]?.sheet ?? '',
    tables: tables.map((table) => ({
      headings: table.headingRow + 1,
      columns: table.columns.map(({ column, heading, key, part, doubt }) => ({
        column: columnLetters(column),
        heading,
        key,
        ...(part && { part }),
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
  for (const reading of tables.flatMap((table) => table.columns)) {
    const { column, heading } = reading;
    const printed = heading.replace(/\s+/g, ' ') || '(no heading)';
    output.out(`  ${columnLetters(column)}  ${printed}: ${readAs(reading)}\n`);
  }
  const doubts = notes.filter((note) => note.doubt);
  for (const { row, column, message } of doubts) {
    output.err(`${sheet.name}!${toA1({ sheet: '', row, column })}: ${message}\n`);
  }
  if (others.length > 0) {
    output.err(`Tables stand on ${others.join(', ')} too. Take one over with --sheet.\n`);
  }
}

/** The new workbook, its findings written into it. */
async function workbookOf(target: string, adoption: Adoption, framework: Framework): Promise<Uint8Array> {
  const blueprint = blueprintFor(framework, {
    activities: adoption.activities.map(({ texts }) => texts),
    partners: adoption.partners.map((name) => ({ name })),
  });
  const bytes = await printBlueprint(blueprint);
  const snapshot = await readWorkbook(bytes);
  if (!snapshot) return bytes;
  const { reading, result } = checkSnapshot(target, snapshot, undefined);
  const sheet = reading.tables.activities?.sheet ?? '';
  return writeTexts(bytes, [
    ...findingsEdits(reading, result.findings),
    ...checkedEdits(bytes, sheet, new Date()),
  ]);
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
  const framework = await frameworkNamed(given.text('framework'));
  const choices = choicesOf(given.text('map'), framework);
  const found = await findTable(file, given.text('sheet'), choices, framework);
  const adoption = adopt(found.sheet, found.tables, framework);
  refuseSources([file], [target, ...(report ? [report] : [])]);
  refuseExisting([target, ...(report ? [report] : [])], given.flag('force'));
  await writeBytes(target, await workbookOf(target, adoption, framework));
  if (report) await writeBytes(report, new TextEncoder().encode(reportOf(file, adoption)));
  say(output, file, target, found, adoption);
  return DONE;
}
