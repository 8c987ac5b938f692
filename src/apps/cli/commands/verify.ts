/** `verify`: whether a document says what the data in it says. */

import { sealInGroups, sealOf, type Agreement, type Dossier } from '../../../core/agreement';
import { formats, loadVerify } from '../../../core/export';
import { checkReading, dossierOf } from '../../../core/rules';
import { readSnapshot } from '../../../core/workbook';
import type { Framework } from '../../../core/framework';
import { readWorkbook } from '../../../io/file';
import { readBytes } from '../files';
import { frameworkFor } from '../frameworks';
import { readOptions } from '../options';
import { CANNOT, DONE, NO, Refusal, type ExitCode, type Output } from '../refusal';
import { workbookOf } from './import';

export const help = `mainstay verify FILE...

Says whether each exported document (DOCX, PDF, ODT, HTML, JSON or zip) is unchanged: its data is taken out,
the document is made anew from it, and the two are compared, byte for byte or else by their text and properties.
A data file (JSON) is compared with nothing; its seal is the one that the documents print.
This shows that document and data belong together. It is no signature of a person.

Exit codes: 0 unchanged, 1 changed (the first difference is named), 2 unreadable.
`;

/** The agreement as it was exported, with the findings that its data gives. */
async function dossierFrom(agreement: Agreement, framework: Framework): Promise<Dossier> {
  const snapshot = await readWorkbook(await workbookOf(agreement, framework));
  if (!snapshot) throw new Error('A workbook made from data holds no agreement.');
  const reading = readSnapshot(snapshot, framework);
  return {
    ...dossierOf(reading, agreement.asOf, checkReading(reading, agreement.asOf)),
    agreement,
  };
}

/** The data of a document as an agreement. @throws Refusal */
async function agreementOf(file: string, json: string): Promise<Agreement> {
  const { validateAgreement } = await import('../schema');
  const data: unknown = JSON.parse(json);
  const trouble = validateAgreement(data);
  if (trouble) throw new Refusal(`${file} could not be read. The data in it is not whole: ${trouble}.`);
  return data as Agreement;
}

interface Answer {
  readonly code: ExitCode;
  readonly text: string;
}

async function verify(file: string): Promise<Answer> {
  const bytes = await readBytes(file);
  const { compare, extract, Unreadable } = await loadVerify();
  try {
    const { format, json, seal, name, contacts } = extract(bytes);
    const agreement = await agreementOf(file, json);
    const framework = frameworkFor(agreement.framework.id);
    const dossier = await dossierFrom(agreement, framework);
    const write = await formats.find(({ id }) => id === format)?.load();
    if (!write) throw new Error(`There is no format ${format}.`);
    const expected = await write(dossier, framework, {
      contacts,
      ...(seal !== undefined && { seal }),
      ...(name !== undefined && { workbookName: name }),
    });
    const { verdict, difference } = compare(format, bytes, expected);
    if (verdict === 'changed') return { code: NO, text: `${file} was changed. ${difference}` };
    const sealed = sealInGroups(seal ?? (await sealOf(agreement)));
    if (format === 'json')
      return {
        code: DONE,
        text: `${file} is a whole data file. Nothing in it can show a change: compare its seal with the one that the document prints.\nSeal: ${sealed}`,
      };
    const how =
      verdict === 'same-bytes'
        ? 'It is what its own data gives, byte for byte.'
        : 'Its text is what its own data gives; another program or version saved it.';
    return { code: DONE, text: `${file} is unchanged. ${how}\nSeal: ${sealed}` };
  } catch (error) {
    if (error instanceof Unreadable) throw new Refusal(`${file} could not be read. ${error.message}`);
    throw error;
  }
}

export async function run(args: readonly string[], output: Output): Promise<ExitCode> {
  const given = readOptions('verify', args, {});
  if (!given.positionals.length)
    throw new Refusal('Name the documents to verify: mainstay verify agreement.pdf.');
  let worst: ExitCode = DONE;
  for (const file of given.positionals) {
    try {
      const { code, text } = await verify(file);
      output.out(`${text}\n`);
      if (code > worst) worst = code;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      output.err(`${error.message}\n`);
      worst = CANNOT;
    }
  }
  return worst;
}
