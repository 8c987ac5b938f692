/** Numbers, words and years at places of one text; what reading its dates rests on. */

import { isDigit, isSpace, isWord, lower } from './chars';

const FIRST_YEAR = 1970;
const LAST_YEAR = 2099;
const COMMA = 44;
const HYPHEN = 45;
const FULL_STOP = 46;
const SLASH = 47;
const ORDINALS: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th']);

/** Whether a number is taken for a year. */
export const isYear = (n: number): boolean => n >= FIRST_YEAR && n <= LAST_YEAR;

/** Looks at places of a text; every index may lie behind its end. */
export class Cursor {
  constructor(protected readonly text: string) {}

  protected code(at: number): number {
    return at < this.text.length ? this.text.charCodeAt(at) : 32;
  }

  protected digitsEnd(from: number): number {
    let at = from;
    while (at < this.text.length && isDigit(this.text.charCodeAt(at))) at++;
    return at;
  }

  protected wordEnd(from: number): number {
    let at = from;
    while (at < this.text.length && isWord(this.text.charCodeAt(at)) && !isDigit(this.text.charCodeAt(at)))
      at++;
    return at;
  }

  protected number(from: number, to: number): number {
    return Number(this.text.slice(from, to));
  }

  protected skip(from: number): number {
    let at = from;
    while (at < this.text.length && isSpace(this.text.charCodeAt(at))) at++;
    return at;
  }

  /** A year of four digits at `from`, with nothing of a number or word around it; -1 if there is none. */
  protected yearAt(from: number): number {
    const end = this.digitsEnd(from);
    if (end - from !== 4 || isWord(this.code(end))) return -1;
    const year = this.number(from, end);
    return isYear(year) ? year : -1;
  }

  protected ofAt(at: number): boolean {
    return lower(this.code(at)) === 111 && lower(this.code(at + 1)) === 102 && isSpace(this.code(at + 2));
  }

  /** Index of a year that goes with the month or season ending at `end`: "June 2005", "June, 2005", "Jun-2005". */
  protected yearAfter(end: number): number {
    let at = this.skip(end);
    const c = this.code(at);
    if (c === COMMA || c === HYPHEN || c === SLASH || c === FULL_STOP) at = this.skip(at + 1);
    else if (this.ofAt(at)) at = this.skip(at + 2);
    return this.yearAt(at) > 0 ? at : -1;
  }

  /** "Jun-05" and "June '05": index after the year, or -1. */
  protected shortYearAfter(end: number): number {
    const at = this.code(end) === HYPHEN ? end : this.skip(end);
    const c = this.code(at);
    if (c !== HYPHEN && c !== 39 && c !== 0x2019) return -1;
    const to = this.digitsEnd(at + 1);
    return to - at === 3 && !isWord(this.code(to)) && this.code(to) !== HYPHEN ? to : -1;
  }

  /** Index after "st", "nd", "rd" or "th". */
  protected ordinalEnd(end: number): number {
    if (!isWord(this.code(end)) || isWord(this.code(end + 2))) return end;
    return ORDINALS.has(this.text.slice(end, end + 2).toLowerCase()) ? end + 2 : end;
  }

  /** Past the rest of a number such as "10,000" or "1.250". */
  protected pastNumber(end: number): number {
    let at = end;
    while ((this.code(at) === COMMA || this.code(at) === FULL_STOP) && isDigit(this.code(at + 1))) {
      at = this.digitsEnd(at + 1);
    }
    return at;
  }
}
