/** The dates in a text, one by one, as far as each says itself: "June", "1", "5 June 2005". */

import { MONTHS } from '../../framework';
import { isDay } from './calendar';
import { isDigit, isWord } from './chars';
import { Cursor, isYear } from './cursor';
import { financialAfter, financialAt, financialQuarter, yearInTwo } from './financial';

export interface Atom {
  readonly start: number;
  readonly end: number;
  readonly year: number | null;
  /** Last year of "2005-6"; else null. */
  readonly lastYear: number | null;
  /** 1 to 12. */
  readonly month: number | null;
  readonly day: number | null;
  /** First month of a quarter or season of three; instead of a month. */
  readonly quarter: number | null;
  /** True of a year, or a quarter of one, that runs from April to March. */
  readonly financial: boolean;
  /** True where day and month could be the other way round. */
  readonly doubtful: boolean;
  readonly iso: boolean;
  /** True of a day that no calendar has: "31 June 2005". It is no date, but may give its year to a neighbour. */
  readonly impossible: boolean;
}

const HYPHEN = 45;
const FULL_STOP = 46;
const SLASH = 47;

/** First months; the winter of 2005 runs from December 2005 to February 2006. */
const SEASONS: readonly (readonly [string, number])[] = [
  ['spring', 3],
  ['summer', 6],
  ['autumn', 9],
  ['winter', 12],
];

const monthWords = new Map<string, number>();
MONTHS.forEach((name, i) => {
  monthWords.set(name.toLowerCase(), i + 1);
  monthWords.set(name.slice(0, 3).toLowerCase(), i + 1);
});
monthWords.set('sept', 9);
const seasonWords = new Map<string, number>(SEASONS);
/** Words that are months only beside a day or a year: "partners may meet". */
const COMMON_WORDS = new Set(['may', 'march', 'mar']);

/** Words with which the name of a financial year begins. */
const FINANCIAL_WORDS: ReadonlySet<string> = new Set(['financial', 'fiscal', 'fy', 'fys']);

/** What follows the year of an ISO month or day. */
const ISO_REST = /^(\d{2})(?:-(\d{2}))?(?![\p{L}\d])/u;

const shortYear = (n: number): number => (n < 70 ? 2000 + n : 1900 + n);

/** Reads numbers and date words of one text from left to right. */
class Reader extends Cursor {
  readonly atoms: Atom[] = [];

  private put(start: number, end: number, parts: Partial<Atom>): number {
    this.atoms.push({
      start,
      end,
      year: parts.year ?? null,
      lastYear: parts.lastYear ?? null,
      month: parts.month ?? null,
      day: parts.day ?? null,
      quarter: parts.quarter ?? null,
      financial: parts.financial ?? false,
      doubtful: parts.doubtful ?? false,
      iso: parts.iso ?? false,
      impossible: parts.impossible ?? false,
    });
    return end;
  }

  /** A day with its month and year, whether or not a calendar has it. */
  private putDay(
    start: number,
    end: number,
    parts: Partial<Atom> & { readonly day: number; readonly month: number; readonly year: number },
  ): number {
    const impossible = !isDay(parts.year, parts.month, parts.day);
    return this.put(start, end, { ...parts, impossible });
  }

  read(): readonly Atom[] {
    let at = 0;
    while (at < this.text.length) {
      const c = this.text.charCodeAt(at);
      if (isDigit(c)) at = this.readNumber(at);
      else if (isWord(c)) at = this.readWord(at);
      else at++;
    }
    return this.atoms;
  }

  private readWord(start: number): number {
    const end = this.wordEnd(start);
    const length = end - start;
    if (length === 1 && /[qQ]/.test(this.text.charAt(start))) return this.readQuarter(start);
    if (length > 9) return this.afterWord(end);
    const word = this.text.slice(start, end).toLowerCase();
    const named = FINANCIAL_WORDS.has(word) ? financialAt(this.text, start) : null;
    if (named) return this.put(start, named.end, { ...named, financial: true });
    if (length < 3) return this.afterWord(end);
    const quarter = seasonWords.get(word);
    if (quarter !== undefined) return this.readSeason(start, end, quarter);
    const month = monthWords.get(word);
    if (month === undefined) return this.afterWord(end);
    const year = this.yearAfter(end);
    if (year >= 0) {
      const [to, two] = this.twoYears(year);
      const first = this.yearAt(year);
      return this.put(start, to, { month, year: two ? yearInTwo(month, first) : first });
    }
    const short = this.shortYearAfter(end);
    if (short >= 0) return this.put(start, short, { month, year: shortYear(this.number(short - 2, short)) });
    const american = this.readAmerican(start, end, month);
    if (american >= 0) return american;
    if (COMMON_WORDS.has(word) && this.text.charAt(start) === word.charAt(0)) return end;
    return this.put(start, end, { month });
  }

  /** Past digits that hang on a word: "T1", "A2005" hold no date. */
  private afterWord(end: number): number {
    return this.digitsEnd(end);
  }

  /** "June 1, 2005" and "June 1st 2005". */
  private readAmerican(start: number, end: number, month: number): number {
    const from = this.skip(end);
    const to = this.digitsEnd(from);
    if (to === from || to - from > 2) return -1;
    const after = this.ordinalEnd(to);
    const year = this.yearAfter(after);
    const day = this.number(from, to);
    if (year < 0) return -1;
    return this.putDay(start, year + 4, { day, month, year: this.yearAt(year) });
  }

  private readQuarter(start: number): number {
    const end = this.digitsEnd(start + 1);
    const number = this.number(start + 1, end);
    const year = this.yearAfter(end);
    if (end !== start + 2 || number < 1 || number > 4 || isWord(this.code(end))) return end;
    const quarter = number * 3 - 2;
    // Its year may follow the next one: "Q2/Q3 2005".
    if (year < 0) return this.put(start, end, { quarter });
    const [to, financial] = this.twoYears(year);
    const first = this.yearAt(year);
    return this.put(start, to, {
      financial,
      ...(financial ? financialQuarter(quarter, first) : { quarter, year: first }),
    });
  }

  /** Index after the year at `at`, and whether it is two, as in "Jan 2005/06"; no day of a later month is taken for one. */
  private twoYears(at: number): readonly [number, boolean] {
    const year = this.yearAt(at);
    const [to, second] = this.secondYear(at + 4, year);
    const word = this.skip(to);
    const next = this.text.slice(word, this.wordEnd(word)).toLowerCase();
    const two = second === year + 1 && to - at > 6 && !monthWords.has(next) && this.code(to) !== SLASH;
    return two ? [to, true] : [at + 4, false];
  }

  private readSeason(start: number, end: number, quarter: number): number {
    const year = this.yearAfter(end);
    if (year < 0) return this.put(start, end, { quarter });
    const [last] = this.secondYear(year + 4, this.yearAt(year));
    return this.put(start, last, { quarter, year: this.yearAt(year) });
  }

  private readNumber(start: number): number {
    const end = this.digitsEnd(start);
    const length = end - start;
    const before = start > 0 ? this.code(start - 1) : 32;
    const after = this.code(end);
    if (before === 0xa3 || before === 36 || before === 0x20ac || before === 35) return end;
    if (length === 4) return this.readYear(start, end);
    if (length > 2) return this.pastNumber(end);
    if (after === SLASH || after === FULL_STOP || after === HYPHEN) {
      const numeric = this.readNumeric(start, end, after);
      if (numeric >= 0) return numeric;
    }
    return this.readDay(start, end);
  }

  /** 1/6/2005, 01.06.05, 1-6-2005 (day first), 6/2005; -1 where it is none of these. */
  private readNumeric(start: number, end: number, sign: number): number {
    const first = this.number(start, end);
    const secondEnd = this.digitsEnd(end + 1);
    const second = this.number(end + 1, secondEnd);
    if (secondEnd - end === 5) {
      if (!isYear(second) || first < 1 || first > 12 || isWord(this.code(secondEnd))) return -1;
      return this.put(start, secondEnd, { month: first, year: second });
    }
    const digits = secondEnd - end - 1;
    if (digits < 1 || digits > 2 || this.code(secondEnd) !== sign) return -1;
    const last = this.digitsEnd(secondEnd + 1);
    const yearDigits = last - secondEnd - 1;
    const stops = isWord(this.code(last)) || (this.code(last) === sign && isDigit(this.code(last + 1)));
    if ((yearDigits !== 2 && yearDigits !== 4) || stops) return -1;
    const typed = this.number(secondEnd + 1, last);
    const year = yearDigits === 2 ? shortYear(typed) : typed;
    if (!isYear(year)) return -1;
    if (isDay(year, second, first)) {
      const doubtful = first <= 12 && second <= 12 && first !== second;
      return this.put(start, last, { day: first, month: second, year, doubtful });
    }
    // Only a month can come first: 6/13/2005.
    if (isDay(year, first, second)) return this.put(start, last, { day: second, month: first, year });
    // "31.02.05" is meant as a day, "14.15.16" is a number of some other kind.
    const meant = yearDigits === 4 || (first >= 1 && first <= 31 && second >= 1 && second <= 12);
    return meant ? this.put(start, last, { day: first, month: second, year, impossible: true }) : last;
  }

  /** "1 June 2005", "1st of June"; or a number that may be a day of a later month ("1 and 15 June 2005"). */
  private readDay(start: number, end: number): number {
    const day = this.number(start, end);
    const past = this.ordinalEnd(end);
    if (isWord(this.code(past))) return this.wordEnd(past);
    let at = this.skip(past);
    if (this.code(at) === HYPHEN || this.code(at) === FULL_STOP) at = this.skip(at + 1);
    else if (this.ofAt(at)) at = this.skip(at + 2);
    const wordEnd = this.wordEnd(at);
    const month =
      wordEnd - at >= 3 && wordEnd - at <= 9
        ? monthWords.get(this.text.slice(at, wordEnd).toLowerCase())
        : undefined;
    if (month === undefined)
      return day < 1 || day > 31 ? this.pastNumber(end) : this.put(start, past, { day });
    const year = this.yearAfter(wordEnd);
    if (year >= 0) return this.putDay(start, year + 4, { day, month, year: this.yearAt(year) });
    const short = this.shortYearAfter(wordEnd);
    if (short >= 0) {
      return this.putDay(start, short, { day, month, year: shortYear(this.number(short - 2, short)) });
    }
    if (day < 1 || day > 31) return this.pastNumber(end);
    return this.put(start, wordEnd, { day, month });
  }

  /** The second year of "2005-6", "2005/06" or "2005-2006", as [index after it, year]; the first's own where none follows. */
  private secondYear(end: number, year: number): readonly [number, number] {
    const sign = this.code(end);
    if (sign !== HYPHEN && sign !== SLASH && sign !== 0x2013) return [end, year];
    const to = this.digitsEnd(end + 1);
    const digits = to - end - 1;
    const typed = this.number(end + 1, to);
    if (digits < 1 || digits === 3 || digits > 4 || isWord(this.code(to))) return [end, year];
    const unit = digits === 1 ? 10 : 100;
    const second = digits === 4 ? typed : year - (year % unit) + typed;
    return second > year && second - year <= 10 ? [to, second] : [end, year];
  }

  private readYear(start: number, end: number): number {
    const year = this.yearAt(start);
    if (year < 0) return this.pastNumber(end);
    const iso = this.code(end) === HYPHEN ? ISO_REST.exec(this.text.slice(end + 1, end + 7)) : null;
    const month = Number(iso?.[1]);
    if (iso?.[2] !== undefined) {
      return this.putDay(start, end + 6, { day: Number(iso[2]), month, year, iso: true });
    }
    // "2005-06" is the years 2005 to 2006 in British use, "2005-09" the month.
    if (iso && iso[2] === undefined && month >= 1 && month <= 12 && month !== (year + 1) % 100) {
      return this.put(start, end + 3, { month, year, iso: true });
    }
    const [to, second] = this.secondYear(end, year);
    // "Directive 2004/18/EC" is no date.
    const number = this.code(end) === SLASH ? this.digitsEnd(end + 1) : end;
    if (this.code(number) === SLASH && isWord(this.code(number + 1)) && number > end + 1) {
      return this.wordEnd(number + 1);
    }
    const named = second > year ? financialAfter(this.text, to) : -1;
    if (named >= 0) return this.put(start, named, { year, lastYear: second, financial: true });
    return this.put(start, to, { year, lastYear: second > year ? second : null });
  }
}

/** The dates and parts of dates of a text, in order. */
export function atomsOf(text: string): readonly Atom[] {
  return new Reader(text).read();
}
