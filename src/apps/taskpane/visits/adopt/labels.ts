/** Places and columns of a stranger's table in words. */

import { targetOf, type ColumnReading, type ColumnTarget, type FoundTable } from '../../../../core/adopt';
import type { Framework } from '../../../../core/framework';
import { columnLetters, columns, toA1, type ColumnKey } from '../../../../core/workbook';
import { say, strung } from '../../words';

/** Longest sample that is shown whole, in characters. */
const SHORT = 34;

/** Longer headings are no names of partners. */
const LONGEST_NAME = 60;

/** A text in a line, cut after a whole word where there is one; the dots never stand alone on the next line. */
export const cut = (text: string, length = SHORT): string => {
  const line = text.replace(/\s+/g, ' ');
  if (line.length <= length) return line;
  const space = line.lastIndexOf(' ', length - 1);
  return `${line.slice(0, space > length / 2 ? space : length - 1).trimEnd()}\u00a0…`;
};

export const cellName = (row: number, column: number): string => toA1({ sheet: '', row, column });

export function placeOf({ sheet, headingRow, lastRow, columns: read }: FoundTable): string {
  const at = read.map(({ column }) => column);
  const from = cellName(headingRow, Math.min(...at));
  return say('adopt.place', { sheet, from, to: cellName(lastRow, Math.max(...at)) });
}

export function headingOf({ heading, column }: ColumnReading): string {
  return heading ? cut(heading, 44) : say('adopt.noHeading', { column: columnLetters(column) });
}

export function samplesOf({ samples }: ColumnReading): string {
  if (samples.length === 0) return say('adopt.empty');
  return strung(samples.map((text) => say('quoted', { text: cut(text) })));
}

/** Columns of ours that a stranger's column may become. */
const KEYS: readonly ColumnKey[] = columns
  .map(({ key }) => key)
  .filter((key) => key !== 'check' && key !== 'findings' && key !== 'unplaced');

export interface TargetOption {
  readonly value: ColumnTarget | '';
  readonly label: string;
}

/** Every choice for a column, "beside the row" last. */
export function targetOptions({ pack }: Framework): TargetOption[] {
  const labelOf = (key: ColumnKey): string => columns.find((column) => column.key === key)?.heading ?? key;
  const options = KEYS.flatMap((key): TargetOption[] => {
    const whole = { value: key, label: labelOf(key) };
    if (key === 'who') {
      const levels = pack.levels.map(({ label }): TargetOption => ({
        value: `who/${label}`,
        label: say('adopt.level', { column: whole.label, level: label }),
      }));
      return [whole, ...levels];
    }
    if (key !== 'partners') return [whole];
    return [whole, { value: 'partners/lead', label: say('adopt.lead', { column: whole.label }) }];
  });
  return [...options, { value: '', label: say('adopt.beside') }];
}

/**
 * The choices for one column: those of every column, a partner who is named by its heading and ticked in its cells,
 * and a level as its table prints it ("Local"), which may be none of those listed.
 */
export function optionsFor(
  reading: ColumnReading,
  options: readonly TargetOption[],
): readonly TargetOption[] {
  const { key, part, heading } = reading;
  const ticked = (name: string): TargetOption => ({
    value: `partners/${name}`,
    label: say('adopt.ticked', { name }),
  });
  const own: TargetOption[] = heading && heading.length <= LONGEST_NAME ? [ticked(heading)] : [];
  const target = targetOf(reading) ?? '';
  if (target !== '' && ![...options, ...own].some(({ value }) => value === target)) {
    const level = { value: target, label: say('adopt.level', { column: 'WHO?', level: part }) };
    own.unshift(key === 'partners' ? ticked(part) : level);
  }
  return [...own, ...options];
}
