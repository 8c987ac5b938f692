/** A file's content without the file: for a person whose host keeps files from a pane. */

/** A row of a sheet that shows a document as text. */
export interface TextRow {
  readonly cells: readonly string[];
  /** Headings, of a section and of a table. */
  readonly strong: boolean;
}

export interface TextForm {
  /** For pasting with its look, or null where the file is plain text anyway. */
  readonly html: string | null;
  readonly plain: string;
  readonly rows: readonly TextRow[];
}
