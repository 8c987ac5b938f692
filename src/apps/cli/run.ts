/** Finds the command and runs it; whatever goes wrong becomes a sentence and an exit code. */

import { CANNOT, DONE, Refusal, type ExitCode, type Output } from './refusal';

interface Command {
  readonly help: string;
  run(args: readonly string[], output: Output): Promise<ExitCode>;
}

/** Each command is loaded only when it is asked for: starting is most of the time a short command takes. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  new: () => import('./commands/new'),
  check: () => import('./commands/check'),
  export: () => import('./commands/export'),
  framework: () => import('./commands/framework'),
  adopt: () => import('./commands/adopt'),
  merge: () => import('./commands/merge'),
  import: () => import('./commands/import'),
  combine: () => import('./commands/combine'),
  review: () => import('./commands/review'),
  verify: () => import('./commands/verify'),
};

const overview = `Mainstay: Mainstreaming Partnership Agreements in Excel workbooks.

  mainstay new [--framework ID] -o FILE.xlsx                 a workbook to fill in
  mainstay check PATH... [--format text|json] [--as-of DATE] what is missing in it
  mainstay export FILE --to json,docx -o DIR                 a submission
  mainstay adopt TABLE.xlsx -o FILE.xlsx                     a table of another form, taken over
  mainstay merge BASE.xlsx THEIRS.xlsx... -o FILE.xlsx       copies that came back, brought together
  mainstay import FILE.json -o FILE.xlsx                     a data file as a workbook
  mainstay review FILE --to ID|PACK.json -o FILE.xlsx        another version of the framework
  mainstay combine PATH... -o OUT                            many submissions as one register
  mainstay verify FILE...                                    whether a document was changed
  mainstay framework list                                    the frameworks
  mainstay framework show ID                                 what one holds
  mainstay framework from-table TABLE.xlsx -o PACK.json      the draft of another one
  mainstay framework check PACK.json                         what is missing in it

"mainstay COMMAND --help" tells more. Exit codes: 0 done, 1 the answer is no, 2 it could not be done,
130 stopped by Ctrl+C.
`;

const wantsHelp = (args: readonly string[]): boolean => {
  const options = args.includes('--') ? args.slice(0, args.indexOf('--')) : args;
  return options.includes('--help') || options.includes('-h');
};

async function dispatch(args: readonly string[], output: Output): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    if (name === undefined) output.err(overview);
    else output.out(overview);
    return name === undefined ? CANNOT : DONE;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) throw new Refusal(`There is no command "${name}". "mainstay --help" lists the commands.`);
  const command = await load();
  if (wantsHelp(rest)) {
    output.out(command.help);
    return DONE;
  }
  return command.run(rest, output);
}

/** Runs one command line; never throws. */
export async function run(args: readonly string[], output: Output): Promise<ExitCode> {
  try {
    return await dispatch(args, output);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    output.err(
      error instanceof Refusal
        ? `${message}\n`
        : `Mainstay failed, which is its own fault: ${message}. Please report it with the command you gave.\n`,
    );
    return CANNOT;
  }
}
