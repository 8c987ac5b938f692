/** `merge`: copies that came back, brought together. */

import type { Agreement } from '../../../core/agreement';
import {
  mergeAgreements,
  compareAgreements,
  type Comparison,
  type Lonely,
  type Merged,
} from '../../../core/agreement/merge';
import type { Framework } from '../../../core/framework';
import { dayInWords } from '../../../core/workbook';
import {
  commonVersion,
  readVersions,
  VERSIONS_NAMESPACE,
  type StoredVersion,
} from '../../../core/workbook/versions';
import { printBlueprint, readContents } from '../../../io/file';
import { checkFile } from '../agreement';
import { readBytes, refuseExisting, refuseSources, writeBytes } from '../files';
import { readOptions } from '../options';
import { DONE, NO, Refusal, type ExitCode, type Output } from '../refusal';
import { blueprintOf } from './import';

export const help = `mainstay merge BASE.xlsx THEIRS.xlsx... -o FILE.xlsx [--report FILE.json]

Brings copies of one agreement together: BASE is the workbook that was sent round, THEIRS are the copies
that came back. Activities match by Ref. What one copy changed is taken; where two changed the same cell
in different ways the first is kept, and both texts are listed. What one copy took out and another changed
is kept. Nothing is overwritten unseen. Exit code 1 when such cells or rows are left to decide.

Where BASE and a copy both hold a version that was kept in the pane, that version tells who changed what: BASE
may then have changed as well since it was sent. The versions of BASE are kept in the new workbook.

  --report FILE    every difference with its texts, as JSON
  -o, --out FILE   the workbook to write
  --force          replace files that exist
`;

interface Copy {
  readonly file: string;
  readonly agreement: Agreement;
  /** The version from which BASE and the copy both went on; null: BASE itself. */
  readonly version: StoredVersion | null;
}

interface Step {
  readonly file: string;
  readonly version: StoredVersion | null;
  readonly comparison: Comparison;
  readonly merged: Merged;
}

/** Each copy in its turn against what the ones before it made of BASE. */
function steps(present: Agreement, copies: readonly Copy[]): Step[] {
  const done: Step[] = [];
  for (const { file, agreement, version } of copies) {
    const mine = done.at(-1)?.merged.agreement ?? present;
    const base = version?.agreement ?? present;
    const comparison = compareAgreements(mine, agreement, base);
    const merged = mergeAgreements(mine, agreement, base, undefined, comparison);
    done.push({ file, version, comparison, merged });
  }
  return done;
}

/** Versions that are kept in a workbook. */
async function versionsOf(file: string): Promise<readonly StoredVersion[]> {
  const { customXml } = await readContents(await readBytes(file));
  return (await readVersions(customXml)).versions;
}

/** The merged agreement as a workbook, with the versions that BASE holds. */
function newWorkbook(
  merged: Agreement,
  framework: Framework,
  versions: readonly StoredVersion[],
): Promise<Uint8Array> {
  const blueprint = blueprintOf(merged, framework);
  const parts = versions.flatMap((version) =>
    version.parts.map(({ xml }) => ({ namespace: VERSIONS_NAMESPACE, xml })),
  );
  return printBlueprint({ ...blueprint, xmlParts: [...blueprint.xmlParts, ...parts] });
}

const isAdded = (one: Lonely): boolean => one.side === 'theirs' && !one.wasThere;
const isRemoved = (one: Lonely): boolean => one.side === 'mine' && one.wasThere && !one.changed;
/** Taken out on one side and changed on the other: that is for a person to decide. */
const isKept = (one: Lonely): boolean => one.changed;

/** What stands in a list, its levels by name, on one line. */
function shown(text: string, { pack }: Framework): string {
  const named = (line: string): string => {
    const level = pack.levels.find(({ id }) => line.startsWith(`${id}: `));
    return level ? `${level.label}${line.slice(level.id.length)}` : line;
  };
  return text.split('\n').map(named).join('; ');
}

function reportOf(base: string, done: readonly Step[]): string {
  const copies = done.map(({ file, version, comparison, merged }) => ({
    file,
    version: version && { name: version.name, kept: version.kept, seal: version.seal },
    taken: comparison.differences.filter((one) => one.changed === 'theirs'),
    open: merged.open,
    added: comparison.lonely.filter(isAdded),
    removed: comparison.lonely.filter(isRemoved),
    kept: comparison.lonely.filter(isKept),
    renumbered: merged.renumbered.map(({ from, to }) => ({ from, to })),
  }));
  return `${JSON.stringify({ base, copies }, null, 2)}\n`;
}

function say(output: Output, { file, version, comparison, merged }: Step, framework: Framework): void {
  const taken = comparison.differences.filter((one) => one.changed === 'theirs').length;
  const added = comparison.lonely.filter(isAdded);
  const removed = comparison.lonely.filter(isRemoved);
  output.out(`${file}: ${taken} changed, ${added.length} added, ${removed.length} taken out.\n`);
  if (version) {
    output.out(
      `  Both began from the version "${version.name}", kept ${dayInWords(version.kept.slice(0, 10))}.\n`,
    );
  }
  for (const { from, to } of merged.renumbered) {
    output.out(`  Its activity ${from || 'without a Ref'} is now activity ${to}: that Ref was taken.\n`);
  }
  for (const { key, field, mine, theirs } of merged.open) {
    const where = key ? `${field} of ${key}` : field;
    const [kept, other] = [shown(mine, framework), shown(theirs, framework)];
    output.err(`${file}: ${where} was changed on both sides. Kept: "${kept}"; theirs: "${other}".\n`);
  }
  for (const { title } of comparison.lonely.filter(isKept)) {
    output.err(`${file}: "${title}" was taken out on one side and changed on the other. It was kept.\n`);
  }
}

export async function run(args: readonly string[], output: Output): Promise<ExitCode> {
  const given = readOptions('merge', args, {
    out: { type: 'string', short: 'o' },
    report: { type: 'string' },
    force: { type: 'boolean' },
  });
  const [base, ...files] = given.positionals;
  if (base === undefined || files.length === 0) {
    throw new Refusal(
      'Name the workbook that was sent round and the copies: mainstay merge base.xlsx copy.xlsx -o new.xlsx.',
    );
  }
  const target = given.text('out');
  if (target === undefined) throw new Refusal('Name the workbook to write: -o merged.xlsx.');
  if (!/\.xlsx$/i.test(target)) {
    throw new Refusal(`"${target}" does not end in .xlsx. Mainstay writes workbooks as .xlsx only.`);
  }
  const report = given.text('report');
  refuseSources(given.positionals, [target, ...(report ? [report] : [])]);
  const { framework, reading, asOf } = await checkFile(base, undefined);
  const versions = await versionsOf(base);
  const copies: Copy[] = [];
  for (const file of files) {
    const copy = await checkFile(file, asOf);
    if (copy.framework.pack.id !== framework.pack.id) {
      throw new Refusal(
        `${file} was made for another framework than ${base}. They cannot be brought together.`,
      );
    }
    const version = commonVersion(versions, await versionsOf(file));
    copies.push({ file, agreement: copy.reading.agreement(asOf), version });
  }
  const done = steps(reading.agreement(asOf), copies);
  refuseExisting([target, ...(report ? [report] : [])], given.flag('force'));
  const merged = done.at(-1)?.merged.agreement ?? reading.agreement(asOf);
  await writeBytes(target, await newWorkbook(merged, framework, versions));
  if (report) await writeBytes(report, new TextEncoder().encode(reportOf(base, done)));
  for (const step of done) say(output, step, framework);
  output.out(`Wrote ${target}: ${merged.activities.length} activities.\n`);
  const undecided = ({ merged: { open }, comparison }: Step): boolean =>
    open.length > 0 || comparison.lonely.some(isKept);
  return done.some(undecided) ? NO : DONE;
}
