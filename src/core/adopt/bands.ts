/** Tables that stand side by side: the columns of a heading row, parted where another table begins. */

import type { Framework } from '../framework';
import { headingsOf, isHeadingRow } from './headings';
import type { SheetText } from './sheet';

/** Columns of a sheet, from the first to the last. */
export interface Band {
  readonly first: number;
  readonly last: number;
}

export const overlap = (a: Band, b: Band): boolean => a.first <= b.last && b.first <= a.last;

/** Headings that two bands must share to be two tables; one alone may be named twice in one. */
const SHARED = 2;

const targetsIn = (text: SheetText, row: number, band: Band, framework: Framework): string[] => [
  ...headingsOf(text.within(band.first, band.last), row, framework).keys(),
];

/** Whether the second band has the headings of the first again: a mere gap parts no table. */
function again(text: SheetText, row: number, [a, b]: readonly [Band, Band], framework: Framework): boolean {
  const second = new Set(targetsIn(text, row, b, framework));
  return targetsIn(text, row, a, framework).filter((target) => second.has(target)).length >= SHARED;
}

/** Whether a band begins as the one before it does: the cut lies there, and not behind. */
function startsAgain(text: SheetText, row: number, left: Band, cut: number, framework: Framework): boolean {
  const [opening] = text.within(left.first, left.last).filled(row);
  const gap = text.at(row, cut - 1) === '';
  const own = targetsIn(text, row, { first: cut, last: cut }, framework);
  const first = targetsIn(
    text,
    row,
    { first: opening ?? left.first, last: opening ?? left.first },
    framework,
  );
  return gap || (own.length > 0 && own[0] === first[0]);
}

/**
 * The tables whose headings stand in a row, as bands of columns: one of all columns, unless the row parts into
 * pieces that are heading rows each by itself and name the same columns again. Empty where it is no heading row.
 */
export function bandsAt(text: SheetText, row: number, framework: Framework): Band[] {
  const whole = { first: 0, last: Math.max(0, text.columnCount - 1) };
  if (!isHeadingRow(text, row, framework)) return [];
  const isOne = ({ first, last }: Band): boolean => isHeadingRow(text.within(first, last), row, framework);
  const bands: Band[] = [];
  let first = whole.first;
  for (const cut of text.filled(row).slice(1)) {
    const left = { first, last: cut - 1 };
    const right = { first: cut, last: whole.last };
    if (!isOne(left) || !isOne(right) || !again(text, row, [left, right], framework)) continue;
    if (!startsAgain(text, row, left, cut, framework)) continue;
    bands.push(left);
    first = cut;
  }
  return [...bands, { first, last: whole.last }];
}
