/** A document, without a format: what stands in it, in reading order. Each format renders the same plan. */

export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  /** Secondary text: labels, hints. */
  readonly muted?: boolean;
}

/** One line of a cell or paragraph. */
export type Line = readonly Run[];
/** A cell's lines; empty: nothing was said. */
export type Lines = readonly Line[];

export interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2;
  readonly text: string;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly lines: Lines;
  /** A lead introduces the table after it and stays with it. */
  readonly style: 'body' | 'lead' | 'notice';
  /** Where the paragraph is a person's answer: its key, as in Fact, and its question. */
  readonly answers?: { readonly key: string; readonly label: string };
}

export interface Fact {
  readonly label: string;
  readonly answer: Lines;
  /** Names a person's answer: "cover.start", "activities.3.outcome" (counted from 1). */
  readonly key?: string;
}

/** Questions and their answers: a table of two columns without a heading row. */
export interface Facts {
  readonly kind: 'facts';
  readonly caption: string;
  readonly rows: readonly Fact[];
}

export interface Table {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly {
    readonly heading: string;
    /** Share of the width, in percent. */
    readonly width: number;
    /** Its cells are lists: a line that runs on is indented, so that each entry is seen to begin. */
    readonly entries?: true;
  }[];
  readonly rows: readonly (readonly Lines[])[];
  /** True where rows need room for a signature by hand. */
  readonly toSign?: true;
}

export type Block = Heading | Paragraph | Facts | Table;

export interface DocumentPlan {
  readonly title: string;
  readonly subtitle: string;
  readonly language: string;
  readonly subject: string;
  readonly creator: string;
  readonly publisher: string;
  /** ISO day of the document. */
  readonly date: string;
  readonly identifier: string;
  /** What the document is about, as a category of e-GMS. */
  readonly category: string;
  /** Nations in which its audiences operate. */
  readonly coverage: string;
  /** Stands on every page while errors are open, else "". */
  readonly mark: string;
  /** Head of every page, beside the mark: short enough for one line. */
  readonly running: string;
  /** Foot of every page, beside its number. */
  readonly foot: string;
  readonly blocks: readonly Block[];
}
