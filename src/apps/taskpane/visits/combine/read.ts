/** A dropped file as a submission of the register, or the sentence that says why it is none. */

import { agreementFrom, sealOf } from '../../../../core/agreement';
import type { Framework } from '../../../../core/framework';
import type { Problem, Submission } from '../../../../core/register';
import { checkReading, dossierOf } from '../../../../core/rules';
import {
  agreementToBody,
  blueprintFor,
  dayOfCheck,
  frameworkOfPart,
  readSnapshot,
  type Reading,
  type Snapshot,
} from '../../../../core/workbook';
import { bookOf, readWorkbook, snapshotOfBook, XlsxError } from '../../../../io/file';
import { say } from '../../words';

/** Bytes of the largest file that is read. */
const LARGEST = 100 * 1024 * 1024;

interface Context {
  readonly framework: Framework;
  /** ISO day. */
  readonly today: string;
}

async function submissionOf(
  file: string,
  reading: Reading,
  day: string,
  snapshot: Snapshot | null,
): Promise<Submission> {
  const dossier = dossierOf(reading, day, checkReading(reading, day));
  const seal = await sealOf(dossier.agreement);
  const table = reading.tables.activities;
  if (!snapshot || !table) return { file, dossier, seal, sheet: '', rows: [] };
  const column = snapshot.tables.find(({ key }) => key === 'activities')?.column ?? 0;
  const rows = reading.activities.map(({ index }) => table.firstRow + index);
  return { file, dossier, seal, sheet: table.sheet, rows, column };
}

/** An agreement's data put through the workbook, so that it is checked by the same rules. */
async function ofData(name: string, bytes: Uint8Array, { framework }: Context): Promise<Submission | string> {
  let data: unknown;
  try {
    data = JSON.parse(new TextDecoder().decode(bytes).replace(/^\ufeff/, ''));
  } catch {
    return say('combine.noData', { name });
  }
  const agreement = agreementFrom(data);
  if (!agreement) return say('combine.noData', { name });
  if (agreement.framework.id !== framework.pack.id) return say('combine.otherFramework', { name });
  const snapshot = snapshotOfBook(bookOf(blueprintFor(framework, agreementToBody(agreement, framework))));
  if (!snapshot) return say('combine.noData', { name });
  return submissionOf(name, readSnapshot(snapshot, framework), agreement.asOf, null);
}

async function ofWorkbook(
  name: string,
  bytes: Uint8Array,
  { framework, today }: Context,
): Promise<Submission | string> {
  const snapshot = await readWorkbook(bytes);
  if (!snapshot) return say('combine.noTable', { name });
  const own = frameworkOfPart(snapshot.pack, framework);
  if (!own) return say('combine.noFramework', { name });
  if (own.pack.id !== framework.pack.id) return say('combine.otherFramework', { name });
  const reading = readSnapshot(snapshot, own);
  return submissionOf(name, reading, dayOfCheck(reading, today), snapshot);
}

/**
 * Reads and checks one file; whatever is in it, the answer is a submission or a sentence.
 * @param name told apart from the other files'
 */
export async function readFile(chosen: File, name: string, context: Context): Promise<Submission | Problem> {
  const problem = (message: string): Problem => ({ file: name, message });
  if (chosen.size > LARGEST) return problem(say('combine.tooBig', { name }));
  try {
    const bytes = new Uint8Array(await chosen.arrayBuffer());
    const read = /\.json$/i.test(chosen.name) ? ofData : ofWorkbook;
    const found = await read(name, bytes, context);
    return typeof found === 'string' ? problem(found) : found;
  } catch (error) {
    if (error instanceof XlsxError) return problem(say('combine.unreadable', { name, why: error.message }));
    return problem(say('combine.notOpened', { name }));
  }
}
