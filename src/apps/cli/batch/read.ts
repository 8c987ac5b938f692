/** What a file of a batch holds. Whatever it is, the answer is a sentence or a submission, never a stop. */

import { sealOf, type Dossier } from '../../../core/agreement';
import type { Framework } from '../../../core/framework';
import { submissionOfTable, type Problem, type Submission } from '../../../core/register';
import { checkReading, dossierOf } from '../../../core/rules';
import { agreementToBody, blueprintFor, dayOfCheck, readSnapshot } from '../../../core/workbook';
import { bookOf, outputOf, readWithin, registerIn, sheetsOf, snapshotOfBook } from '../../../io/file';
import { PartMemory, type XlsxBook } from '../../../io/xlsx';
import { agreementOfJson } from '../data';
import { frameworkOf } from '../frameworks';
import { Refusal } from '../refusal';
import { inflate } from './archive';
import { sha256 } from './digest';
import type { Job } from './job';
import { isNamed, leavesOf, sentenceOf, type Leaf } from './leaves';

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

/** What the files of this thread share: submissions of one round are made of the same template. */
const memory = new PartMemory();

/** A workbook within the limits of a batch. @throws XlsxError */
export const readBook = (bytes: Uint8Array): XlsxBook => readWithin(bytes, { inflate, memory });

async function submissionOfWorkbook(
  file: string,
  bytes: Uint8Array,
  { framework, asOf, today }: ReadContext,
): Promise<Found> {
  const book = readBook(bytes);
  if (registerIn(book)) return { kind: 'passed', file, what: 'a register' };
  const snapshot = snapshotOfBook(book);
  if (!snapshot) {
    const context = { framework, asOf, today, digest: sha256 };
    const submission = await submissionOfTable(file, sheetsOf(book), context);
    if (submission) return { kind: 'submission', submission };
    throw new Refusal(
      `${file} holds no agreement, and no table of activities with headings for what, who, when and how.`,
    );
  }
  const own = frameworkOf(file, snapshot);
  if (own.pack.id !== framework.pack.id) throw new Refusal(`${file} was made for another framework.`);
  const reading = readSnapshot(snapshot, own);
  const day = asOf ?? dayOfCheck(reading, today);
  const dossier = dossierOf(reading, day, checkReading(reading, day));
  const table = reading.tables.activities;
  const rows = reading.activities.map((row) => (table?.firstRow ?? 0) + row.index);
  const column = snapshot.tables.find(({ key }) => key === 'activities')?.column ?? 0;
  const seal = await sealOf(dossier.agreement, sha256);
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
  const submission = { file, dossier, seal: await sealOf(dossier.agreement, sha256), sheet: '', rows: [] };
  return { kind: 'submission', submission };
}

async function foundIn(leaf: Leaf, context: ReadContext): Promise<Found> {
  const { file } = leaf;
  if ('trouble' in leaf) return { kind: 'problem', problem: { file, message: leaf.trouble } };
  try {
    const read = isNamed(file, 'json') ? submissionOfData : submissionOfWorkbook;
    return await read(file, leaf.bytes, context);
  } catch (error) {
    return { kind: 'problem', problem: { file, message: sentenceOf(file, error) } };
  }
}

/** Reads and checks what a job names. Never throws for what is in the file. */
export async function readJob(job: Job, context: ReadContext): Promise<Found[]> {
  const found: Found[] = [];
  for (const leaf of leavesOf(job)) found.push(await foundIn(leaf, context));
  return found;
}
