/** One row of the Activities table, read. */

import type { Framework } from '../framework/types';
import { cellText, isBlank, isErrorText } from './cellText';
import { columns } from './columns';
import { numberAsDate } from './grammar/calendar';
import { parseHow } from './grammar/how';
import { parsePartners } from './grammar/partners';
import { parseWhat } from './grammar/what';
import { parseWhen } from './grammar/when';
import { parseWho } from './grammar/who';
import type { ActivityRow, CellValue, ColumnKey, WhoEntry } from './types';

/** A body row as a table gives it. */
export interface RawRow {
  /** Position in the table body, from 0. */
  readonly index: number;
  readonly values: readonly CellValue[];
  /** Table columns that hold a formula. */
  readonly formulas: readonly number[];
  /** Number formats of this row, by table column, where dates matter. */
  readonly formats: Readonly<Record<number, string>>;
}

const contentKeys: readonly ColumnKey[] = columns.filter((c) => c.content).map((c) => c.key);
const NONE: readonly never[] = [];
/** The sign with which Excel's error values begin. */
const HASH = 35;

/** What a body row turns out to be. A stray row has only spaces or a lone character, and is ignored. */
export type RowRead = ActivityRow | 'empty' | 'stray';

/** Reads rows of one table, whose columns are known. */
export class ActivityReader {
  private readonly content: readonly number[];
  /** Whether a cell of the row being read begins like an error value. */
  private sawHash = false;
  private readonly keyAt: readonly (readonly [number, ColumnKey])[];

  constructor(
    private readonly framework: Framework,
    private readonly at: Readonly<Partial<Record<ColumnKey, number>>>,
    private readonly date1904: boolean,
  ) {
    this.content = contentKeys.flatMap((key) => at[key] ?? []);
    this.keyAt = Object.entries(at).map(([key, index]) => [index, key as ColumnKey]);
  }

  read(row: RawRow, before?: ActivityRow): RowRead {
    const kind = this.kindOf(row.values);
    if (kind !== 'activity') return kind;
    const text = this.textOf(row);
    const formulas = this.formulasOf(row, text);
    if (before && before.index === row.index && sameRow(before, text, formulas)) return before;
    return this.parsed(row.index, text, formulas, before);
  }

  private kindOf(values: readonly CellValue[]): 'activity' | 'empty' | 'stray' {
    let length = 0;
    let touched = false;
    for (const column of this.content) {
      const value = values[column];
      if (value === '' || value === undefined || value === null) continue;
      touched = true;
      if (isBlank(value)) continue;
      length += typeof value === 'string' ? value.trim().length : String(value).length;
      if (length > 1) return 'activity';
    }
    return touched ? 'stray' : 'empty';
  }

  private cell(values: readonly CellValue[], key: ColumnKey): string {
    const column = this.at[key];
    if (column === undefined) return '';
    const text = cellText(values[column]);
    if (text.charCodeAt(0) === HASH) this.sawHash = true;
    return text;
  }

  private when(row: RawRow): string {
    const { values, formats } = row;
    const column = this.at.when;
    if (column === undefined) return '';
    const value = values[column];
    return typeof value === 'number'
      ? numberAsDate(value, formats[column] ?? '', this.date1904)
      : this.cell(row.values, 'when');
  }

  private textOf(row: RawRow): Readonly<Record<ColumnKey, string>> {
    const { values } = row;
    this.sawHash = false;
    return {
      ref: this.cell(values, 'ref'),
      check: this.cell(values, 'check'),
      area: this.cell(values, 'area'),
      what: this.cell(values, 'what'),
      who: this.cell(values, 'who'),
      when: this.when(row),
      how: this.cell(values, 'how'),
      why: this.cell(values, 'why'),
      partners: this.cell(values, 'partners'),
      kind: this.cell(values, 'kind'),
      equality: this.cell(values, 'equality'),
      need: this.cell(values, 'need'),
      rationale: this.cell(values, 'rationale'),
      outcome: this.cell(values, 'outcome'),
      aims: this.cell(values, 'aims'),
      unplaced: this.cell(values, 'unplaced'),
      findings: this.cell(values, 'findings'),
    };
  }

  /** Columns with a formula, then those with an error value. */
  private formulasOf(row: RawRow, text: Readonly<Record<ColumnKey, string>>): readonly ColumnKey[] {
    if (!this.sawHash && row.formulas.length === 0) return NONE;
    let found: ColumnKey[] | null = null;
    for (const [index, key] of this.keyAt) {
      if (key === 'check') continue;
      if (isErrorText(text[key]) || (row.formulas.length > 0 && row.formulas.includes(index))) {
        (found ??= []).push(key);
      }
    }
    return found ?? NONE;
  }

  /** Cells whose text did not change keep what was read of them. */
  private parsed(
    index: number,
    text: Readonly<Record<ColumnKey, string>>,
    formulas: readonly ColumnKey[],
    before: ActivityRow | undefined,
  ): ActivityRow {
    const { framework } = this;
    const old = before?.text;
    const who = before && old?.who === text.who ? before.who : named(parseWho(text.who, framework));
    return {
      index,
      ref: text.ref,
      text,
      what: before && old?.what === text.what ? before.what : parseWhat(text.what, framework),
      who,
      when: before && old?.when === text.when ? before.when : parseWhen(text.when, framework),
      how:
        before && old?.how === text.how && before.who === who
          ? before.how
          : parseHow(text.how, framework, who),
      partners:
        before && old?.partners === text.partners ? before.partners : parsePartners(text.partners, framework),
      formulas,
    };
  }
}

/** Without labels that have no entry after them: they name no audience. */
function named(entries: readonly WhoEntry[]): readonly WhoEntry[] {
  for (const entry of entries) if (entry.name === '') return entries.filter((e) => e.name !== '');
  return entries;
}

function sameRow(
  before: ActivityRow,
  text: Readonly<Record<ColumnKey, string>>,
  formulas: readonly ColumnKey[],
): boolean {
  if (before.formulas.length !== formulas.length || before.formulas.some((key, i) => key !== formulas[i])) {
    return false;
  }
  for (const key in text) if (before.text[key as ColumnKey] !== text[key as ColumnKey]) return false;
  return true;
}
