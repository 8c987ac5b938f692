/** What is read: one file, or one member of a zip. Plain data, so that it can be sent to a worker. */

import type { ZipMember } from '../../../io/xlsx';

export interface Job {
  /** As a person calls it: "in/a.xlsx", or "in/all.zip/a.xlsx" for a member. */
  readonly name: string;
  /** The file on the disk. */
  readonly file: string;
  /** Tells whether it changed since: size and time of the file. */
  readonly stamp: string;
  readonly member: ZipMember | null;
  /** Why it is not read at all, or "". */
  readonly refused: string;
}
