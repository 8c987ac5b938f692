/** The cells of a sheet, read without building a tree: sheets may be large. */

import { MAX_COLUMNS, MAX_ROWS, parseCell, parseRange } from '../a1';
import { formulaFromFile, shiftFormula } from '../formula';
import { XlsxError } from '../errors';
import { decodeText } from '../text';
import type { XlsxCell, XlsxRange, XlsxRow, XlsxStyle, XlsxValue } from '../types';
import { attributesOf, flag, type Attributes, type XmlHandler } from '../xml';
import type { SheetContext } from './context';

interface Shared {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** Days between the epoch of a file's dates and 1970. */
const EPOCH_1900 = 25569;
const EPOCH_1904 = 24107;

/** What stands for a formula that is only marked. */
const MARK = '=';
const NONE: Attributes = {};

/** What stands in a cell. */
export interface CellContent {
  /** Text of the value; null where there is none. */
  readonly value: string | null;
  /** Text of a string that stands in the cell itself. */
  readonly inline: string;
  /** Text of the formula; null where there is none. Where it is only marked, any text but "" will do. */
  readonly formula: string | null;
  /** Attributes of the formula's tag. */
  readonly formulaTag: string;
}

type Draft = { -readonly [key in keyof XlsxCell]: XlsxCell[key] };

/** Gathers the rows and cells of a sheet, whoever read them; a cell's texts come as XML had them, unescaped. */
export class CellTaker {
  readonly cells: XlsxCell[] = [];
  readonly rows: XlsxRow[] = [];
  /** Formulas are only marked, with "=": their text need not be given. */
  readonly marked: boolean;
  private at = -1;
  private column = -1;
  private readonly shared = new Map<string, Shared>();
  private readonly strings: readonly string[];
  private readonly styles: readonly (XlsxStyle | undefined)[];

  constructor(private readonly context: SheetContext) {
    this.strings = context.strings;
    this.styles = context.styles.cells;
    this.marked = context.marked;
  }

  /** @param raw the attributes of the row's tag */
  row(raw: string): void {
    const attributes = attributesOf(raw);
    this.at = attributes['r'] ? Number(attributes['r']) - 1 : this.at + 1;
    this.column = -1;
    const style = flag(attributes['customFormat']) ? this.styles[Number(attributes['s'] ?? 0)] : undefined;
    const height = flag(attributes['customHeight']) ? Number(attributes['ht']) : undefined;
    const hidden = flag(attributes['hidden']);
    if ((!style && height === undefined && !hidden) || !(this.at >= 0 && this.at < MAX_ROWS)) return;
    if (--this.context.room.cells < 0) throw new XlsxError('too-big', 'rows');
    this.rows.push({
      row: this.at,
      ...(height !== undefined && { height }),
      ...(hidden && { hidden }),
      ...(style && { style }),
    });
  }

  /** @param r @param s @param t attributes of the cell, "" where it has none */
  cell(r: string, s: string, t: string, content: CellContent): void {
    this.place(r);
    const style = s === '' ? undefined : this.styles[Number(s)];
    const value = t === 'inlineStr' ? decodeText(content.inline) : this.valueOf(t, content.value);
    const formula = content.formula === null ? '' : this.formulaOf(content.formula, content.formulaTag);
    if (value === '' && formula === '' && !style) return;
    if (!this.within()) return;
    if (--this.context.room.cells < 0) throw new XlsxError('too-big', 'cells');
    const cell: Draft = { row: this.at, column: this.column, value };
    if (t === 'e') cell.error = true;
    if (formula !== '') {
      cell.formula = formula;
      // A text that is empty says so by its type.
      if (value === '' && (t === '' || t === 'n')) cell.unsolved = true;
      const array = this.marked ? null : arrayOf(content);
      if (array) cell.array = array;
    }
    if (style) cell.style = style;
    this.cells.push(cell);
  }

  private place(r: string): void {
    const at = r === '' ? null : parseCell(r);
    if (at) this.at = at.row;
    this.column = at ? at.column : this.column + 1;
  }

  /** Excel has no cells beyond these; a file that names one was not written by a program for people. */
  private within(): boolean {
    const { at, column } = this;
    return at >= 0 && at < MAX_ROWS && column >= 0 && column < MAX_COLUMNS;
  }

  private valueOf(type: string, text: string | null): XlsxValue {
    if (text === null || text === '') return '';
    if (type === 's') return this.strings[Number(text)] ?? '';
    if (type === 'b') return flag(text.trim());
    if (type === 'str') return decodeText(text);
    if (type === 'e') return text;
    if (type === 'd') return serialOf(text, this.context.date1904);
    const number = Number(text);
    return Number.isFinite(number) ? number : text;
  }

  /** "" where there is none: an empty one says nothing, unless it shares that of another cell. */
  private formulaOf(formula: string, tag: string): string {
    const { room } = this.context;
    if (!this.marked) room.formulas -= formula.length;
    const attributes = tag === '' ? NONE : attributesOf(tag);
    if (attributes['t'] === 'shared') {
      const group = attributes['si'] ?? '';
      const first = this.shared.get(group);
      if (formula === '' && first) {
        if (this.marked) return MARK;
        // Each cell of a group gets the whole formula: a long one for many cells costs more than the file says.
        room.formulas -= first.formula.length;
        if (room.formulas < 0) throw new XlsxError('too-big', 'formulas');
        return formulaFromFile(shiftFormula(first.formula, this.at - first.row, this.column - first.column));
      }
      this.shared.set(group, { formula, row: this.at, column: this.column });
    }
    if (formula === '') return '';
    return this.marked ? MARK : formulaFromFile(formula);
  }
}

function arrayOf({ formulaTag }: CellContent): XlsxRange | null {
  if (formulaTag === '') return null;
  const attributes = attributesOf(formulaTag);
  return attributes['t'] === 'array' ? parseRange(attributes['ref'] ?? '') : null;
}

/** Takes the elements within sheetData, however they are written. */
export class CellScanner implements XmlHandler, CellContent {
  value: string | null = null;
  inline = '';
  formula: string | null = null;
  formulaTag = '';
  private attributes: Attributes = NONE;
  private collecting: 'f' | 'v' | 't' | null = null;
  private phonetic = false;

  constructor(private readonly taker: CellTaker) {}

  open(name: string, raw: string): void {
    if (name === 'row') this.taker.row(raw);
    else if (name === 'c') this.openCell(attributesOf(raw));
    else if (name === 'f') {
      this.formula = '';
      this.formulaTag = raw;
      this.collecting = 'f';
    } else if (name === 'v') {
      this.value = '';
      this.collecting = 'v';
    } else if (name === 'rPh') this.phonetic = true;
    else if (name === 't' && !this.phonetic) this.collecting = 't';
  }

  /** Between cells, and in formulas that are only marked once it is known that there is one. */
  skips(): boolean {
    return this.collecting === null || (this.collecting === 'f' && this.taker.marked && !!this.formula);
  }

  text(text: string): void {
    if (this.collecting === 'v') this.value = (this.value ?? '') + text;
    else if (this.collecting === 'f') this.formula = this.taker.marked ? MARK : (this.formula ?? '') + text;
    else if (this.collecting === 't') this.inline += text;
  }

  close(name: string): void {
    if (name === 'c') {
      const { r = '', s = '', t = '' } = this.attributes;
      this.taker.cell(r, s, t, this);
    } else if (name === 'rPh') this.phonetic = false;
    else if (name === 'f' || name === 'v' || name === 't') this.collecting = null;
  }

  private openCell(attributes: Attributes): void {
    this.attributes = attributes;
    this.value = null;
    this.inline = '';
    this.formula = null;
    this.formulaTag = '';
  }
}

/** An ISO date in a cell (type "d") as the day number it would otherwise be. */
function serialOf(text: string, date1904: boolean): XlsxValue {
  const time = Date.parse(
    /[zZ]|[+-]\d\d:\d\d$/.test(text) ? text : `${text}${text.includes('T') ? 'Z' : 'T00:00Z'}`,
  );
  return Number.isNaN(time) ? text : time / 86_400_000 + (date1904 ? EPOCH_1904 : EPOCH_1900);
}
