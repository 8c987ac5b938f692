/** Sheets for tests, written as readable JSON; and letters and digits, counted. */

import type { Adoption, SourceCell, SourceRange, SourceSheet } from '../../../src/core/adopt';
import { parseA1 } from '../../../src/core/workbook';

export type FixtureCell =
  | string
  | number
  | boolean
  | {
      readonly value: string | number | boolean;
      readonly format?: string;
      readonly formula?: string;
      /** As a reader sees it, where that is not the value. */
      readonly shown?: string;
    };

export interface Fixture {
  readonly about: string;
  /** First cell of `rows`; A1 where it is not said. */
  readonly at?: string;
  readonly date1904?: boolean;
  readonly merges?: readonly string[];
  /** Excel tables of the sheet, with a heading row. */
  readonly tables?: readonly {
    readonly name: string;
    readonly range: string;
    readonly totalsRow?: boolean;
  }[];
  /** Headings of columns that are ticked: their cells say no more than that the partner takes part. */
  readonly ticked?: readonly string[];
  /** Texts outside of the tables. */
  readonly outside?: readonly string[];
  /** Sheet rows, from 1, that hold headings; the first row of `rows` that is no title, where it is not said. */
  readonly headingRows?: readonly number[];
  readonly map?: Readonly<Record<string, string>>;
  readonly rows: readonly (readonly FixtureCell[])[];
  readonly expected?: {
    readonly columns: Readonly<Record<string, string | null>>;
    readonly activities: readonly Readonly<Record<string, string | null>>[];
    readonly doubts: readonly string[];
    readonly tables?: number;
    readonly partners?: readonly string[];
    readonly above?: readonly string[];
  };
}

const positionOf = (a1: string): { row: number; column: number } => {
  const at = parseA1(a1);
  if (!at) throw new Error(`${a1} is no cell`);
  return at;
};

function rangeOf(a1: string): SourceRange {
  const [from = '', to = from] = a1.split(':');
  const [first, last] = [positionOf(from), positionOf(to)];
  return {
    ...{ row: first.row, column: first.column },
    rowCount: last.row - first.row + 1,
    columnCount: last.column - first.column + 1,
  };
}

const cellOf = (cell: FixtureCell): SourceCell | undefined => {
  if (typeof cell !== 'object') return cell === '' ? undefined : { value: cell };
  return { value: cell.value, ...(cell.format !== undefined && { format: cell.format }) };
};

export function sheetOf({ rows, at = 'A1', merges = [], tables, date1904 = false }: Fixture): SourceSheet {
  const start = positionOf(at);
  const body = rows.map((row) => [...Array<undefined>(start.column), ...row.map(cellOf)]);
  return {
    name: 'Plan',
    rows: [...Array.from({ length: start.row }, () => []), ...body],
    merges: merges.map(rangeOf),
    ...(tables && {
      tables: tables.map(({ name, range, totalsRow = false }) => ({
        ...{ name, range: rangeOf(range), headerRow: true, totalsRow },
      })),
    }),
    date1904,
  };
}

/** Text of a cell as a person sees it. */
export function shownOf(cell: FixtureCell): string {
  const value = typeof cell === 'object' ? (cell.shown ?? cell.value) : cell;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

export type Tally = Map<string, number>;

/** Letters and digits of texts, counting repeats; capitals count as small letters. */
export function tally(...texts: readonly string[]): Tally {
  const counts: Tally = new Map();
  for (const letter of texts
    .join('\n')
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]/gu) ?? [])
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

/** Letters of the first that the second has not, as often: "a×2". */
export function missing(part: Tally, whole: Tally): string[] {
  return [...part].flatMap(([letter, times]) => {
    const less = times - (whole.get(letter) ?? 0);
    return less > 0 ? [`${letter}×${less}`] : [];
  });
}

/** Texts of each adopted activity as they will stand on the Activities sheet; Refs only where the source had them. */
export function activityTexts({ activities, tables }: Adoption): string[] {
  const hasRef = tables.some((table) => table.columns.some(({ key }) => key === 'ref'));
  return activities.map(({ texts }) =>
    Object.entries(texts)
      .filter(([key]) => key !== 'ref' || hasRef)
      .map(([, text]) => text)
      .join('\n'),
  );
}

/** What of the data cells is found in no activity, by cell, and what is missing of all of them together. */
export function lossOf(
  cells: readonly string[],
  adoption: Adoption,
): { cells: string[]; together: string[] } {
  const texts = activityTexts(adoption);
  const tallies = texts.map((text) => tally(text));
  return {
    cells: cells.filter((cell) => !tallies.some((whole) => missing(tally(cell), whole).length === 0)),
    together: missing(tally(...cells), tally(...texts, ...adoption.partners)),
  };
}
