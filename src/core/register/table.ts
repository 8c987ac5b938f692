/** A table of the register as writers take it. */

export type Value = string | number;
/** One value a column of the table. */
export type Row = readonly Value[];

export interface RegisterColumn {
  readonly key: string;
  readonly heading: string;
  readonly type: 'text' | 'number';
  /** In characters. */
  readonly width: number;
}

/** A table without its rows. */
export interface TableShape {
  readonly key: string;
  readonly title: string;
  /** One sentence on what stands in it. */
  readonly about: string;
  readonly columns: readonly RegisterColumn[];
}

/** A table whose rows are handed out one by one: there may be more than fit into memory. */
export interface RegisterTable extends TableShape {
  readonly rowCount: number;
  /** `rowCount` rows from the first; asked again, the same again. Do not add to the register meanwhile. */
  rows(): Iterable<Row>;
}
