/** From a file to what was found in it. */

import type { Framework } from '../../core/framework';
import { checkReading, type CheckResult } from '../../core/rules';
import { dayOfCheck, readSnapshot, type Reading, type Snapshot } from '../../core/workbook';
import { readWorkbook } from '../../io/file';
import { XlsxError } from '../../io/xlsx';
import { readBytes } from './files';
import { frameworkOf } from './frameworks';
import { Refusal } from './refusal';
import { today } from './today';

export interface Checked {
  readonly framework: Framework;
  readonly reading: Reading;
  readonly result: CheckResult;
  /** ISO day as of which it was checked. */
  readonly asOf: string;
}

/** Reads and checks one workbook. @throws Refusal */
export async function checkFile(file: string, asOf: string | undefined): Promise<Checked> {
  const bytes = await readBytes(file);
  const snapshot = await readWorkbook(bytes).catch((error: unknown) => {
    if (error instanceof XlsxError) throw new Refusal(`${file} could not be read. ${error.message}`);
    throw error;
  });
  if (!snapshot) {
    throw new Refusal(
      `${file} holds no agreement. If it holds a table of another form, try adopt: mainstay adopt ${file} -o agreement.xlsx.`,
    );
  }
  return checkSnapshot(file, snapshot, asOf);
}

/** Checks what was read of a file. @throws Refusal where its framework cannot be read */
export function checkSnapshot(file: string, snapshot: Snapshot, asOf: string | undefined): Checked {
  const framework = frameworkOf(file, snapshot);
  const reading = readSnapshot(snapshot, framework);
  const day = asOf ?? dayOfCheck(reading, today());
  return { framework, reading, result: checkReading(reading, day), asOf: day };
}
