/** The cells of a sheet, scanned without building a tree: sheets may be large. */

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

/** Takes the elements within sheetData. */
export class CellScanner implements XmlHandler {
  readonly cells: XlsxCell[] = [];
  readonly rows: XlsxRow[] = [];
  private row = -1;
  private column = -1;
  private cell: Attributes = {};
  private formulaAttributes: Attributes | null = null;
  private formula = '';
  private value: string | null = null;
  private inline = '';
  private collecting: 'f' | 'v' | 't' | null = null;
  private phonetic = false;
  private readonly shared = new Map<string, Shared>();

  private readonly strings: readonly string[];
  private readonly styles: readonly (XlsxStyle | undefined)[];

  constructor(private readonly context: SheetContext) {
    this.strings = context.strings;
    this.styles = context.styles.cells;
  }

  open(name: string, raw: string): void {
    if (name === 'row') this.openRow(attributesOf(raw));
    else if (name === 'c') this.openCell(attributesOf(raw));
    else if (name === 'f') {
      this.formulaAttributes = attributesOf(raw);
      this.collecting = 'f';
    } else if (name === 'v') {
      this.value = '';
      this.collecting = 'v';
    } else if (name === 'rPh') this.phonetic = true;
    else if (name === 't' && !this.phonetic) this.collecting = 't';
  }

  /** Between cells, and in formulas that are only marked. */
  skips(): boolean {
    return this.collecting === null || (this.collecting === 'f' && this.context.marked);
  }

  text(text: string): void {
    if (this.collecting === 'v') this.value = (this.value ?? '') + text;
    else if (this.collecting === 'f') this.formula += text;
    else if (this.collecting === 't') this.inline += text;
  }

  close(name: string): void {
    if (name === 'c') this.closeCell();
    else if (name === 'rPh') this.phonetic = false;
    else if (name === 'f' || name === 'v' || name === 't') this.collecting = null;
  }

  private openRow(attributes: Attributes): void {
    this.row = attributes['r'] ? Number(attributes['r']) - 1 : this.row + 1;
    this.column = -1;
    const style = flag(attributes['customFormat']) ? this.styles[Number(attributes['s'] ?? 0)] : undefined;
    const height = flag(attributes['customHeight']) ? Number(attributes['ht']) : undefined;
    const hidden = flag(attributes['hidden']);
    if ((!style && height === undefined && !hidden) || !(this.row >= 0 && this.row < MAX_ROWS)) return;
    if (--this.context.room.cells < 0) throw new XlsxError('too-big', 'rows');
    this.rows.push({
      row: this.row,
      ...(height !== undefined && { height }),
      ...(hidden && { hidden }),
      ...(style && { style }),
    });
  }

  private openCell(attributes: Attributes): void {
    const at = parseCell(attributes['r'] ?? '');
    this.row = at?.row ?? this.row;
    this.column = at?.column ?? this.column + 1;
    this.cell = attributes;
    this.formulaAttributes = null;
    this.formula = '';
    this.value = null;
    this.inline = '';
  }

  private closeCell(): void {
    const type = this.cell['t'] ?? 'n';
    const style = this.cell['s'] ? this.styles[Number(this.cell['s'])] : undefined;
    const value = this.valueOf(type);
    const { formula, array } = this.formulaOf();
    if (value === '' && !formula && !style) return;
    if (!this.within()) return;
    if (--this.context.room.cells < 0) throw new XlsxError('too-big', 'cells');
    this.cells.push({
      row: this.row,
      column: this.column,
      value,
      ...(type === 'e' && { error: true }),
      ...(formula && { formula }),
      ...(array && { array }),
      ...(style && { style }),
    });
  }

  /** Excel has no cells beyond these; a file that names one was not written by a program for people. */
  private within(): boolean {
    const { row, column } = this;
    return row >= 0 && row < MAX_ROWS && column >= 0 && column < MAX_COLUMNS;
  }

  private valueOf(type: string): XlsxValue {
    if (type === 'inlineStr') return decodeText(this.inline);
    const text = this.value;
    if (text === null || text === '') return '';
    if (type === 's') return this.strings[Number(text)] ?? '';
    if (type === 'b') return flag(text.trim());
    if (type === 'str') return decodeText(text);
    if (type === 'e') return text;
    if (type === 'd') return serialOf(text, this.context.date1904);
    const number = Number(text);
    return Number.isFinite(number) ? number : text;
  }

  private formulaOf(): { formula?: string; array?: XlsxRange } {
    const attributes = this.formulaAttributes;
    if (!attributes) return {};
    if (this.context.marked) return { formula: '=' };
    this.context.room.formulas -= this.formula.length;
    if (attributes['t'] === 'shared') {
      const group = attributes['si'] ?? '';
      const first = this.shared.get(group);
      if (!this.formula && first) {
        // Each cell of a group gets the whole formula: a long one for many cells costs more than the file says.
        this.context.room.formulas -= first.formula.length;
        if (this.context.room.formulas < 0) throw new XlsxError('too-big', 'formulas');
        return {
          formula: formulaFromFile(
            shiftFormula(first.formula, this.row - first.row, this.column - first.column),
          ),
        };
      }
      this.shared.set(group, { formula: this.formula, row: this.row, column: this.column });
    }
    if (!this.formula) return {};
    const array = attributes['t'] === 'array' ? parseRange(attributes['ref'] ?? '') : null;
    return { formula: formulaFromFile(this.formula), ...(array && { array }) };
  }
}

/** An ISO date in a cell (type "d") as the day number it would otherwise be. */
function serialOf(text: string, date1904: boolean): XlsxValue {
  const time = Date.parse(
    /[zZ]|[+-]\d\d:\d\d$/.test(text) ? text : `${text}${text.includes('T') ? 'Z' : 'T00:00Z'}`,
  );
  return Number.isNaN(time) ? text : time / 86_400_000 + (date1904 ? EPOCH_1904 : EPOCH_1900);
}
