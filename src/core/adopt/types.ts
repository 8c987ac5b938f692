/** Strangers' tables: what stands in them, how they were understood, and what is in doubt. */

import type { ColumnKey } from '../workbook';

/** A cell as its workbook gives it. */
export interface SourceCell {
  /** "" when empty; an error is its text; a formula's last value. */
  readonly value: string | number | boolean;
  /** Number format; "General" when unknown. */
  readonly format?: string;
  /** True where the value is a formula itself, since its workbook holds no result of it. */
  readonly unsolved?: boolean;
}

/** Cells of a rectangle, rows and columns counted from 0 on the sheet. */
export interface SourceRange {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** An Excel table of a sheet ("Format as table"). */
export interface SourceTable {
  readonly name: string;
  /** Heading row, body and totals row. */
  readonly range: SourceRange;
  readonly headerRow: boolean;
  readonly totalsRow: boolean;
}

/** A sheet with perhaps a table of activities somewhere on it. */
export interface SourceSheet {
  readonly name: string;
  /** From A1; rows may be short. */
  readonly rows: readonly (readonly (SourceCell | undefined)[])[];
  readonly merges: readonly SourceRange[];
  /** Its Excel tables; left out where there are none. */
  readonly tables?: readonly SourceTable[];
  readonly date1904: boolean;
}

/** How one column of the source is understood. */
export interface ColumnReading {
  /** On the sheet, from 0. */
  readonly column: number;
  /** As printed; "" where there is none. */
  readonly heading: string;
  /** The column it becomes; null: kept beside the row, in "Not placed". */
  readonly key: ColumnKey | null;
  /**
   * Where several columns become one: of audiences the level as printed ("National"), of partners "lead" for
   * those that get the star, or the partner whose column is ticked ("SEASY"); "" for all else.
   */
  readonly part: string;
  /** Why the guess is doubtful, in words; "" where it is not. */
  readonly doubt: string;
  /** First texts beneath the heading. */
  readonly samples: readonly string[];
}

/** A table as found, before anything is written. */
export interface FoundTable {
  readonly sheet: string;
  /** Rows on the sheet, from 0: its (first) heading row, the first below its headings, the last looked at. */
  readonly headingRow: number;
  readonly bodyRow: number;
  readonly lastRow: number;
  /** Columns that are looked at; other tables may stand beside them. */
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly columns: readonly ColumnReading[];
  /** Where it is an Excel table: its name, and the row of its totals. */
  readonly excel?: { readonly name: string; readonly totalsRow: number | null };
}

/** What a column becomes: a column of ours, or with a "/" behind it a part of one ("who/National", "partners/lead", "partners/SEASY"). */
export type ColumnTarget = ColumnKey | `${ColumnKey}/${string}`;

/** Column choices of a person: null keeps the column beside the row. */
export type ColumnChoices = Readonly<Record<number, ColumnTarget | null>>;

/** What became of a row that is no activity by itself, or of a cell that could not be placed. */
export interface AdoptNote {
  readonly kind:
    | 'column'
    | 'heading-repeated'
    | 'group'
    | 'joined'
    | 'aside'
    | 'merged'
    | 'ditto'
    | 'near-miss'
    | 'unread';
  /** Cell on the source sheet, from 0. */
  readonly row: number;
  readonly column: number;
  /** What was done or is doubtful, and where the text went, in words. */
  readonly message: string;
  /** True where a person should look. */
  readonly doubt: boolean;
}

/** An activity taken from a table: texts by column, and the source rows it was made of. */
export interface AdoptedActivity {
  readonly texts: Readonly<Partial<Record<ColumnKey, string>>>;
  readonly rows: readonly number[];
  /** True where the source had no Ref and the next free number was given. */
  readonly numbered: boolean;
}

export interface Adoption {
  readonly tables: readonly FoundTable[];
  readonly activities: readonly AdoptedActivity[];
  /** Names of partners in order of appearance, each once. */
  readonly partners: readonly string[];
  readonly notes: readonly AdoptNote[];
  /** Counts for the summary: rows by what became of them. */
  readonly rows: {
    readonly activities: number;
    readonly headings: number;
    readonly groups: number;
    readonly joined: number;
    readonly aside: number;
    readonly blank: number;
  };
}
