/** What a workbook holds, and how one is begun. */

import type { Sheet } from './sheet';
import type { Comment, Json, Name, Table, XmlPart } from './types';

/** What a workbook holds besides its sheets' own data. Replaced, never changed in place. */
export interface BookData {
  readonly sheets: readonly Sheet[];
  readonly tables: readonly Table[];
  readonly names: readonly Name[];
  readonly xmlParts: readonly XmlPart[];
  readonly comments: readonly Comment[];
  readonly settings: ReadonlyMap<string, Json>;
  readonly properties: Readonly<Record<string, string>>;
  readonly customProperties: ReadonlyMap<string, Json>;
  /** Set where the workbook's structure is protected. */
  readonly locked: boolean;
}

export interface BookOptions {
  readonly fileName?: string;
  /** "en-GB" by default; decides how typed dates are read. */
  readonly locale?: string;
  /** The year of a typed date without one; default the clock's. */
  readonly year?: number;
  readonly author?: string;
  /** The add-in whose settings the workbook keeps; its id is that of the manifest. */
  readonly addIn?: AddIn;
}

/** An add-in as files name it (web extension parts). */
export interface AddIn {
  readonly id: string;
  readonly version: string;
  readonly store: string;
  readonly storeType: string;
}

/** Settings of an add-in that is not the model's own, kept for saving. */
export interface OtherSettings extends Omit<AddIn, 'id'> {
  readonly addIn: string;
  readonly properties: Readonly<Record<string, string>>;
}

export const EMPTY_BOOK: Omit<BookData, 'sheets'> = {
  tables: [],
  names: [],
  xmlParts: [],
  comments: [],
  settings: new Map(),
  properties: {},
  customProperties: new Map(),
  locked: false,
};
