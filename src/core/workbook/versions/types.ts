/** Versions of the agreement that are kept inside its workbook. */

import type { Agreement } from '../../agreement';

/** What a list of versions shows of one. */
export interface VersionInfo {
  /** From the moment it was kept and its seal; the same in every copy of the workbook. */
  readonly id: string;
  readonly name: string;
  readonly note: string;
  /** The moment it was kept, ISO in UTC: "2005-06-12T09:40:00.000Z". */
  readonly kept: string;
  /** SHA-256 of the agreement's canonical JSON, 64 hexadecimal digits. */
  readonly seal: string;
}

export interface KeptVersion extends VersionInfo {
  readonly agreement: Agreement;
}

/** A custom XML part of a workbook. */
export interface XmlPart {
  /** By which the part can be deleted; null where a file gives none. */
  readonly id: string | null;
  readonly xml: string;
}

/** A version as it lies in a workbook. */
export interface StoredVersion extends KeptVersion {
  readonly parts: readonly XmlPart[];
}

/** A version of which something is gone or was changed by another program. */
export interface BrokenVersion {
  readonly id: string;
  readonly name: string;
  readonly kept: string;
  readonly parts: readonly XmlPart[];
}

export interface VersionsRead {
  /** Newest first. */
  readonly versions: readonly StoredVersion[];
  readonly broken: readonly BrokenVersion[];
}
