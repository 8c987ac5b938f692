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

/** Rows that are to stand in a table, as texts by column key. */
export interface AddedRows {
  readonly table: TableKey;
  readonly rows: readonly RowTexts[];
}

export interface BringEdits {
  readonly edits: readonly Edit[];
  /** Rows for which no empty one is left. */
  readonly added: readonly AddedRows[];
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
  readonly added: AddedRows[] = [];
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

  /** Puts rows into rows without text; what is left is to be added. */
  put(part: Part, rows: readonly Cells[], free: readonly number[]): void {
    // Questions are the framework's: a row for one is never added.
    if (part === 'cover' || part === 'joint') {
      for (const cells of rows)
        for (const [field, text] of Object.entries(cells)) this.cell(part, null, field, text);
      return;
    }
    const left = [...free];
    const first = this.reading.tables.activities?.firstRow ?? 0;
    const rest = rows.filter((cells) => {
      // The empty row that has the Ref already, so that no number stands twice.
      const own = left.findIndex((row) => String(this.refs[row - first] ?? '').trim() === cells['ref']);
      const [row] = left.splice(part === 'activities' && own >= 0 ? own : 0, 1);
      if (row === undefined) return true;
      for (const [field, text] of Object.entries(cells)) if (text !== '') this.cell(part, row, field, text);
      return false;
    });
    if (rest.length > 0) this.added.push({ table: TABLES[part], rows: rest });
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
  const { framework } = reading;
  const writer = new Writer(reading, refs);
  const [own, other, wanted] = [mine, copy.agreement, merged.agreement].map((one) => rowsOf(one, framework));
  // Activities by their data: cells of the same canonical text may differ in it (a level label alone).
  const differs = (part: Part, index: number, n: number, field: string): boolean => {
    if (part !== 'activities') return wanted?.[part][n]?.[field] !== own?.[part][index]?.[field];
    const [before, after] = [mine.activities[index], merged.agreement.activities[n]];
    return !same(fieldOf(before, field), fieldOf(after, field));
  };
  for (const part of PARTS) {
    const places = sheetRows(reading, part, mine);
    const sources: readonly Source[] =
      part === 'cover'
        ? (own?.cover ?? []).map((_, index) => ({ side: 'mine', index }))
        : merged.sources[part];
    const rows = (wanted?.[part] ?? []).map((cells, n) => {
      const source = sources[n];
      if (part !== 'activities' || !source) return cells;
      const theirs = source.side === 'theirs' ? source.index : partner(mine, copy, source.index);
      return asTyped(cells, other?.activities[theirs], copy.typed?.[theirs]);
    });
    const kept = new Set<number>();
    sources.forEach(({ side, index }, n) => {
      if (side === 'theirs') return;
      kept.add(index);
      for (const [field, text] of Object.entries(rows[n] ?? {})) {
        if (differs(part, index, n, field)) writer.cell(part, places[index] ?? null, field, text);
      }
    });
    (own?.[part] ?? []).forEach((cells, index) => {
      if (kept.has(index)) return;
      const typed = part === 'activities' ? reading.activities[index]?.text : null;
      for (const [field, text] of Object.entries(cells)) {
        const stands = (typed as Cells | null | undefined)?.[field] ?? text;
        if (stands !== '') writer.cell(part, places[index] ?? null, field, '');
      }
    });
    const added = rows.filter((_, n) => sources[n]?.side === 'theirs');
    writer.put(part, added, freeRows(reading, part));
  }
  const { edits, added, homeless } = writer;
  return { edits, added, homeless };
}

const fieldOf = (activity: Activity | undefined, field: string): unknown =>
  (activity as Readonly<Record<string, unknown>> | undefined)?.[field];

/** The place in the copy of the activity with the Ref of one of mine; -1 where there is none. */
function partner(mine: Agreement, copy: Copy, index: number): number {
  const ref = mine.activities[index]?.ref;
  return copy.agreement.activities.findIndex((activity) => activity.ref === ref);
}
