/** `export`: a submission in one or more formats. */

import path from 'node:path';

import { exportName, formats, isDraft, type Format } from '../../../core/export';
import { countsOf, dossierOf } from '../../../core/rules';
import { checkFile } from '../agreement';
import { makeFolder, refuseExisting, writeBytes } from '../files';
import { readDay, readOptions } from '../options';
import { DONE, Refusal, type ExitCode, type Output } from '../refusal';

const ids = (): string => formats.map(({ id }) => id).join(', ');

export const help = `mainstay export FILE --to FORMAT,FORMAT -o DIR [--as-of DATE] [--contacts]

Writes the agreement in each format, under its reference or the workbook's name.
While something is to fix, the export is a draft and says so.

  --to FORMATS     ${ids()}; several parted by commas
  -o, --out DIR    the folder to write to; it is made where it does not exist
  --as-of DATE     the day as of which to check, for example 2005-06-12;
                   else the date on the cover, else today
  --contacts       contacts and e-mail addresses stand in the web page too; else it
                   leaves them out
  --force          replace files that exist
`;

function formatsOf(text: string | undefined): Format[] {
  const wanted = [...new Set((text ?? '').split(',').map((id) => id.trim().toLowerCase()))].filter(Boolean);
  if (!wanted.length) throw new Refusal(`Name the formats: --to ${ids().replace(/ /g, '')}.`);
  return wanted.map((id) => {
    const format = formats.find((candidate) => candidate.id === id);
    if (!format) throw new Refusal(`There is no format "${id}". There are: ${ids()}.`);
    return format;
  });
}

export async function run(args: readonly string[], output: Output): Promise<ExitCode> {
  const given = readOptions('export', args, {
    to: { type: 'string' },
    out: { type: 'string', short: 'o' },
    'as-of': { type: 'string' },
    contacts: { type: 'boolean' },
    force: { type: 'boolean' },
  });
  const [file, extra] = given.positionals;
  if (file === undefined)
    throw new Refusal('Name the workbook: mainstay export agreement.xlsx --to docx -o DIR.');
  if (extra !== undefined)
    throw new Refusal(`"${extra}" was not expected here: export takes one workbook at a time.`);
  const folder = given.text('out');
  if (folder === undefined) throw new Refusal('Name the folder to write to: -o DIR.');
  const wanted = formatsOf(given.text('to'));
  const { framework, reading, result, asOf } = await checkFile(file, readDay(given, 'as-of'));
  const dossier = dossierOf(reading, asOf, result);
  const name = path.basename(file).replace(/\.[^.]*$/, '');
  const outputs = wanted.map((format) => path.join(folder, exportName(dossier, name, format.extension)));
  refuseExisting(outputs, given.flag('force'));
  await makeFolder(folder);
  const contacts = given.flag('contacts');
  for (const [n, format] of wanted.entries()) {
    const write = await format.load();
    const target = outputs[n] as string;
    const warn = (message: string): void => output.err(`${message}\n`);
    await writeBytes(target, await write(dossier, framework, { warn, workbookName: name, contacts }));
    output.out(`Wrote ${target}\n`);
  }
  if (isDraft(dossier)) {
    const { errors } = countsOf(dossier.findings);
    const what = errors === 1 ? '1 thing is' : `${errors} things are`;
    output.err(`${file} is exported as a draft: ${what} still to fix. "mainstay check" lists them.\n`);
  }
  return DONE;
}
