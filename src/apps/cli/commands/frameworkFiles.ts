/** `framework from-table` and `framework check`: packs as files. */

import { createHash } from 'node:crypto';
import path from 'node:path';

import { adopt, draftPack } from '../../../core/adopt';
import { checkPack, type Pack } from '../../../core/framework';
import { readBytes, refuseExisting, writeBytes } from '../files';
import { frameworkFor } from '../frameworks';
import { readDay, type Given } from '../options';
import { packTroubles, readPackJson } from '../packs';
import { DONE, NO, Refusal, type ExitCode, type Output } from '../refusal';
import { choicesOf, findTable } from '../table';
import { today } from '../today';

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const counted = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;

/** Small letters, digits and "-" of a file's name. */
const idOf = (file: string): string =>
  path
    .basename(file)
    .replace(/\.\w+$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'framework';

/** Drafts a pack from a strategy's table. @throws Refusal */
export async function fromTable(file: string | undefined, given: Given, output: Output): Promise<ExitCode> {
  const target = given.text('out');
  if (file === undefined || target === undefined) {
    throw new Refusal('Name the table and the pack: mainstay framework from-table table.xlsx -o pack.json.');
  }
  if (!/\.json$/i.test(target))
    throw new Refusal(`"${target}" does not end in .json. A pack is a JSON file.`);
  const id = given.text('id') ?? idOf(target);
  if (!SLUG.test(id)) {
    throw new Refusal(
      `"${id}" is no id. Write small letters and digits with - between them, as in theme-e-2006.`,
    );
  }
  const framework = frameworkFor(given.text('like'));
  const found = await findTable(
    file,
    given.text('sheet'),
    choicesOf(given.text('map'), framework),
    framework,
  );
  const adoption = adopt(found.sheet, found.tables, framework);
  const sha256 = createHash('sha256')
    .update(await readBytes(file))
    .digest('hex');
  const issued = readDay(given, 'issued') ?? today();
  const { pack, doubts } = draftPack(adoption, framework, { id, issued, sha256 });
  refuseExisting([target], given.flag('force'));
  await writeBytes(target, new TextEncoder().encode(`${JSON.stringify(pack, null, 2)}\n`));
  output.out(
    `Wrote ${target}: ${counted(pack.areas.length, 'policy area')}, ` +
      `${counted(pack.audiences.length, 'audience')}, ` +
      `${counted(pack.partnerships.length, 'development partnership')}.\n` +
      `  Requirements, levels and methods in general were taken from ${framework.pack.id}: compare them with the ` +
      `strategy.\n  "mainstay framework check ${target}" says what is still to write.\n`,
  );
  for (const { message, doubt } of adoption.notes) if (doubt) output.err(`${message}\n`);
  for (const doubt of doubts) output.err(`${doubt}\n`);
  return DONE;
}

/** Says what is missing or inconsistent in a pack. @throws Refusal where the file holds no JSON */
export async function check(file: string | undefined, output: Output): Promise<ExitCode> {
  if (file === undefined) throw new Refusal('Name the pack: mainstay framework check pack.json.');
  const data = await readPackJson(file);
  const bySchema = packTroubles(data);
  // References are looked up only in a pack that has the places they stand in.
  const troubles = bySchema.length
    ? bySchema
    : checkPack(data as Pack).map(({ place, message }) => `${place}: ${message}`);
  for (const trouble of troubles) output.out(`${trouble}\n`);
  const { length } = troubles;
  output.out(
    length
      ? `${file}: ${length} ${length === 1 ? 'thing' : 'things'} to put right.\n`
      : `${file} is complete and consistent.\n`,
  );
  return length ? NO : DONE;
}
