/** `import`: an agreement's data file as a workbook. */

import type { Agreement } from '../../../core/agreement';
import { agreementToBody, blueprintFor, type Blueprint } from '../../../core/workbook';
import type { Framework } from '../../../core/framework';
import { printBlueprint } from '../../../io/file';
import { readAgreementJson } from '../data';
import { refuseExisting, writeBytes } from '../files';
import { frameworkFor } from '../frameworks';
import { readOptions } from '../options';
import { DONE, Refusal, type ExitCode, type Output } from '../refusal';

export const help = `mainstay import FILE.json -o FILE.xlsx

Makes a workbook from an agreement's data file, as "export --to json" writes it.

  -o, --out FILE   the workbook to write
  --force          replace the file if it exists
`;

/** The blueprint of an agreement's workbook, every cell in canonical form. */
export function blueprintOf(agreement: Agreement, framework: Framework): Blueprint {
  const { cover, partners, activities, joint, answers } = agreementToBody(agreement, framework);
  return blueprintFor(framework, { cover, partners, activities, joint, answers });
}

/** The workbook of an agreement. */
export function workbookOf(agreement: Agreement, framework: Framework): Promise<Uint8Array> {
  return printBlueprint(blueprintOf(agreement, framework));
}

export async function run(args: readonly string[], output: Output): Promise<ExitCode> {
  const given = readOptions('import', args, {
    out: { type: 'string', short: 'o' },
    force: { type: 'boolean' },
  });
  const [file, extra] = given.positionals;
  if (file === undefined)
    throw new Refusal('Name the data file: mainstay import agreement.json -o agreement.xlsx.');
  if (extra !== undefined)
    throw new Refusal(`"${extra}" was not expected here: import takes one file at a time.`);
  const target = given.text('out');
  if (target === undefined) throw new Refusal('Name the workbook to write: -o agreement.xlsx.');
  if (!/\.xlsx$/i.test(target)) {
    throw new Refusal(`"${target}" does not end in .xlsx. Mainstay writes workbooks as .xlsx only.`);
  }
  const agreement = await readAgreementJson(file);
  const framework = frameworkFor(agreement.framework.id);
  refuseExisting([target], given.flag('force'));
  await writeBytes(target, await workbookOf(agreement, framework));
  const { length } = agreement.activities;
  output.out(`Wrote ${target}: ${length} ${length === 1 ? 'activity' : 'activities'}.\n`);
  return DONE;
}
