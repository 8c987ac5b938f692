/** What a check says of one file, as plain data: it may come from a worker, and is written in several formats. */

import type { CheckJson, FindingLine } from '../../rules';
import type { Counts } from '../types';

export interface FileFindings {
  readonly file: string;
  /** Why the file could not be checked, in words for people; "" where it was. */
  readonly error: string;
  /** What a person should know of how it was read, or "". */
  readonly note: string;
  /** ISO day as of which it was checked; "" where it was not. */
  readonly asOf: string;
  readonly counts: Counts;
  /** What is open, then what was answered. */
  readonly lines: readonly FindingLine[];
  /** As published. */
  readonly json: CheckJson;
}
