/** A format turns a dossier into bytes. Adding one is a folder, its test, its page and a line in the index. */

import type { Dossier } from '../agreement';
import type { Framework } from '../framework';

export interface ExportOptions {
  /** Told, in a sentence for people, what a document cannot show as it was typed. */
  readonly warn?: (message: string) => void;
  /** File name of the workbook without its extension; names files where the agreement has no reference. */
  readonly workbookName?: string;
  /**
   * Seal of the whole agreement, where the data at hand lacks the contacts: a document for publication
   * that is made anew from its own data. Else it is worked out.
   */
  readonly seal?: string;
  /** Contacts and e-mail addresses stand also in what is made to be published; else they are left out of it. */
  readonly contacts?: boolean;
  /**
   * Awaited now and then while a long document is made, with the share of the work that is done (0 to 1), so
   * that a caller can draw and can stop: what it throws ends the export. The bytes are the same with and without.
   */
  readonly pause?: (share: number) => Promise<void>;
}

/** Same dossier, same bytes: no clock, no chance, no time zone. Runs in a browser and in Node alike. */
export type Exporter = (
  dossier: Dossier,
  framework: Framework,
  options?: ExportOptions,
) => Promise<Uint8Array>;

export interface Format {
  /** As typed after `--to`: "docx". */
  readonly id: string;
  /** For people: "Word document". */
  readonly label: string;
  /** What it is for, in a few words. */
  readonly purpose: string;
  /** Group in which the pane lists it: to read, sign and send; for other programs; for the support unit. */
  readonly group: 'people' | 'programs' | 'unit';
  /** Id of the format beside whose file it stands; by itself it means nothing, and the pane does not offer it. */
  readonly beside?: string;
  /** True where contacts and e-mail addresses are left out unless they are asked for. */
  readonly published?: true;
  readonly extension: string;
  readonly mime: string;
  /** Fetches the format's code; each is a chunk of its own in the pane. */
  load(): Promise<Exporter>;
}
