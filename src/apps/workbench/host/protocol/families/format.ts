/** Formats of a range: fill, font, alignment, widths, protection, borders. */

import { isUnbounded } from '../../model/address';
import { setColumnWidth, setFormat, setRowHeight, type FormatPart } from '../../model/formats';
import type { BorderSide, Format, HorizontalAlignment, Json, VerticalAlignment } from '../../model/types';
import { invalidArgument } from '../errors';
import { define, make, type Context, type Node, type RangeRef } from '../registry';
import { colorOf, flagOf, numberOf, oneOf, textOf, wholeOf } from './args';
import { areaOf } from './ranges';

/** What all cells of a range share of a format, or null where they differ. */
function shared(self: RangeRef, of: (format: Format) => Json): Json {
  let value: Json | undefined;
  for (const area of self.areas) {
    const rows = isUnbounded(area)
      ? Math.min(area.rows, Math.max(self.sheet.depth - area.row, 0) + 1)
      : area.rows;
    const columns = Math.min(area.columns, 1024);
    for (let r = area.row; r < area.row + rows; r++) {
      for (let c = area.column; c < area.column + columns; c++) {
        const own = of(self.sheet.formatAt(r, c));
        if (value !== undefined && own !== value) return null;
        value = own;
      }
    }
  }
  return value ?? null;
}

function put(self: RangeRef, part: FormatPart, { book }: Context): void {
  for (const area of self.areas.length > 0 ? self.areas : [areaOf(self)])
    setFormat(book, self.sheet, area, part);
}

const HORIZONTAL: readonly HorizontalAlignment[] = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
];
const VERTICAL: readonly VerticalAlignment[] = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'];

/** Excel's defaults: columns 64 px (48 points) wide, rows 15 points high. */
const WIDTH = 48;
const HEIGHT = 15;

const widths = (self: RangeRef): Json => {
  const { column, columns } = areaOf(self);
  const of = (c: number): number => self.sheet.columnState(c)?.width ?? WIDTH;
  for (let c = column; c < column + Math.min(columns, 1024); c++) if (of(c) !== of(column)) return null;
  return of(column);
};

const heights = (self: RangeRef): Json => {
  const { row, rows } = areaOf(self);
  const of = (r: number): number => self.sheet.rowState(r)?.height ?? HEIGHT;
  for (let r = row; r < row + Math.min(rows, 5000); r++) if (of(r) !== of(row)) return null;
  return of(row);
};

define('RangeFormat', {
  get: {
    ColumnWidth: widths,
    RowHeight: heights,
    WrapText: (self) => shared(self, (f) => f.wrap ?? false),
    HorizontalAlignment: (self) => shared(self, (f) => f.horizontal ?? 'General'),
    VerticalAlignment: (self) => shared(self, (f) => f.vertical ?? 'Bottom'),
    IndentLevel: (self) => shared(self, (f) => f.indent ?? 0),
    UseStandardWidth: (self) => self.sheet.columnState(areaOf(self).column)?.width === undefined,
    UseStandardHeight: (self) => self.sheet.rowState(areaOf(self).row)?.height === undefined,
  },
  set: {
    ColumnWidth: (self, value, { book }) => setColumnWidth(book, self.sheet, areaOf(self), numberOf(value)),
    RowHeight: (self, value, { book }) => setRowHeight(book, self.sheet, areaOf(self), numberOf(value)),
    WrapText: (self, value, context) => put(self, { wrap: flagOf(value) }, context),
    HorizontalAlignment: (self, value, context) =>
      put(self, { horizontal: oneOf(value, HORIZONTAL) }, context),
    VerticalAlignment: (self, value, context) => put(self, { vertical: oneOf(value, VERTICAL) }, context),
    IndentLevel: (self, value, context) => {
      const indent = wholeOf(value);
      if (indent < 0 || indent > 250) throw invalidArgument('An indent lies between 0 and 250.');
      put(self, { indent }, context);
    },
    UseStandardWidth: (self, value, { book }) => {
      if (flagOf(value)) setColumnWidth(book, self.sheet, areaOf(self), null);
    },
    UseStandardHeight: (self, value, { book }) => {
      if (flagOf(value)) setRowHeight(book, self.sheet, areaOf(self), null);
    },
  },
  nav: {
    Fill: (self, context) => make('RangeFill', self, context),
    Font: (self, context) => make('RangeFont', self, context),
    Protection: (self, context) => make('FormatProtection', self, context),
    Borders: (self, context) => make('RangeBorderCollection', self, context),
  },
  call: {
    AutofitColumns: (self, _args, { book }) => {
      const { column, columns } = areaOf(self);
      for (let c = column; c < column + Math.min(columns, 1024); c++) {
        const used = self.sheet.usedArea(true, { row: 0, column: c, rows: self.sheet.depth, columns: 1 });
        if (!used) continue;
        let longest = 0;
        for (let r = used.row; r < used.row + used.rows; r++)
          longest = Math.max(longest, book.textAt(self.sheet.id, r, c).length);
        setColumnWidth(
          book,
          self.sheet,
          { row: 0, column: c, rows: 1, columns: 1 },
          Math.min(longest * 5.25 + 4, 1790),
        );
      }
      return null;
    },
    AutofitRows: (self, _args, { book }) => {
      setRowHeight(book, self.sheet, areaOf(self), null);
      return null;
    },
  },
});

define('RangeFill', {
  get: { Color: (self) => shared(self, (f) => f.fill ?? '#FFFFFF') },
  set: { Color: (self, value, context) => put(self, { fill: colorOf(value) || null }, context) },
  call: {
    Clear: (self, _args, context) => {
      put(self, { fill: null }, context);
      return null;
    },
  },
});

const UNDERLINES = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const;

define('RangeFont', {
  get: {
    Name: (self) => shared(self, (f) => f.fontName ?? 'Calibri'),
    Size: (self) => shared(self, (f) => f.fontSize ?? 11),
    Color: (self) => shared(self, (f) => f.fontColor ?? '#000000'),
    Bold: (self) => shared(self, (f) => f.bold ?? false),
    Italic: (self) => shared(self, (f) => f.italic ?? false),
    Underline: (self) => shared(self, (f) => f.underline ?? 'None'),
    Strikethrough: (self) => shared(self, (f) => f.strikethrough ?? false),
  },
  set: {
    Name: (self, value, context) => put(self, { fontName: textOf(value) }, context),
    Size: (self, value, context) => {
      const fontSize = numberOf(value);
      if (fontSize < 1 || fontSize > 409) throw invalidArgument('A font size lies between 1 and 409 points.');
      put(self, { fontSize }, context);
    },
    Color: (self, value, context) => put(self, { fontColor: colorOf(value) || null }, context),
    Bold: (self, value, context) => put(self, { bold: flagOf(value) }, context),
    Italic: (self, value, context) => put(self, { italic: flagOf(value) }, context),
    Underline: (self, value, context) => put(self, { underline: oneOf(value, UNDERLINES) }, context),
    Strikethrough: (self, value, context) => put(self, { strikethrough: flagOf(value) }, context),
  },
});

define('FormatProtection', {
  get: {
    Locked: (self) => shared(self, (f) => f.locked ?? true),
    FormulaHidden: (self) => shared(self, (f) => f.formulaHidden ?? false),
  },
  set: {
    Locked: (self, value, context) => put(self, { locked: flagOf(value) }, context),
    FormulaHidden: (self, value, context) => put(self, { formulaHidden: flagOf(value) }, context),
  },
});

const SIDES: readonly BorderSide[] = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'];
const OTHER_SIDES = ['InsideVertical', 'InsideHorizontal', 'DiagonalDown', 'DiagonalUp'] as const;
const STYLES = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Double',
  'SlantDashDot',
] as const;
const WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;

const borderNode = (self: RangeRef, side: string, context: Context): Node =>
  make('RangeBorder', { range: self, side: oneOf(side, [...SIDES, ...OTHER_SIDES]) }, context);

define('RangeBorderCollection', {
  get: { Count: () => SIDES.length },
  call: { GetItemAt: (self, args, context) => borderNode(self, SIDES[wholeOf(args[0])] ?? '', context) },
  items: (self, context) => SIDES.map((side) => borderNode(self, side, context)),
  item: borderNode,
});

/** Inside and diagonal borders are taken but not kept: the model knows the four edges of a cell. */
function putBorder(
  self: { range: RangeRef; side: string },
  part: { style?: string; color?: string; weight?: string },
  context: Context,
): void {
  const side = SIDES.find((s) => s === self.side);
  if (!side) return;
  const area = areaOf(self.range);
  const before = self.range.sheet.formatAt(area.row, area.column).borders;
  const border = { style: 'Continuous', color: '#000000', weight: 'Thin', ...before?.[side], ...part };
  put(self.range, { borders: { ...before, [side]: border } }, context);
}

const readBorder = (
  self: { range: RangeRef; side: string },
  key: 'style' | 'color' | 'weight',
  otherwise: string,
): Json => {
  const side = SIDES.find((s) => s === self.side);
  return side ? shared(self.range, (f) => f.borders?.[side]?.[key] ?? otherwise) : otherwise;
};

define('RangeBorder', {
  get: {
    SideIndex: (self) => self.side,
    Style: (self) => readBorder(self, 'style', 'None'),
    Color: (self) => readBorder(self, 'color', '#000000'),
    Weight: (self) => readBorder(self, 'weight', 'Thin'),
  },
  set: {
    Style: (self, value, context) => putBorder(self, { style: oneOf(value, STYLES) }, context),
    Color: (self, value, context) => putBorder(self, { color: colorOf(value) }, context),
    Weight: (self, value, context) => putBorder(self, { weight: oneOf(value, WEIGHTS) }, context),
  },
});
