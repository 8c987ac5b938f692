/** Heading rows: what their cells name, where one table ends beside another, and headings in two rows. */

import type { Framework, Level } from '../framework';
import { matchHeading, type ColumnKey } from '../workbook';
import type { SheetText } from './sheet';
import { isTicked } from './ticks';

/** One of these at least makes a table one of activities. */
const TELLING: ReadonlySet<ColumnKey> = new Set(['what', 'who', 'how', 'why']);
/** So many different columns of ours make a row a heading row. */
const ENOUGH = 2;
/** Longer texts are no headings; the longest that is printed has about a hundred characters. */
const LONGEST_HEADING = 200;
/** A partners' column that names only who leads. */
const LEAD = /^(the )?lead\b/i;
export const LEAD_PART = 'lead';

/** What a heading names. */
export interface Heading {
  readonly column: number;
  readonly text: string;
  readonly key: ColumnKey;
  /** Of several columns with one key: the level of its audiences as printed, or "lead"; else "". */
  readonly part: string;
  readonly sureness: number;
}

const wordIn = (text: string, word: string): boolean => {
  const plain = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(^|[^\\p{L}])${plain}($|[^\\p{L}])`, 'iu').test(text);
};

/** The one level that a heading names, as it prints it; "" where it names none, or several. */
function levelIn(text: string, { pack }: Framework): string {
  const found = new Map<Level, string[]>();
  for (const level of pack.levels) {
    const printed = level.printedAs.filter((one) => wordIn(text, one));
    if (printed.length > 0) found.set(level, printed);
  }
  const [only] = found;
  if (found.size !== 1 || !only) return '';
  const [level, [first = '', ...more]] = only;
  return more.length === 0 ? first : level.label;
}

function headingAt(text: SheetText, row: number, column: number, framework: Framework): Heading | null {
  const content = text.at(row, column);
  if (content.length > LONGEST_HEADING) return null;
  const match = matchHeading(content, framework);
  if (!match) {
    const level = framework.vocabulary.level(content);
    return level
      ? { column, text: content, key: 'who', part: levelIn(content, framework), sureness: 2 }
      : null;
  }
  const part = match.key === 'who' ? levelIn(content, framework) : '';
  return { column, text: content, part, ...match };
}

/** Whether the heading says more than its part. */
const saysMore = ({ text, part }: Heading): boolean => text.trim().length > part.length;

/** A level makes a part only where another column holds another; alone it is the column's name. */
function withParts(found: readonly Heading[]): Heading[] {
  const levels = new Set(found.map(({ part }) => part).filter(Boolean));
  const partners = found.filter(({ key }) => key === 'partners');
  const leads = partners.filter(({ text }) => LEAD.test(text));
  const others = partners.length - leads.length;
  return found.flatMap((heading) => {
    if (heading.part && levels.size < 2) {
      // A level's name alone is no heading; "National audiences" is one.
      return saysMore(heading) ? [{ ...heading, part: '' }] : [];
    }
    if (others > 0 && leads.includes(heading)) return [{ ...heading, part: LEAD_PART }];
    return [heading];
  });
}

/** All headings of a row that name a column of ours, in the order of the columns. */
function allHeadings(text: SheetText, row: number, framework: Framework): Heading[] {
  const found = text.filled(row).map((column) => headingAt(text, row, column, framework));
  return withParts(found.filter((heading) => heading !== null));
}

const targetOf = ({ key, part }: Pick<Heading, 'key' | 'part'>): string => `${key}/${part}`;

/** The headings of a row by what they name, the surest where two name the same. */
export function headingsOf(text: SheetText, row: number, framework: Framework): Map<string, Heading> {
  const found = new Map<string, Heading>();
  for (const heading of allHeadings(text, row, framework)) {
    const other = found.get(targetOf(heading));
    if (!other || heading.sureness > other.sureness) found.set(targetOf(heading), heading);
  }
  return found;
}

/**
 * Cells of a row that count when it is asked whether it holds headings: not the names above ticked columns. Null where
 * more than half of them name nothing; told as soon as that is certain, since most rows are so.
 */
function counting(
  text: SheetText,
  row: number,
  filled: readonly number[],
  framework: Framework,
): number | null {
  let none = 0;
  let names = 0;
  for (const column of filled) {
    if (headingAt(text, row, column, framework)) continue;
    if (isTicked(text, row, column)) names += 1;
    else none += 1;
    if (none * 2 > filled.length) return null;
  }
  const count = filled.length - names;
  return none * 2 > count ? null : count;
}

/** Whether some headings name columns of ours, among them a telling one. */
function tells(found: readonly Heading[]): boolean {
  const keys = new Set(found.map(({ key }) => key));
  return (
    keys.size >= ENOUGH &&
    found.some(({ sureness }) => sureness >= 2) &&
    [...keys].some((key) => TELLING.has(key))
  );
}

/** Whether the headings of an Excel table name activities: that they are headings is certain, however few are known. */
export const namesActivities = (text: SheetText, row: number, framework: Framework): boolean =>
  tells(allHeadings(text, row, framework));

/** Whether a row is a row of headings: most of its cells name columns of ours, among them a telling one. */
export function isHeadingRow(text: SheetText, row: number, framework: Framework): boolean {
  const filled = text.filled(row);
  if (filled.length < ENOUGH) return false;
  const short = filled.filter((column) => text.at(row, column).length <= LONGEST_HEADING);
  if (short.length * 2 < filled.length) return false;
  const count = counting(text, row, filled, framework);
  if (count === null) return false;
  const found = allHeadings(text, row, framework);
  return found.length * 2 >= count && tells(found);
}
