/** `review`: a workbook carried over to another version of its framework. */

import { compareFrameworks, type Change, type Framework } from '../../../core/framework';
import { checkReading } from '../../../core/rules';
import {
  carryOver,
  dayOfCheck,
  findingsEdits,
  frameworkOfPart,
  readSnapshot,
  toA1,
  touchedBy,
  type Touch,
} from '../../../core/workbook';
import type { Edit } from '../../../core/agreement';
import { carryFile, readWorkbook } from '../../../io/file';
import { XlsxError } from '../../../io/xlsx';
import { checkedEdits } from '../checkedCell';
import { readBytes, refuseExisting, writeBytes } from '../files';
import { frameworkFor, frameworkNamed } from '../frameworks';
import { readOptions } from '../options';
import { DONE, NO, Refusal, type ExitCode, type Output } from '../refusal';
import { today } from '../today';

export const help = `mainstay review FILE.xlsx --to ID|PACK.json -o FILE.xlsx [--report FILE.json]

Carries a workbook over to another version of its framework. Entries that were renamed, or that one other
stands in for, are written anew; so are the lists, the framework inside the workbook, its titles, headings,
questions and guidance where nobody has changed them, and findings that were written into it. All else in the file
stays as it is. Where several entries stand in for one, a person has to choose: these are listed, and the exit
code is 1.

  --to ID|PACK     the next version: an id of "mainstay framework list", or a pack's file
  --report FILE    what changed in the framework, and every cell it touches, as JSON
  -o, --out FILE   the workbook to write
  --force          replace files that exist
`;

interface Review {
  readonly from: Framework;
  readonly to: Framework;
  readonly changes: readonly Change[];
  /** Entries with what became of them. */
  readonly carried: readonly Touch[];
  readonly choose: readonly Touch[];
  readonly kept: readonly Touch[];
  readonly edits: readonly Edit[];
}

/** @throws Refusal where the file holds no agreement of an earlier version */
async function reviewOf(file: string, bytes: Uint8Array, to: Framework): Promise<Review> {
  const snapshot = await readWorkbook(bytes).catch((error: unknown) => {
    if (error instanceof XlsxError) throw new Refusal(`${file} could not be read. ${error.message}`);
    throw error;
  });
  if (!snapshot) throw new Refusal(`${file} holds no agreement.`);
  if (snapshot.pack === null) {
    throw new Refusal(`${file} does not carry its framework, so what has changed since cannot be told.`);
  }
  const from = frameworkOfPart(snapshot.pack, frameworkFor(undefined));
  if (!from) throw new Refusal(`The framework that ${file} carries cannot be read.`);
  if (from.pack.id === to.pack.id && from.pack.version === to.pack.version) {
    throw new Refusal(`${file} is of version ${to.pack.version} already. There is nothing to carry over.`);
  }
  const reading = readSnapshot(snapshot, from);
  const changes = compareFrameworks(from.pack, to.pack);
  const touches = touchedBy(reading, changes);
  const edits = carryOver(reading, changes);
  const written = new Set(edits.map(({ at }) => toA1(at, { sheet: true })));
  const isCarried = ({ at, instead }: Touch): boolean =>
    instead.length === 1 && written.has(toA1(at, { sheet: true }));
  const carried = touches.filter(isCarried);
  const rest = touches.filter((touch) => !isCarried(touch));
  return {
    ...{ from, to, changes, edits, carried },
    choose: rest.filter(({ instead }) => instead.length > 0),
    kept: rest.filter(({ instead }) => instead.length === 0),
  };
}

/**
 * Findings that were written into the sheet, as the next version gives them; none where it was never checked.
 * @param bytes the workbook, carried over
 */
async function writtenFindings(bytes: Uint8Array, to: Framework): Promise<Edit[]> {
  const snapshot = await readWorkbook(bytes);
  const reading = snapshot && readSnapshot(snapshot, to);
  const table = reading?.tables.activities;
  if (!reading || table?.columns['findings'] === undefined) return [];
  if (reading.activities.every(({ text }) => text.findings === '')) return [];
  const { findings } = checkReading(reading, dayOfCheck(reading, today()));
  return [...findingsEdits(reading, findings), ...checkedEdits(bytes, table.sheet, new Date())];
}

const cellOf = ({ at }: Touch): string => toA1(at, { sheet: true });

function reportOf(file: string, { from, to, changes, carried, choose, kept }: Review): string {
  const line = (touch: Touch): object => ({
    sheet: touch.at.sheet,
    cell: toA1({ ...touch.at, sheet: '' }),
    ref: touch.ref,
    column: touch.column,
    entry: touch.entry,
    instead: touch.instead,
    because: touch.change.kind,
  });
  const version = ({ pack: { id, version } }: Framework): object => ({ id, version });
  const report = {
    ...{ file, from: version(from), to: version(to), changes },
    ...{ carried: carried.map(line), choose: choose.map(line), kept: kept.map(line) },
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function say(output: Output, target: string, review: Review): void {
  const { from, to, changes, carried, choose, kept } = review;
  output.out(`Wrote ${target}: from version ${from.pack.version} to ${to.pack.version}.\n`);
  output.out(`  Changes in the framework: ${changes.length}. Entries carried over: ${carried.length}.\n`);
  for (const touch of carried) {
    output.out(`  ${cellOf(touch)}: "${touch.entry}" is now "${touch.instead[0] ?? ''}".\n`);
  }
  for (const touch of choose) {
    const names = touch.instead.map((name) => `"${name}"`).join(' or ');
    output.err(`${cellOf(touch)}: "${touch.entry}" is left to decide. In its place stands ${names}.\n`);
  }
  for (const touch of kept) {
    const why = touch.change.kind === 'moved' ? 'stands elsewhere in' : 'is no longer in';
    output.err(`${cellOf(touch)}: "${touch.entry}" ${why} the framework. It was kept as your own.\n`);
  }
  const { follows } = to.pack;
  if (follows !== undefined && follows !== from.pack.id && from.pack.follows !== to.pack.id) {
    output.err(
      `${to.pack.id} follows ${follows}, and the workbook is of ${from.pack.id}: what ${follows} replaced is not ` +
        `known here. Review it to ${follows} first.\n`,
    );
  }
  output.out('  Go through what has changed, then write the new version on the cover.\n');
}

export async function run(args: readonly string[], output: Output): Promise<ExitCode> {
  const given = readOptions('review', args, {
    to: { type: 'string' },
    report: { type: 'string' },
    out: { type: 'string', short: 'o' },
    force: { type: 'boolean' },
  });
  const [file, extra] = given.positionals;
  const wanted = given.text('to');
  const target = given.text('out');
  if (file === undefined)
    throw new Refusal('Name the workbook: mainstay review agreement.xlsx --to ID -o reviewed.xlsx.');
  if (extra !== undefined)
    throw new Refusal(`"${extra}" was not expected here: review takes one workbook at a time.`);
  if (wanted === undefined) throw new Refusal('Name the next version: --to ID, or --to pack.json.');
  if (target === undefined) throw new Refusal('Name the workbook to write: -o reviewed.xlsx.');
  if (!/\.xlsx$/i.test(target)) {
    throw new Refusal(`"${target}" does not end in .xlsx. Mainstay writes workbooks as .xlsx only.`);
  }
  const report = given.text('report');
  const bytes = await readBytes(file);
  const review = await reviewOf(file, bytes, await frameworkNamed(wanted));
  refuseExisting([target, ...(report ? [report] : [])], given.flag('force'));
  const first = carryFile(bytes, review.edits, review.from, review.to);
  const findings = first ? await writtenFindings(first, review.to) : [];
  const carried = findings.length
    ? carryFile(bytes, [...review.edits, ...findings], review.from, review.to)
    : first;
  if (!carried) throw new Refusal(`${file} does not carry its framework.`);
  await writeBytes(target, carried);
  if (report) await writeBytes(report, new TextEncoder().encode(reportOf(file, review)));
  say(output, target, review);
  return review.choose.length > 0 ? NO : DONE;
}
