/**
 * The rows and cells of a sheet as nearly every program writes them, read letter by letter without a general
 * scanner between: most of the time a workbook takes. What is written in any other way is left to that scanner.
 */

import { unescapeXml } from '../xml';
import type { CellContent, CellTaker } from './cells';

const [QUOTE, APOSTROPHE, SLASH, LESS, EQUALS, GREATER] = [34, 39, 47, 60, 61, 62];
const [LETTER_A, LETTER_C, LETTER_F, LETTER_I, LETTER_R, LETTER_S, LETTER_T, LETTER_V, LETTER_Z] = [
  97, 99, 102, 105, 114, 115, 116, 118, 122,
];

/** What stands within sheetData is not written in the plain way. */
const OTHER = -1;

const isSpace = (code: number): boolean => code <= 32;

/** Whether attributes were cut out whole: a quoted ">" would end the tag too early, with a quote left open. */
function isWhole(raw: string): boolean {
  let quotes = 0;
  for (let at = 0; at < raw.length; at++) {
    const code = raw.charCodeAt(at);
    if (code === QUOTE) quotes++;
    else if (code === APOSTROPHE) return false;
  }
  return quotes % 2 === 0;
}

/** Reads one sheet; its fields are where it stands and the attributes of the cell at hand. */
class PlainReader implements CellContent {
  value: string | null = null;
  inline = '';
  formula: string | null = null;
  formulaTag = '';
  private at: number;
  private r = '';
  private s = '';
  private t = '';
  /** Of the tag read last: whether it ended with "/>". */
  private empty = false;

  constructor(
    private readonly xml: string,
    start: number,
    private readonly taker: CellTaker,
  ) {
    this.at = start;
  }

  /** Index after "</sheetData>", or OTHER. */
  run(): number {
    const { xml } = this;
    for (;;) {
      const open = xml.indexOf('<', this.at);
      if (open < 0) return OTHER;
      const next = xml.charCodeAt(open + 1);
      if (next === LETTER_C && this.isNamed(open + 1, 1)) {
        if (!this.cell(open + 2)) return OTHER;
      } else if (next === LETTER_R && xml.startsWith('row', open + 1) && this.isNamed(open + 1, 3)) {
        if (!this.row(open + 4)) return OTHER;
      } else if (next === SLASH && xml.startsWith('/row>', open + 1)) this.at = open + 6;
      else if (next === SLASH && xml.startsWith('/sheetData>', open + 1)) return open + 12;
      else return OTHER;
    }
  }

  /** Whether the name of `length` letters at `from` ends there. */
  private isNamed(from: number, length: number): boolean {
    const code = this.xml.charCodeAt(from + length);
    return isSpace(code) || code === GREATER || code === SLASH;
  }

  private row(from: number): boolean {
    const close = this.xml.indexOf('>', from);
    if (close < 0) return false;
    const raw = this.xml.slice(from, close);
    if (!isWhole(raw)) return false;
    this.taker.row(raw);
    this.at = close + 1;
    return true;
  }

  /** Reads the attributes r, s and t from `from` on to the end of the tag. */
  private attributes(from: number): boolean {
    const { xml } = this;
    this.r = this.s = this.t = '';
    let at = from;
    for (;;) {
      while (isSpace(xml.charCodeAt(at))) at++;
      const code = xml.charCodeAt(at);
      if (code === GREATER || code === SLASH) {
        this.empty = code === SLASH;
        this.at = at + (this.empty ? 2 : 1);
        return !this.empty || xml.charCodeAt(at + 1) === GREATER;
      }
      const equals = this.equals(at);
      if (equals < 0) return false;
      const end = xml.indexOf('"', equals + 2);
      if (end < 0) return false;
      if (equals === at + 1) {
        const value = xml.slice(equals + 2, end);
        if (value.includes('&')) return false;
        if (code === LETTER_R) this.r = value;
        else if (code === LETTER_S) this.s = value;
        else if (code === LETTER_T) this.t = value;
      }
      at = end + 1;
    }
  }

  /** Index of the "=" after a name of small letters, where a quote follows; -1 where it is written otherwise. */
  private equals(from: number): number {
    const { xml } = this;
    let at = from;
    for (let code = xml.charCodeAt(at); code >= LETTER_A && code <= LETTER_Z; code = xml.charCodeAt(at)) at++;
    const plain = at > from && xml.charCodeAt(at) === EQUALS && xml.charCodeAt(at + 1) === QUOTE;
    return plain ? at : -1;
  }

  private cell(from: number): boolean {
    if (!this.attributes(from)) return false;
    this.value = null;
    this.inline = '';
    this.formula = null;
    this.formulaTag = '';
    if (!this.empty && !this.content()) return false;
    this.taker.cell(this.r, this.s, this.t, this);
    return true;
  }

  /** What stands in the cell, up to its end. */
  private content(): boolean {
    const { xml } = this;
    for (;;) {
      let open = this.at;
      while (isSpace(xml.charCodeAt(open))) open++;
      if (xml.charCodeAt(open) !== LESS) return false;
      const next = xml.charCodeAt(open + 1);
      if (next === SLASH) {
        this.at = open + 4;
        return xml.startsWith('/c>', open + 1);
      }
      const read =
        next === LETTER_V ? this.plainValue(open) : next === LETTER_F ? this.plainFormula(open) : false;
      if (!read && !(next === LETTER_I && this.plainString(open))) return false;
    }
  }

  /** Where the text from `from` on ends; -1 where `mark` does not follow it. */
  private endOfText(from: number, mark: string): number {
    const end = this.xml.indexOf('<', from);
    if (end < 0 || !this.xml.startsWith(mark, end)) return -1;
    this.at = end + mark.length;
    return end;
  }

  private plainValue(open: number): boolean {
    const { xml } = this;
    if (xml.charCodeAt(open + 2) !== GREATER) return false;
    const end = this.endOfText(open + 3, '</v>');
    if (end < 0) return false;
    this.value = unescapeXml(xml.slice(open + 3, end));
    return true;
  }

  private plainFormula(open: number): boolean {
    const { xml } = this;
    const close = xml.indexOf('>', open);
    if (close < 0 || !this.isNamed(open + 1, 1)) return false;
    const empty = xml.charCodeAt(close - 1) === SLASH;
    const tag = xml.slice(open + 2, empty ? close - 1 : close);
    if (!isWhole(tag)) return false;
    this.formulaTag = tag;
    this.formula = '';
    this.at = close + 1;
    if (empty) return true;
    const end = this.endOfText(close + 1, '</f>');
    if (end < 0) return false;
    // Where it is only marked any text will do; it is long, and not cut out.
    if (this.taker.marked) this.formula = end > close + 1 ? '=' : '';
    else this.formula = unescapeXml(xml.slice(close + 1, end));
    return true;
  }

  private plainString(open: number): boolean {
    const { xml } = this;
    if (!xml.startsWith('is><t', open + 1) || !this.isNamed(open + 5, 1)) return false;
    const close = xml.indexOf('>', open + 5);
    if (close < 0 || xml.charCodeAt(close - 1) === SLASH || !isWhole(xml.slice(open + 6, close)))
      return false;
    const end = this.endOfText(close + 1, '</t></is>');
    if (end < 0) return false;
    this.inline = unescapeXml(xml.slice(close + 1, end));
    return true;
  }
}

/**
 * Gives the rows and cells from `start` on, behind "<sheetData>", to the taker.
 * @returns the index behind "</sheetData>"; -1 where something is written in another way. What the taker has then
 * is of no use.
 */
export function readPlainCells(xml: string, start: number, taker: CellTaker): number {
  return new PlainReader(xml, start, taker).run();
}
