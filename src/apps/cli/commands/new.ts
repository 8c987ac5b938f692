/** `new`: a workbook to fill in. */

import { frameworkNamed } from '../frameworks';
import { refuseExisting, writeBytes } from '../files';
import { readOptions } from '../options';
import { DONE, Refusal, type ExitCode, type Output } from '../refusal';
import { blueprintFor } from '../../../core/workbook';
import { printBlueprint } from '../../../io/file';

export const help = `mainstay new [--framework ID] -o FILE.xlsx

Makes a workbook to fill in an agreement: the sheets, the dropdowns and the marks of the framework.

  --framework ID   the framework, or the file of a pack; "mainstay framework list" lists them
  -o, --out FILE   the workbook to write
  --force          replace the file if it exists
`;

export async function run(args: readonly string[], output: Output): Promise<ExitCode> {
  const given = readOptions('new', args, {
    framework: { type: 'string' },
    out: { type: 'string', short: 'o' },
    force: { type: 'boolean' },
  });
  const extra = given.positionals[0];
  if (extra !== undefined)
    throw new Refusal(`"${extra}" was not expected here. Name the file to write after -o.`);
  const file = given.text('out');
  if (file === undefined) throw new Refusal('Name the file to write: mainstay new -o agreement.xlsx.');
  if (!/\.xlsx$/i.test(file))
    throw new Refusal(`"${file}" does not end in .xlsx. Mainstay writes workbooks as .xlsx only.`);
  const framework = await frameworkNamed(given.text('framework'));
  refuseExisting([file], given.flag('force'));
  await writeBytes(file, await printBlueprint(blueprintFor(framework)));
  output.out(`Wrote ${file}: ${framework.pack.title}.\n`);
  return DONE;
}
