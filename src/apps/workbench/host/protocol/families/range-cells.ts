/** Values, formulas, texts and number formats of the cells of a range. */

import { isUnbounded } from '../../model/address';
import { clearFormats, setFormat } from '../../model/formats';
import { type Cell, type Json } from '../../model/types';
import { clearValidation } from '../../model/validation';
import { clearContents, writeEntries, type Entry } from '../../model/write';
import { invalidArgument } from '../errors';
import { isNode, type Argument, type Context, type Node, type RangeRef } from '../registry';
import { oneOf } from './args';
import { areaOf } from './ranges';

/** One value a cell; null for ranges of whole rows or columns (article on unbounded ranges). */
function read(self: RangeRef, of: (row: number, column: number) => Json): Json {
  const area = areaOf(self);
  if (isUnbounded(area)) return null;
  return Array.from({ length: area.rows }, (_r, r) =>
    Array.from({ length: area.columns }, (_c, c) => of(area.row + r, area.column + c)),
  );
}

const cellAt = (self: RangeRef, row: number, column: number): Cell | undefined =>
  self.sheet.cell(row, column);

/** Kind of a value, as the API names it. A formula that nothing calculated has no known kind. */
export function valueType(cell: Cell | undefined): string {
  if (!cell || (cell.value === '' && cell.formula === undefined)) return 'Empty';
  if (cell.pending) return 'Unknown';
  if (cell.error) return 'Error';
  if (typeof cell.value === 'string') return 'String';
  return typeof cell.value === 'boolean' ? 'Boolean' : 'Double';
}

/**
 * The 2-D array that a write gives, checked against the range's shape; a single value stands for every cell.
 * @throws Refusal InvalidArgument where the shape differs, as Excel does.
 */
function grid(self: RangeRef, value: Json | Node): (row: number, column: number) => Json {
  if (isNode(value)) throw invalidArgument();
  const area = areaOf(self);
  if (!Array.isArray(value)) return () => value;
  const rows = value as readonly Json[];
  const shaped =
    rows.length === area.rows && rows.every((row) => Array.isArray(row) && row.length === area.columns);
  if (!shaped) {
    throw invalidArgument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return (row, column) => (rows[row] as readonly Json[])[column] ?? null;
}

/** An entry that a cell takes; objects and arrays are none. */
function entryOf(value: Json): Entry {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  throw invalidArgument('A cell takes a text, a number or true and false.');
}

function write(self: RangeRef, value: Json | Node, { book }: Context): void {
  if (value === null) throw invalidArgument('The values of a range cannot be null.');
  const of = grid(self, value);
  writeEntries(book, self.sheet, areaOf(self), (r, c) => entryOf(of(r, c)));
}

/** Number formats; over whole rows or columns only one for all (OfficeDev/office-js-docs-pr issue 5400). */
function writeNumberFormat(self: RangeRef, value: Json | Node, { book }: Context): void {
  const area = areaOf(self);
  if (isUnbounded(area)) {
    const first = Array.isArray(value) && value.length === 1 ? (value as readonly Json[])[0] : value;
    const only = Array.isArray(first) && first.length === 1 ? (first as readonly Json[])[0] : first;
    if (typeof only !== 'string') throw invalidArgument('Whole rows and columns take one number format.');
    setFormat(book, self.sheet, area, { numberFormat: normal(only) });
    return;
  }
  const of = grid(self, value);
  const single = !Array.isArray(value);
  if (single && typeof value === 'string')
    return setFormat(book, self.sheet, area, { numberFormat: normal(value) });
  for (let r = 0; r < area.rows; r++) {
    for (let c = 0; c < area.columns; c++) {
      const format = of(r, c);
      if (format === null) continue;
      if (typeof format !== 'string') throw invalidArgument('A number format is a text.');
      setFormat(
        book,
        self.sheet,
        { row: area.row + r, column: area.column + c, rows: 1, columns: 1 },
        { numberFormat: normal(format) },
      );
    }
  }
}

/** A blank number format means General (article on blank and null values). */
function normal(format: string): string {
  if (format.length > 255) throw invalidArgument('A number format holds at most 255 characters.');
  return format === '' ? 'General' : format;
}

/** `clear(applyTo)`: everything, formats, contents or hyperlinks. */
export function clearArea(self: RangeRef, args: readonly Argument[], { book }: Context): null {
  const what = oneOf(args[0] ?? 'All', ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks']);
  const area = areaOf(self);
  if (what === 'All' || what === 'Contents') clearContents(book, self.sheet, area);
  if (what === 'All' || what === 'Formats') clearFormats(book, self.sheet, area);
  if (what === 'All') clearValidation(book, self.sheet, area);
  if (what === 'Hyperlinks' || what === 'RemoveHyperlinks')
    setFormat(book, self.sheet, area, { hyperlink: null });
  return null;
}

const formulaOf = (self: RangeRef, row: number, column: number): Json => {
  const cell = cellAt(self, row, column);
  return cell?.formula ?? cell?.value ?? '';
};

const formatOf = (self: RangeRef, row: number, column: number): string =>
  self.sheet.formatAt(row, column).numberFormat ?? 'General';

export const cellMembers = {
  get: {
    Values: (self: RangeRef): Json => read(self, (r, c) => cellAt(self, r, c)?.value ?? ''),
    Formulas: (self: RangeRef): Json => read(self, (r, c) => formulaOf(self, r, c)),
    FormulasLocal: (self: RangeRef): Json => read(self, (r, c) => formulaOf(self, r, c)),
    Text: (self: RangeRef, { book }: Context): Json => read(self, (r, c) => book.textAt(self.sheet.id, r, c)),
    NumberFormat: (self: RangeRef): Json => read(self, (r, c) => formatOf(self, r, c)),
    ValueTypes: (self: RangeRef): Json => read(self, (r, c) => valueType(cellAt(self, r, c))),
    HasSpill: (): Json => false,
    Hyperlink: (self: RangeRef): Json =>
      self.sheet.formatAt(areaOf(self).row, areaOf(self).column).hyperlink ?? null,
  },
  set: {
    Values: write,
    Formulas: write,
    FormulasLocal: write,
    NumberFormat: writeNumberFormat,
    Hyperlink: (self: RangeRef, value: Json | Node, { book }: Context): void => {
      if (value === null || typeof value !== 'object' || Array.isArray(value) || isNode(value))
        throw invalidArgument();
      const link = value as { readonly [key: string]: Json };
      const shown = link['textToDisplay'];
      if (typeof shown === 'string') writeEntries(book, self.sheet, areaOf(self), () => shown);
      setFormat(book, self.sheet, areaOf(self), { hyperlink: link });
    },
  },
};
