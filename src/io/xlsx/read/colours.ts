/** Colours of a file as "#RRGGBB": direct, indexed, or of the theme with a tint (ECMA-376 part 1, 18.8.19 and 18.8.3). */

import { allOf, childOf, type XmlElement } from '../xml';

/** The 56 colours of the old palette, from index 8 (18.8.27). */
const palette = (
  '000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF800000008000000080808000800080008080C0C0C0808080' +
  '9999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF000080FF00FFFFFF0000FFFF8000808000000080800000FF' +
  '00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC993366FF33CCCC99CC00FFCC00FF9900FF6600666699969696' +
  '003366339966003300333300993300993366333399333333'
).match(/.{6}/g) as string[];

const officeTheme =
  'FFFFFF 000000 E7E6E6 44546A 5B9BD5 ED7D31 A5A5A5 FFC000 4472C4 70AD47 0563C1 954F72'.split(' ');

/** Colours of a theme in the order in which styles count them: light before dark. */
export function themeColours(theme: XmlElement | null): string[] {
  const scheme = allOf(theme ?? undefined, 'clrScheme')[0];
  if (!scheme) return officeTheme;
  const order = [
    'lt1',
    'dk1',
    'lt2',
    'dk2',
    'accent1',
    'accent2',
    'accent3',
    'accent4',
    'accent5',
    'accent6',
    'hlink',
    'folHlink',
  ];
  return order.map((name, n) => {
    const colour = childOf(scheme, name)?.children[0];
    return (
      colour?.attributes['lastClr'] ??
      (colour?.name === 'srgbClr' ? colour.attributes['val'] : undefined) ??
      (officeTheme[n] as string)
    );
  });
}

/** A colour element; undefined where it is absent or automatic. */
export function colourOf(element: XmlElement | undefined, theme: readonly string[]): string | undefined {
  if (!element) return undefined;
  const { rgb, indexed, theme: number, tint } = element.attributes;
  let hex: string | undefined;
  if (rgb) hex = rgb.slice(-6);
  else if (number !== undefined) hex = theme[Number(number)];
  else if (indexed !== undefined) hex = palette[Number(indexed) < 8 ? Number(indexed) : Number(indexed) - 8];
  if (!hex || !/^[0-9a-fA-F]{6}$/.test(hex)) return undefined;
  return `#${(tint ? tinted(hex, Number(tint)) : hex).toUpperCase()}`;
}

/** Lightens (tint above 0) or darkens a colour; the channels stand in for the lightness of 18.8.19. */
function tinted(hex: string, tint: number): string {
  const channel = (at: number): string => {
    const value = parseInt(hex.slice(at, at + 2), 16);
    const result = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
    return Math.round(Math.max(0, Math.min(255, result)))
      .toString(16)
      .padStart(2, '0');
  };
  return channel(0) + channel(2) + channel(4);
}
