/** Cell styles and differential styles of a file. */

import type { XlsxStyle } from '../types';
import { childOf, childrenOf, flag, type XmlElement } from '../xml';
import { colourOf } from './colours';

/** Excel's own number formats by id (ECMA-376 part 1, 18.8.30); 14 and 22 follow the person's settings. */
const builtIn: Record<number, string> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
  48: '##0.0E+0',
  49: '@',
};

export interface DifferentialStyle {
  readonly fill?: string;
  readonly fontColour?: string;
  readonly bold?: boolean;
}

export interface Styles {
  /** By the number a cell carries; undefined is Excel's default style. */
  readonly cells: readonly (XlsxStyle | undefined)[];
  readonly differential: readonly DifferentialStyle[];
}

type Draft = { -readonly [key in keyof XlsxStyle]: XlsxStyle[key] };

export function readStyles(root: XmlElement | null, theme: readonly string[]): Styles {
  if (!root) return { cells: [], differential: [] };
  const formats = new Map<number, string>(Object.entries(builtIn).map(([id, code]) => [Number(id), code]));
  for (const { attributes } of childrenOf(childOf(root, 'numFmts'), 'numFmt')) {
    formats.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? 'General');
  }
  const fonts = childrenOf(childOf(root, 'fonts'), 'font');
  const fills = childrenOf(childOf(root, 'fills'), 'fill');
  const normal = fonts[0];
  const names = new Map(
    childrenOf(childOf(root, 'cellStyles'), 'cellStyle').map(({ attributes }) => [
      attributes['xfId'],
      attributes['name'],
    ]),
  );
  const cells = childrenOf(childOf(root, 'cellXfs'), 'xf').map((xf) => {
    const style: Draft = {};
    const name = names.get(xf.attributes['xfId'] ?? '0');
    if (name && name !== 'Normal') style.named = name;
    const format = formats.get(Number(xf.attributes['numFmtId'] ?? 0));
    if (format && format !== 'General') style.numberFormat = format;
    readFont(style, fonts[Number(xf.attributes['fontId'] ?? 0)], normal, theme);
    const fill = fillOf(fills[Number(xf.attributes['fillId'] ?? 0)], theme);
    if (fill) style.fill = fill;
    readAlignment(style, childOf(xf, 'alignment'));
    if (!flag(childOf(xf, 'protection')?.attributes['locked'], true)) style.locked = false;
    return Object.keys(style).length ? style : undefined;
  });
  const differential = childrenOf(childOf(root, 'dxfs'), 'dxf').map((dxf) => differentialStyle(dxf, theme));
  return { cells, differential };
}

function readFont(
  style: Draft,
  font: XmlElement | undefined,
  normal: XmlElement | undefined,
  theme: readonly string[],
): void {
  if (!font) return;
  const value = (of: XmlElement | undefined, name: string): string | undefined =>
    childOf(of, name)?.attributes['val'];
  const name = value(font, 'name');
  if (name && name !== value(normal, 'name')) style.fontName = name;
  const size = value(font, 'sz');
  if (size && size !== value(normal, 'sz')) style.fontSize = Number(size);
  if (isOn(font, 'b')) style.bold = true;
  if (isOn(font, 'i')) style.italic = true;
  const colour = colourOf(childOf(font, 'color'), theme);
  // Theme colour 1 is the ordinary text colour.
  if (colour && childOf(font, 'color')?.attributes['theme'] !== '1') style.fontColour = colour;
}

function isOn(font: XmlElement | undefined, name: string): boolean {
  const element = childOf(font, name);
  return element !== undefined && flag(element.attributes['val'], true);
}

function fillOf(fill: XmlElement | undefined, theme: readonly string[]): string | undefined {
  const pattern = childOf(fill, 'patternFill');
  if (!pattern || pattern.attributes['patternType'] === 'none') return undefined;
  if (pattern.attributes['patternType'] === 'solid') return colourOf(childOf(pattern, 'fgColor'), theme);
  return undefined;
}

function readAlignment(style: Draft, alignment: XmlElement | undefined): void {
  if (!alignment) return;
  const { wrapText, horizontal, vertical } = alignment.attributes;
  if (flag(wrapText)) style.wrap = true;
  if (horizontal && horizontal !== 'general') style.horizontal = horizontal;
  if (vertical && vertical !== 'bottom') style.vertical = vertical;
}

/** In differential styles the background colour is the one that fills (18.8.20). */
export function differentialStyle(dxf: XmlElement | undefined, theme: readonly string[]): DifferentialStyle {
  const font = childOf(dxf, 'font');
  const pattern = childOf(childOf(dxf, 'fill'), 'patternFill');
  const fill = colourOf(childOf(pattern, 'bgColor') ?? childOf(pattern, 'fgColor'), theme);
  const fontColour = colourOf(childOf(font, 'color'), theme);
  return { ...(fill && { fill }), ...(fontColour && { fontColour }), ...(isOn(font, 'b') && { bold: true }) };
}
