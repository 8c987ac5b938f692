import type { Cell, Format, Table } from '../host';
import { FONT, type UniverCell, type UniverStyle } from './univer';

/** How a table paints one of its cells. */
export interface TableLook {
  readonly part: 'heading' | 'odd' | 'even' | 'body';
  readonly style: string;
}

/** Accents 1 to 6 of the workbench's theme, with the light tint of their bands. */
const ACCENTS: readonly (readonly [strong: string, light: string])[] = [
  ['#0F548C', '#F3F7FB'],
  ['#A74109', '#FDF4EF'],
  ['#616161', '#F7F7F7'],
  ['#7A5B00', '#FDF8E8'],
  ['#0B6A6E', '#EFF8F8'],
  ['#38761D', '#F2F8EF'],
];

/** The look a table gives a cell, or null where it gives none. */
export function tableLook(table: Table, row: number, column: number): TableLook | null {
  const { area } = table;
  if (!table.style || row < area.row || row >= area.row + area.rows) return null;
  if (column < area.column || column >= area.column + area.columns) return null;
  if (table.showHeaders && row === area.row) return { part: 'heading', style: table.style };
  const body = row - area.row - (table.showHeaders ? 1 : 0);
  if (!table.showBandedRows) return { part: 'body', style: table.style };
  return { part: body % 2 === 0 ? 'odd' : 'even', style: table.style };
}

/** "TableStyleMedium2" names accent 1: the accents come in turns of seven, the first of each turn being plain. */
function accentOf(style: string): readonly [string, string] {
  const number = Number(/(\d+)$/.exec(style)?.[1] ?? '2');
  const index = (number - 1) % 7;
  return (index === 0 ? ACCENTS[2] : ACCENTS[index - 1]) ?? ['#0F548C', '#F3F7FB'];
}

function tableFormat(look: TableLook): Format {
  const [strong, light] = accentOf(look.style);
  if (look.part === 'heading') {
    return /Light/.test(look.style) ? { bold: true } : { bold: true, fontColor: '#FFFFFF', fill: strong };
  }
  return look.part === 'even' ? { fill: light } : {};
}

const HORIZONTAL: Readonly<Record<string, number>> = {
  Left: 1,
  Center: 2,
  Right: 3,
  Justify: 4,
  CenterAcrossSelection: 2,
};
const VERTICAL: Readonly<Record<string, number>> = { Top: 1, Center: 2, Bottom: 3 };
const SIDES: Readonly<Record<string, string>> = {
  EdgeTop: 't',
  EdgeBottom: 'b',
  EdgeLeft: 'l',
  EdgeRight: 'r',
};

const color = (rgb: string | undefined): { rgb: string } | null => (rgb ? { rgb } : null);

function bordersOf(format: Format): UniverStyle | null {
  const borders: Record<string, unknown> = {};
  for (const [side, border] of Object.entries(format.borders ?? {})) {
    const key = SIDES[side];
    if (key && border && border.style !== 'None')
      borders[key] = { s: 1, cl: { rgb: border.color || '#000000' } };
  }
  return Object.keys(borders).length > 0 ? borders : null;
}

function channels(rgb: string): [number, number, number] {
  const at = (from: number): number => parseInt(rgb.slice(from, from + 2), 16) / 255;
  return [at(1), at(3), at(5)];
}

/** Lightness of a colour from 0 to 1; NaN where none is named. */
function lightness(rgb: string | undefined): number {
  if (rgb === undefined || !/^#[0-9a-f]{6}$/i.test(rgb)) return NaN;
  const parts = channels(rgb);
  return (Math.max(...parts) + Math.min(...parts)) / 2;
}

/** A colour of the same hue with its lightness turned round, so that Univer turns it back. */
function turned(rgb: string | undefined): string | undefined {
  if (rgb === undefined || Number.isNaN(lightness(rgb))) return rgb;
  // Adding the same to each channel moves the lightness and keeps hue and chroma, where there is room.
  const shift = 1 - 2 * lightness(rgb);
  const hex = (part: number): string =>
    Math.round(Math.max(0, Math.min(1, part + shift)) * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${channels(rgb).map(hex).join('')}`;
}

/** Fills cover the sheet's own lines, and a table is easier to read with them. */
const LINE = { s: 1, cl: { rgb: '#DADCE0' } };
const TABLE_LINES: UniverStyle = { t: LINE, b: LINE, l: LINE, r: LINE };

const kept = new WeakMap<Format, Map<string, UniverStyle>>();

/**
 * A format as Univer writes it. Every property is named, with Excel's default where the format is silent, since
 * Univer adds a style to the one that stands there, and to its column's.
 */
export function styleOf(format: Format, look: TableLook | null, dark: boolean): UniverStyle {
  const key = (dark ? 'dark ' : '') + (look ? look.style + look.part : '');
  const styles = kept.get(format) ?? new Map<string, UniverStyle>();
  kept.set(format, styles);
  const known = styles.get(key);
  if (known) return known;
  const all: Format = look ? { ...tableFormat(look), ...format } : format;
  // In the dark Univer turns light into dark and the other way round; what is light on dark already stays so.
  const heading = lightness(all.fill) < 0.45 && lightness(all.fontColor) > 0.6;
  const style: UniverStyle = {
    ff: fontOf(all.fontName),
    fs: Math.round(sizeOf(all) * 2) / 2,
    bl: all.bold ? 1 : 0,
    it: all.italic ? 1 : 0,
    ul: { s: all.underline && all.underline !== 'None' ? 1 : 0 },
    st: { s: all.strikethrough ? 1 : 0 },
    cl: color(dark && heading ? turned(all.fontColor) : all.fontColor),
    bg: color(dark && heading ? turned(all.fill) : all.fill),
    bd: bordersOf(all) ?? (look ? TABLE_LINES : null),
    ht: HORIZONTAL[all.horizontal ?? ''] ?? 0,
    vt: VERTICAL[all.vertical ?? ''] ?? 3,
    tb: all.wrap ? 3 : 1,
    n: { pattern: all.numberFormat ?? 'General' },
    pd: all.indent ? { l: 2 + all.indent * 9 } : null,
  };
  styles.set(key, style);
  return style;
}

/** Excel's own fonts are seldom on a machine without it; what stands in for them is wider. */
const NARROW = /^(Calibri|Aptos|Carlito|Body Font)/i;

function fontOf(name: string | undefined): string {
  return name === undefined || NARROW.test(name) ? FONT : `${name}, ${FONT}`;
}

function sizeOf(format: Format): number {
  const size = format.fontSize ?? 11;
  return format.fontName === undefined || NARROW.test(format.fontName) ? size * 0.82 : size;
}

/** The text that the cell's editor opens with. */
export function editTextOf(cell: Cell | undefined): string {
  if (!cell) return '';
  if (cell.formula !== undefined) return cell.formula;
  return typeof cell.value === 'boolean' ? String(cell.value).toUpperCase() : String(cell.value);
}

/** A cell as Univer writes it; a missing one is emptied. `formula` is the cell's, as Univer's engine reads it. */
export function cellOf(cell: Cell | undefined, formula: string | null, style: UniverStyle): UniverCell {
  if (!cell) return { v: null, f: null, p: null, t: null, s: style };
  const { value } = cell;
  if (value === '' && formula === null) return { v: null, f: null, p: null, t: null, s: style };
  if (typeof value === 'number') return { v: value, f: formula, p: null, t: 2, s: style };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, f: formula, p: null, t: 3, s: style };
  return { v: value, f: formula, p: null, t: 1, s: style };
}

/**
 * A text with line breaks as a rich text. Univer's editor opens a plain text without its breaks, so a cell is
 * shown plain and turned into this just before it is edited.
 */
export function richOf(text: string, style: UniverStyle): object {
  const lines = text.split(/\r\n|\r|\n/);
  const paragraphs: { startIndex: number }[] = [];
  let at = -1;
  for (const line of lines) {
    at += line.length + 1;
    paragraphs.push({ startIndex: at });
  }
  const dataStream = `${lines.join('\r')}\r\n`;
  const textRuns = [{ st: 0, ed: at, ts: { ff: style['ff'], fs: style['fs'], cl: style['cl'] } }];
  return {
    id: 'd',
    documentStyle: {},
    body: { dataStream, paragraphs, textRuns, sectionBreaks: [{ startIndex: at + 1 }] },
  };
}
