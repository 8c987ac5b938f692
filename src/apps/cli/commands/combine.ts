/** `combine`: many submissions as one register. */

import { existsSync } from 'node:fs';
import path from 'node:path';

import { Collector, type Register } from '../../../core/register';
import { gather, type Batch } from '../batch/gather';
import { jobsOf } from '../batch/inputs';
import { Store } from '../batch/store';
import { absolute, refuseExisting, writeTrouble } from '../files';
import { frameworkNamed } from '../frameworks';
import { readCount, readDay, readOptions, type Given } from '../options';
import { DONE, Refusal, STOPPED, type ExitCode, type Output } from '../refusal';
import { outputsOf, writeRegister } from '../registerFiles';
import { today } from '../today';

export const help = `mainstay combine PATH... -o OUT [--as-of DATE] [--contacts] [--jobs N] [--resume]

Makes one register of many submissions: workbooks of Mainstay, its data files, other workbooks with a table of
activities, and zips of these; folders recursively. A file that cannot be read is listed under Problems and stops
nothing. Of several files of one agreement (by its reference, else its seal) the newest counts, with a note. Each
row names its file, sheet and cell.

  -o, --out OUT    register.xlsx; .html, a report with its pictures; .json; .csv, a file a table with their
                   description; or a folder, without extension: a Parquet dataset for DuckDB, Spark and Trino
  --as-of DATE     the day as of which to check, for example 2005-06-12; else each agreement's own
  --contacts       contacts and e-mail addresses of the partners stand in the register
  --framework ID   the framework, by its id or as the file of a pack; "mainstay framework list" lists them
  --jobs N         so many files at a time; else one a core. The register is the same
  --resume         go on where a run with the same output was stopped
  --force          replace files that exist, and begin anew where a run was stopped

Ctrl+C stops it and keeps what is done, beside the output in OUT.part; the exit code is 130. Ctrl+C again ends it
at once.
`;

const KINDS = /\.(xlsx|xlsm|xls|json|zip)$/i;

/** What makes two runs the same batch; another one must not go on with its files. */
interface Description {
  readonly format: 1;
  readonly framework: string;
  readonly asOf: string | null;
  readonly today: string;
  readonly contacts: boolean;
}

/** The store of this batch. @throws Refusal where another one, or a stopped one, lies there */
function storeOf(target: string, part: string, given: Given, asked: Description): Store {
  const before = Store.describe(absolute(part)) as Description | null;
  const [resume, force] = [given.flag('resume'), given.flag('force')];
  if (existsSync(absolute(part)) && !resume && !force) {
    throw new Refusal(
      `${part} holds what is done of a run that was stopped. Add --resume to go on, or --force to begin anew.`,
    );
  }
  // A run that goes on the next day is still of the day on which it began.
  const description = resume && before ? { ...asked, today: before.today } : asked;
  try {
    const store = Store.open(absolute(part), description, resume);
    if (store) return store;
  } catch (error) {
    throw writeTrouble(target, error);
  }
  throw new Refusal(`${part} was begun with other options. Give the same as then, or --force to begin anew.`);
}

const count = (n: number, one: string, many: string): string =>
  `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;

/** So many lines of a kind are said; all of them stand in the register. */
const MOST_LINES = 50;

function say(lines: readonly string[], rest: string, output: Output): void {
  for (const line of lines.slice(0, MOST_LINES)) output.err(`${line}\n`);
  if (lines.length > MOST_LINES) output.err(`${lines.length - MOST_LINES} more ${rest}\n`);
}

function* problemLines(register: Register): Generator<string> {
  const problems = register.tables.find(({ key }) => key === 'problems');
  for (const [file, message, sheet, cell] of problems?.rows() ?? []) {
    const where = cell ? `${sheet}!${cell}` : sheet;
    yield where ? `${file}, ${where}: ${message}` : String(message);
  }
}

function report(target: string, register: Register, { passed }: Batch, output: Output): void {
  const { agreements, activities } = register.counts;
  output.out(
    `Wrote ${target}: ${count(agreements, 'agreement', 'agreements')}, ${count(activities, 'activity', 'activities')}.\n`,
  );
  say(
    passed.map(({ file, what }) => `${file} was passed over: it is ${what}.`),
    'files were passed over: they are outputs of Mainstay.',
    output,
  );
  say(
    register.leftOut.map(({ file, note }) => `${file} does not count: ${note}`),
    'files do not count; the sheet Agreements says why.',
    output,
  );
  say([...problemLines(register)], 'problems stand under Problems.', output);
}

export async function run(args: readonly string[], output: Output): Promise<ExitCode> {
  const given = readOptions('combine', args, {
    out: { type: 'string', short: 'o' },
    'as-of': { type: 'string' },
    framework: { type: 'string' },
    jobs: { type: 'string' },
    contacts: { type: 'boolean' },
    resume: { type: 'boolean' },
    force: { type: 'boolean' },
  });
  if (given.positionals.length === 0) {
    throw new Refusal('Name the workbooks or their folder: mainstay combine submissions -o register.xlsx.');
  }
  const named = given.text('out');
  if (named === undefined) throw new Refusal('Name the register to write: -o register.xlsx.');
  const target = path.normalize(named).replace(/[/\\]$/, '');
  const part = `${target}.part`;
  const [asOf, contacts, workers] = [
    readDay(given, 'as-of'),
    given.flag('contacts'),
    readCount(given, 'jobs'),
  ];
  const framework = await frameworkNamed(given.text('framework'));
  refuseExisting(outputsOf(target), given.flag('force'));
  const jobs = jobsOf(given.positionals, { kinds: KINDS, except: [absolute(target), absolute(part)] });
  if (!jobs.length) throw new Refusal(`There is no submission in ${given.positionals.join(', ')}.`);
  const { id, version } = framework.pack;
  const asked: Description = {
    ...{ format: 1, framework: `${id} ${version}`, asOf: asOf ?? null, today: today(), contacts },
  };
  const store = storeOf(target, part, given, asked);
  const day = (Store.describe(absolute(part)) as Description).today;
  const signal = output.stoppable?.();
  let finished = false;
  try {
    const collector = new Collector(framework, store);
    const options = { pack: framework.pack, asOf, today: day, contacts, jobs: workers, signal };
    const batch = await gather(jobs, store, collector, options, output);
    if (batch.complete) {
      const register = collector.register(asOf ?? day);
      finished = await writeRegister(register, target, part, signal);
      if (finished) report(target, register, batch, output);
    }
    if (finished) return DONE;
    output.err(
      `Stopped. ${batch.done} of ${count(jobs.length, 'file', 'files')} ${batch.done === 1 ? 'is' : 'are'} done and kept in ${part}; ` +
        `${target} was not written. The same command with --resume goes on from there.\n`,
    );
    return STOPPED;
  } finally {
    if (finished) store.remove();
    else store.close();
  }
}
