/** A merged agreement as edits of the cells of mine, and as rows to be added. */

import type { Activity, Agreement, Edit } from '../../agreement';
import { PARTS, same, type Merged, type Part, type Source } from '../../agreement/merge';
import type { Framework } from '../../framework/types';
import { agreementToBody, type RowTexts } from '../fromAgreement';
import type { CellValue, Reading, TableKey } from '../types';

/** A partner's copy: its data, and the texts of its activities as they stand there. */
export interface Copy {
  readonly agreement: Agreement;
  /** One a row of `agreement.activities`; null where it came as data. */
  readonly typed: readonly RowTexts[] | null;
}

/** Rows by which a table has to grow before the edits fit. */
export interface Growth {
  readonly table: TableKey;
  readonly rows: number;
}

export interface BringEdits {
  readonly edits: readonly Edit[];
  /** Tables without enough empty rows; their last edits are for rows below the present ones. */
  readonly growth: readonly Growth[];
  /** Cells for which the workbook has no place: a column or a question that was taken out. */
  readonly homeless: readonly { readonly part: Part; readonly field: string; readonly text: string }[];
}

const TABLES: Readonly<Record<Part, TableKey>> = {
  cover: 'agreement',
  partners: 'partners',
  activities: 'activities',
  joint: 'joint',
  answers: 'answers',
};

type Cells = Readonly<Record<string, string>>;

/** Rows of every part as texts by column key, in order; the cover as one row a question. */
function rowsOf(agreement: Agreement, framework: Framework): Readonly<Record<Part, readonly Cells[]>> {
  const { cover, partners, activities, joint, answers } = agreementToBody(agreement, framework);
  return {
    cover: Object.values(cover).map((answer) => ({ answer })),
    partners,
    activities: activities.map((row) =>
      Object.fromEntries(Object.entries(row).filter(([key]) => key !== 'check' && key !== 'findings')),
    ),
    joint: agreement.joint.map(({ key }) => joint[key] ?? {}),
    answers,
  };
}

/** Sheet rows of a part's entries, in order. */
function sheetRows(reading: Reading, part: Part, agreement: Agreement): readonly (number | null)[] {
  if (part === 'activities') {
    const first = reading.tables.activities?.firstRow ?? 0;
    return reading.activities.map(({ index }) => first + index);
  }
  if (part === 'cover') {
    const rows = new Map(reading.cover.map(({ key, row }) => [key, row]));
    return Object.keys(agreement.cover).map((key) => rows.get(key) ?? null);
  }
  return reading[part].map(({ row }) => row);
}

class Writer {
  readonly edits: Edit[] = [];
  readonly growth: Growth[] = [];
  readonly homeless: BringEdits['homeless'][number][] = [];

  constructor(
    private readonly reading: Reading,
    private readonly refs: readonly CellValue[],
  ) {}

  cell(part: Part, row: number | null, field: string, text: string): void {
    const table = this.reading.tables[TABLES[part]];
    const column = table?.columns[field];
    if (!table || row === null || column === undefined) this.homeless.push({ part, field, text });
    else this.edits.push({ at: { sheet: table.sheet, row, column }, text });
  }

  /** Puts rows into rows without text, and what is left below the table. */
  put(part: Part, rows: readonly Cells[], free: readonly number[]): void {
    const table = this.reading.tables[TABLES[part]];
    // Questions are the framework's: a row for one is never added.
    const fixed = part === 'cover' || part === 'joint' || !table;
    const left = [...free];
    const first = this.reading.tables.activities?.firstRow ?? 0;
    let grown = 0;
    for (const cells of rows) {
      // The empty row that has the Ref already, so that no number stands twice.
      const own = left.findIndex((row) => String(this.refs[row - first] ?? '').trim() === cells['ref']);
      const [row] = left.splice(part === 'activities' && own >= 0 ? own : 0, 1);
      const at = fixed ? null : (row ?? table.firstRow + table.rowCount + grown++);
      for (const [field, text] of Object.entries(cells)) if (text !== '') this.cell(part, at, field, text);
    }
    if (grown > 0) this.growth.push({ table: TABLES[part], rows: grown });
  }
}

/** Sheet rows of a table that hold no entry; rows with a lone character are a person's and stay. */
function freeRows(reading: Reading, part: Part): number[] {
  const table = reading.tables[TABLES[part]];
  if (!table || part === 'cover' || part === 'joint') return [];
  const used = new Set(
    part === 'activities'
      ? [...reading.activities.map(({ index }) => index), ...reading.strays].map((i) => table.firstRow + i)
      : reading[part].map(({ row }) => row),
  );
  return Array.from({ length: table.rowCount }, (_, i) => table.firstRow + i).filter((row) => !used.has(row));
}

/** A row's texts, each as it was typed in the copy where the merged agreement has just that. */
function asTyped(cells: Cells, theirs: Cells | undefined, typed: RowTexts | undefined): Cells {
  if (!theirs || !typed) return cells;
  return Object.fromEntries(
    Object.entries(cells).map(([key, text]) => [
      key,
      key !== 'ref' && text !== '' && text === theirs[key] ? (typed[key] ?? text) : text,
    ]),
  );
}

type Rows = Readonly<Record<Part, readonly Cells[]>>;

/** What is merged, as rows of cells, and what each was before. */
class Bringer {
  readonly writer: Writer;
  private readonly own: Rows;
  private readonly other: Rows;
  private readonly wanted: Rows;

  constructor(
    private readonly reading: Reading,
    private readonly mine: Agreement,
    private readonly copy: Copy,
    private readonly merged: Merged,
    refs: readonly CellValue[],
  ) {
    const of = (agreement: Agreement): Rows => rowsOf(agreement, reading.framework);
    this.own = of(mine);
    this.other = of(copy.agreement);
    this.wanted = of(merged.agreement);
    this.writer = new Writer(reading, refs);
  }

  bring(part: Part): void {
    const places = sheetRows(this.reading, part, this.mine);
    const sources = this.sources(part);
    const rows = this.wanted[part].map((cells, n) => this.typed(part, cells, sources[n]));
    sources.forEach(({ side, index }, n) => {
      if (side === 'theirs') return;
      for (const [field, text] of Object.entries(rows[n] ?? {})) {
        if (this.differs(part, index, n, field)) this.writer.cell(part, places[index] ?? null, field, text);
      }
    });
    const kept = new Set(sources.filter(({ side }) => side === 'mine').map(({ index }) => index));
    this.own[part].forEach((cells, index) => {
      if (!kept.has(index)) this.empty(part, cells, index, places[index] ?? null);
    });
    const added = rows.filter((_, n) => sources[n]?.side === 'theirs');
    this.writer.put(part, added, freeRows(this.reading, part));
  }

  /** Where the rows of a part come from; those of the cover are its questions, which are always there. */
  private sources(part: Part): readonly Source[] {
    if (part !== 'cover') return this.merged.sources[part];
    return this.own.cover.map((_, index) => ({ side: 'mine', index }));
  }

  /** An activity's texts as they were typed in the copy, where the merged agreement has just those. */
  private typed(part: Part, cells: Cells, source: Source | undefined): Cells {
    if (part !== 'activities' || !source) return cells;
    const ref = this.mine.activities[source.index]?.ref;
    const index =
      source.side === 'theirs'
        ? source.index
        : this.copy.agreement.activities.findIndex((activity) => activity.ref === ref);
    return asTyped(cells, this.other.activities[index], this.copy.typed?.[index]);
  }

  /** Activities by their data: cells of the same canonical text may differ in it (a level label alone). */
  private differs(part: Part, index: number, n: number, field: string): boolean {
    if (part !== 'activities') return this.wanted[part][n]?.[field] !== this.own[part][index]?.[field];
    const [before, after] = [this.mine.activities[index], this.merged.agreement.activities[n]];
    return !same(fieldOf(before, field), fieldOf(after, field));
  }

  private empty(part: Part, cells: Cells, index: number, row: number | null): void {
    const typed: Cells | undefined = part === 'activities' ? this.reading.activities[index]?.text : undefined;
    for (const [field, text] of Object.entries(cells)) {
      if ((typed?.[field] ?? text) !== '') this.writer.cell(part, row, field, '');
    }
  }
}

const fieldOf = (activity: Activity | undefined, field: string): unknown =>
  (activity as Readonly<Record<string, unknown>> | undefined)?.[field];

/**
 * The edits that make mine what was merged: only cells that differ are written, rows that were taken out are
 * emptied, added ones go into empty rows while there are any. An activity's text is written as the partner typed it.
 * @param reading mine, as it stands
 * @param refs the Ref cells of Activities, one a body row
 */
export function bringEdits(
  reading: Reading,
  mine: Agreement,
  copy: Copy,
  merged: Merged,
  refs: readonly CellValue[],
): BringEdits {
  const bringer = new Bringer(reading, mine, copy, merged, refs);
  for (const part of PARTS) bringer.bring(part);
  const { edits, growth, homeless } = bringer.writer;
  return { edits, growth, homeless };
}
