/** One file as a check sees it: an agreement of ours, or the table of a stranger, checked where it stands. */

import { adopt, snapshotOfAdoption } from '../../../core/adopt';
import { checkReading } from '../../../core/rules';
import { dayOfCheck, readSnapshot } from '../../../core/workbook';
import { checkFile, type Checked } from '../agreement';
import { frameworkFor } from '../frameworks';
import { NoAgreement, Refusal } from '../refusal';
import { findTable } from '../table';
import { today } from '../today';

export interface CheckedFile extends Checked {
  /** What a person should know of how it was read; "" for a workbook of Mainstay. */
  readonly note: string;
}

/** Null where the file holds no table of activities either. */
async function checkStranger(file: string, asOf: string | undefined): Promise<CheckedFile | null> {
  const framework = frameworkFor(undefined);
  const found = await findTable(file, undefined, {}, framework).catch((error: unknown) => {
    if (error instanceof Refusal) return null;
    throw error;
  });
  const snapshot =
    found && snapshotOfAdoption(adopt(found.sheet, found.tables, framework), found.sheet.date1904);
  if (!found || !snapshot) return null;
  const reading = readSnapshot(snapshot, framework);
  const day = asOf ?? dayOfCheck(reading, today());
  const others = found.others.length ? ` Tables on ${found.others.join(', ')} were not looked at.` : '';
  return {
    framework,
    reading,
    result: checkReading(reading, day),
    asOf: day,
    note: `Read from the table on ${found.sheet.name}, which was not made with Mainstay. "mainstay adopt" takes it over.${others}`,
  };
}

/**
 * Reads and checks one file. Cells of findings are those of the file itself, also in a stranger's table.
 * @throws Refusal
 */
export async function readForCheck(file: string, asOf: string | undefined): Promise<CheckedFile> {
  try {
    return { ...(await checkFile(file, asOf)), note: '' };
  } catch (error) {
    const stranger = error instanceof NoAgreement ? await checkStranger(file, asOf) : null;
    if (stranger) return stranger;
    throw error;
  }
}
