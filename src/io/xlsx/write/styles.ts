/** Numbers the styles that a book uses and writes the styles part. */

import type { XlsxHighlightRule, XlsxStyle } from '../types';
import { escapeXml, tag, XML_HEAD } from '../xml';

const DEFAULT_FONT = { name: 'Calibri', size: 11 };
/** Formats of a file's own begin here (ECMA-376 part 1, 18.8.30). */
const FIRST_FORMAT = 164;
const builtIn: Record<string, number> = { General: 0, '0': 1, '0.00': 2, '0%': 9, 'm/d/yyyy': 14, '@': 49 };

const argb = (colour: string): string => `FF${colour.replace('#', '').toUpperCase()}`;

/** Each distinct text once, in order of first use. */
class Pool {
  private readonly known = new Map<string, number>();
  constructor(...first: readonly string[]) {
    for (const xml of first) this.add(xml);
  }
  add(xml: string): number {
    const at = this.known.get(xml);
    if (at !== undefined) return at;
    this.known.set(xml, this.known.size);
    return this.known.size - 1;
  }
  all(): string[] {
    return [...this.known.keys()];
  }
}

function fontXml(style: XlsxStyle): string {
  return tag(
    'font',
    {},
    style.bold ? '<b/>' : '',
    style.italic ? '<i/>' : '',
    tag('sz', { val: style.fontSize ?? DEFAULT_FONT.size }),
    style.fontColour ? tag('color', { rgb: argb(style.fontColour) }) : '',
    tag('name', { val: style.fontName ?? DEFAULT_FONT.name }),
    tag('family', { val: 2 }),
  );
}

function fillXml(fill: string | undefined): string {
  if (!fill) return '<fill><patternFill patternType="none"/></fill>';
  const colours = `<fgColor rgb="${argb(fill)}"/><bgColor indexed="64"/>`;
  return `<fill><patternFill patternType="solid">${colours}</patternFill></fill>`;
}

/** Excel's own cell styles that a book of ours may name (ECMA-376 part 1, annex G.2). */
const builtInStyles: Record<string, number | undefined> = {
  Normal: 0,
  Title: 15,
  'Heading 1': 16,
  'Heading 2': 17,
  'Heading 3': 18,
  'Heading 4': 19,
};

const plainXf = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 };
const xfXml = (attributes: Readonly<Record<string, number | undefined>>, inner: string): string =>
  tag('xf', attributes, inner);

export class StyleTable {
  private readonly formats = new Pool();
  private readonly fonts = new Pool(fontXml({}));
  private readonly fills = new Pool(fillXml(undefined), '<fill><patternFill patternType="gray125"/></fill>');
  private readonly cells = new Pool(xfXml({ ...plainXf, xfId: 0 }, ''));
  private readonly differential = new Pool();
  private readonly named = new Map<string, string>([['Normal', xfXml({ ...plainXf }, '')]]);
  private readonly numbers = new Map<XlsxStyle, number>();

  /** The number a cell of this style carries. */
  number(style: XlsxStyle | undefined): number {
    if (!style) return 0;
    const known = this.numbers.get(style);
    if (known !== undefined) return known;
    const number = this.cells.add(this.cellXml(style));
    this.numbers.set(style, number);
    return number;
  }

  differentialNumber(rule: XlsxHighlightRule): number {
    const font = tag(
      'font',
      {},
      rule.bold ? '<b/>' : '',
      rule.fontColour ? tag('color', { rgb: argb(rule.fontColour) }) : '',
    );
    // In a differential style the background colour is the one that fills (18.8.20).
    const fill = rule.fill
      ? `<fill><patternFill patternType="solid"><fgColor rgb="${argb(rule.fill)}"/><bgColor rgb="${argb(rule.fill)}"/></patternFill></fill>`
      : '';
    return this.differential.add(tag('dxf', {}, font === '<font/>' ? '' : font, fill));
  }

  private formatNumber(format: string | undefined): number {
    if (!format) return 0;
    return builtIn[format] ?? FIRST_FORMAT + this.formats.add(format);
  }

  private cellXml(style: XlsxStyle): string {
    const format = this.formatNumber(style.numberFormat);
    const font = this.fonts.add(fontXml(style));
    const fill = this.fills.add(fillXml(style.fill));
    const { horizontal, vertical, wrap } = style;
    const aligned = wrap || horizontal || vertical;
    const unlocked = style.locked === false;
    const attributes = {
      numFmtId: format,
      fontId: font,
      fillId: fill,
      borderId: 0,
      applyNumberFormat: format ? 1 : undefined,
      applyFont: font ? 1 : undefined,
      applyFill: fill ? 1 : undefined,
      applyAlignment: aligned ? 1 : undefined,
      applyProtection: unlocked ? 1 : undefined,
    };
    const inner =
      (aligned ? tag('alignment', { horizontal, vertical, wrapText: wrap ? 1 : undefined }) : '') +
      (unlocked ? '<protection locked="0"/>' : '');
    return xfXml({ ...attributes, xfId: this.namedNumber(style.named, xfXml(attributes, inner)) }, inner);
  }

  /** A named style looks like the first cell that bears its name. */
  private namedNumber(name: string | undefined, xf: string): number {
    if (name === undefined) return 0;
    if (!this.named.has(name)) this.named.set(name, xf);
    return [...this.named.keys()].indexOf(name);
  }

  xml(): string {
    const list = (name: string, items: readonly string[]): string =>
      tag(name, { count: items.length }, ...items);
    const formats = this.formats
      .all()
      .map((code, n) => `<numFmt numFmtId="${FIRST_FORMAT + n}" formatCode="${escapeXml(code)}"/>`);
    return (
      XML_HEAD +
      tag(
        'styleSheet',
        { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' },
        formats.length ? list('numFmts', formats) : '',
        list('fonts', this.fonts.all()),
        list('fills', this.fills.all()),
        '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
        list('cellStyleXfs', [...this.named.values()]),
        list('cellXfs', this.cells.all()),
        list(
          'cellStyles',
          [...this.named.keys()].map((name, xfId) =>
            tag('cellStyle', {
              name,
              xfId,
              builtinId: builtInStyles[name],
              customBuiltin: xfId ? builtInStyles[name] && 1 : undefined,
            }),
          ),
        ),
        list('dxfs', this.differential.all()),
        '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>',
      )
    );
  }
}
