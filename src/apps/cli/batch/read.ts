/** What a file of a batch holds. Whatever it is, the answer is a sentence or a submission, never a stop. */

import { sealOf, type Dossier } from '../../../core/agreement';
import type { Framework } from '../../../core/framework';
import type { Problem, Submission } from '../../../core/register';
import { checkReading, dossierOf } from '../../../core/rules';
import { agreementToBody, blueprintFor, dayOfCheck, readSnapshot } from '../../../core/workbook';
import { bookOf, snapshotOfBook } from '../../../io/file';
import {
  entryOf,
  inflateEntry,
  inMemory,
  listZip,
  readXlsx,
  XlsxError,
  type XlsxBook,
} from '../../../io/xlsx';
import { agreementOfJson } from '../data';
import { frameworkOf } from '../frameworks';
import { Refusal } from '../refusal';
import { submissionOfTable } from './adopted';
import { bytesOf, inflate } from './archive';
import type { Job } from './job';
import { DEEPEST_ZIP, MOST_CELLS, MOST_FILE_BYTES, MOST_MEMBERS, MOST_UNPACKED_BYTES } from './limits';
import { outputOf, registerIn } from './outputs';

export interface ReadContext {
  readonly framework: Framework;
  /** ISO day as of which to check; default: each agreement's own. */
  readonly asOf: string | undefined;
  /** ISO day. */
  readonly today: string;
}

export type Found =
  | { readonly kind: 'submission'; readonly submission: Submission }
  | { readonly kind: 'problem'; readonly problem: Problem }
  /** An output of Mainstay that lies among the submissions; said, not listed. */
  | { readonly kind: 'passed'; readonly file: string; readonly what: string };

const MEGABYTES = 1024 * 1024;

/** A workbook within the limits of a batch. @throws XlsxError */
export function readBook(bytes: Uint8Array): XlsxBook {
  return readXlsx(bytes, {
    maxBytes: MOST_UNPACKED_BYTES,
    maxCells: MOST_CELLS,
    formulas: 'marked',
    inflate,
  });
}

async function submissionOfWorkbook(
  file: string,
  bytes: Uint8Array,
  { framework, asOf, today }: ReadContext,
): Promise<Found> {
  const book = readBook(bytes);
  if (registerIn(book)) return { kind: 'passed', file, what: 'a register' };
  const snapshot = snapshotOfBook(book);
  if (!snapshot) {
    return { kind: 'submission', submission: await submissionOfTable(file, book, framework, asOf, today) };
  }
  const own = frameworkOf(file, snapshot);
  if (own.pack.id !== framework.pack.id) throw new Refusal(`${file} was made for another framework.`);
  const reading = readSnapshot(snapshot, own);
  const day = asOf ?? dayOfCheck(reading, today);
  const dossier = dossierOf(reading, day, checkReading(reading, day));
  const table = reading.tables.activities;
  const rows = reading.activities.map((row) => (table?.firstRow ?? 0) + row.index);
  const column = snapshot.tables.find(({ key }) => key === 'activities')?.column ?? 0;
  const seal = await sealOf(dossier.agreement);
  return { kind: 'submission', submission: { file, dossier, seal, sheet: table?.sheet ?? '', rows, column } };
}

/** An agreement's data put through the workbook, so that it is checked by the same rules. */
async function submissionOfData(
  file: string,
  bytes: Uint8Array,
  { framework, asOf }: ReadContext,
): Promise<Found> {
  const what = outputOf(bytes);
  if (what) return { kind: 'passed', file, what };
  const agreement = agreementOfJson(file, bytes);
  if (agreement.framework.id !== framework.pack.id)
    throw new Refusal(`${file} was made for another framework.`);
  const texts = agreementToBody(agreement, framework);
  const snapshot = snapshotOfBook(bookOf(blueprintFor(framework, texts)));
  if (!snapshot) throw new Error('A printed workbook holds no agreement.');
  const reading = readSnapshot(snapshot, framework);
  const day = asOf ?? agreement.asOf;
  const dossier: Dossier = dossierOf(reading, day, checkReading(reading, day));
  const submission = { file, dossier, seal: await sealOf(dossier.agreement), sheet: '', rows: [] };
  return { kind: 'submission', submission };
}

/** Files in a zip that lies in a zip. The bytes of all of them together are capped. */
async function foundInZip(
  file: string,
  bytes: Uint8Array,
  depth: number,
  context: ReadContext,
): Promise<Found[]> {
  if (depth > DEEPEST_ZIP)
    throw new Refusal(
      `${file} could not be read. It lies in more than ${DEEPEST_ZIP} zips. Unpack them first.`,
    );
  const source = inMemory(bytes);
  const members = listZip(source).filter(({ path }) => /\.(xlsx|xlsm|json|zip)$/i.test(path));
  if (members.length > MOST_MEMBERS) throw new XlsxError('too-big', 'members');
  const found: Found[] = [];
  let left = MOST_UNPACKED_BYTES;
  for (const [n, member] of members.entries()) {
    const name = `${file}/${member.path.replace(/[^\P{Cc}]/gu, '\uFFFD')}`;
    const double = members.slice(0, n).some(({ path }) => path === member.path) ? `${name} (${n + 1})` : name;
    found.push(
      ...(await foundIn(double, depth, context, () => {
        if (left <= 0) throw new XlsxError('too-big', 'zip');
        const content = inflateEntry(entryOf(source, member), Math.min(left, MOST_FILE_BYTES), inflate);
        left -= content.length;
        return content;
      })),
    );
  }
  return found;
}

function sentenceOf(file: string, error: unknown): string {
  if (error instanceof Refusal) return error.message;
  if (error instanceof XlsxError && error.code === 'too-big' && !/\.xls[xm]( \(\d+\))?$/i.test(file)) {
    return `${file} could not be read. It is larger than can be read.`;
  }
  if (error instanceof XlsxError) return `${file} could not be read. ${error.message}`;
  // Too deep or too long for the reader: to the person it is a damaged file.
  if (error instanceof RangeError) return `${file} could not be read. ${new XlsxError('damaged').message}`;
  const message = error instanceof Error ? error.message : String(error);
  return `${file} could not be read, which is Mainstay's own fault: ${message}. Please report it with the file.`;
}

async function foundIn(
  file: string,
  depth: number,
  context: ReadContext,
  content: () => Uint8Array,
): Promise<Found[]> {
  try {
    const bytes = content();
    if (/\.zip$/i.test(file.replace(/ \(\d+\)$/, '')))
      return await foundInZip(file, bytes, depth + 1, context);
    const read = /\.json( \(\d+\))?$/i.test(file) ? submissionOfData : submissionOfWorkbook;
    return [await read(file, bytes, context)];
  } catch (error) {
    return [{ kind: 'problem', problem: { file, message: sentenceOf(file, error) } }];
  }
}

/** Reads and checks what a job names. Never throws for what is in the file. */
export async function readJob(job: Job, context: ReadContext): Promise<Found[]> {
  const { name, file, member, refused } = job;
  if (refused) return [{ kind: 'problem', problem: { file: name, message: refused } }];
  return foundIn(name, 1, context, () => {
    if (member && member.packedSize > MOST_FILE_BYTES) {
      throw new Refusal(`${name} could not be read. It is larger than ${MOST_FILE_BYTES / MEGABYTES} MB.`);
    }
    return bytesOf(file, member, MOST_FILE_BYTES);
  });
}
