/** Submissions in files and folders: workbooks of ours and data files, each with its findings. */

import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

import { sealOf, type Agreement, type Dossier } from '../../core/agreement';
import type { Framework } from '../../core/framework';
import type { Problem, Submission } from '../../core/register';
import { checkReading, dossierOf } from '../../core/rules';
import { agreementToBody, blueprintFor, readSnapshot } from '../../core/workbook';
import { bookOf, snapshotOfBook } from '../../io/file';
import { checkFile } from './agreement';
import { readAgreementJson } from './data';
import { absolute } from './files';
import { Refusal } from './refusal';

/** Office's own lock files, and what no program should take for a submission. */
const SKIPPED = /^(~\$|\.)/;
const READ = /\.(xlsx|json)$/i;

/** Files below the given paths, folders recursively, each once, ordered by name. @throws Refusal */
export function filesBelow(paths: readonly string[]): string[] {
  const found = new Set<string>();
  const walk = (file: string, given: boolean): void => {
    let folder: boolean;
    try {
      folder = statSync(absolute(file)).isDirectory();
    } catch {
      throw new Refusal(`${file} could not be read: there is no such file or folder.`);
    }
    if (!folder) {
      if (given || READ.test(file)) found.add(file);
      return;
    }
    for (const name of readdirSync(absolute(file))) {
      if (!SKIPPED.test(name)) walk(path.join(file, name), false);
    }
  };
  for (const file of paths) walk(file, true);
  return [...found].sort();
}

/** An agreement's data put through the workbook, so that it is checked by the same rules. */
function checkData(agreement: Agreement, framework: Framework, asOf: string | undefined): Dossier {
  const texts = agreementToBody(agreement, framework);
  const snapshot = snapshotOfBook(bookOf(blueprintFor(framework, texts)));
  if (!snapshot) throw new Error('A printed workbook holds no agreement.');
  const reading = readSnapshot(snapshot, framework);
  const day = asOf ?? agreement.asOf;
  return dossierOf(reading, day, checkReading(reading, day));
}

async function submissionOf(
  file: string,
  framework: Framework,
  asOf: string | undefined,
): Promise<Submission> {
  if (/\.json$/i.test(file)) {
    const agreement = await readAgreementJson(file);
    if (agreement.framework.id !== framework.pack.id)
      throw new Refusal(`${file} was made for another framework.`);
    const dossier = checkData(agreement, framework, asOf);
    return { file, dossier, seal: await sealOf(dossier.agreement), sheet: '', rows: [] };
  }
  const { framework: own, reading, result, asOf: day } = await checkFile(file, asOf);
  if (own.pack.id !== framework.pack.id) throw new Refusal(`${file} was made for another framework.`);
  const dossier = dossierOf(reading, day, result);
  const table = reading.tables.activities;
  const rows = reading.activities.map((row) => (table?.firstRow ?? 0) + row.index);
  return { file, dossier, seal: await sealOf(dossier.agreement), sheet: table?.sheet ?? '', rows };
}

/** Reads one file; what cannot be read is a problem with its reason, never a stop. */
export async function readSubmission(
  file: string,
  framework: Framework,
  asOf: string | undefined,
): Promise<Submission | Problem> {
  try {
    return await submissionOf(file, framework, asOf);
  } catch (error) {
    if (error instanceof Refusal) return { file, message: error.message };
    throw error;
  }
}
