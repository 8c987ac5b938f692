import type { XlsxStyle } from '../../../io/xlsx';
import type { Format, HorizontalAlignment, VerticalAlignment } from '../host';

const HORIZONTAL: Readonly<Record<string, HorizontalAlignment>> = {
  general: 'General',
  left: 'Left',
  center: 'Center',
  right: 'Right',
  fill: 'Fill',
  justify: 'Justify',
  centerContinuous: 'CenterAcrossSelection',
  distributed: 'Distributed',
};
const VERTICAL: Readonly<Record<string, VerticalAlignment>> = {
  top: 'Top',
  center: 'Center',
  bottom: 'Bottom',
  justify: 'Justify',
  distributed: 'Distributed',
};

const fileWord = <T extends string>(
  words: Readonly<Record<string, T>>,
  word: T | undefined,
): string | undefined => Object.keys(words).find((key) => words[key] === word);

/** Leaves out what is undefined, as the types of both sides ask. */
function defined<T extends object>(parts: { readonly [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as T;
}

/** Makes formats of a file's styles, one object for all cells that look alike. */
export function formatMaker(): (style: XlsxStyle) => Format {
  const made = new Map<string, Format>();
  const seen = new WeakMap<XlsxStyle, Format>();
  return (style) => {
    const known = seen.get(style);
    if (known) return known;
    const key = JSON.stringify(style);
    const format = made.get(key) ?? formatOf(style);
    made.set(key, format);
    seen.set(style, format);
    return format;
  };
}

function formatOf(style: XlsxStyle): Format {
  return defined<Format>({
    numberFormat: style.numberFormat,
    fontName: style.fontName,
    fontSize: style.fontSize,
    bold: style.bold,
    italic: style.italic,
    fontColor: style.fontColour,
    fill: style.fill,
    wrap: style.wrap,
    horizontal: style.horizontal === undefined ? undefined : HORIZONTAL[style.horizontal],
    vertical: style.vertical === undefined ? undefined : VERTICAL[style.vertical],
    locked: style.locked,
  });
}

const styles = new WeakMap<Format, XlsxStyle>();

/** A format as the file writes it; undefined where it says nothing. */
export function styleOf(format: Format | undefined): XlsxStyle | undefined {
  if (!format) return undefined;
  const known = styles.get(format);
  if (known) return known;
  const style = defined<XlsxStyle>({
    numberFormat: format.numberFormat === 'General' ? undefined : format.numberFormat,
    fontName: format.fontName,
    fontSize: format.fontSize,
    bold: format.bold || undefined,
    italic: format.italic || undefined,
    fontColour: format.fontColor,
    fill: format.fill,
    wrap: format.wrap || undefined,
    horizontal: fileWord(HORIZONTAL, format.horizontal),
    vertical: fileWord(VERTICAL, format.vertical),
    locked: format.locked,
  });
  styles.set(format, style);
  return Object.keys(style).length > 0 ? style : undefined;
}
