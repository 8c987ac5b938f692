/** Where a figure of a picture comes from, so that every mark leads to its rows. */

import type { Agreement } from '../types';

/** An agreement in a picture of one or many. */
export interface Source {
  /** Tells agreements apart: a reference or a file name. */
  readonly id: string;
  readonly agreement: Agreement;
}

/** An activity of a source, by its place in the agreement. */
export interface ActivityMark {
  readonly source: string;
  /** Position in `agreement.activities`. */
  readonly index: number;
  readonly ref: string;
}
