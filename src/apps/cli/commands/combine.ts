/** `combine`: many submissions as one register. */

import path from 'node:path';

import {
  combine,
  registerCsv,
  registerCsvw,
  registerJson,
  registerReport,
  type Problem,
  type Register,
  type Submission,
} from '../../../core/register';
import { makeFolder, refuseExisting, writeBytes } from '../files';
import { frameworkFor } from '../frameworks';
import { readDay, readOptions } from '../options';
import { DONE, Refusal, type ExitCode, type Output } from '../refusal';
import { registerBook } from '../registerBook';
import { filesBelow, readSubmission } from '../submissions';
import { today } from '../today';

export const help = `mainstay combine PATH... -o OUT [--as-of DATE] [--contacts]

Makes one register of many submissions: workbooks of Mainstay and its data files, folders recursively.
A file that cannot be read is listed under Problems and stops nothing. Of several files of one agreement
(by its reference, else its seal) the newest counts, with a note. Each row names its file, sheet and cell.

  -o, --out OUT    register.xlsx, .json or .html; or a folder for CSV files with their description
  --as-of DATE     the day as of which to check, for example 2005-06-12; else each agreement's own
  --contacts       contacts and e-mail addresses of the partners stand in the register
  --framework ID   the framework; "mainstay framework list" lists them
  --force          replace files that exist
`;

type File = readonly [name: string, bytes: Uint8Array];

const bytes = (pieces: Iterable<string>): Uint8Array => new TextEncoder().encode([...pieces].join(''));

function filesOf(target: string, register: Register): readonly File[] {
  switch (path.extname(target).toLowerCase()) {
    case '.json':
      return [[target, bytes(registerJson(register))]];
    case '.html':
      return [[target, registerReport(register)]];
    case '.xlsx':
      return [[target, registerBook(register)]];
    case '': {
      const named = register.tables.map((table) => ({ url: `${table.key}.csv`, table }));
      return [
        ...named.map(({ url, table }): File => [path.join(target, url), bytes(registerCsv(table))]),
        [path.join(target, 'csv-metadata.json'), bytes([registerCsvw(register, named)])],
      ];
    }
    default:
      throw new Refusal(`"${target}" is of no known kind. Name a .xlsx, .json or .html file, or a folder.`);
  }
}

const isProblem = (read: Submission | Problem): read is Problem => 'message' in read;

export async function run(args: readonly string[], output: Output): Promise<ExitCode> {
  const given = readOptions('combine', args, {
    out: { type: 'string', short: 'o' },
    'as-of': { type: 'string' },
    framework: { type: 'string' },
    contacts: { type: 'boolean' },
    force: { type: 'boolean' },
  });
  if (given.positionals.length === 0) {
    throw new Refusal('Name the workbooks or their folder: mainstay combine submissions -o register.xlsx.');
  }
  const target = given.text('out');
  if (target === undefined) throw new Refusal('Name the register to write: -o register.xlsx.');
  const asOf = readDay(given, 'as-of');
  const framework = frameworkFor(given.text('framework'));
  const submissions: Submission[] = [];
  const problems: Problem[] = [];
  for (const file of filesBelow(given.positionals)) {
    const read = await readSubmission(file, framework, asOf);
    if (isProblem(read)) problems.push(read);
    else submissions.push(read);
  }
  const register = combine(submissions, problems, framework, {
    asOf: asOf ?? today(),
    contacts: given.flag('contacts'),
  });
  const files = filesOf(target, register);
  refuseExisting(
    files.map(([name]) => name),
    given.flag('force'),
  );
  if (path.extname(target) === '') await makeFolder(target);
  for (const [name, content] of files) await writeBytes(name, content);
  const { agreements, activities } = register.counts;
  const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
  output.out(
    `Wrote ${target}: ${count(agreements, 'agreement', 'agreements')}, ${count(activities, 'activity', 'activities')}.\n`,
  );
  for (const { message } of problems) output.err(`${message}\n`);
  return DONE;
}
