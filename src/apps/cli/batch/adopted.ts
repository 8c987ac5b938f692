/** A stranger's table as a submission. */

import type { Framework } from '../../../core/framework';
import type { Submission } from '../../../core/register';
import type { XlsxBook } from '../../../io/xlsx';
import { Refusal } from '../refusal';

export async function submissionOfTable(
  file: string,
  _book: XlsxBook,
  _framework: Framework,
  _asOf: string,
): Promise<Submission> {
  await Promise.resolve();
  throw new Refusal(`${file} holds no agreement.`);
}
