/** A dropped file as a submission of the register, or the sentence that says why it is none. */

import { agreementFrom, sealOf } from '../../../../core/agreement';
import type { Framework } from '../../../../core/framework';
import { submissionOfTable, type Problem, type Submission } from '../../../../core/register';
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
import {
  bookOf,
  outputOf,
  readWithin,
  registerIn,
  sheetsOf,
  snapshotOfBook,
  XlsxError,
} from '../../../../io/file';
import { say } from '../../words';
import { Unreadable, type Source } from './sources';

/** A submission, why there is none, or null for what Mainstay itself wrote beside agreements. */
type Found = Submission | string | null;

/** A number behind it tells files of one name in a zip apart. */
const JSON_NAME = /\.json( \(\d+\))?$/i;

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
async function ofData(name: string, bytes: Uint8Array, { framework }: Context): Promise<Found> {
  if (outputOf(bytes)) return null;
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

async function ofWorkbook(name: string, bytes: Uint8Array, context: Context): Promise<Found> {
  const { framework, today } = context;
  const book = readWithin(bytes);
  if (registerIn(book)) return null;
  const snapshot = snapshotOfBook(book);
  if (!snapshot) {
    const taken = await submissionOfTable(name, sheetsOf(book), context);
    return taken ?? say('combine.noTable', { name });
  }
  const own = frameworkOfPart(snapshot.pack, framework);
  if (!own) return say('combine.noFramework', { name });
  if (own.pack.id !== framework.pack.id) return say('combine.otherFramework', { name });
  const reading = readSnapshot(snapshot, own);
  return submissionOf(name, reading, dayOfCheck(reading, today), snapshot);
}

/**
 * Reads and checks one file; whatever is in it, it never throws.
 * @param name told apart from the other files'
 * @returns null for what Mainstay itself wrote and is no submission
 */
export async function readFile(
  source: Source,
  name: string,
  context: Context,
): Promise<Submission | Problem | null> {
  const problem = (message: string): Problem => ({ file: name, message });
  try {
    const bytes = await source.bytes();
    const read = JSON_NAME.test(source.name) ? ofData : ofWorkbook;
    const found = await read(name, bytes, context);
    return typeof found === 'string' ? problem(found) : found;
  } catch (error) {
    if (error instanceof Unreadable) return problem(error.message);
    if (error instanceof XlsxError) return problem(say('combine.unreadable', { name, why: error.message }));
    // Too deep or too long for the reader: to the person it is a damaged file.
    if (error instanceof RangeError) {
      return problem(say('combine.unreadable', { name, why: new XlsxError('damaged').message }));
    }
    return problem(say('combine.notOpened', { name }));
  }
}
