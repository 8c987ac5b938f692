/** Rows of the tables beside Activities: found by their question, or one a partner or answer. */

import { COVER_KEYS } from '../agreement';
import { fold } from '../framework';
import type { Framework } from '../framework/types';
import type { RawRow } from './activityRows';
import { cellText } from './cellText';
import { coverQuestions } from './cover';
import { numberAsDate } from './grammar/calendar';
import { datesIn } from './grammar/dates';
import { tableColumns } from './tables';
import type { CellValue, KeyedRow, TableKey } from './types';

export type KeyedTable = Exclude<TableKey, 'activities'>;

/** Between the parts of an answer's key: no cell holds it, since cleaning takes control characters out. */
const BETWEEN = '\u001f';

/** The key of an answer to advice: Ref, rule, column and entry. */
function answerKey(ref: string, rule: string, column: string, entry: string): string {
  return [ref, rule, column, entry].join(BETWEEN);
}

/**
 * The ISO day of a date answer: "1 June 2005", "2005-06-01", a month or year by
 * its first day, or by its last where `last` is set (the end of an agreement).
 * A text that names no date, or a day that does not exist ("31 February 2005"), stays as typed, so that nothing is
 * lost and the check can say that it is no day.
 */
function dayAnswer(text: string, last = false): string {
  if (text === '') return '';
  const { dates, impossible } = datesIn(text);
  const [date] = dates;
  if (dates.length !== 1 || !date || impossible.length > 0) return text;
  return (last ? (date.to ?? date.from) : (date.from ?? date.to)) ?? text;
}

const dateQuestions: ReadonlySet<string> = new Set(
  coverQuestions.filter((q) => q.answer === 'date').map((q) => q.key),
);
const dateColumns: Readonly<Record<KeyedTable, ReadonlySet<string>>> = {
  agreement: new Set(),
  partners: new Set(['signedOn']),
  joint: new Set(),
  answers: new Set(['on']),
};

/** Reads the rows of one table, whose columns are known. */
export class KeyedReader {
  constructor(
    private readonly table: KeyedTable,
    private readonly framework: Framework,
    private readonly at: Readonly<Record<string, number>>,
    private readonly firstRow: number,
    private readonly date1904: boolean,
  ) {}

  read(rows: readonly RawRow[]): readonly KeyedRow[] {
    if (this.table === 'agreement') return this.questions(rows, coverWording);
    if (this.table === 'joint') return this.questions(rows, jointWording(this.framework));
    return rows.flatMap((row) => {
      const values = this.valuesOf(row, '');
      if (Object.values(values).every((text) => text === '')) return [];
      return [{ key: this.keyOf(values), row: this.firstRow + row.index, values }];
    });
  }

  private keyOf(values: Readonly<Record<string, string>>): string {
    if (this.table === 'partners') return values.name ?? '';
    return answerKey(values.ref ?? '', values.rule ?? '', values.column ?? '', values.entry ?? '');
  }

  /** Each key's row: by its question wherever that stands, else by its place among the rows that are left. */
  private questions(rows: readonly RawRow[], wording: readonly Wording[]): readonly KeyedRow[] {
    const column = this.at.question;
    const asked = rows.map((row) => fold(column === undefined ? '' : cellText(row.values[column])));
    const taken = new Map<number, string>();
    const rowOf = new Map<string, number>();
    for (const { key, folded } of wording) {
      const place = asked.findIndex((text, i) => text !== '' && !taken.has(i) && folded.includes(text));
      if (place < 0) continue;
      taken.set(place, key);
      rowOf.set(key, place);
    }
    wording.forEach(({ key }, place) => {
      if (rowOf.has(key) || taken.has(place) || place >= rows.length) return;
      taken.set(place, key);
      rowOf.set(key, place);
    });
    return wording.flatMap(({ key }) => {
      const row = rows[rowOf.get(key) ?? -1];
      return row ? [{ key, row: this.firstRow + row.index, values: this.valuesOf(row, key) }] : [];
    });
  }

  private valuesOf(row: RawRow, key: string): Readonly<Record<string, string>> {
    const values: Record<string, string> = {};
    for (const { key: column } of tableColumns[this.table]) {
      const index = this.at[column];
      const value = index === undefined ? undefined : row.values[index];
      const dated = dateColumns[this.table].has(column) || (column === 'answer' && dateQuestions.has(key));
      values[column] =
        dated && index !== undefined
          ? this.day(value, row.formats[index] ?? '', key === 'end')
          : cellText(value);
    }
    return values;
  }

  private day(value: CellValue | undefined, format: string, last: boolean): string {
    const text = typeof value === 'number' ? numberAsDate(value, format, this.date1904) : cellText(value);
    return dayAnswer(text, last);
  }
}

interface Wording {
  readonly key: string;
  /** Folded texts by which the question is known: its wording and its key. */
  readonly folded: readonly string[];
}

const coverWording: readonly Wording[] = COVER_KEYS.map((key, i) => ({
  key,
  folded: [fold(coverQuestions[i]?.question ?? key), fold(key)],
}));

const jointWording = ({ pack }: Framework): readonly Wording[] =>
  pack.joint.map(({ key, question }) => ({ key, folded: [fold(question), fold(key)] }));

/** "yes", "no" or "" of a yes-or-no answer as typed. */
export function yesNo(text: string): 'yes' | 'no' | '' {
  const answer = fold(text);
  if (answer === 'yes' || answer === 'y' || answer === 'true') return 'yes';
  return answer === 'no' || answer === 'n' || answer === 'false' ? 'no' : '';
}
